import CaseModel
import Casework

/// A document's text with its claims marked in it.
///
/// Claims nest and may cross. Marks are properly nested elements all the same: where a claim ends
/// inside a later one, the later mark is closed and opened again behind the end. The text between the
/// tags is the document's, scalar for scalar; numbers are drawn by the stylesheet.
struct MarkedText: Sendable {
  /// A claim as far as its mark needs it.
  struct Mark: Sendable, Hashable {
    /// Where it is.
    var span: TextSpan
    /// Its number in the document, from 1.
    var number: Int
    /// Its anchor without the letter before it.
    var anchor: String
    /// How it is underlined.
    var style: MarkStyle
  }

  /// The document's scalars.
  var text: ScalarText
  /// Every claim in order of place: outer before inner.
  private var marks: [Mark]

  /// Takes a text and its claims; spans are cut to what exists, empty ones are left out.
  init(_ text: ScalarText, marks: [Mark]) {
    self.text = text
    self.marks =
      marks.compactMap { mark in
        let start = min(max(0, mark.span.start), text.count)
        let end = min(max(0, mark.span.end), text.count)
        guard start < end else { return nil }
        var mark = mark
        mark.span = TextSpan(start, end)
        return mark
      }.sorted { a, b in
        (a.span.start, -a.span.end, a.number) < (b.span.start, -b.span.end, b.number)
      }
  }

  /// The text of a block with the marks that touch it.
  ///
  /// Anchors and numbers stand where a claim begins. Cost: the block's length and its marks, times
  /// the depth of nesting.
  func markup(_ block: TextSpan) -> HTML {
    let inside = marks.filter { $0.span.overlaps(block) }
    var cursor = block.start
    var open: [Mark] = []
    var result = HTML.empty
    var next = 0

    func close(upTo position: Int) {
      // Close every mark that ends here; those above it in the stack are opened again.
      while let ending = open.lastIndex(where: { $0.span.end <= position }) {
        let reopened = open[(ending + 1)...].filter { $0.span.end > position }
        for _ in open[ending...] { result += "</span>" }
        open.removeSubrange(ending...)
        for mark in reopened {
          result += opening(mark, isFirst: false, among: inside)
          open.append(mark)
        }
      }
    }

    while cursor < block.end {
      while next < inside.count, inside[next].span.start <= cursor {
        let mark = inside[next]
        next += 1
        guard mark.span.end > cursor else { continue }
        result += opening(mark, isFirst: mark.span.start >= block.start, among: inside)
        open.append(mark)
      }
      var stop = block.end
      if next < inside.count { stop = min(stop, inside[next].span.start) }
      for mark in open { stop = min(stop, mark.span.end) }
      result += HTML.passage(text.scalars[cursor..<stop])
      cursor = stop
      close(upTo: cursor)
    }
    for _ in open { result += "</span>" }
    return result
  }

  /// Claims that begin in a block, in order of place.
  func beginning(in block: TextSpan) -> [Mark] {
    marks.filter { block.start <= $0.span.start && $0.span.start < block.end }
  }

  private func opening(_ mark: Mark, isFirst: Bool, among others: [Mark]) -> HTML {
    // A claim with others inside is underlined below theirs, so that every line is seen.
    let depth = min(3, Self.depth(of: mark, among: others))
    let classes = "mark \(mark.style.rawValue) over\(depth)"
    guard isFirst else {
      return "<span class=\"\(classes)\" data-claim=\"\(mark.anchor)\">"
    }
    return """
      <span class="\(classes)" id="t-\(mark.anchor)" data-claim="\(mark.anchor)">\
      <a class="number" href="#n-\(mark.anchor)" data-number="\(mark.number)" \
      aria-label="claim \(mark.number)"></a>
      """
  }

  /// How many levels of claims lie inside a claim.
  private static func depth(of mark: Mark, among others: [Mark]) -> Int {
    var depth = 0
    var ends: [Int] = []
    for other in others
    where other != mark && mark.span.contains(other.span)
      && (other.span != mark.span || other.number > mark.number)
    {
      ends.removeAll { $0 <= other.span.start }
      ends.append(other.span.end)
      depth = max(depth, ends.count)
    }
    return depth
  }
}
