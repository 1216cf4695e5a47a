import CaseModel
import Foundation
import Measuring
import MultipleSystemsEstimation

/// Times the log-linear and the sparse-lists method on public tables.
///
/// `LogLinearBench SIX-LISTS.csv FIVE-LISTS.csv`: all models of pairs of the first table with the
/// range of the best, and stepwise pairs with 1,000 bootstrap resamples of the second. A table has a
/// column of 0 and 1 for each list and a last column of counts. The figures of other programs are
/// those recorded when they were run on the modern-slavery tables, not measured here.
@main
struct LogLinearBench {
  static func main() throws {
    let files = Array(CommandLine.arguments.dropFirst())
    guard files.count == 2 else {
      print("Name two tables: LogLinearBench SIX-LISTS.csv FIVE-LISTS.csv")
      exit(64)
    }
    let six = try PublicTable(file: files[0]).table
    let five = try PublicTable(file: files[1]).table
    measure(six, .loglinear, goal: "≤ 3 s wall", peer: "Rcapture, recorded: 539 s wall")
    measure(
      five,
      .sparse,
      goal: "≤ 10 s wall",
      peer: "SparseMSE with 200 resamples, recorded: 187 s wall"
    )
    simulationCost(five)
  }

  private static func measure(
    _ table: CaptureHistoryTable,
    _ method: EstimationMethod,
    goal: String,
    peer: String
  ) {
    let configuration = EstimationConfiguration(methods: [method], includesSensitivity: false)
    let watch = Stopwatch()
    let result = Estimator.run(table, configuration: configuration)
    let seconds = watch.elapsed
    guard let answer = result.results.first else { return }
    print("\(method.rawValue), \(table.listCount) lists, \(table.observed) people")
    print("  wall \(seconds.wall) s, CPU \(seconds.cpu) s (owed \(goal); \(peer))")
    for name in ["models_tried", "models_fitted", "models_without_maximum", "resamples", "model"] {
      if let value = answer.diagnostics[name] { print("  \(name): \(text(value))") }
    }
    print("  estimate \(text(answer.estimate)), interval \(text(answer.interval))")
    if let wald = answer.diagnostics["wald_interval"] { print("  wald_interval: \(text(wald))") }
    if let boundary = answer.diagnostics["with_boundary_models"] {
      print("  with_boundary_models: \(text(boundary))")
    }
  }

  /// What one analysis costs in a simulation: four of the five lists, all 113 models.
  private static func simulationCost(_ table: CaptureHistoryTable) {
    guard let four = table.keeping([0, 1, 2, 3]) else { return }
    let configuration = EstimationConfiguration(methods: [.loglinear], includesSensitivity: false)
    _ = Estimator.run(four, configuration: configuration)
    let repeats = 200
    let watch = Stopwatch()
    for _ in 0..<repeats { _ = Estimator.run(four, configuration: configuration) }
    let cpu = watch.elapsed.cpu / Double(repeats) * 1000
    print("four lists, 113 models and two classes, with their range: \(cpu) ms CPU each")
  }

  private static func text(_ value: JSONValue) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "?"
  }

  private static func text(_ value: Double?) -> String {
    value.map { String($0) } ?? "withheld"
  }

  private static func text(_ interval: EstimateInterval?) -> String {
    guard let interval else { return "none" }
    return "[\(interval.low), \(interval.high.map { String($0) } ?? "no finite upper limit")]"
  }
}
