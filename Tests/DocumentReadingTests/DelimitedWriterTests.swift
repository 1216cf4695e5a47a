import DocumentReading
import Testing

struct DelimitedWriterTests {
  @Test(arguments: [
    ["plain", "", "with,comma"], ["say \"so\"", "two\nlines", "\r"], ["=1+1", "علی", " spaced "],
  ])
  func `what is written is read back as given`(fields: [String]) throws {
    var writer = DelimitedWriter()
    writer.append(["a", "b", "c"])
    writer.append(fields)
    var reader = try DelimitedReader(bytes: writer.bytes, file: "out.csv")
    var rows: [[String]] = []
    reader.forEachRow { _, row in rows.append(row) }
    #expect(rows == [fields])
    #expect(reader.problems.isEmpty)
  }

  @Test func `a lone empty field is still a row`() throws {
    var writer = DelimitedWriter()
    writer.append(["a"])
    writer.append([""])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "a\n\"\"\n")
  }

  @Test(arguments: ["=cmd()", "+1", "-1", "@x", "\tx", "\rx"])
  func `a cell a spreadsheet might run is neutralised on request`(cell: String) {
    var writer = DelimitedWriter(neutralisesFormulas: true)
    writer.append(["x", cell])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(text.contains("'" + cell))
  }
}
