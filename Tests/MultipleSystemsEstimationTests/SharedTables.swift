import Foundation
import InquestTestSupport
import MultipleSystemsEstimation

/// The public tables of the reference data, which are not part of the project.
enum SharedTables {
  /// A table whose last column counts the people with each pattern of 0 and 1.
  static func table(_ name: String) throws -> CaptureHistoryTable {
    guard let file = SharedData.file("data/mse/\(name)") else {
      throw CocoaError(.fileNoSuchFile)
    }
    var rows = try String(contentsOf: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline)
      .map { line in
        line.split(separator: ",").map { $0.trimmingCharacters(in: ["\"", " "]) }
      }
    let lists = Array(rows.removeFirst().dropLast())
    var counts = [Int](repeating: 0, count: 1 << lists.count)
    for row in rows {
      counts[PublishedTables.mask(row.dropLast().joined())] += Int(row[lists.count]) ?? 0
    }
    return try CaptureHistoryTable(lists: lists, counts: counts)
  }
}
