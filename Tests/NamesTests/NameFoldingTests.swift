import CaseModel
import Names
import Testing

struct NameFoldingTests {
  @Test(
    arguments: [
      ("كاظم سيدي", "کاظم سیدی"), ("آرمان", "ارمان"), ("فاطمة", "فاطمه"), ("مُحَمَّد", "محمد"),
      ("علی‌رضا", "علی رضا"), ("مؤمن", "مومن"), ("۱۲", "12"), ("José Müller", "jose muller"),
      ("Sa'di", "sadi"), ("Mohammad-Reza", "mohammad reza"), ("ﻣﺤﻤﺪ", "محمد"),
      ("رئیس", "رییس"), ("ﺭﺋﻴﺲ", "رییس"), ("٣۴5", "345"), ("ﷲ", "الله"), ("رحمٰن", "رحمن"),
      ("م‍ح‍م‍د", "محمد"), ("\u{202B}علی\u{202C}", "علی"), ("Ａｌｉ", "ali"),
    ] as [(String, String)]
  )
  func `spellings that differ in code points only are folded to one`(one: String, other: String) {
    #expect(NameFolding.words(of: one) == NameFolding.words(of: other))
  }

  @Test(
    arguments: [
      ("ئەحمەد", "احمد"), ("ئارام", "ارام"), ("ڕۆژین", "روژین"), ("گوڵ", "گول"), ("شێرکۆ", "شیرکو"),
      ("ڤیان", "ویان"), ("فاتیمە", "فاتیمه"), ("ئاوێنە", "اوینه"),
    ] as [(String, String)]
  )
  func `Kurdish letters fold to those that Persian has`(kurdish: String, persian: String) {
    #expect(NameFolding.words(of: kurdish) == [persian])
  }

  @Test(
    arguments: [
      ("بٹ", "بت"), ("ڈار", "دار"), ("گڑھی", "گرهی"), ("خاں", "خان"), ("رحمے", "رحمی"),
      ("شاہ", "شاه"),
      ("ګل", "گل"), ("پښتون", "پشتون"), ("ځدراڼ", "زدران"), ("ټیپو", "تیپو"),
    ] as [(String, String)]
  )
  func `Urdu and Pashto letters fold to those that Persian has`(given: String, persian: String) {
    #expect(NameFolding.words(of: given) == [persian])
  }

  @Test(
    arguments: [
      ("Муҳаммадӣ", "muhammadi"), ("Ҷамшед", "jamshed"), ("Қурбон", "qurbon"), ("Ғулом", "ghulom"),
      ("Хуршед Чорӣ", "khurshed chori"), ("Жӯра", "zhura"), ("Шоҳрух", "shohrukh"),
      ("Саъдӣ", "sadi"), ("Ёқуб", "yoqub"),
    ] as [(String, String)]
  )
  func `Cyrillic is written in Latin letters`(cyrillic: String, latin: String) {
    #expect(NameFolding.words(of: cyrillic).joined(separator: " ") == latin)
  }

  @Test(
    arguments: [
      ("Əliağa", "eliaga"), ("Şirin Çağlar", "sirin caglar"), ("Iğdır", "igdir"), ("İnci", "inci"),
      ("ʿAlī", "ali"), ("Ma‘rūf", "maruf"), ("Z̤iyāʼ", "ziya"), ("Ḥasan", "hasan"),
    ] as [(String, String)]
  )
  func `Latin letters lose diacritics and apostrophes`(given: String, plain: String) {
    #expect(NameFolding.words(of: given).joined(separator: " ") == plain)
  }

  @Test
  func `ain is a letter and stays`() {
    #expect(NameFolding.words(of: "عباس") == ["عباس"])
    #expect(NameFolding.words(of: "عباس") != NameFolding.words(of: "اباس"))
  }

  @Test
  func `marks alone leave no words`() {
    #expect(NameFolding.words(of: " -.,‌ـ").isEmpty)
    #expect(NameFolding.words(of: "").isEmpty)
  }

  @Test(
    arguments: [
      ("Dr. Arash", [TextSpan(0, 2), TextSpan(4, 9)]), ("«عَلیٌ»", [TextSpan(1, 6)]),
      ("'Ali'", [TextSpan(1, 4)]), ("ئە", [TextSpan(0, 2)]),
      ("ﷺ", Array(repeating: TextSpan(0, 1), count: 4)),
    ] as [(String, [TextSpan])]
  )
  func `a folded word knows the scalars it came from`(text: String, spans: [TextSpan]) {
    #expect(NameFolding.foldedWords(of: text).map(\.span) == spans)
  }
}
