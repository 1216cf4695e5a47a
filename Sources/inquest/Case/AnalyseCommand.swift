import ArgumentParser
import Casework

struct AnalyseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyse",
    abstract: "Reads, extracts claims, links and estimates: whatever is new.",
    discussion: "Can be stopped with Ctrl-C; the next run goes on from there."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "Seed of everything random.")
  var seed = 1
  @OptionGroup var report: ReportFormat

  func run() async throws {
    let line = ProgressLine()
    let key = InterruptKey()
    let outcome = try await AnalyseCase(folder: target.folder, seed: seed)
      .run(progress: line.report, interruption: key.interruption)
    line.finish()
    report.print(
      Self.sentences(outcome),
      json: [
        "read": outcome.read, "unread": outcome.unread, "extracted": outcome.extracted,
        "claims": outcome.claims, "people": outcome.people as Any,
        "estimated": outcome.estimated, "noEstimate": outcome.noEstimate as Any,
        "stopped": outcome.stopped,
      ].compactMapValues { ($0 as? any OptionalValue)?.isNil == true ? nil : $0 }
    )
    if outcome.stopped { throw ExitCode(1) }
  }

  static func sentences(_ outcome: AnalyseCase.Outcome) -> String {
    var parts: [String] = []
    if outcome.read > 0 { parts.append("Read \(outcome.read) documents.") }
    if outcome.unread > 0 { parts.append("\(outcome.unread) exhibits are kept unread.") }
    if outcome.extracted > 0 {
      parts.append("Proposed \(outcome.claims) claims from \(outcome.extracted) documents.")
    }
    if let people = outcome.people { parts.append("Proposed \(people) people.") }
    if outcome.estimated { parts.append("Made an estimate.") }
    if let reason = outcome.noEstimate { parts.append("No total is given: \(reason)") }
    if outcome.stopped { parts.append("Stopped before the end; run it again to go on.") }
    return parts.isEmpty ? "Nothing is new." : parts.joined(separator: " ")
  }
}

/// Tells a nil apart inside an `Any`.
private protocol OptionalValue {
  var isNil: Bool { get }
}

extension Optional: OptionalValue {
  fileprivate var isNil: Bool { self == nil }
}
