import DocumentReading
import Foundation
public import MultipleSystemsEstimation

/// A table of counts from a file with a column of 0 and 1 for each list and a last one of counts.
public struct PublicTable {
  /// Its counts.
  public let table: CaptureHistoryTable

  /// Reads the table of a file.
  public init(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    var reader = try DelimitedReader(bytes: bytes, file: file)
    let lists = Array(reader.header.dropLast())
    var counts = [Int](repeating: 0, count: 1 << lists.count)
    try reader.forEachRow { row in
      var history = 0
      for list in lists.indices where row.fields[list] == "1" { history |= 1 << list }
      counts[history] += Int(row.fields[lists.count]) ?? 0
    }
    table = try CaptureHistoryTable(lists: lists, counts: counts)
  }
}
