/// A proposal of how a name in Latin letters is written in Persian script.
public struct PersianSpelling: Hashable, Sendable {
  /// The name in folded Persian letters: آ comes out as ا, no vowel signs.
  public let text: String
  /// The scheme that the Latin letters were taken to be in.
  public let scheme: RomanizationScheme
  /// Share of belief among the proposals, in 0...1; it orders them and is no calibrated probability.
  public let confidence: Double
}
