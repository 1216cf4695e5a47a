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
      English, Persian or Arabic, or by --map; the identifier and unknown columns are never \
      compared. A long run that is stopped goes on when the same command is run again.
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
  @Option(
    help:
      "The folder of an earlier run: its records keep their persons, new ones join them or not.",
    completion: .directory
  )
  var previous: String?
  @Option(
    help: """
      What people decided, a table list_a,id_a,list_b,id_b,decision (same, different, undecided); \
      the result never goes against it.
      """,
    completion: .file(extensions: ["csv"])
  )
  var decisions: String?
  @Option(help: "Draw this many partitions by their probability, into draws/.")
  var draws = 0
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
  @Option(help: "Seed of the random pairs and draws.")
  var seed: UInt64 = 1
  @Flag(help: "Start afresh, even where a run that was stopped left finished parts.")
  var noResume = false
  @Flag(help: "Exit with 1 when a row had to be left out.")
  var strict = false
  @OptionGroup var report: ReportFormat

  func validate() throws {
    guard !lists.isEmpty else { throw ValidationError("Name at least one list.") }
    guard (0...1).contains(floor) else {
      throw ValidationError("--floor is a probability from 0 to 1.")
    }
    guard (0...10_000).contains(draws) else {
      throw ValidationError("--draws is a number from 0 to 10000.")
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
    operation.previousFolder = previous
    operation.decisionsFile = decisions
    operation.resumes = !noResume
    operation.configuration.draws = draws
    operation.configuration.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    operation.configuration.memory = Self.bytes(memory) ?? 4 << 30
    operation.configuration.floor = floor
    operation.configuration.seed = seed
    operation.configuration.uniqueLists = Set(assumeUnique)
    let line = ProgressLine()
    defer { line.finish() }
    let linkage = operation
    let outcome = try await InterruptibleTask.run {
      try await linkage.run(progress: line.report)
    } interrupted: {
      line.finish()
      StandardError.print(
        "inquest: stopped; no result was replaced. The same command goes on from the parts that are"
          + " finished; --no-resume starts afresh."
      )
    }
    line.finish()
    if outcome.isResumed {
      StandardError.print("inquest: went on from the finished parts of a run that was stopped.")
    }
    for problem in outcome.rejected.prefix(20) { StandardError.print("inquest: \(problem)") }
    if outcome.rowsLeftOut > 20 {
      StandardError.print("inquest: and \(outcome.rowsLeftOut - 20) more rows like these.")
    }
    for list in outcome.columns {
      for remark in list.remarks { StandardError.print("inquest: \(list.list): \(remark)") }
    }
    for warning in outcome.warnings { StandardError.print("inquest: \(warning)") }
    present(outcome)
    if strict, outcome.rowsLeftOut > 0 { throw ExitCode(1) }
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
        "pairsCompared": outcome.pairsCompared, "rejected": outcome.rowsLeftOut,
        "warnings": outcome.warnings,
        "lists": outcome.columns.map { list in
          [
            "list": list.list, "unused": list.unused, "remarks": list.remarks,
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
