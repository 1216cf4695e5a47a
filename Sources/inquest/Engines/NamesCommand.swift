import ArgumentParser
import CaseModel
import Casework
import Foundation
import Names

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Compares, takes apart and transliterates names.",
    subcommands: [
      CompareNamesCommand.self, ParseNameCommand.self, TransliterateNameCommand.self,
    ]
  )
}

struct ParseNameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Takes a full name apart, in every way it can sensibly be read."
  )

  @Argument(help: "The name as given.")
  var name: String
  @OptionGroup var report: ReportFormat

  func run() throws {
    let parsed = ParsedName(name)
    report.print(
      parsed.readings.map { reading in
        String(format: "%.2f  ", reading.confidence)
          + reading.parts.map { "\($0.kind.rawValue): \($0.text)" }.joined(separator: ", ")
      }.joined(separator: "\n"),
      json: [
        "original": name, "problems": parsed.problems.map { "\($0)" },
        "readings": parsed.readings.map { reading in
          [
            "confidence": reading.confidence,
            "parts": reading.parts.map {
              [
                "kind": $0.kind.rawValue, "text": $0.text, "start": $0.span.start,
                "end": $0.span.end,
              ] as [String: Any]
            },
          ] as [String: Any]
        },
      ]
    )
    if parsed.readings.isEmpty { throw ExitCode(65) }
  }
}

struct TransliterateNameCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transliterate",
    abstract: "Proposes forms of a name in the other script, with how sure they are.",
    discussion: """
      Persian writes no short vowels, and several of its letters share one Latin one: every form is \
      a proposal for finding records, never the spelling of its bearer.
      """
  )

  @Argument(help: "The name as given.")
  var name: String
  @Option(
    help: ArgumentHelp(
      "How to write Latin forms: \(RomanizationScheme.allCases.map(\.rawValue).joined(separator: ", "))."
    ),
    transform: { text in
      guard let scheme = RomanizationScheme(rawValue: text) else {
        throw ValidationError("There is no scheme \(text).")
      }
      return scheme
    }
  )
  var scheme = RomanizationScheme.popular
  @OptionGroup var report: ReportFormat

  func run() throws {
    let proposals = try TransliterateName(scheme: scheme).proposals(for: name)
    report.print(
      proposals.map { String(format: "%.2f  ", $0.confidence) + $0.text }.joined(separator: "\n"),
      json: [
        "original": name,
        "proposals": proposals.map {
          ["text": $0.text, "scheme": $0.scheme, "confidence": $0.confidence] as [String: Any]
        },
      ]
    )
  }
}

struct CompareNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says how likely two names are spellings of one name, and why.",
    discussion: """
      The similarity is a probability where one random pair in a thousand is one name. It is about \
      spellings: whether two people are one person is for inquest link and for a person to say.
      """
  )

  @Argument(help: "Two names.")
  var names: [String] = []
  @Option(
    help: "A table with the columns a and b; it comes back with a column similarity.",
    completion: .file(extensions: ["tsv", "csv"])
  )
  var pairs: String?
  @OptionGroup var report: ReportFormat

  func validate() throws {
    guard names.count == (pairs == nil ? 2 : 0) else {
      throw ValidationError("Give two names, or --pairs PAIRS.tsv.")
    }
  }

  func run() throws {
    guard let pairs else {
      let found = try CompareNames().compare(names[0], names[1])
      report.print(
        "\(found.verdict) (\(String(format: "%.3f", found.similarity)))\n"
          + found.explanation.map { "  " + $0 }.joined(separator: "\n"),
        json: [
          "similarity": found.similarity, "verdict": found.verdict.rawValue,
          "explanation": found.explanation,
        ]
      )
      return
    }
    let line = ProgressLine()
    defer { line.finish() }
    let table = try CompareNames().table(ofFile: pairs, progress: line.report)
    line.finish()
    FileHandle.standardOutput.write(Data(table.text.utf8))
    for problem in table.problems { StandardError.print("inquest: \(problem)") }
    if let first = table.problems.first { throw ExitCode(first.kind.rawValue) }
  }
}
