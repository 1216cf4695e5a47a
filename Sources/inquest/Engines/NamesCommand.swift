import ArgumentParser
import Casework
import Foundation

struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Compares names across spellings and scripts.",
    subcommands: [CompareNamesCommand.self]
  )
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
