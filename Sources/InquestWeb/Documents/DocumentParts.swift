import CaseModel
import Casework

/// How a document is cut into pages and rows.
///
/// A part is a fixed stretch of offsets, so that the part of a passage is known from its offset alone.
/// A paragraph that crosses a border is set whole in both parts.
struct DocumentParts: Sendable {
  /// Scalars in a part: about 10,000 words.
  static let length = 60_000

  /// The part, from 1, in which an offset stands.
  static func part(of offset: Int) -> Int { max(0, offset) / length + 1 }

  /// Number of parts of a text of so many scalars; at least 1.
  static func count(_ scalars: Int) -> Int { max(1, (scalars + length - 1) / length) }

  /// The blocks of a part in order, with the text that the reader left between blocks.
  ///
  /// White space between blocks is left out; anything else is set as a paragraph, so that no word of
  /// a document is missing.
  static func blocks(
    _ blocks: [DocumentView.Block],
    of text: ScalarText,
    part: Int
  ) -> [TextBlock] {
    let window = TextSpan((part - 1) * length, min(part * length, text.count))
    var result: [TextBlock] = []
    func add(_ span: TextSpan, _ kind: String) {
      var span = TextSpan(max(0, span.start), min(span.end, text.count))
      guard span.overlaps(window) else { return }
      if span.count > length {
        span = TextSpan(max(span.start, window.start), min(span.end, window.end))
      }
      guard !text.scalars[span.start..<span.end].allSatisfy(\.properties.isWhitespace) else {
        return
      }
      result.append(TextBlock(span: span, kind: kind))
    }
    var end = 0
    for block in blocks.sorted(by: { $0.span < $1.span }) where block.span.end > end {
      let start = max(end, block.span.start)
      if start > end { add(TextSpan(end, start), "paragraph") }
      add(TextSpan(start, block.span.end), block.kind)
      end = block.span.end
    }
    if end < text.count { add(TextSpan(end, text.count), "paragraph") }
    return result
  }
}

/// A stretch of a document that is set in one way.
struct TextBlock: Sendable, Hashable {
  /// Where it is in the text.
  var span: TextSpan
  /// `paragraph`, `heading`, `listItem`, `quotation`, `cell` or `title`.
  var kind: String
}
