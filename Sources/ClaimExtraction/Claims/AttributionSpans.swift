public import CaseModel

/// Who is said to say what, as written, before the content is cut into claims.
public struct AttributionSpans: Hashable, Codable, Sendable {
  /// The rule that found it.
  public var rule: String
  /// The words that name the source, in order.
  public var source: [TextSpan]
  /// The words that attribute.
  public var cue: [TextSpan]
  /// What is attributed, quotation marks left out.
  public var content: [TextSpan]
}
