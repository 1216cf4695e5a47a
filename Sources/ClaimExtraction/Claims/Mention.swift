public import CaseModel

/// A stretch of the text that names something, as it is written there.
public struct Mention: Hashable, Codable, Sendable {
  /// The words as they stand in the text, line breaks and all.
  public var text: String
  /// Where they stand, in Unicode scalars.
  public var span: TextSpan

  /// Makes a mention of the words at a span.
  public init(text: String, span: TextSpan) {
    self.text = text
    self.span = span
  }
}
