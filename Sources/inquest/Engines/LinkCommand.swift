import ArgumentParser
import CaseModel
import Casework
import Foundation
import RecordLinkage

struct LinkCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Finds which rows of which lists are the same human being.",
    discussion: """
      Writes clusters.csv, pairs.csv, model.json and report.html. With one list it finds \
      duplicates in it; with several it does both. Columns are recognised by their headers in \
      English or Persian, or by --map; the identifier and unknown columns are never compared.
      """
  )

  @Argument(
    help: "Lists of people (CSV, or CSV packed with gzip).",
    completion: .file(extensions: ["csv", "gz"])
  )
  var lists: [String]
  @Option(help: "The folder for the results.", completion: .directory)
  var out: String
  @Option(help: "A model.json of an earlier run to apply instead of fitting.")
  var model: String?
  @Option(help: "Threads to use; the result does not depend on it.")
  var threads: Int?
  @Option(help: "Working space, such as 4G or 800M; fewer pairs are compared to stay within it.")
  var memory = "4G"
  @Option(name: .customLong("id"), help: "The column that names rows; it is never compared.")
  var identifier: String?
  @Option(help: "What a column holds, as FIELD=COLUMN; may be given several times.")
  var map: [String] = []
  @Option(help: "A column to leave out; may be given several times.")
  var ignore: [String] = []
  @Option(help: "Leave pairs below this probability out of pairs.csv.")
  var floor = 0.01
  @Option(help: "A list that holds nobody twice, by name; may be given several times.")
  var assumeUnique: [String] = []
  @Option(help: "Seed of the random pairs.")
  var seed: UInt64 = 1
  @Flag(help: "Exit with 1 when a row had to be left out.")
  var strict = false
  @OptionGroup var report: ReportFormat

  func validate() throws {
    guard !lists.isEmpty else { throw ValidationError("Name at least one list.") }
    guard (0...1).contains(floor) else {
      throw ValidationError("--floor is a probability from 0 to 1.")
    }
    guard (threads ?? 1) >= 1 else { throw ValidationError("--threads is 1 or more.") }
    guard Self.bytes(memory) != nil else {
      throw ValidationError("--memory is a number with M or G, such as 800M or 4G.")
    }
  }

  func run() async throws {
    var operation = LinkLists(files: lists, into: out)
    operation.identifier = identifier
    operation.map = try map.map(ColumnMapping.parse)
    operation.ignore = ignore
    operation.modelFile = model
    operation.configuration.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    operation.configuration.memory = Self.bytes(memory) ?? 4 << 30
    operation.configuration.floor = floor
    operation.configuration.seed = seed
    operation.configuration.uniqueLists = Set(assumeUnique)
    let line = ProgressLine()
    defer { line.finish() }
    let outcome = try await operation.run(progress: line.report)
    line.finish()
    for problem in outcome.rejected.prefix(20) { StandardError.print("inquest: \(problem)") }
    if outcome.rejected.count > 20 {
      StandardError.print("inquest: and \(outcome.rejected.count - 20) more rows like these.")
    }
    for warning in outcome.warnings { StandardError.print("inquest: \(warning)") }
    present(outcome)
    if strict, !outcome.rejected.isEmpty { throw ExitCode(1) }
  }

  private func present(_ outcome: LinkLists.Outcome) {
    let columns = outcome.columns.map { list in
      let compared = list.compared.map { "\($0.column) as \($0.field.rawValue)" }
      let unused = list.unused.isEmpty ? "" : "; not used: \(list.unused.joined(separator: ", "))"
      return "\(list.list): \(compared.joined(separator: ", "))\(unused)."
    }
    report.print(
      (columns + [
        "\(outcome.records) records, \(outcome.persons) persons, \(outcome.pairsCompared) pairs"
          + " compared. See \(out)/report.html."
      ]).joined(separator: "\n"),
      json: [
        "records": outcome.records, "persons": outcome.persons,
        "pairsCompared": outcome.pairsCompared, "rejected": outcome.rejected.count,
        "warnings": outcome.warnings,
        "lists": outcome.columns.map { list in
          [
            "list": list.list, "unused": list.unused,
            "columns": list.compared.map { ["column": $0.column, "field": $0.field.rawValue] },
          ] as [String: Any]
        },
      ]
    )
  }

  private static func bytes(_ text: String) -> Int? {
    let shift =
      switch text.last {
      case "G", "g": 30
      case "M", "m": 20
      default: 0
      }
    guard let number = Double(shift == 0 ? text : String(text.dropLast())), number > 0,
      number < 1e6
    else { return nil }
    return shift == 0 ? nil : Int(number * Double(1 << shift))
  }
}
