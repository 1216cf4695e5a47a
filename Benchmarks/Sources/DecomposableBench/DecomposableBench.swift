import DocumentReading
import Foundation
import MultipleSystemsEstimation

/// Times the exact posterior of decomposable models: `DecomposableBench TABLE.csv …`.
///
/// A table has a column of 0 and 1 for each list and the number of people last. Prints CPU seconds of
/// one posterior at δ = 2^−J, graphs listed anew, as the median of several runs, beside the figure
/// recorded for the R package dga (0.05 s for five lists; it does not offer six).
@main
struct DecomposableBench {
  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    guard !files.isEmpty else {
      print("Name the tables: DecomposableBench TABLE.csv …")
      exit(64)
    }
    for file in files {
      let table = try table(file)
      let runs = table.listCount < 6 ? 25 : 5
      var seconds: [Double] = []
      var posterior: DecomposablePosterior?
      for _ in 0..<runs {
        let start = clock()
        posterior = DecomposablePosterior(table)
        _ = posterior?.interval(level: 0.95)
        seconds.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
      }
      guard let posterior else {
        print("\(file): two to six lists are needed")
        continue
      }
      let interval = posterior.interval(level: 0.95)
      let recorded: [Int: String] = [5: "0.05 s", 6: "not offered"]
      let owed: [Int: Double] = [5: 0.02, 6: 1]
      let median = seconds.sorted()[seconds.count / 2]
      print(
        "\(table.listCount) lists, \(table.observed) people: \(posterior.graphs.count) graphs, "
          + "\(Int(posterior.quantile(0.5) ?? 0)) [\(Int(interval.low)), "
          + "\(interval.high.map { "\(Int($0))" } ?? "no limit")]"
      )
      print(
        "  \(median) CPU s; dga recorded \(recorded[table.listCount] ?? "not recorded")"
          + (owed[table.listCount].map { "; owed \($0) s: \(median <= $0 ? "kept" : "MISSED")" }
            ?? "")
      )
    }
  }

  private static func table(_ file: String) throws -> CaptureHistoryTable {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
    var reader = try DelimitedReader(bytes: bytes, file: file)
    let lists = Array(reader.header.dropLast())
    var counts = [Int](repeating: 0, count: 1 << lists.count)
    try reader.forEachRow { row in
      var history = 0
      for bit in lists.indices where row.fields[bit] == "1" { history |= 1 << bit }
      counts[history] += Int(row.fields[lists.count]) ?? 0
    }
    return try CaptureHistoryTable(lists: lists, counts: counts)
  }
}
