import ArgumentParser
import CaseModel
import Casework
import RecordLinkage

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Decides whether two records are one person.",
    discussion: "Exit code 1 when the decision is recorded and contradicts others."
  )

  /// What is decided.
  enum Verdict: String, EnumerableFlag {
    case same
    case different
    case undecided

    var review: ReviewVerdict {
      switch self {
      case .same: .same
      case .different: .different
      case .undecided: .undecided
      }
    }
  }

  @OptionGroup var target: CaseArgument
  @Argument(help: "A record, LIST:ID.")
  var first: RecordName
  @Argument(help: "Another.")
  var second: RecordName
  @Flag(help: "What is decided.")
  var verdict: Verdict
  @OptionGroup var basis: DecisionBasis

  func run() throws {
    let outcome = try DecidePair(
      folder: target.folder,
      pair: PairKey(first.key(in: target.folder), second.key(in: target.folder)),
      verdict: verdict.review,
      reason: basis.reason,
      reviewer: basis.reviewer.reviewer
    ).run()
    try basis.report(outcome)
  }
}

struct RetractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Takes a decision back: that of an event, or yours on two records.",
    discussion: "A split or a merge is taken back whole, by its event."
  )

  @OptionGroup var target: CaseArgument
  @Argument(help: "The event's number, or two records LIST:ID LIST:ID.")
  var what: [String]
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var reviewer: ReviewerOption
  @OptionGroup var report: ReportFormat

  func run() throws {
    let outcome = try RetractDecision(
      folder: target.folder,
      target: try named(),
      reason: reason,
      reviewer: reviewer.reviewer
    ).run()
    report.print("Taken back. \(outcome.sentences)", json: outcome.json)
    try outcome.check()
  }

  private func named() throws -> RetractDecision.Target {
    if what.count == 1, let event = Int(what[0]) { return .event(event) }
    let records = what.compactMap(RecordName.init(argument:))
    guard records.count == 2 else {
      throw Problem(
        .usage,
        "this names no decision",
        remedy: "Give the number of its event, or the two records it is about."
      )
    }
    return .pair(
      PairKey(try records[0].key(in: target.folder), try records[1].key(in: target.folder))
    )
  }
}

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Parts some records of a person from the others."
  )

  @OptionGroup var target: CaseArgument
  @Argument(help: "The person's identifier, from the address of their page.")
  var person: String
  @Argument(help: "The records to part from the rest, LIST:ID.")
  var records: [RecordName]
  @OptionGroup var basis: DecisionBasis

  func run() throws {
    let outcome = try SplitPerson(
      folder: target.folder,
      person: person,
      records: records.map { try $0.key(in: target.folder) },
      reason: basis.reason,
      reviewer: basis.reviewer.reviewer
    ).run()
    try basis.report(outcome)
  }
}

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Makes one person of two."
  )

  @OptionGroup var target: CaseArgument
  @Argument(help: "A person's identifier, from the address of their page.")
  var first: String
  @Argument(help: "Another's.")
  var second: String
  @OptionGroup var basis: DecisionBasis

  func run() throws {
    let outcome = try MergePersons(
      folder: target.folder,
      persons: (first, second),
      reason: basis.reason,
      reviewer: basis.reviewer.reviewer
    ).run()
    try basis.report(outcome)
  }
}

struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy",
    abstract: "Shows or sets what the case takes from the machine, and how many decide on a pair."
  )

  @OptionGroup var target: CaseArgument
  @Option(help: "above-cut (provisionally, the default), nothing, or a probability such as 0.95.")
  var accept: String?
  @Option(help: "People who decide on each pair: 1, or 2 who do not see each other's decision.")
  var reviewers: Int?
  @Option(help: "Why it is set.")
  var reason: String?
  @OptionGroup var report: ReportFormat

  func run() throws {
    let policy: LinkPolicy
    if accept == nil, reviewers == nil {
      policy = try CaseFile(target.folder).review(limit: 0).policy
    } else {
      policy = try SetLinkPolicy(
        folder: target.folder,
        acceptance: try acceptance(),
        isDouble: try isDouble(),
        reason: reason ?? ""
      ).run()
    }
    let accepted: Any =
      switch policy.acceptance {
      case .aboveCut: "above-cut"
      case .atLeast(let cut): cut
      case .nothing: "nothing"
      }
    report.print(
      policy.sentence,
      json: ["accept": accepted, "reviewers": policy.isDouble ? 2 : 1, "sentence": policy.sentence]
    )
  }

  private func acceptance() throws -> LinkPolicy.Acceptance? {
    switch accept {
    case nil: return nil
    case "above-cut": return .aboveCut
    case "nothing": return .nothing
    case let text?:
      guard let cut = Double(text) else {
        throw Problem(
          .usage,
          "\"\(text)\" is no policy",
          remedy: "Give above-cut, nothing, or a probability such as 0.95."
        )
      }
      return .atLeast(cut)
    }
  }

  private func isDouble() throws -> Bool? {
    guard let reviewers else { return nil }
    guard (1...2).contains(reviewers) else {
      throw Problem(.usage, "\(reviewers) people cannot be asked for", remedy: "Give 1 or 2.")
    }
    return reviewers == 2
  }
}
