public import CaseModel

/// A folded word and where it stands in the text as given.
public struct FoldedWord: Hashable, Sendable {
  /// The folded form, for comparing only.
  public let text: String
  /// The Unicode scalars of the original that the word was made from.
  ///
  /// Spans overlap only where one scalar stands for several words (`ﷺ`).
  public let span: TextSpan
}
