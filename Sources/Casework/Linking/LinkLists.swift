public import CaseModel
import Foundation
public import RecordLinkage

/// Finds the people that lists have in common, without a case: `inquest link`.
///
/// Writes `clusters.csv`, `pairs.csv`, `model.json`, `report.html` and, on request, `draws/` into a
/// folder. Each file is written whole or not at all, and none is replaced before all are complete.
/// A long run keeps its finished parts in `.unfinished` there, and goes on from them when it is
/// started again with the same lists and wishes.
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
    /// Rows of lists and decisions that could not be read, each with its place; of many the first.
    public let rejected: [Problem]
    /// How many rows could not be read.
    public let rowsLeftOut: Int
    /// Whether work of an earlier run was there to go on from.
    public let isResumed: Bool
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
    /// The column that names rows; nil where they are named by number.
    public let identifier: String?
    /// What the contents say about columns, in sentences: doubts, and mappings that could be added.
    public let remarks: [String]
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
  /// The folder of an earlier outcome that the lists are linked against.
  public var previousFolder: String?
  /// A table of what people decided about pairs.
  public var decisionsFile: String?
  /// Whether to go on from what an earlier run that was stopped left.
  public var resumes = true
  /// From this many records on parts are kept: below, starting afresh costs less than keeping.
  public var checkpointThreshold = 200_000

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
    if let modelFile { configuration.model = try ModelFile(modelFile).model }
    let decided = try decisionsFile.map(DecisionsFile.init)
    let previous = try previousFolder.map(PreviousOutcome.init)
    let read = try files.map { file in
      try Task.checkCancellation()
      progress?("Reading \(file)", 0, 0)
      return try ListFile.read(file, .init(identifier: identifier, map: map, ignore: ignore))
    }
    try check(read, configuration)
    let lists = read.map(\.list)
    let checkpoint = try checkpoint(read, configuration, decided, previous)
    let isResumed = checkpoint?.hasParts ?? false
    let result = try await RecordLinker(configuration).link(
      lists,
      decisions: decided?.decisions ?? [],
      previous: previous?.linkage,
      checkpoint: checkpoint
    ) { step, share in
      progress?("Linking: \(step.rawValue)", Int(share * 100), 100)
    }
    progress?("Writing", 0, 0)
    let columns = read.map(\.columns)
    let warnings =
      (decided?.warnings ?? [])
      + [decided?.unknown(in: lists), previous?.missing(in: lists)].compactMap { $0 }
    let report = LinkageReport(
      lists: lists,
      result: result,
      columns: columns,
      decisions: decided?.decisions ?? [],
      warnings: warnings
    )
    try LinkageFiles(lists: lists, result: result, report: report.html).write(into: folder)
    FolderCheckpoint(results: folder, key: "").remove()
    return Outcome(
      records: result.diagnostics.records,
      persons: result.diagnostics.persons,
      pairsCompared: result.diagnostics.pairsCompared,
      columns: columns,
      rejected: read.flatMap(\.rejected) + (decided?.rejected ?? []),
      rowsLeftOut: read.reduce(decided?.rejected.count ?? 0) { $0 + $1.rowsLeftOut },
      isResumed: isResumed,
      warnings: result.model.warnings + warnings
    )
  }

  /// The place for finished parts of this very linkage; nil where the lists are short.
  private func checkpoint(
    _ read: [ListFile],
    _ configuration: LinkageConfiguration,
    _ decided: DecisionsFile?,
    _ previous: PreviousOutcome?
  ) throws -> FolderCheckpoint? {
    guard read.reduce(0, { $0 + $1.list.count }) >= checkpointThreshold else { return nil }
    let key = LinkageKey(
      configuration,
      read.map(\.origin),
      decisions: decided?.digest,
      previous: previous?.digest
    )
    let checkpoint = try FolderCheckpoint(results: folder, key: key.digest)
    if resumes { checkpoint.removeOthers() } else { checkpoint.remove() }
    return checkpoint
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
}
