import Foundation
import InquestTestSupport

/// A CSV file written row by row.
struct ListFile {
  private let handle: FileHandle

  /// Makes the file, or empties it.
  ///
  /// - Throws: what the file system says.
  init(_ url: URL) throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  /// Writes a simulated list with its row numbers and truth, and says how many rows it has.
  ///
  /// - Throws: what the file system says.
  func write(_ simulator: LinkageSimulator, list: Int) throws -> Int {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.part + 4_096)
    var rows = 0
    append(["row_id"] + simulator.header(of: list) + ["truth"], to: &bytes)
    try simulator.forEachRow(of: list) { row in
      rows += 1
      bytes.append(contentsOf: String(rows).utf8)
      for cell in row.cells {
        bytes.append(Self.comma)
        append(cell, to: &bytes)
      }
      bytes.append(Self.comma)
      bytes.append(contentsOf: String(row.truth).utf8)
      bytes.append(Self.newline)
      if bytes.count > Self.part {
        try handle.write(contentsOf: bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try handle.write(contentsOf: bytes)
    try handle.close()
    return rows
  }

  private static let part = 1 << 20
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")

  private func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(Self.comma) }
      append(cell, to: &bytes)
    }
    bytes.append(Self.newline)
  }

  private func append(_ cell: String, to bytes: inout [UInt8]) {
    // No simulated cell holds a quotation mark or a line break.
    guard cell.utf8.contains(Self.comma) else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: cell.utf8)
    bytes.append(UInt8(ascii: "\""))
  }
}
