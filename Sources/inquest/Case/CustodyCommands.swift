import ArgumentParser
import CaseModel
import Casework
import EvidenceVault

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks every original and the whole log; never touches the register.",
    discussion: "Exit code 1 when something does not hold; the first failure is named."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "A file of keys to trust, name+id+key a line.")
  var trust: String?
  @OptionGroup var report: ReportFormat

  func run() throws {
    let line = ProgressLine()
    let found = try VerifyCase(folder: target.folder, trust: trust).run(progress: line.report)
    line.finish()
    for warning in found.warnings { StandardError.print("inquest: warning: \(warning)") }
    let counts =
      "\(found.objectsChecked) objects, \(found.openings) openings, \(found.leaves) leaves, "
      + "\(found.tiles) tiles; size \(found.size), root \(found.root)"
    report.print(
      found.failures.first.map { "Does not hold: \($0)\nChecked until then: \(counts)" }
        ?? "Everything holds: \(counts)",
      json: [
        "holds": found.holds, "failure": found.failures.first ?? "",
        "objects": found.objectsChecked, "openings": found.openings, "leaves": found.leaves,
        "tiles": found.tiles, "size": found.size, "root": found.root,
        "warnings": found.warnings,
      ]
    )
    if !found.holds { throw ExitCode(1) }
  }
}

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Makes the register anew from the log and the originals."
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var report: ReportFormat

  func run() throws {
    let line = ProgressLine()
    let events = try RebuildRegister(folder: target.folder).run(progress: line.report)
    line.finish()
    report.print("Made the register from \(events) events.", json: ["events": events])
  }
}
