/// Gives each row of a list a name that no other row has, as the rows arrive.
///
/// A name is the identifier as given, without white space at the ends; the row's number where the
/// list has no identifiers; `line N` where this row has none. What is there already gets ` (line N)`
/// after it: two rows of one name could not be told apart in the results.
public struct RowNames: Sendable {
  /// The names so far, by row.
  public private(set) var names = TextArena()
  /// Nil as long as each name is greater than the one before: then none can be there already.
  private var index: TextIndex?
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
    } else if index == nil, isGreatest(name) {
      names.append(name)
    } else if !appendIfNew(name) {
      append(String(decoding: name, as: UTF8.self) + " (line \(line))", line: line)
    }
  }

  private mutating func append(_ text: String, line: Int) {
    var text = text
    while !text.withUTF8({ appendIfNew($0) }) { text += " (line \(line))" }
  }

  private mutating func appendIfNew(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = self.index.take() ?? TextIndex(names)
    defer { self.index = index }
    return index.number(of: name, in: &names).isNew
  }

  /// Whether a name comes after all names so far: shorter ones first, then by their bytes, which is
  /// how numbers count up.
  private func isGreatest(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = names.indices.last else { return true }
    return names.withBytes(at: last) { last in
      last.count < name.count || last.count == name.count && last.lexicographicallyPrecedes(name)
    }
  }
}
