public import CaseModel
import CaseRegister
import DocumentReading
import EvidenceVault
import Foundation
public import RecordLinkage

/// Takes a table of people into a case as one list.
public struct ImportList: Sendable {
  /// Lists of one case: each is a bit of a person's pattern.
  static let listLimit = 60

  /// The case.
  public var folder: CaseFolder
  /// The file, as the user named it.
  public var file: String
  /// Who the list comes from.
  public var source: String
  /// The list's name; the file's name without its ending when nil.
  public var name: String?
  /// Fields that the user assigned to columns.
  public var map: [(field: FieldKind, column: String)] = []
  /// The column that names rows, when the user said so.
  public var identifier: String?
  /// Lists of the case that this one was compiled from: it is no second observation of their people.
  public var compiledFrom: [String] = []

  /// What was taken.
  public struct Outcome: Sendable {
    /// The list's name in the case.
    public var list: String
    /// Rows taken.
    public var records: Int
    /// How many rows were left out.
    public var rejected: Int
    /// The rows left out, each with its place and reason; the first ten thousand.
    public var problems: [Problem]
    /// How columns were understood: column, field.
    public var columns: [(column: String, field: String)]
    /// Columns not used.
    public var unused: [String]
  }

  /// Says what to import.
  public init(folder: CaseFolder, file: String, source: String, name: String? = nil) {
    self.folder = folder
    self.file = file
    self.source = source
    self.name = name
  }

  /// Imports it: the file becomes an exhibit, the columns' meaning an event.
  ///
  /// Throws a `Problem` where the file cannot be read as a table, has no column of names, a list of
  /// that name is there already, or one it was compiled from is not; then nothing was added.
  public func run() throws -> Outcome {
    let bytes = try InputFile.read(file)
    let decoded = try TextDecoding.decode(bytes, file: file)
    let reader = try DelimitedReader(bytes: Array(decoded.text.utf8), file: file)
    let recognised = try ColumnRecognition(
      header: reader.header,
      file: file,
      identifier: identifier,
      map: map
    )
    for assignment in map where !reader.header.contains(assignment.column) {
      throw Problem(
        .usage,
        "--map names the column \"\(assignment.column)\", which the list does not have",
        file: file,
        line: 1,
        remedy: "Its columns are \(reader.header.joined(separator: ", "))."
      )
    }
    let used = recognised.columns.filter { $0.kind != nil }
    let listName = name ?? Self.name(ofFile: file)
    var members: [String: JSONValue] = [
      "name": .string(listName), "source": .string(source),
      "identifier": .optional(recognised.identifier.map { reader.header[$0] }),
      "columns": .array(used.map { [.string($0.header), .optional($0.kind?.rawValue)] }),
      "unused": .array(recognised.unused.map { .string($0) }),
    ]
    if !compiledFrom.isEmpty { members["compiledFrom"] = .array(compiledFrom.map { .string($0) }) }
    let parameters = JSONValue.object(members)
    let list = try ImportedList(bytes: bytes, file: file, parameters: parameters)
    guard !list.rows.isEmpty else {
      throw Problem(
        .badInput,
        "the list has a header and no row that can be read",
        file: file,
        remedy: list.problems.first?.description ?? "Give a list with at least one person."
      )
    }
    let open = try WritableCase(folder)
    defer { open.close() }
    let lists = try open.register.read { try $0.lists() }
    guard lists.count < Self.listLimit else {
      throw Problem(
        .usage,
        "the case has \(lists.count) lists, and no more can be told apart",
        remedy: "Pool lists of one source into one file first."
      )
    }
    if lists.contains(where: { $0.name == listName }) {
      throw Problem(
        .usage,
        "the case has a list named \"\(listName)\" already",
        remedy: "Give another name with --name; a list is never overwritten."
      )
    }
    for origin in compiledFrom where !lists.contains(where: { $0.name == origin }) {
      throw Problem(
        .usage,
        "--compiled-from names the list \"\(origin)\", which the case does not have",
        remedy: lists.isEmpty
          ? "Import that list first."
          : "Its lists are \(lists.map(\.name).joined(separator: ", "))."
      )
    }
    let fileName = (file as NSString).lastPathComponent
    let stored = try open.vault.store(bytes: bytes)
    let item = ExhibitName.item(stored.sha256)
    var drafts: [EventDraft] = []
    if try open.register.read({ try $0.exhibit(item) }) == nil {
      drafts.append(
        EventDraft(
          item: item,
          action: CaseEvent.added,
          objects: [stored],
          parameters: ["name": .string(fileName), "source": .string(source)]
        )
      )
    }
    drafts.append(EventDraft(item: item, action: CaseEvent.listImported, parameters: parameters))
    try open.record(drafts)
    return Outcome(
      list: listName,
      records: list.rows.count,
      rejected: list.rejected,
      problems: list.problems,
      columns: used.map { ($0.header, $0.kind?.rawValue ?? "") },
      unused: recognised.unused
    )
  }

  private static func name(ofFile file: String) -> String {
    var name = (file as NSString).lastPathComponent
    for ending in [".csv", ".tsv", ".txt"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }
}
