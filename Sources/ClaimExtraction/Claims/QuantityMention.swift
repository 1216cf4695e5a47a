/// A number of something, with its bound.
public struct QuantityMention: Hashable, Codable, Sendable {
  /// The words of the number.
  public var mention: Mention
  /// The lowest number meant; nil where there is none.
  public var low: Int?
  /// The highest number meant; nil where there is none.
  public var high: Int?
  /// `exact`, `at least`, `at most`, `more than`, `less than`, `approximate` or `vague`.
  public var bound: String
  /// What is counted, in the words of the text; nil where it is not said.
  public var unit: Mention?
}
