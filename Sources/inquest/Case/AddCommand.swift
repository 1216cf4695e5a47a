import ArgumentParser
import CaseModel
import Casework

struct AddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Takes files or folders into a case as exhibits."
  )

  @OptionGroup var target: CaseArgument
  @Argument(help: "Files and folders.", completion: .file())
  var paths: [String]
  @Option(help: "Who they come from.")
  var source: String?
  @Option(help: "How they were collected.")
  var method: String?
  @Option(help: "When they were collected.")
  var collectedAt: String?
  @Option(help: "Where on the web they were collected.")
  var url: String?
  @OptionGroup var report: ReportFormat

  func run() throws {
    let line = ProgressLine()
    let key = InterruptKey()
    let outcome = try AddExhibits(
      folder: target.folder,
      paths: paths,
      source: source,
      method: method,
      collectedAt: collectedAt,
      url: url
    ).run(progress: line.report, interruption: key.interruption)
    line.finish()
    for problem in outcome.problems { StandardError.print("inquest: \(problem)") }
    report.print(
      "Added \(outcome.added) exhibits (\(outcome.bytes) bytes read)."
        + (outcome.held > 0 ? " \(outcome.held) were held already." : "")
        + (outcome.stopped ? " Stopped before the end; run it again to go on." : ""),
      json: [
        "added": outcome.added, "held": outcome.held, "bytes": outcome.bytes,
        "problems": outcome.problems.map(\.description), "stopped": outcome.stopped,
      ]
    )
    if let first = outcome.problems.first { throw ExitCode(first.kind.rawValue) }
  }
}
