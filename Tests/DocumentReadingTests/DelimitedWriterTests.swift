import DocumentReading
import Testing

struct DelimitedWriterTests {
  @Test(arguments: [
    ["plain", "", "with,comma"], ["say \"so\"", "two\nlines", "\r"], ["=1+1", "علی", " spaced "],
  ])
  func `what is written is read back as given`(fields: [String]) throws {
    var writer = DelimitedWriter(header: ["a", "b", "c"])
    writer.append(fields)
    var reader = try DelimitedReader(bytes: Array(writer.text.utf8), file: "out.csv")
    var rows: [[String]] = []
    try reader.forEachRow { rows.append($0.fields) }
    #expect(rows == [fields])
    #expect(reader.problems.isEmpty)
  }

  @Test func `a lone empty field is still a row`() {
    var writer = DelimitedWriter(header: ["a"])
    writer.append([""])
    #expect(writer.text == "a\n\"\"\n")
  }

  @Test(arguments: ["=cmd()", "+1", "-1", "@x", "\tx", "\rx"])
  func `a cell a spreadsheet might run is neutralised on request`(cell: String) {
    var writer = DelimitedWriter(header: ["a", "b"], formulas: .neutralise)
    writer.append(["x", cell])
    #expect(writer.text.contains("'" + cell))
    var plain = DelimitedWriter(header: ["a", "b"])
    plain.append(["x", cell])
    #expect(!plain.text.contains("'"))
  }
}
