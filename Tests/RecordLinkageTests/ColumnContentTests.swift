import RecordLinkage
import Testing

struct ColumnContentTests {
  private func content(_ kind: FieldKind, _ values: [String?]) -> ColumnContent {
    ColumnContent(FieldColumn(kind: kind, header: "column", values: values))
  }

  @Test(arguments: [
    (FieldKind.birthDate, ["1956-04-09", "19560409", "۱۲ مهر ۱۳۴۱", "1386-01-02", "1941"]),
    (.birthYear, ["1956", "1334", "۱۳۳۴", "67"]), (.age, ["0", "25", "۳۱", "97 years"]),
    (.sex, ["m", "F", "مرد", "زن"]), (.postcode, ["anything", "at all"]),
  ])
  func `what the header says is found in the values`(kind: FieldKind, values: [String]) {
    #expect(content(kind, (0..<40).map { values[$0 % values.count] }) == .fits)
  }

  @Test(arguments: [
    (FieldKind.birthDate, "Q2296770"), (.eventDate, "not yet"), (.birthYear, "city"),
    (.age, "1956"), (.sex, "yes"),
  ])
  func `values that are nothing of the kind contradict the header`(kind: FieldKind, value: String) {
    #expect(content(kind, [String?](repeating: value, count: 30)) == .contradicts(unread: value))
  }

  @Test func `a column that is partly readable says how far`() {
    let values = [String](repeating: "male", count: 15) + [String](repeating: "unknown", count: 15)
    #expect(content(.sex, values) == .partly(readable: 0.5, unread: "unknown"))
  }

  @Test func `few values, gaps and a few slips prove nothing`() {
    #expect(content(.sex, ["yes", "no"]) == .fits)
    #expect(content(.sex, [String?](repeating: nil, count: 100)) == .fits)
    #expect(content(.age, (0..<50).map { $0 == 7 ? "?" : "30" }) == .fits)
  }

  @Test func `only dates and words for the sexes are suggested, never numbers`() {
    func suggestions(_ values: [String]) -> [FieldKind] {
      ColumnContent.suggestions(for: (0..<40).map { values[$0 % values.count] })
    }
    #expect(suggestions(["1956-04-09", "12/3/1941", "1367/5/2"]) == [.birthDate, .eventDate])
    #expect(suggestions(["مرد", "زن"]) == [.sex])
    #expect(suggestions(["1", "2"]).isEmpty)
    #expect(suggestions(["117655", "83940"]).isEmpty)
    #expect(suggestions(["1956", "1941"]).isEmpty)
    #expect(suggestions(["Q2296770", "Q2296771"]).isEmpty)
    #expect(ColumnContent.suggestions(for: ["1956-04-09"]).isEmpty)
  }

  @Test(arguments: [
    "person", "person_id", "cluster", "truth", "entity", "group", "label", "match", "true_id",
  ])
  func `a header that may name the truth is never compared`(header: String) throws {
    let recognition = try ColumnRecognition(header: ["id", "name", header], file: "a.csv")
    #expect(recognition.unused == [header])
  }

  @Test(arguments: [
    ("الاسم", FieldKind.fullName), ("اسم الأب", .fatherName), ("تاريخ الميلاد", .birthDate),
    ("العمر", .age), ("الجنس", .sex), ("المدينة", .place), ("نام پدر", .fatherName),
    ("تاریخ بازداشت", .eventDate), ("Father's name", .fatherName), ("Place of arrest", .place),
  ])
  func `more headers are known in three languages`(header: String, kind: FieldKind) throws {
    let recognition = try ColumnRecognition(header: ["full_name", header], file: "a.csv")
    #expect(recognition.columns[1].kind == kind)
  }
}
