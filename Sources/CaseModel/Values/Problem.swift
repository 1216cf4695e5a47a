/// Something that went wrong in words a person can act on: what, where, and the remedy.
public struct Problem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of problem it is; the raw value is the exit code of the command line.
  public enum Kind: Int32, Hashable, Sendable {
    /// The work was done and something did not hold.
    case failed = 1
    /// The command was used wrongly.
    case usage = 64
    /// The input is not what it should be.
    case badInput = 65
    /// The input is not there or cannot be read.
    case missing = 66
    /// The result cannot be written.
    case cannotWrite = 73
    /// Another process is using the case.
    case busy = 75
  }

  /// What sort of problem it is.
  public var kind: Kind
  /// What happened, a clause without a full stop.
  public var what: String
  /// The file it is in, as the user named it.
  public var file: String?
  /// The line, from 1.
  public var line: Int?
  /// The column, from 1.
  public var column: Int?
  /// What to do about it, a whole sentence.
  public var remedy: String

  /// Makes a problem.
  public init(
    _ kind: Kind,
    _ what: String,
    file: String? = nil,
    line: Int? = nil,
    column: Int? = nil,
    remedy: String
  ) {
    self.kind = kind
    self.what = what
    self.file = file
    self.line = line
    self.column = column
    self.remedy = remedy
  }

  /// "lists/a.csv, line 7, column 3: what happened. What to do."
  public var description: String {
    var place: [String] = []
    if let file { place.append(file) }
    if let line { place.append("line \(line)") }
    if let column { place.append("column \(column)") }
    let prefix = place.isEmpty ? "" : place.joined(separator: ", ") + ": "
    return "\(prefix)\(what). \(remedy)"
  }
}
