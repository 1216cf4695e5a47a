import Glibc
import Measuring
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
      let table = try PublicTable(file: file).table
      let runs = table.listCount < 6 ? 25 : 5
      var seconds: [Double] = []
      var posterior: DecomposablePosterior?
      for _ in 0..<runs {
        let stopwatch = Stopwatch()
        posterior = DecomposablePosterior(table)
        _ = posterior?.interval(level: 0.95)
        seconds.append(stopwatch.elapsed.cpu)
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
}
