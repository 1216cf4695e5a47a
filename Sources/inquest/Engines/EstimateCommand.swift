import ArgumentParser
import Casework
import MultipleSystemsEstimation

struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates how many people there were in all from lists that overlap.",
    discussion: """
      TABLE.csv has one 0/1 column for each list and a column count (or n, freq, frequency), one row \
      for each combination of lists; or one row for each person and no count. A range is recommended \
      only where the data can carry one; otherwise the answer says what they lack.
      """
  )

  @Argument(help: "The table.", completion: .file(extensions: ["csv", "tsv"]))
  var table: String
  @Option(help: "auto, chapman, chao, zelterman or loglinear.")
  var method = "auto"
  @Option(help: "A column that divides the people; each part is estimated by itself.")
  var strata: String?
  @Option(help: "Seed of everything random.")
  var seed: UInt64 = 1
  @Option(help: "How sure intervals are to be, above 0 and below 1.")
  var level = 0.95
  @OptionGroup var report: ReportFormat

  func run() throws {
    let line = ProgressLine()
    defer { line.finish() }
    let result = try EstimateTable(
      path: table,
      method: method,
      strata: strata,
      seed: seed,
      level: level
    )
    .run { line.report("Estimating", Int($0 * 100), 100) }
    line.finish()
    switch report.format {
    case .json: print(try EstimateTable.json(result))
    case .text: print(EstimateSummary(result).text)
    }
  }
}
