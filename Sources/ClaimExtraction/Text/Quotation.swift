/// A stretch between quotation marks, as token numbers.
struct Quotation: Sendable {
  /// The tokens between the marks.
  var content: Range<Int>
  /// How many quotations it lies in.
  var depth: Int
  /// Whether its paragraph ended before a closing mark came.
  var isUnclosed: Bool
  /// Whether it goes on from the unclosed quotation of the paragraph before.
  var isContinuation: Bool

  /// The content with the token of the opening mark.
  var opening: Int { content.lowerBound - 1 }
  /// The token of the closing mark, or the token after the content where there is none.
  var closing: Int { content.upperBound }
}
