/// The words of dates in English, Persian, Dari, Pashto, Arabic and Kurdish.
///
/// Keys are folded and without spaces: `ربیع الاول`, `Rabi al-Awwal` are looked up as one word.
enum DateVocabulary {
  /// What a word means; nil where it is none of a date.
  ///
  /// A word is also tried without the Persian or Kurdish ending -ی, a single one also without the
  /// Arabic article and without the word for month behind a month's name.
  static func meaning(_ word: String, isSingle: Bool) -> DateWord? {
    if let meaning = words[word] { return meaning }
    guard isSingle else {
      return word.hasSuffix("ی") ? words[String(word.dropLast())] : nil
    }
    if word.hasPrefix("ال"), let meaning = words[String(word.dropFirst(2))] { return meaning }
    for ending in ["ی", "ای", "هی", "ماه", "یه", "هوه", "یدا"] where word.hasSuffix(ending) {
      if let meaning = words[String(word.dropLast(ending.count))] { return meaning }
    }
    return nil
  }

  /// Whether a word begins a meaning of several words.
  static func opens(_ word: String) -> Bool { openings.contains(word) }

  private static let (words, openings): ([String: DateWord], Set<String>) = {
    var words: [String: DateWord] = [:]
    var openings: Set<String> = []
    func add(_ forms: some StringProtocol, _ meaning: DateWord) {
      for form in forms.split(separator: " ") {
        let parts = form.split(separator: "_").map { DateFolding.fold($0.unicodeScalars) }
        words[parts.joined()] = meaning
        if parts.count > 1 { openings.insert(parts[0]) }
      }
    }
    for (forms, meaning) in DateVocabulary.plain { add(forms, meaning) }
    for (index, forms) in cardinals.enumerated() { add(forms, .cardinal(index)) }
    for (number, forms) in largeCardinals { add(forms, .cardinal(number)) }
    for (index, forms) in ordinals.enumerated() { add(forms, .ordinal(index + 1)) }
    for (index, forms) in weekdays.enumerated() {
      add(forms, .weekday(Weekday(rawValue: index + 1) ?? .monday))
    }
    for (calendar, isKurdish, months) in MonthNames.sources {
      for (index, forms) in months.enumerated() {
        add(forms, .month(calendar, index + 1, isKurdish: isKurdish))
      }
    }
    return (words, openings)
  }()

  // A space parts words, an underscore the parts of one.
  private static let plain: [(String, DateWord)] = [
    ("spring springtime ربیع", .season(0, isPersian: false)),
    ("summer summertime صیف", .season(1, isPersian: false)),
    ("autumn fall خریف", .season(2, isPersian: false)),
    ("winter wintertime شتا شتاء", .season(3, isPersian: false)),
    ("بهار bahar بەهار پسرلی", .season(0, isPersian: true)),
    ("تابستان tabestan هاوین havin hawin اوړی", .season(1, isPersian: true)),
    ("پاییز paiz paeez payiz خزان پایز منی", .season(2, isPersian: true)),
    ("زمستان zemestan زستان zistan ژمی", .season(3, isPersian: true)),
    (
      "early beginning beginnings start onset اوایل ابتدا آغاز آغازین سرآغاز شروع بدایه بدایات مطلع"
        + " مستهل سەرەتا سەرەتاکانی دەستپێک",
      .third(.early)
    ),
    ("mid middle اواسط میانه میانههای نیمههای وسط منتصف ناوەڕاست ناوەراست", .third(.middle)),
    (
      "late end ending close اواخر پایان انتها آخر نهایه نهایات کۆتایی کۆتاییەکان"
        + " کۆتاییەکانی",
      .third(.late)
    ),
    ("half نیمه نصف نیوە نیوەی", .unit(.half, isPersian: false)),
    ("day یوم یوما", .unit(.day, isPersian: false)), ("days ایام", .unit(.days, isPersian: false)),
    ("روز روزه ڕۆژ ڕۆژێک", .unit(.day, isPersian: true)),
    ("روزها روزهای ڕۆژان ڕۆژانی", .unit(.days, isPersian: true)),
    ("week weeks اسبوع اسابیع", .unit(.week, isPersian: false)),
    ("هفته هفتهای هفتههای هەفتە هەفتەیەک", .unit(.week, isPersian: true)),
    ("month months شهر اشهر شهور شهرا", .unit(.month, isPersian: false)),
    ("ماه برج ماهه ماههای مانگ مانگانی mah", .unit(.month, isPersian: true)),
    ("year years سنه سنوات عام اعوام عاما", .unit(.year, isPersian: false)),
    ("سال سالها سالهای ساڵ ساڵانی sal", .unit(.year, isPersian: true)),
    ("decade decades عقد", .unit(.decade, isPersian: false)),
    ("دهه دهههای دەیەی دەیە dahe daheh dahi", .unit(.decade, isPersian: true)),
    ("century قرن سده سەدەی سەدە", .unit(.century, isPersian: false)),
    ("quarter q سهماهه سه_ماهه ربع", .unit(.quarter, isPersian: false)),
    ("یومین یومان", .amount(2, .day)), ("اسبوعین اسبوعان", .amount(2, .week)),
    ("شهرین شهران", .amount(2, .month)), ("سنتین عامین", .amount(2, .year)),
    ("fortnight", .amount(2, .week)),
    ("twenties عشرینات عشرینیات", .decade(1920)), ("thirties ثلاثینات ثلاثینیات", .decade(1930)),
    ("forties اربعینات اربعینیات", .decade(1940)), ("fifties خمسینات خمسینیات", .decade(1950)),
    ("sixties ستینات ستینیات شەستەکان", .decade(1960)),
    ("seventies سبعینات سبعینیات حەفتاکان هەفتاکان", .decade(1970)),
    ("eighties ثمانینات ثمانینیات هەشتاکان", .decade(1980)),
    ("nineties تسعینات تسعینیات نەوەدەکان", .decade(1990)),
    ("nowruz nowrooz norouz norooz newroz noruz نوروز عید_نوروز نەورۆز", .newYear),
    ("throughout all all_of the_whole_of entire سراسر تمام طوال کل", .throughout),
    ("today امروز الیوم ئەمڕۆ", .dayFromNow(0)), ("tomorrow فردا غدا سبەی سبەینێ", .dayFromNow(1)),
    ("yesterday دیروز امس دوێنێ", .dayFromNow(-1)), ("پریروز", .dayFromNow(-2)),
    ("پسفردا پس_فردا", .dayFromNow(2)),
    ("ad ce میلادی میلادیه زایینی gregorian م miladi", .era(.gregorian)),
    (
      "sh ahs ap hs shamsi hijri_shamsi شمسی شمسیه خورشیدی هجری_شمسی هجریه_شمسیه هجری_خورشیدی ش ه_ش"
        + " هش solar solar_hijri hijri_solar jalali persian iranian هەتاوی کۆچی_هەتاوی khorshidi",
      .era(.jalali)
    ),
    (
      "ah h hijri hijriyah hegira hijra هجری_قمری هجریه_قمریه قمری ق ه_ق هق ه lunar lunar_hijri"
        + " hijri_lunar qamari hijri_qamari ghamari کۆچی کۆچی_مانگی هجریه",
      .era(.hijri)
    ),
    ("هجری", .era(.hijriIfArabic)), ("julian os old_style یولیانی ژولینی جولیانی", .era(.julian)),
    ("imperial shahanshahi شاهنشاهی", .era(.imperial)),
    ("kurdish kurdi کوردی کردی", .era(.kurdish)),
    ("few several some چند چندین بضعه بضع عده چەند", .few), ("couple", .couple), ("a an", .article),
    ("between بین مابین ما_بین فاصله در_فاصله میان نێوان لەنێوان", .between), ("and و", .and),
    ("or یا او یان", .or),
    ("from از من", .from), ("لە", .fromOrIn), ("to through thru الی بۆ", .to),
    ("until till upto up_to تا حتی هەتا تاکو", .until),
    ("by no_later_than not_later_than on_or_before at_the_latest", .by),
    ("before prior_to earlier_than پیش_از قبل_از", .before),
    ("after later_than پس_از بعد_از دوای لەدوای", .after),
    ("پێش قبل پیش", .beforeOrEarlier), ("بعد پاش پس", .afterOrLater),
    ("since منذ on_or_after not_before no_earlier_than لەوەتەی", .since),
    ("onwards onward on به_بعد تاکنون بەدواوە فصاعدا", .onwards),
    ("present now اکنون الان الآن حال ئێستا", .present),
    ("within ظرف خلال", .within), ("later afterwards hence thereafter بعدتر دواتر", .later),
    ("earlier ago previously پێشتر پیشتر قبلتر", .earlier),
    ("next following بعدی تالی قادم داهاتوو دوایی", .next), ("last final آخرین اخیر اخیره", .last),
    ("previous preceding past قبلی گذشته ماضی سابق پیشین ڕابردوو", .previous),
    ("same همان نفس هەمان", .same),
    (
      "about around circa ca c approximately approx roughly near nearly almost some_time_around"
        + " on_or_about on_or_around حدود حدودا تقریبا حوالی نزدیک نحو قرابه نزیکەی دەوروبەری",
      .about
    ),
    (
      "perhaps possibly probably maybe likely apparently شاید احتمالا گویا ربما یحتمل ڕەنگە لەوانەیە",
      .perhaps
    ),
    (
      "corresponding_to equivalent_to equal_to equals equal ie برابر برابر_با مطابق مطابق_با مصادف"
        + " مصادف_با موافق بەرامبەر",
      .paired
    ),
    (
      "the of in on_the at during sometime date dated در مورخ مورخه به تاریخ به_تاریخ طی طول فی بتاریخ"
        + " s th st nd rd ام امین e ye i al ها های ات ی دا that آن ذلک ئەوە فتره era",
      .filler
    ),
    (
      "night morning evening afternoon noon midnight dawn شب شبانگاه صبح بامداد عصر ظهر غروب سحر لیله"
        + " مسا مساء صباح فجر شەوی شەو بەیانی ئێوارە شامگاه نیمه_شب نیمشب بعد_از_ظهر پیش_از_ظهر قبل_از_ظهر",
      .timeOfDay
    ),
  ]

  private static let weekdays = [
    "monday mon دوشنبه دو_شنبه doshanbeh doshanbe اثنین دووشەممە",
    "tuesday tue tues سهشنبه سه_شنبه seshanbeh seshanbe ثلاثا ثلاثاء سێشەممە",
    "wednesday wed چهارشنبه چهار_شنبه chaharshanbeh chaharshanbe اربعا اربعاء چوارشەممە",
    "thursday thu thur thurs پنجشنبه پنج_شنبه panjshanbeh panjshanbe خمیس پێنجشەممە",
    "friday fri جمعه آدینه jomeh jomee هەینی",
    "saturday sat شنبه shanbeh shanbe سبت شەممە",
    "sunday sun یکشنبه یک_شنبه yekshanbeh yekshanbe احد یەکشەممە",
  ]

  private static let cardinals = [
    "zero", "one یک واحد یەک ek yek", "two دو اثنان اثنین دوو do", "three سه ثلاثه ثلاث سێ se",
    "four چهار اربعه اربع چوار", "five پنج خمسه خمس پێنج", "six شش سته ست شەش",
    "seven هفت سبعه سبع حەوت", "eight هشت ثمانیه ثمان ثمانی هەشت", "nine نه تسعه تسع نۆ",
    "ten ده عشره عشر", "eleven یازده یانزە", "twelve دوازده دوانزە", "thirteen سیزده سیانزە",
    "fourteen چهارده چواردە", "fifteen پانزده پانزە", "sixteen شانزده شانزە",
    "seventeen هفده حەڤدە",
    "eighteen هجده هیجده هەژدە", "nineteen نوزده نۆزدە", "twenty بیست عشرون عشرین",
  ]

  private static let largeCardinals: [(Int, String)] = [
    (30, "thirty سی ثلاثون ثلاثین"), (40, "forty چهل چل اربعون اربعین"),
    (50, "fifty پنجاه پەنجا خمسون خمسین"), (60, "sixty شصت شەست ستون ستین"),
    (70, "seventy هفتاد حەفتا سبعون سبعین"), (80, "eighty هشتاد هەشتا ثمانون ثمانین"),
    (90, "ninety نود نەوەد تسعون تسعین"), (100, "hundred صد یکصد مائه سەد"), (200, "دویست"),
    (300, "سیصد"), (400, "چهارصد"), (500, "پانصد"), (600, "ششصد"), (700, "هفتصد"), (800, "هشتصد"),
    (900, "نهصد تسعمائه تسعمایه"), (1000, "thousand هزار یکهزار الف هەزار"),
  ]

  private static let ordinals = [
    "first اول اولی نخست نخستین اولین یکم یەکەم یەکەمین", "second دوم دومین ثانی ثانیه دووەم",
    "third سوم سومین ثالث ثالثه سێیەم",
    "fourth چهارم رابع رابعه چوارەم", "fifth پنجم خامس پێنجەم", "sixth ششم سادس شەشەم",
    "seventh هفتم سابع حەوتەم", "eighth هشتم ثامن هەشتەم", "ninth نهم تاسع نۆیەم",
    "tenth دهم عاشر دەیەم", "eleventh یازدهم", "twelfth دوازدهم", "thirteenth سیزدهم",
    "fourteenth چهاردهم", "fifteenth پانزدهم", "sixteenth شانزدهم", "seventeenth هفدهم",
    "eighteenth هجدهم هیجدهم", "nineteenth نوزدهم", "twentieth بیستم", "بیستویکم", "بیستودوم",
    "بیستوسوم", "بیستوچهارم", "بیستوپنجم", "بیستوششم", "بیستوهفتم", "بیستوهشتم", "بیستونهم",
    "thirtieth سیام سی_ام", "سیویکم",
  ]
}
