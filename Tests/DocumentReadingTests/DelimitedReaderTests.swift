import CaseModel
import DocumentReading
import Testing

struct DelimitedReaderTests {
  private func rows(_ text: String) throws -> (reader: DelimitedReader, rows: [DelimitedRow]) {
    var reader = try DelimitedReader(bytes: Array(text.utf8), file: "list.csv")
    var rows: [DelimitedRow] = []
    reader.forEachRecord { rows.append($0) }
    return (reader, rows)
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `the separator is found`(separator: String) throws {
    let (reader, rows) = try rows("id\(separator)name\n1\(separator)\"a\(separator)b\"\n")
    #expect(reader.header == ["id", "name"])
    #expect(rows.map(\.fields) == [["1", "a\(separator)b"]])
    #expect(reader.problems.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `line breaks of every kind end a row and count as one line`(lineEnd: String) throws {
    let text = ["id,note", "1,\"two", "lines\"", "", "2,x"].joined(separator: lineEnd)
    let (reader, rows) = try rows(text)
    #expect(rows.map(\.line) == [2, 5])
    #expect(rows.first?.fields == ["1", "two\(lineEnd)lines"])
    #expect(reader.problems.isEmpty)
  }

  @Test func `a byte-order mark is not part of the first name`() throws {
    let (reader, _) = try rows("\u{FEFF}شناسه,نام\n")
    #expect(reader.header == ["شناسه", "نام"])
    #expect(reader.index(of: "نام") == 1)
  }

  @Test func `doubled quotation marks become one and a row knows its bytes`() throws {
    let text = "a,b\n\"say \"\"so\"\"\",\n"
    let (_, rows) = try rows(text)
    #expect(rows.map(\.fields) == [["say \"so\"", ""]])
    #expect(rows.first?.bytes == 4..<18)
  }

  @Test func `a ragged row is named and the rest is kept`() throws {
    let (reader, rows) = try rows("id,name\n1,a\n2,علی,x\n3\n4,d\n")
    #expect(rows.map(\.fields.first) == ["1", "4"])
    #expect(reader.rejectedRows == 2)
    #expect(reader.problems.map(\.line) == [3, 4])
    #expect(reader.problems.map(\.column) == [8, 2])
    #expect(
      reader.problems.first?.description
        == "list.csv, line 3, column 8: the row has 3 fields where the header has 2; the row was "
        + "left out. Add or remove separators, or put quotation marks round a field that contains "
        + "one."
    )
  }

  @Test func `a quotation mark never closed loses its own line only`() throws {
    let (reader, rows) = try rows("id,name\n1,\"a\n2,b\n3,c\n")
    #expect(rows.map(\.fields) == [["2", "b"], ["3", "c"]])
    #expect(reader.problems.map(\.line) == [2])
    #expect(reader.problems.map(\.column) == [3])
    #expect(reader.problems.first?.what.contains("never closed") == true)
  }

  @Test func `text after a closing quotation mark is named and the next line is read`() throws {
    let (reader, rows) = try rows("id,name\n1,\"a\" b\n2,\"c\"\n")
    #expect(rows.map(\.fields) == [["2", "c"]])
    #expect(reader.problems.first?.column == 6)
  }

  @Test func `bytes that are not UTF-8 reject their row`() throws {
    var reader = try DelimitedReader(
      bytes: Array("id,name\n1,".utf8) + [0xFF] + Array("\n2,b\n".utf8),
      file: "list.csv"
    )
    var ids: [String] = []
    reader.forEachRow { _, fields in ids.append(fields[0]) }
    #expect(ids == ["2"])
    #expect(reader.problems.map(\.line) == [2])
  }

  @Test(arguments: ["", "\n\r\n", "\u{FEFF}"])
  func `an empty table is a problem with a remedy`(text: String) {
    #expect {
      try DelimitedReader(bytes: Array(text.utf8), file: "list.csv")
    } throws: { error in
      (error as? Problem)?.what == "the table is empty"
    }
  }

  @Test func `a column named twice is a problem naming both`() {
    #expect {
      try DelimitedReader(bytes: Array("id,name,name\n".utf8), file: "list.csv")
    } throws: { error in
      (error as? Problem)?.what
        == "the header names the column \"name\" twice, as fields 2 and 3"
    }
  }

  @Test func `a column without a name is reported and its rows are kept`() throws {
    let (reader, rows) = try rows("id,,\n1,x,y\n")
    #expect(rows.count == 1)
    #expect(reader.problems.map(\.line) == [1, 1])
  }

  @Test func `a file of broken rows keeps a bounded number of problems`() throws {
    let (reader, rows) = try rows("a,b\n" + String(repeating: "1\n", count: 5_000))
    #expect(rows.isEmpty)
    #expect(reader.rejectedRows == 5_000)
    #expect(reader.problems.count == DelimitedReader.problemLimit)
  }

  @Test(arguments: [
    String(repeating: "\"", count: 200_001),
    "a,b\n" + String(repeating: ",\"\n", count: 100_001),
    "a,b\n" + String(repeating: "\"\"\"\n\"\"x\n", count: 50_000) + "\"",
    "a\u{0},b\n\u{0},\u{0}\n",
    String(repeating: ",", count: 200_000),
  ])
  func `hostile tables end in rows or problems`(text: String) {
    do {
      let (reader, rows) = try rows(text)
      #expect(rows.allSatisfy { $0.fields.count == reader.header.count })
    } catch {
      #expect((error as? Problem)?.kind == .badInput)
    }
  }
}
