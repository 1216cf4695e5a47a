import Names
import Testing

struct NameFoldingTests {
  @Test(
    arguments: [
      ("كاظم سيدي", "کاظم سیدی"), ("آرمان", "ارمان"), ("فاطمة", "فاطمه"), ("مُحَمَّد", "محمد"),
      ("علی‌رضا", "علی رضا"), ("مؤمن", "مومن"), ("۱۲", "12"), ("José Müller", "jose muller"),
      ("Sa'di", "sadi"), ("Mohammad-Reza", "mohammad reza"), ("ﻣﺤﻤﺪ", "محمد"),
    ] as [(String, String)]
  )
  func `spellings that differ in code points only are folded to one`(one: String, other: String) {
    #expect(NameFolding.words(of: one) == NameFolding.words(of: other))
  }

  @Test
  func `marks alone leave no words`() {
    #expect(NameFolding.words(of: " -.,‌ـ").isEmpty)
    #expect(NameFolding.words(of: "").isEmpty)
  }
}
