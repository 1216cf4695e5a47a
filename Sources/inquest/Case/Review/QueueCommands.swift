import ArgumentParser
import Casework
import Foundation
import RecordLinkage

struct NextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Lists the pairs whose decision would change most, or those of the random sample."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "How many pairs at most.")
  var limit = 20
  @Flag(help: "The pairs drawn for clerical review that wait, in the order drawn.")
  var sample = false
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var report: ReportFormat

  func run() throws {
    let questions = try NextPairs(
      folder: target.folder,
      limit: limit,
      fromSample: sample,
      reviewer: reviewer.reviewer
    ).run()
    let lines = questions.map { question in
      let names = zip(question.pair.names, question.names).map { "\($0) (\($1))" }
      // In a random sample the machine's opinion would sway the reviewer.
      guard !sample else { return names.joined(separator: "  ") }
      let probability = question.probability.map { String(format: "%.3f", $0) } ?? "not compared"
      return names.joined(separator: "  ")
        + "  \(question.isJoined ? "joined" : "apart"), p \(probability), change "
        + String(format: "%.2f", question.change)
    }
    report.print(
      lines.isEmpty ? "Nothing waits for you." : lines.joined(separator: "\n"),
      json: ["pairs": questions.map { json($0) }]
    )
  }

  private func json(_ question: ReviewQuestion) -> [String: Any] {
    var json: [String: Any] = ["records": question.pair.names, "names": question.names]
    guard !sample else { return json }
    json["joined"] = question.isJoined
    json["probability"] = question.probability
    json["change"] = question.change
    json["sizes"] = question.sizes
    return json
  }
}

struct DecisionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Lists the decisions that stand, newest first, and what contradicts what."
  )

  @OptionGroup var target: CaseArgument
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var report: ReportFormat

  func run() throws {
    let board = try CaseFile(target.folder, for: reviewer.reviewer ?? Operator.name).review(
      limit: 0
    )
    let lines =
      board.decisions.map { decision in
        "event \(decision.event)  \(decision.pair.a) and \(decision.pair.b)  "
          + "\(decision.verdict?.rawValue ?? "sealed")  \(decision.reviewer)  \(decision.reason)"
      } + board.disputes.map { "disputed: \($0.a) and \($0.b)" }
      + board.contradictions.map(\.sentence)
    report.print(
      lines.isEmpty ? "Nobody has decided on a pair." : lines.joined(separator: "\n"),
      json: [
        "decisions": board.decisions.map { decision in
          [
            "event": decision.event, "records": decision.pair.names,
            "verdict": decision.verdict?.rawValue ?? "sealed", "reviewer": decision.reviewer,
            "reason": decision.reason, "time": decision.time, "deed": decision.deed,
          ] as [String: Any]
        },
        "disputes": board.disputes.map(\.names),
        "contradictions": board.contradictions.map { contradiction in
          ["apart": contradiction.apart.names, "chain": contradiction.chain.map(\.names)]
            as [String: Any]
        },
      ]
    )
    if !board.disputes.isEmpty || !board.contradictions.isEmpty { throw ExitCode(1) }
  }
}
