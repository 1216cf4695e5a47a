public import CaseModel

/// A stretch of a rendition's text that stands on its own: a paragraph, a heading, a cell.
public struct Block: Hashable, Codable, Sendable {
  /// Where it stands in the text; never empty, in order, never overlapping another.
  public var span: TextSpan
  /// What it is.
  public var kind: BlockKind

  /// Makes a block.
  public init(span: TextSpan, kind: BlockKind) {
    self.span = span
    self.kind = kind
  }
}
