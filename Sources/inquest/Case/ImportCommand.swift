import ArgumentParser
import Casework

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Takes a table of people into a case as one list.",
    discussion: "Columns are recognised by their headers in English or Persian, or by --map."
  )

  @OptionGroup var target: CaseArgument
  @Argument(help: "The table (CSV).", completion: .file(extensions: ["csv", "tsv"]))
  var list: String
  @Option(help: "Who the list comes from.")
  var source: String
  @Option(help: "The list's name in the case; the file's name without one.")
  var name: String?
  @Option(help: "What a column holds, as FIELD=COLUMN; may be given several times.")
  var map: [String] = []
  @Option(name: .customLong("id"), help: "The column that names rows.")
  var identifier: String?
  @Option(
    help: """
      A list of the case that this one was compiled from; may be given several times. They count as \
      one in an estimate.
      """
  )
  var compiledFrom: [String] = []
  @Flag(help: "Exit with 1 when a row had to be left out.")
  var strict = false
  @OptionGroup var report: ReportFormat

  func run() throws {
    var operation = ImportList(folder: target.folder, file: list, source: source, name: name)
    operation.identifier = identifier
    operation.compiledFrom = compiledFrom
    operation.map = try map.map(ColumnMapping.parse)
    let outcome = try operation.run()
    for problem in outcome.problems.prefix(20) { StandardError.print("inquest: \(problem)") }
    if outcome.rejected > 20 {
      StandardError.print("inquest: and \(outcome.rejected - 20) more rows like these.")
    }
    let columns = outcome.columns.map { "\($0.column) as \($0.field)" }.joined(separator: ", ")
    report.print(
      "Imported \(outcome.records) records as the list \"\(outcome.list)\": \(columns)."
        + (outcome.unused.isEmpty ? "" : " Not used: \(outcome.unused.joined(separator: ", ")).")
        + (outcome.rejected == 0 ? "" : " \(outcome.rejected) rows were left out."),
      json: [
        "list": outcome.list, "records": outcome.records, "rejected": outcome.rejected,
        "columns": outcome.columns.map { ["column": $0.column, "field": $0.field] },
        "unused": outcome.unused,
      ]
    )
    if strict, outcome.rejected > 0 { throw ExitCode(1) }
  }
}
