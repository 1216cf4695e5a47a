import RecordLinkage
import Testing

struct FieldColumnTests {
  @Test func `each distinct value is kept once, as given, in order of appearance`() {
    let column = FieldColumn(
      kind: .fullName,
      header: "name",
      values: ["Ana", " Ana", "علی", nil, "Ana", "", "علی"]
    )
    #expect(Array(column.distinct) == ["Ana", " Ana", "علی"])
    #expect(column.codes == [0, 1, 2, -1, 0, -1, 2])
    #expect(column.value(at: 2) == "علی")
    #expect(column.value(at: 3) == nil)
    #expect(column.value(at: 7) == nil)
  }

  @Test(arguments: [" ", "\t\r\n", "\u{A0}", "\u{2003}\u{3000}", "\u{85}\u{1680}", "\u{202F}"])
  func `white space of every kind says nothing`(value: String) {
    #expect(FieldColumn(kind: .place, header: "place", values: [value]).codes == [-1])
  }

  @Test(arguments: ["\u{200C}", "\u{AD}", "â", "ჯ", "《", "\0"])
  func `what only looks like white space is a value`(value: String) {
    #expect(FieldColumn(kind: .place, header: "place", values: [value]).codes == [0])
  }

  @Test func `many values are told apart and found again`() {
    let values = (0..<20_000).map { "person number \($0 % 10_000)" }
    let column = FieldColumn(kind: .fullName, header: "name", values: values)
    #expect(column.codes == (0..<20_000).map { Int32($0 % 10_000) })
    #expect(column.distinct.count == 10_000)
  }

  @Test func `values may be appended after the table was given up`() {
    var column = FieldColumn(kind: .fullName, header: "name", values: ["a"])
    column.finish()
    column.append("b")
    #expect(column.codes == [0, 1])
    #expect(column.value(at: 1) == "b")
  }
}
