/// Small closed lists of folded words that tell the parts of a name apart.
enum NameWords {
  /// Given names that often open a compound one: Mohammad-Reza, Gholam-Hossein, Fatemeh Zahra.
  static let compoundHeads = set(
    """
    mohammad muhammad mohammed mohamed muhammed mohamad ali amir gholam gholum ghulam mir seyed sheikh
    shah abu abol nur noor fatemeh fatima zahra maryam omm hossein hussein hassan ahmad mehdi malek
    محمد علی امیر غلام میر سید شاه نور فاطمه مریم حسین حسن احمد ملک عبد زهرا جان گل gol jan pir پیر
    """
  )

  /// What follows these is half of a given name: Abd al-Rahman, Gholam Hossein.
  static let servants = set(
    "abd abdul abdol abdel abdal abdur abdor abdus abdos عبد عبدال gholam ghulam غلام"
  )

  /// Second halves that make a given name with the word before: Nur al-Din, Ruhollah.
  static let secondHalves = set(
    """
    din deen dine eddin eddine oddin uddin aldin ollah ullah allah alddin alzaman zaman eslam islam
    الله الدین دین الزمان الاسلام الملوک molk moluk
    """
  )

  /// The article, and the forms it takes before some letters; these want a hyphen after them.
  static let articles = set("al el ol ul il")
  /// See ``articles``.
  static let assimilatedArticles = set(
    "ad ash as at ar an az od osh os ot or on oz ud ush us ut ur un uz ed esh es et er en ez"
  )
  /// The article and آل as a word of its own, in Arabic script.
  static let arabicArticles = set("ال")

  /// Words before the second part of a name after a child.
  static let kunyas = set("abu abou abo umm um omm abi ابو ابا ابی ام")

  /// Words that open a surname of several words.
  static let surnamePrefixes = set(
    """
    haj haji mir molla mulla shah sheikh pour pur sar khaje khajeh zad van von de der del da di la le ter
    حاج حاجی میر ملا شاه شیخ پور خواجه ابن بن bin ibn ebn
    """
  )

  /// Words that close a surname of several words.
  static let surnameSuffixes = set(
    """
    zadeh zade zada pour pur poor nia niya nejad nezhad far fard rad manesh doost dust parast vand
    khah panah khani abadi asl kia tabar moghaddam moghadam
    زاده پور نیا نژاد فر فرد راد منش دوست پرست وند خواه پناه خانی ابادی اصل کیا تبار مقدم
    """
  )

  /// Surnames from a place: the nisbas of towns and regions that lists of this field name.
  static let placeNisbas = set(
    """
    tehrani tabrizi shirazi esfahani isfahani mashhadi kashani hamadani hamedani qomi ghomi qazvini
    ghazvini gilani guilani mazandarani khorasani kermani yazdi ahvazi kordestani kermanshahi araki
    zanjani ardabili bushehri lorestani khuzestani semnani sistani baluchi balouchi herati kabuli
    kandahari balkhi panjshiri badakhshi badakhshani baghdadi basri tikriti mosuli najafi karbalaei
    halabi rashti sanandaji mahabadi khoyi boroujerdi borujerdi dezfuli dezfouli shushtari behbahani
    neyshabouri sabzevari torbati bojnourdi nishapuri damghani gorgani amoli baboli langaroudi
    lahijani abadani bukhari samarqandi hamzavi
    تهرانی تبریزی شیرازی اصفهانی مشهدی کاشانی همدانی قمی قزوینی گیلانی مازندرانی خراسانی کرمانی
    یزدی اهوازی کردستانی کرمانشاهی اراکی زنجانی اردبیلی بوشهری لرستانی خوزستانی سمنانی سیستانی
    بلوچی هراتی کابلی قندهاری بلخی پنجشیری بدخشی بدخشانی بغدادی بصری تکریتی موصلی نجفی کربلایی حلبی
    رشتی سنندجی مهابادی خویی بروجردی دزفولی شوشتری بهبهانی نیشابوری سبزواری تربتی بجنوردی دامغانی
    گرگانی املی بابلی لنگرودی لاهیجانی ابادانی بخاری سمرقندی
    """
  )

  /// Endings of surnames, as Persian, Armenian, Turkish and Slavic have them.
  static let surnameEndings = [
    "zadeh", "zade", "zada", "pour", "poor", "pur", "nia", "niya", "nejad", "nezhad", "fard",
    "manesh",
    "doust", "doost", "parast", "vand", "khah", "panah", "abadi", "khani", "tabar", "ian", "yan",
    "oglu", "oghlu", "ov", "ova", "ev", "eva", "lou", "loo", "chi", "gar", "ani", "avi",
    "زاده", "پور", "نیا", "نژاد", "فرد", "منش", "دوست", "پرست", "وند", "خواه", "پناه", "ابادی",
    "خانی",
    "تبار", "یان", "لو", "چی", "انی", "وی",
  ]

  /// Endings of Slavic patronymics, in Latin letters.
  static let patronymicEndings = ["ovich", "evich", "ovna", "evna"]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
