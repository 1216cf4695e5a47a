import CaseModel
import DocumentReading
import Testing

struct DelimitedReaderTests {
  private func rows(_ text: String) throws -> (reader: DelimitedReader, rows: [DelimitedRow]) {
    var reader = try DelimitedReader(bytes: Array(text.utf8), file: "list.csv")
    var rows: [DelimitedRow] = []
    try reader.forEachRow { rows.append($0) }
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
  }

  @Test func `doubled quotation marks become one`() throws {
    let (_, rows) = try rows("a,b\n\"say \"\"so\"\"\",\n")
    #expect(rows.map(\.fields) == [["say \"so\"", ""]])
  }

  @Test func `fields are kept as given, names of columns without white space at the ends`() throws {
    let (reader, rows) = try rows(" id , name\n 1 ,\u{202E}علی\u{202C} \n")
    #expect(reader.header == ["id", "name"])
    #expect(rows.map(\.fields) == [[" 1 ", "\u{202E}علی\u{202C} "]])
  }

  @Test func `a quotation mark inside a field is text`() throws {
    let (reader, rows) = try rows("id,size\n1,5\" pipe\n")
    #expect(rows.map(\.fields) == [["1", "5\" pipe"]])
    #expect(reader.problems.isEmpty)
  }

  @Test func `a ragged row is named and the rest is kept`() throws {
    let (reader, rows) = try rows("id,name\n1,a\n2,علی,x\n3\n4,d\n")
    #expect(rows.map(\.fields.first) == ["1", "4"])
    #expect(reader.rowsLeftOut == 2)
    #expect(reader.problems.map(\.line) == [3, 4])
    #expect(reader.problems.map(\.column) == [3, 2])
    #expect(
      reader.problems.first?.description
        == "list.csv, line 3, column 3: the row has 3 fields, the header has 2. Put a field that "
        + "holds the delimiter into quotation marks; the row is left out."
    )
  }

  @Test func `a second pass gives the same rows and the same problems`() throws {
    var (reader, first) = try rows("a,b\n1,2\n3\n")
    let problems = reader.problems
    var second: [DelimitedRow] = []
    try reader.forEachRow { second.append($0) }
    #expect(first == second)
    #expect(reader.problems == problems)
  }

  @Test func `a quotation mark never closed loses its own line only`() throws {
    let (reader, rows) = try rows("id,name\n1,\"a\n2,b\n3,c\n")
    #expect(rows.map(\.fields) == [["2", "b"], ["3", "c"]])
    #expect(reader.problems.map(\.line) == [2])
    #expect(reader.problems.map(\.column) == [2])
    #expect(reader.problems.first?.what == "a quotation mark opens a field and none closes it")
  }

  @Test func `text after a closing quotation mark is named and the next line is read`() throws {
    let (reader, rows) = try rows("id,name\n1,\"a\" b\n2,\"c\"\n")
    #expect(rows.map(\.fields) == [["2", "c"]])
    #expect(reader.problems.map(\.column) == [2])
  }

  @Test func `bytes that are not UTF-8 reject their row`() throws {
    var reader = try DelimitedReader(
      bytes: Array("id,name\n1,".utf8) + [0xFF] + Array("\n2,b\n".utf8),
      file: "list.csv"
    )
    var ids: [String] = []
    try reader.forEachRow { ids.append($0.fields[0]) }
    #expect(ids == ["2"])
    #expect(reader.problems.map(\.line) == [2])
  }

  @Test(arguments: [
    ("", "the file is empty", nil),
    ("\n\r\n", "the table has no header", nil),
    ("\u{FEFF}", "the table has no header", nil),
    ("1,0,25\n0,1,3\n", "the table has no header: its first line is all numbers", nil),
    ("id,name,name\n", "column 2 is named \"name\" as well", 3),
    ("id, ,x\n", "the column has no name", 2),
    ("id,\"name\n", "a quotation mark opens a field and none closes it", 2),
    ("id,na\u{0}me\n", "the field holds a NUL byte, which is no text", 2),
  ])
  func `a table without a sound header is refused`(text: String, what: String, column: Int?) {
    #expect {
      try DelimitedReader(bytes: Array(text.utf8), file: "list.csv")
    } throws: { error in
      let problem = error as? Problem
      return problem?.kind == .badInput && problem?.what == what && problem?.column == column
    }
  }

  @Test func `a NUL byte costs its row only`() throws {
    let (reader, rows) = try rows("id,name\n1,a\u{0}\n2,b\n")
    #expect(rows.map(\.fields) == [["2", "b"]])
    #expect(reader.problems.map(\.line) == [2])
    #expect(reader.problems.map(\.column) == [2])
  }

  @Test func `an error of the caller ends the pass`() throws {
    var reader = try DelimitedReader(bytes: Array("a\nx\ny\n".utf8), file: "list.csv")
    var seen = 0
    #expect(throws: Problem.self) {
      try reader.forEachRow { _ in
        seen += 1
        throw Problem(.failed, "enough", remedy: "None.")
      }
    }
    #expect(seen == 1)
  }

  @Test func `a file of broken rows keeps a bounded number of problems`() throws {
    let (reader, rows) = try rows("a,b\n" + String(repeating: "1\n", count: 15_000))
    #expect(rows.isEmpty)
    #expect(reader.rowsLeftOut == 15_000)
    #expect(reader.problems.count == DelimitedReader.problemLimit + 1)
    #expect(reader.problems.last?.what == "5000 further rows are left out")
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
