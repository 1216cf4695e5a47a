/// Gives each row of a list a name that no other row has, as the rows arrive.
///
/// A name is the identifier as given, without white space at the ends; the row's number where the
/// list has no identifiers; `line N` where this row has none. What is there already gets ` (line N)`
/// after it: two rows of one name could not be told apart in the results.
public struct RowNames: Sendable {
  /// The names so far, by row.
  public private(set) var names = TextArena()
  private var index = TextIndex()
  private let hasIdentifiers: Bool

  /// Names rows by identifiers, or by number.
  public init(hasIdentifiers: Bool) { self.hasIdentifiers = hasIdentifiers }

  /// Names the next row, which begins on a line of the file.
  public mutating func append(_ given: UnsafeBufferPointer<UInt8>, line: Int) {
    guard hasIdentifiers else {
      // Numbers cannot collide.
      return names.append(String(names.count + 1))
    }
    let name = WhiteSpace.trimmed(given)
    if name.isEmpty {
      append("line \(line)", line: line)
    } else if !index.number(of: name, in: &names).isNew {
      append(String(decoding: name, as: UTF8.self) + " (line \(line))", line: line)
    }
  }

  private mutating func append(_ text: String, line: Int) {
    var text = text
    while !text.withUTF8({ index.number(of: $0, in: &names).isNew }) { text += " (line \(line))" }
  }
}
