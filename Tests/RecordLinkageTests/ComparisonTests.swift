import CaseModel
import Testing

@testable import RecordLinkage

struct ComparisonTests {
  @Test(
    arguments: [
      ("mohammad", "mohamad", TokenLevel.variant), ("mohammad", "محمد", TokenLevel.crossClose),
      ("mahmoud", "محمود", TokenLevel.crossClose),
      ("mahmoud", "محمد", TokenLevel.crossSkeleton),
      ("hosseini", "حسینی", TokenLevel.crossClose), ("golzadeh", "golzari", 0),
      ("petersen", "petersn", TokenLevel.variant), ("marie", "maria", TokenLevel.variant),
      ("kaveh", "karim", 0), ("jonas", "jonah", TokenLevel.oneEdit),
      ("baharestani", "bahrestanni", TokenLevel.variant), ("ali", "reza", 0),
    ] as [(String, String, Int)]
  )
  func `words are alike at the level they should be`(one: String, two: String, level: Int) {
    var vocabulary = TokenVocabulary()
    let (first, second) = (vocabulary.number(of: one), vocabulary.number(of: two))
    let similarity = TokenSimilarity(vocabulary)
    #expect(similarity.level(first, second) == level)
    #expect(similarity.level(second, first) == level)
  }

  @Test(
    arguments: [
      ("1961-03-04", "1961-04-03", 4), ("1961-03-04", "1961-03-05", 5),
      ("1961-03-04", "1961-05-04", 6), ("1961-03-04", "1967-03-04", 7),
      ("1961-03-04", "1916-03-04", 7), ("1961-03-04", "1979-03-04", 8),
      ("1961-03-04", "1961-11-28", 9), ("1961-03-04", "1989-11-28", 13),
      ("1961-03-04", "1961-03", 14), ("1961-03-04", "1961", 15), ("1961-03-04", "1964", 17),
      ("1339-12-13", "1961", 15), ("1961-03-04", "1960/1963", 20), ("1961-03-04", "", 0),
    ] as [(String, String, Int)]
  )
  func `dates are compared as ranges of days`(one: String, two: String, level: Int) throws {
    let values = [one, two].map { text in
      UncertainDate(parsing: text).map { DateColumn.Value($0) } ?? DateColumn.Value()
    }
    let column = DateColumn(field: .birth, values: values)
    #expect(DateColumn.level(column.values[0], column.values[1]) == level)
    #expect(DateColumn.level(column.values[1], column.values[0]) == level)
  }

  @Test
  func `the same day in two calendars is the same day`() throws {
    let values = ["1961-03-04", "1339-12-13"].compactMap { UncertainDate(parsing: $0) }
    let column = DateColumn(field: .birth, values: values.map { DateColumn.Value($0) })
    #expect((1...3).contains(DateColumn.level(column.values[0], column.values[1])))
  }

  @Test(
    arguments: [
      ("5304218", "5304218", 3), ("5304218", "5304219", 4), ("5304218", "5304281", 4),
      ("5304218", "530421", 4), ("5304218", "5304299", 5), ("tq13 8df", "TQ13 8DF", 3),
      ("tq13 8df", "tq13 9xy", 6), ("2119", "3165", 10), ("2119", "", 0),
    ] as [(String, String, Int)]
  )
  func `codes are compared sign by sign`(one: String, two: String, level: Int) {
    var draft = CodeDraft(field: .postcode)
    for text in [one, two] { draft.append(draft.number(of: text)) }
    let column = CodeColumn(draft)
    #expect(column.level(0, 1) == level)
    #expect(column.level(1, 0) == level)
  }

  @Test
  func `a pattern keeps sixteen fields apart`() {
    var pattern = ComparisonPattern()
    for field in 0..<16 { pattern[field] = 200 + field }
    #expect((0..<16).allSatisfy { pattern[$0] == 200 + $0 })
  }
}
