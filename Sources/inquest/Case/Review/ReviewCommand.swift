import ArgumentParser
import CaseModel
import Casework

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "Decides on links: what to look at next, decisions, and how right the links are.",
    usage: "inquest review CASE <deed> …   (inquest review <deed> CASE … is the same)",
    discussion: """
      Records are named LIST:ID. Every decision is an event with its reason and can be taken back; \
      people follow from links and decisions, and no record's values are ever changed.
      """,
    subcommands: [
      NextCommand.self, DecideCommand.self, RetractCommand.self, SplitCommand.self,
      MergeCommand.self, DecisionsCommand.self, PolicyCommand.self, SampleCommand.self,
      AccuracyCommand.self, AgreementCommand.self,
    ]
  )

  /// Puts the deed before the case: `review CASE next` is how people say it, and how it is parsed is
  /// `review next CASE`.
  static func ordered(_ arguments: [String]) -> [String] {
    let deeds = configuration.subcommands.compactMap { $0.configuration.commandName }
    guard arguments.count >= 3, arguments[0] == configuration.commandName,
      !deeds.contains(arguments[1]), deeds.contains(arguments[2])
    else { return arguments }
    return [arguments[0], arguments[2], arguments[1]] + arguments[3...]
  }
}

/// Who reviews.
struct ReviewerOption: ParsableArguments {
  @Option(help: "Who reviews; without it INQUEST_ACTOR or the login name.")
  var reviewer: String?
}

/// A record as a person names it.
struct RecordName: ExpressibleByArgument {
  let text: String

  init?(argument: String) { text = argument }

  /// The record it names in a case: lists and identifiers may hold colons themselves.
  func key(in folder: CaseFolder) throws -> RecordKey {
    let lists = try CaseFile(folder).lists().map(\.name)
    let list = lists.filter { text.hasPrefix($0 + ":") }.max { $0.count < $1.count }
    guard let list else {
      throw Problem(
        .usage,
        "\"\(text)\" names no record",
        remedy: lists.isEmpty
          ? "Import a list first, with `inquest import`."
          : "Write LIST:ID; the lists are \(lists.joined(separator: ", "))."
      )
    }
    return RecordKey(list: list, id: String(text.dropFirst(list.count + 1)))
  }
}

extension DecisionOutcome {
  /// What was recorded, in sentences.
  var sentences: String {
    var parts = ["Recorded as event \(event)."]
    if missing > 0 { parts.append("It has effect once \(missing) more person has decided.") }
    parts += disputes.map { "Another reviewer holds the opposite of \($0.a) and \($0.b)." }
    parts += contradictions.map(\.sentence)
    return parts.joined(separator: " ")
  }

  var json: [String: Any] {
    [
      "event": event, "pairs": pairs, "missingReviewers": missing,
      "contradictions": contradictions.map { contradiction in
        [
          "apart": contradiction.apart.names, "chain": contradiction.chain.map(\.names),
        ] as [String: Any]
      },
      "disputes": disputes.map(\.names),
    ]
  }

  /// Exit code 1 where the decision stands and something does not hold together.
  func check() throws {
    if !contradictions.isEmpty || !disputes.isEmpty { throw ExitCode(1) }
  }
}

extension PairKey {
  /// The two records as commands take them.
  var names: [String] { [a.description, b.description] }
}
