import ArgumentParser
import Casework
import Foundation
import MultipleSystemsEstimation

struct EstimateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "estimate",
    abstract: "Estimates how many people there were in all from lists that overlap.",
    usage: """
      inquest estimate TABLE.csv [options]
      inquest estimate CASE [options]
      inquest estimate --draws DIR [options]
      """,
    discussion: """
      TABLE.csv has one 0/1 column for each list and a column count (or n, freq, frequency), one row \
      for each combination of lists; or one row for each person and no count. CASE is a case's \
      folder: its linked persons are counted, lists of one origin as one, and nothing is recorded. \
      DIR is what `inquest link --draws` wrote. A range is recommended only where the data can carry \
      one; otherwise the answer says what they lack.
      """
  )

  @Argument(
    help: "The table, or a case's folder.",
    completion: .file(extensions: ["csv", "tsv", "inquest"])
  )
  var table: String?
  @Option(
    help: ArgumentHelp("auto, \(EstimateChoices.methodNames.joined(separator: ", ")).")
  )
  var method = "auto"
  @Option(help: "A column that divides the people; each part is estimated by itself.")
  var strata: String?
  @Option(help: "Columns that tell of each person, as COLUMN,COLUMN; they are no lists.")
  var covariates: [String] = []
  @Option(help: "Lists to count as one, as A,B; may be given several times.")
  var pool: [String] = []
  @Option(
    help: """
      Lists of which one was compiled from another, as A,B: they count as one, and the answer says \
      why.
      """
  )
  var oneOrigin: [String] = []
  @Option(help: "Lists to leave out, as A,B.")
  var leaveOut: [String] = []
  @Option(
    help: "The folder that `inquest link --draws` wrote: an estimate over draws of who is who.",
    completion: .directory
  )
  var draws: String?
  @Option(
    help: """
      Two totals, as 1000,5000, between which the total was believed to lie before the lists were \
      seen, for decomposable models; without it every order of magnitude is as likely.
      """
  )
  var believed: BelievedRange?
  @Option(help: "Seed of everything random.")
  var seed: UInt64 = 1
  @Option(help: "How sure intervals are to be, above 0 and below 1.")
  var level = 0.95
  @Flag(help: "Show an answer whose chains do not agree, marked so, instead of withholding it.")
  var showUnconverged = false
  @OptionGroup var report: ReportFormat

  func validate() throws {
    guard (table == nil) != (draws == nil) else {
      throw ValidationError(
        table == nil
          ? "Name a table, a case's folder, or --draws DIR."
          : "--draws takes the place of a table: name only one of them."
      )
    }
    guard strata == nil && covariates.isEmpty || table != nil && !isCase else {
      throw ValidationError("--strata and --covariates name columns of a table.")
    }
  }

  func run() throws {
    let line = ProgressLine()
    defer { line.finish() }
    let result = try estimate { line.report("Estimating", Int($0 * 100), 100) }
    line.finish()
    switch report.format {
    case .json: print(try EstimateTable.json(result))
    case .text: print(EstimateSummary(result).text)
    }
  }

  private func estimate(_ progress: (Double) -> Void) throws -> EstimationResult {
    guard let table else {
      return try EstimateDraws(folder: draws ?? "", choices: choices).run(progress: progress)
    }
    if isCase {
      return try EstimateCase(folder: CaseFolder(table), choices: choices).run(progress: progress)
    }
    return try EstimateTable(
      path: table,
      strata: strata,
      covariates: covariates.flatMap(EstimateChoices.names),
      choices: choices
    ).run(progress: progress)
  }

  private var isCase: Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: table ?? "", isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private var choices: EstimateChoices {
    var choices = EstimateChoices()
    choices.method = method
    choices.seed = seed
    choices.level = level
    choices.showsUnconverged = showUnconverged
    choices.believed = believed?.range
    choices.pooled = pool.map(EstimateChoices.names)
    choices.oneOrigin = oneOrigin.map(EstimateChoices.names)
    choices.leftOut = leaveOut.flatMap(EstimateChoices.names)
    return choices
  }
}
