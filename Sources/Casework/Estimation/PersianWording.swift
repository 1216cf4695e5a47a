/// What an estimate takes for granted, in Persian.
///
/// Written by the project and not yet checked by a native reader (docs/formats/results.md). Assumptions
/// are found by their English sentence, which is what results hold: a sentence that is changed there
/// loses its translation until it is changed here, and a test names it.
public enum PersianWording {
  /// The Persian for an English assumption, or nil where there is none.
  public static func sentence(_ english: String) -> String? { table[english] }

  /// A method's name, or nil where there is none.
  public static func name(_ method: String) -> String? {
    switch method {
    case "chapman": "روش چپمن برای دو فهرست"
    case "chao": "کران پایین چائو"
    case "zelterman": "روش زلترمن، تنها برای وارسی"
    case "loglinear": "مدل‌های لگاریتم‌خطی"
    case "sparse": "مدل لگاریتم‌خطی برای فهرست‌های کم‌اشتراک"
    case "decomposable": "مدل‌های تجزیه‌پذیر"
    case "lcmcr": "رده‌های پنهان"
    case "doubly-robust": "روش دوگانه‌استوار برای دو فهرست"
    default: nil
    }
  }

  /// What the method does, in a sentence, or nil where there is none.
  public static func purpose(_ method: String) -> String? {
    switch method {
    case "chapman":
      "از دو فهرست: سهمی از یک فهرست که در دیگری هم هست نشان می‌دهد که آن دیگری به چه سهمی از کل رسیده است."
    case "chao":
      "دست‌کم چند نفر: شمار کسانی که یک بار یا دو بار ثبت شده‌اند از شمار کسانی خبر می‌دهد که هرگز ثبت نشده‌اند."
    case "zelterman": "برای وارسی کران پایین است و هرگز پاسخ شمرده نمی‌شود."
    case "loglinear":
      "فهرست‌ها می‌توانند به یکدیگر وابسته باشند؛ از مدل‌هایی که تقریباً به خوبیِ بهترین مدل با داده‌ها می‌خوانند میانگین گرفته می‌شود."
    case "sparse":
      "برای فهرست‌هایی که افراد مشترک کمی دارند: وابستگی دو فهرست تنها آنجا افزوده می‌شود که شمارش‌ها آن را لازم کنند، و این گزینش در هر بازنمونه‌گیری از نو انجام می‌شود."
    case "decomposable":
      "از شیوه‌های گوناگون وابستگی فهرست‌ها به یکدیگر میانگین می‌گیرد؛ وزن هر کدام به این است که شمارش‌ها را چقدر خوب توضیح می‌دهد."
    case "lcmcr":
      "مردم به شمار محدودی از گونه‌های پنهان تعلق دارند که احتمال ثبت‌شدنشان در هر فهرست با یکدیگر فرق دارد."
    case "doubly-robust":
      "از دو فهرست و آنچه دربارهٔ هر شخص دانسته است: احتمال ثبت‌شدن می‌تواند به این ویژگی‌ها بستگی داشته باشد."
    default: nil
    }
  }

  /// Whom no estimate counts.
  public static let uncounted =
    "هیچ روشی کسانی را نمی‌شمارد که هیچ‌یک از این فهرست‌ها هرگز نمی‌توانسته به آنان برسد؛ مانند کسانی که هیچ بازمانده یا شاهدی نداشته‌اند که بتواند با این منابع سخن بگوید. داده‌ها نشان نمی‌دهند که شمار آنان چقدر است."

  /// What stands over the Persian assumptions.
  public static let heading = "این برآورد چه چیزهایی را مسلم می‌گیرد"

  private static let table = Dictionary(
    sentences.map { ($0.english, $0.persian) },
    uniquingKeysWith: { first, _ in first }
  )

  /// Every assumption that has a translation.
  static let sentences: [(english: String, persian: String)] = [
    (
      "The lists are about the same people, place and time; nobody joined or left in between.",
      "فهرست‌ها دربارهٔ همان مردم، همان مکان و همان زمان‌اند؛ در این میان نه کسی به این جمع پیوسته و نه کسی از آن رفته است."
    ),
    (
      "Records were linked rightly: no person counted twice, no two people taken for one.",
      "رکوردها درست به هم پیوند خورده‌اند: هیچ‌کس دو بار شمرده نشده و هیچ دو نفری یک نفر پنداشته نشده‌اند."
    ),
    (
      "People whom no list could ever have reached are not counted by this or any other method.",
      "کسانی که هیچ فهرستی هرگز نمی‌توانسته به آنان برسد، نه با این روش شمرده می‌شوند و نه با هیچ روش دیگری."
    ),
    (
      "Being on one list made a person neither more nor less likely to be on the other.",
      "بودن در یک فهرست، احتمال بودن همان شخص در فهرست دیگر را نه بیشتر کرده است و نه کمتر."
    ),
    (
      "Within at least one of the lists, everybody had the same chance of being recorded.",
      "دست‌کم در یکی از فهرست‌ها احتمال ثبت‌شدن برای همه یکسان بوده است."
    ),
    (
      "This is a lower bound, not an estimate of the total.",
      "این یک کران پایین است، نه برآورد شمار کل."
    ),
    (
      "For any one person the lists are independent, and the lists reach about equally far; "
        + "people may differ from one another in their chance of being recorded.",
      "برای هر یک نفر، فهرست‌ها مستقل از یکدیگرند و گسترهٔ پوشش آن‌ها کم‌وبیش برابر است؛ احتمال ثبت‌شدن می‌تواند از شخصی به شخص دیگر فرق کند."
    ),
    (
      "A cross-check only: neither a lower bound nor safe when lists depend on one another.",
      "تنها برای وارسی است: نه کران پایین است و نه، اگر فهرست‌ها به یکدیگر وابسته باشند، قابل اعتماد."
    ),
    (
      "Lists may depend on one another, but the dependence among all of them at once follows "
        + "from that among fewer. No data can test this.",
      "فهرست‌ها می‌توانند به یکدیگر وابسته باشند، اما وابستگی همهٔ آن‌ها با هم از وابستگی میان شمار کمتری از آن‌ها نتیجه می‌شود. هیچ داده‌ای نمی‌تواند این را بیازماید."
    ),
    (
      "Within each combination of lists people had similar chances of being recorded. Hidden "
        + "groups with different chances make the answer too low.",
      "در هر ترکیب از فهرست‌ها، مردم احتمال ثبت‌شدنِ نزدیک به هم داشته‌اند. گروه‌های پنهان با احتمال‌های متفاوت، پاسخ را کمتر از واقع نشان می‌دهند."
    ),
    (
      "People differ in how likely each list was to record them only by belonging to a limited "
        + "number of hidden kinds; within a kind the lists are independent.",
      "تفاوت مردم در احتمال ثبت‌شدن در هر فهرست تنها از آنجاست که به شمار محدودی از گونه‌های پنهان تعلق دارند؛ درون هر گونه، فهرست‌ها مستقل از یکدیگرند."
    ),
    (
      "Lists depend on one another only two by two, and where the data show no dependence there "
        + "is none. With few shared people little can be shown.",
      "فهرست‌ها تنها دو به دو به یکدیگر وابسته‌اند و هر جا داده‌ها وابستگی نشان ندهند، وابستگی‌ای در کار نیست. وقتی افراد مشترک کم باشند، داده‌ها چیز زیادی نشان نمی‌دهند."
    ),
    (
      "Two lists that share nobody, once taken as dependent, could never have shared anybody.",
      "دو فهرستی که هیچ فرد مشترکی ندارند، همین که وابسته گرفته شوند، هرگز نمی‌توانسته‌اند فرد مشترکی داشته باشند."
    ),
    (
      "Hidden groups with different chances of being recorded make the answer too low.",
      "گروه‌های پنهان با احتمال‌های متفاوتِ ثبت‌شدن، پاسخ را کمتر از واقع نشان می‌دهند."
    ),
    (
      "Lists may depend on one another through chains of lists; lists not joined in a model are "
        + "independent given the others.",
      "فهرست‌ها می‌توانند از راه زنجیره‌ای از فهرست‌ها به یکدیگر وابسته باشند؛ فهرست‌هایی که در یک مدل به هم نپیوسته‌اند، به شرط فهرست‌های دیگر مستقل‌اند."
    ),
    (
      "Before anything was seen, every such model was as likely as another, and the prior weight "
        + "of a cell (δ) was as stated. In the model that joins all lists δ decides the unseen.",
      "پیش از دیدن داده‌ها، همهٔ این مدل‌ها به یک اندازه محتمل بوده‌اند و وزن پیشینِ هر خانه (δ) همان است که گفته شده است. در مدلی که همهٔ فهرست‌ها را به هم می‌پیوندد، شمار ثبت‌نشدگان را δ تعیین می‌کند."
    ),
    (
      "People had similar chances of being recorded. Hidden groups with different chances make the "
        + "answer too low.",
      "احتمال ثبت‌شدنِ مردم نزدیک به هم بوده است. گروه‌های پنهان با احتمال‌های متفاوت، پاسخ را کمتر از واقع نشان می‌دهند."
    ),
    (
      "Among people alike in the covariates, being on one list of the pair made a person neither "
        + "more nor less likely to be on the other. Nothing in two lists can check that.",
      "در میان کسانی که در ویژگی‌های ثبت‌شده همانندند، بودن در یکی از دو فهرست، احتمال بودن در دیگری را نه بیشتر کرده است و نه کمتر. از دو فهرست به‌تنهایی نمی‌توان این را آزمود."
    ),
    (
      "The covariates were recorded for people of every list and mean the same on each.",
      "ویژگی‌ها برای افراد همهٔ فهرست‌ها ثبت شده‌اند و در هر فهرست همان معنا را دارند."
    ),
    (
      "People differ only by belonging to one of a limited number of hidden kinds.",
      "مردم تنها از این رو با هم فرق دارند که هر یک به یکی از شمار محدودی از گونه‌های پنهان تعلق دارد."
    ),
    (
      "Within a kind the lists are independent: being on one made nobody likelier to be on another.",
      "درون هر گونه، فهرست‌ها مستقل از یکدیگرند: بودن در یکی، بودن در دیگری را برای هیچ‌کس محتمل‌تر نکرده است."
    ),
    (
      "Before the lists were seen, every chance of being recorded was as likely as any other, and "
        + "more than twenty unseen people for each one seen were ruled out.",
      "پیش از دیدن فهرست‌ها، هر احتمالی برای ثبت‌شدن به اندازهٔ هر احتمال دیگر محتمل گرفته شده و بیش از بیست نفرِ ثبت‌نشده به ازای هر نفرِ ثبت‌شده کنار گذاشته شده است."
    ),
    (
      "A kind of people with hardly any chance on every list leaves no trace in the data and is not "
        + "counted.",
      "گونه‌ای از مردم که احتمال ثبت‌شدنشان در همهٔ فهرست‌ها نزدیک به صفر بوده است، ردی در داده‌ها نمی‌گذارد و شمرده نمی‌شود."
    ),
  ]
}
