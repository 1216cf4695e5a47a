import CaseModel
import Names

/// Decides what each column of a list holds, from its header and from what a person says.
///
/// A header that is not known leaves its column unused: a column is never compared by guess, so a
/// column holding the truth of a test set, or a case worker's own remark, cannot leak into a score.
public struct ColumnRecognition: Hashable, Sendable {
  /// A column and its use.
  public struct Column: Hashable, Sendable {
    /// Position in the header, from 0.
    public let index: Int
    /// The header as given.
    public let header: String
    /// What it is compared as; nil where it is not compared.
    public let kind: FieldKind?
    /// Whether a person said so.
    public let isMapped: Bool
  }

  /// All columns in order.
  public let columns: [Column]
  /// The column that names rows; nil where rows are named by their number.
  public let identifier: Int?

  /// The columns that are not compared, in order, without the identifier.
  public var unused: [String] {
    columns.filter { $0.kind == nil && $0.index != identifier }.map(\.header)
  }

  /// Recognises the columns of one list.
  ///
  /// - Parameters:
  ///   - header: the cells of the header line.
  ///   - file: the list's file as the person named it, for messages.
  ///   - line: the header's line number.
  ///   - identifier: the column that names rows, if the person said so.
  ///   - map: fields the person assigned to columns of this list; columns it does not have are
  ///     passed over, since one mapping serves several lists.
  ///   - ignore: columns left out by the person.
  /// - Throws: ``Problem`` of kind `badInput` when there is no name column, when the identifier
  ///   column does not exist, or when two columns share one header.
  public init(
    header: [String],
    file: String,
    line: Int = 1,
    identifier: String? = nil,
    map: [(field: FieldKind, column: String)] = [],
    ignore: [String] = []
  ) throws {
    let keys = header.map(ColumnNames.key)
    try Self.refuseDuplicates(header, file: file, line: line)
    var kinds = keys.map(ColumnNames.kind(of:))
    var mapped: Set<Int> = []
    for (field, column) in map {
      if let index = keys.firstIndex(of: ColumnNames.key(column)) {
        kinds[index] = field
        mapped.insert(index)
      }
    }
    for column in ignore {
      if let index = keys.firstIndex(of: ColumnNames.key(column)) { kinds[index] = nil }
    }
    var rowName: Int?
    if let identifier {
      guard let index = keys.firstIndex(of: ColumnNames.key(identifier)) else {
        throw Problem(
          .badInput,
          "there is no column \"\(identifier)\" to name the rows; the columns are "
            + header.joined(separator: ", "),
          file: file,
          line: line,
          remedy: "Name one of these with --id, or leave --id out to name rows by number."
        )
      }
      rowName = index
    } else {
      rowName = ColumnNames.identifiers.lazy.compactMap { keys.firstIndex(of: $0) }.first
    }
    if let rowName { kinds[rowName] = nil }
    guard kinds.contains(where: { $0 == .fullName || $0 == .givenName || $0 == .surname }) else {
      throw Problem(
        .badInput,
        "no column is recognised as a name; the columns are \(header.joined(separator: ", "))",
        file: file,
        line: line,
        remedy: "Say which one it is, for example --map full_name=\(header.first ?? "COLUMN")."
      )
    }
    self.identifier = rowName
    columns = header.indices.map {
      Column(index: $0, header: header[$0], kind: kinds[$0], isMapped: mapped.contains($0))
    }
  }

  private static func refuseDuplicates(_ header: [String], file: String, line: Int) throws {
    var seen: [String: Int] = [:]
    for (index, name) in header.enumerated() where !name.isEmpty {
      if let earlier = seen.updateValue(index, forKey: name) {
        throw Problem(
          .badInput,
          "columns \(earlier + 1) and \(index + 1) are both called \"\(name)\"",
          file: file,
          line: line,
          column: index + 1,
          remedy: "Rename one of them, so that it is clear which one is meant."
        )
      }
    }
  }
}
