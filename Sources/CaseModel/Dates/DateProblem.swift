/// Why a text was not read as a date: a sentence that says what is wrong and what would do.
///
/// The sentence repeats numbers and the names of months, never a word that was not understood.
public struct DateProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of problem it is.
  public enum Kind: String, Hashable, Sendable {
    /// There is no text.
    case empty
    /// The text is longer than any date.
    case tooLong
    /// A character that no date holds: a control character or the mark of a broken one.
    case badCharacter
    /// A word or sign that has no meaning in a date, or not in this place.
    case notUnderstood
    /// A day, month or year that the calendar does not have.
    case impossible
    /// Too little is said: a month without its year.
    case incomplete
    /// The end lies before the beginning.
    case reversed
  }

  /// What sort of problem it is.
  public let kind: Kind
  /// Where it is: Unicode scalars before it in the text; nil where it is the whole.
  public let position: Int?
  /// What is wrong and what would be accepted, in whole sentences.
  public let description: String

  /// Makes a problem.
  public init(_ kind: Kind, at position: Int? = nil, _ description: String) {
    self.kind = kind
    self.position = position
    self.description = description
  }

  /// The same problem in the place where it stands, unless it already has one.
  func at(_ position: Int?) -> DateProblem {
    self.position == nil ? DateProblem(kind, at: position, description) : self
  }

  /// What every refusal ends with.
  static let accepted =
    "Write a date as 1988-07-28, 28 July 1988, July 1988, 6 Mordad 1367, 1367/5/6 or an EDTF."

  static func notUnderstood(at position: Int) -> DateProblem {
    DateProblem(
      .notUnderstood,
      at: position,
      "What stands at character \(position + 1) is not understood as part of a date. \(accepted)"
    )
  }
}
