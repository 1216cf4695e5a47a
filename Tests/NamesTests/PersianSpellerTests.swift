import Names
import Testing

struct PersianSpellerTests {
  @Test(
    arguments: [
      ("Mohammad Reza Karimi", "محمد رضا کریمی"), ("Hossein Sadeghi", "حسین صادقی"),
      ("Golzadeh Ghafouri", "گلزاده غفوری"), ("Muḥammad", "محمد"),
      ("Муҳаммад Раҳмон", "محمد رحمان"),
    ] as [(String, String)]
  )
  func `a name in Latin or Cyrillic letters is spelt in Persian ones`(
    latin: String,
    persian: String
  ) throws {
    #expect(try PersianSpeller.proposals(for: latin).first?.text == persian)
  }

  @Test(
    arguments: [
      ("Safa", ["صفا", "سفا"]), ("Zia", ["ضیا", "زیا"]), ("Taheri", ["طاهری", "تاهری"]),
      ("Ghaderi", ["قادری", "غادری"]),
    ] as [(String, [String])]
  )
  func `letters that Latin merges are all proposed`(latin: String, persian: [String]) throws {
    let found = try PersianSpeller.proposals(for: latin, limit: 12).map(\.text)
    for spelling in persian { #expect(found.contains(spelling)) }
  }

  @Test(
    arguments: [
      ("Ṣafā", "صفا"), ("Ṭāhir", "طاهر"), ("Ḥasan", "حسن"), ("Riz̤ā", "رضا"), ("Z̄ākerī", "ذاکری"),
      ("Ẓāhirī", "ظاهری"), ("Muṣṭafá", "مصطفی"), ("S̲ābit", "ثابت"), ("Ḩoseynī", "حسینی"),
      ("Karīmiyān", "کریمیان"),
    ] as [(String, String)]
  )
  func `the diacritics of a scheme tell letters apart`(latin: String, persian: String) throws {
    #expect(try PersianSpeller.proposals(for: latin).first?.text == persian)
  }

  @Test
  func `confidences fall and sum to one at most`() throws {
    let proposals = try PersianSpeller.proposals(for: "Zarrin Bahari", limit: 8)
    #expect(proposals.count == 8)
    #expect(proposals.allSatisfy { $0.scheme == .popular })
    #expect(proposals.map(\.confidence) == proposals.map(\.confidence).sorted(by: >))
    #expect(proposals.map(\.confidence).reduce(0, +) <= 1.000001)
  }

  @Test(arguments: ["Ślāzẓā", "Łukāsz", "Ṣṣṣ", "Bahari 3"])
  func `marks of other languages and numbers do not stop it`(text: String) throws {
    #expect(try !PersianSpeller.proposals(for: text).isEmpty)
  }

  @Test
  func `what has no Latin letters or is no name is refused`() {
    #expect(throws: TransliterationRefusal.noLetters) { try PersianSpeller.proposals(for: "علی") }
    #expect(throws: TransliterationRefusal.tooLong) {
      try PersianSpeller.proposals(for: String(repeating: "ali ", count: 200))
    }
    #expect(throws: TransliterationRefusal.tooLong) {
      try PersianSpeller.proposals(for: String(repeating: "a", count: 81))
    }
  }
}
