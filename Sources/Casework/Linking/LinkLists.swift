public import CaseModel
import Foundation
public import RecordLinkage

/// Finds the people that lists have in common, without a case: `inquest link`.
///
/// Writes `clusters.csv`, `pairs.csv`, `model.json` and `report.html` into a folder. Each file is
/// written whole or not at all, and nothing is written before the linkage is complete.
public struct LinkLists: Sendable {
  /// What was done.
  public struct Outcome: Sendable {
    /// Records read.
    public let records: Int
    /// Persons proposed.
    public let persons: Int
    /// Pairs compared.
    public let pairsCompared: Int
    /// Columns of each list that were compared and that were not.
    public let columns: [ListColumns]
    /// Rows that could not be read, each with its place.
    public let rejected: [Problem]
    /// What a reader of the result must know.
    public let warnings: [String]
  }

  /// The columns of one list.
  public struct ListColumns: Sendable {
    /// The list's name.
    public let list: String
    /// Compared columns, with what they are compared as.
    public let compared: [(column: String, field: FieldKind)]
    /// Columns that are not compared.
    public let unused: [String]
  }

  private let files: [String]
  private let folder: String
  /// How the linkage is run.
  public var configuration = LinkageConfiguration()
  /// The column that names rows.
  public var identifier: String?
  /// Columns whose field a person named.
  public var map: [(field: FieldKind, column: String)] = []
  /// Columns left out.
  public var ignore: [String] = []
  /// A `model.json` to apply instead of fitting.
  public var modelFile: String?

  /// Links the lists in `files` and writes the results into `folder`.
  public init(files: [String], into folder: String) {
    self.files = files
    self.folder = folder
  }

  /// Reads, links and writes.
  ///
  /// - Returns: what was done, for a person to read.
  /// - Throws: ``CaseModel/Problem`` for a file that is missing or is not a list of people, for a
  ///   `--map`, `--ignore` or `--assume-unique` that names nothing, and where a file cannot be
  ///   written; `CancellationError` when the task is cancelled.
  public func run(progress: ProgressReport? = nil) async throws -> Outcome {
    var configuration = configuration
    if let modelFile { configuration.model = try Self.model(modelFile) }
    let read = try files.map { file in
      try Task.checkCancellation()
      progress?("Reading \(file)", 0, 0)
      return try ListFile.read(file, identifier: identifier, map: map, ignore: ignore)
    }
    try check(read, configuration)
    let lists = read.map(\.list)
    let result = try await RecordLinker(configuration).link(lists) { step, share in
      progress?("Linking: \(step.rawValue)", Int(share * 100), 100)
    }
    progress?("Writing", 0, 0)
    let columns = read.map(\.columns)
    try LinkageFiles(lists: lists, result: result, columns: columns).write(into: folder)
    return Outcome(
      records: result.diagnostics.records,
      persons: result.diagnostics.persons,
      pairsCompared: result.diagnostics.pairsCompared,
      columns: columns,
      rejected: read.flatMap(\.rejected),
      warnings: result.model.warnings
    )
  }

  private func check(_ read: [ListFile], _ configuration: LinkageConfiguration) throws {
    let headers = Set(read.flatMap(\.header))
    for column in map.map(\.column) + ignore where !headers.contains(column) {
      throw Problem(
        .badInput,
        "no list has a column \"\(column)\"; the columns are "
          + headers.sorted().joined(separator: ", "),
        remedy: "Correct the name given to --map or --ignore."
      )
    }
    let names = Set(read.map(\.list.name))
    for name in configuration.uniqueLists.sorted() where !names.contains(name) {
      throw Problem(
        .badInput,
        "no list is called \"\(name)\"; the lists are \(names.sorted().joined(separator: ", "))",
        remedy: "Give --assume-unique the name of a file without .csv or .csv.gz."
      )
    }
  }

  private static func model(_ file: String) throws -> LinkageModel {
    let bytes = try InputFile.read(file)
    do {
      return try JSONDecoder().decode(LinkageModel.self, from: Data(bytes))
    } catch {
      throw Problem(
        .badInput,
        "this is not a model that `inquest link` wrote",
        file: file,
        remedy: "Give the model.json of an earlier run, or leave --model out to fit anew."
      )
    }
  }
}
