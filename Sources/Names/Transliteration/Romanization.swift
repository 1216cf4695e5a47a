/// A proposal of how a name in Persian or Arabic script is written in Latin letters.
public struct Romanization: Hashable, Sendable {
  /// Where the short vowels come from.
  public enum Vowels: String, Hashable, Sendable, Codable {
    /// All of them are written in the original.
    case written
    /// Some of them are guessed.
    case guessed
    /// They are left out, and letters that may be vowels stand for themselves.
    case omitted
  }

  /// The name in Latin letters.
  public let text: String
  /// The scheme it is in.
  public let scheme: RomanizationScheme
  /// Where its short vowels come from.
  public let vowels: Vowels
  /// Share of belief among the proposals, in 0...1; it orders them and is no calibrated probability.
  public let confidence: Double
}
