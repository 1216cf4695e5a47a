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
  ]
}
