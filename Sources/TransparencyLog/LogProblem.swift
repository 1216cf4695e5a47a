/// What is wrong with bytes that should have been a note, a key or a checkpoint, and what to do.
public struct LogProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, as a sentence without its full stop.
  public let what: String
  /// What the reader can do about it, as a sentence.
  public let remedy: String

  /// A problem with its remedy.
  public init(_ what: String, remedy: String) {
    self.what = what
    self.remedy = remedy
  }

  /// Both sentences.
  public var description: String { "\(what). \(remedy)" }
}
