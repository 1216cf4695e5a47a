/// Degrees, ranks and offices before a name, or degrees after it, in folded words.
///
/// Unlike most honorifics these are no names themselves.
enum Titles {
  /// Titles that stand before a name.
  static let leading = PhraseTable(
    """
    ayatollah al ozma
    ayatollah ol ozma
    grand ayatollah
    hojjat ol eslam
    hojjat al islam
    hujjat al islam
    hojjatoleslam val moslemin
    hojatoleslam val moslemin
    hojjatoleslam valmoslemin
    his excellency
    brigadier general
    major general
    lieutenant general
    lieutenant colonel
    second lieutenant
    ایت الله العظمی
    ایت الله
    ایه الله العظمی
    ایه الله
    حجت الاسلام والمسلمین
    حجت الاسلام و المسلمین
    حجت الاسلام
    حجه الاسلام والمسلمین
    حجه الاسلام
    حجتالاسلام والمسلمین
    سرتیپ دوم
    سرتیپ پاسدار
    سردار سرتیپ
    سردار سرلشکر
    """ + "\n" + words.sorted().joined(separator: "\n")
  )

  /// Degrees that stand after a name.
  static let trailing = PhraseTable(
    "phd\nph d\nmd\nm d\nmp\nesq\nllm\nدکترا"
  )

  /// Titles of one word.
  private static let words = Set(
    """
    dr doctor doktor prof professor eng engineer mohandes muhandis mr mrs ms miss sir madam
    ayatollah ayatullah hojjatoleslam hojatoleslam hujjatulislam general gen colonel col sargord
    captain capt maj lieutenant lt sergeant sgt brigadier commander judge justice minister
    sarhang sartip sarlashkar sotvan polkovnik monsieur herr frau
    دکتر مهندس پروفسور ایتالله حجتالاسلام حجهالاسلام سرهنگ سرتیپ سرلشکر سرگرد سروان ستوان
    سرگروهبان گروهبان استوار سرباز تیمسار رییس ژنرال الدکتور الاستاذ اللواء اللوا العمید
    العقید النقیب المهندس
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  )

  /// Every word that a title may start with.
  static let firstWords = Set(leading.firstWords).union(trailing.firstWords)
}
