import CaseModel
import DocumentReading
import Testing

struct DelimitedStreamTests {
  private struct Reading: Equatable {
    var rows: [DelimitedRow] = []
    var problems: [Problem] = []
    var rowsLeftOut = 0
  }

  /// Reads with rows of at most `limit` bytes, from a source that gives at most `piece` at a time.
  private func read(_ bytes: [UInt8], limit: Int, piece: Int = .max) throws -> Reading {
    var position = 0
    var stream = try DelimitedStream(file: "list.csv", brokenText: .stop, rowLimit: limit) {
      let count = min($0.count, piece, bytes.count - position)
      bytes.withUnsafeBytes { [target = $0] source in
        target.copyMemory(from: .init(rebasing: source[position..<position + count]))
      }
      position += count
      return count
    }
    var reading = Reading()
    try stream.forEachRow { cells in
      let fields = (0..<cells.count).map { String(decoding: cells[$0], as: UTF8.self) }
      reading.rows.append(DelimitedRow(line: cells.line, fields: fields))
    }
    reading.problems = stream.problems
    reading.rowsLeftOut = stream.rowsLeftOut
    return reading
  }

  private func whole(_ bytes: [UInt8]) throws -> Reading {
    var reader = try DelimitedReader(bytes: bytes, file: "list.csv")
    var reading = Reading()
    try reader.forEachRow { reading.rows.append($0) }
    reading.problems = reader.problems
    reading.rowsLeftOut = reader.rowsLeftOut
    return reading
  }

  /// Wherever the window ends — in a field, between two quotation marks, in a scalar, between CR and
  /// LF — the rows are those of the table read as a whole.
  @Test(arguments: Array(49...70))
  func `windows change nothing`(limit: Int) throws {
    let cells = [
      "a", "", "\"x,y\"", "\"two\r\nlines\"", "\"say \"\"so\"\"\"", "علی", "\"\"", "5\" pipe",
      "\"کاوه\n\"\"بهار\"\"\"",
    ]
    let ends = ["\n", "\r\n", "\r", "\n\n", "\r\n\r\n"]
    var choices = SeededBytes(seed: UInt64(limit))
    var text = "a,b\r\n"
    for _ in 0..<600 {
      let pick = (0..<4).map { _ in Int(choices.next() & 0xFF) }
      switch pick[0] % 12 {
      case 0: text += "alone"
      case 1: text += "\"closed\" late,x"
      case 2: text += "1,2,3"
      default: text += cells[pick[1] % cells.count] + "," + cells[pick[2] % cells.count]
      }
      text += ends[pick[3] % ends.count]
    }
    let bytes = Array(text.utf8)
    let expected = try whole(bytes)
    #expect(expected.rows.count > 300)
    #expect(expected.rowsLeftOut > 50)
    #expect(try read(bytes, limit: limit) == expected)
    #expect(try read(bytes, limit: limit, piece: 7) == expected)
  }

  @Test func `a row longer than the limit is left out and the next line is read`() throws {
    let long = String(repeating: "x", count: 100)
    let text =
      "a,b\n1,\(long)\n2,\"\(long)\"\n3,\"open\n4,y\n" + (5..<40).map { "\($0),z\n" }.joined()
    let reading = try read(Array(text.utf8), limit: 64)
    #expect(reading.rows.map(\.line) == Array(5...40))
    #expect(reading.problems.map(\.line) == [2, 3, 4])
    #expect(reading.problems.map(\.column) == [2, 2, 2])
    #expect(reading.problems.allSatisfy { $0.what.hasPrefix("the row is longer than") })
  }

  @Test func `a header longer than the limit is refused`() {
    #expect(throws: Problem.self) {
      try read(Array((String(repeating: "a", count: 100) + ",b\n1,2\n").utf8), limit: 64)
    }
  }

  @Test(arguments: [
    [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00], [0x61, 0x00, 0x2C, 0x00, 0x62, 0x00, 0x0A, 0x00],
    Array("a,b\n1,".utf8) + [0xE1] + Array("\n".utf8), [0x61, 0xE1, 0x0A],
  ])
  func `bytes in another encoding are given back unread`(bytes: [UInt8]) {
    #expect(throws: DelimitedStream.NotUTF8.self) { try read(bytes, limit: 64) }
  }

  @Test func `a table of very many columns is refused`() throws {
    let header = (0...DelimitedStream.columnLimit).map { "c\($0)" }.joined(separator: ",")
    #expect {
      try read(Array((header + "\n").utf8), limit: 1 << 20)
    } throws: { error in
      (error as? Problem)?.what == "the table has 10001 columns, and at most 10000 are read"
    }
  }
}
