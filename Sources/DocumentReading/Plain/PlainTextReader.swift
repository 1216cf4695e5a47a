import CaseModel

/// Finds the paragraphs of plain text; the text itself stays as it is.
///
/// A blank line ends a paragraph. So does a line too long to have been wrapped, and a line that ends
/// a sentence although the first word of the next line would still have fitted.
struct PlainTextReader {
  /// A line longer than this was not wrapped by hand or by a mail program.
  private static let wrapLimit = 200
  /// A first line longer than this is no title.
  private static let titleLimit = 200

  private(set) var blocks: [Block] = []
  private(set) var title: TextSpan?

  private let scalars: [Unicode.Scalar]

  /// Reads all of it; linear.
  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    let lines = lines()
    let width = lines.map(\.count).filter { $0 <= Self.wrapLimit }.max() ?? 0
    var start: Int?
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let from = start ?? line.start
      start = from
      let next = index + 1 < lines.count ? lines[index + 1] : TextSpan(line.end, line.end)
      guard next.isEmpty || endsBlock(line, before: next, width: width, isFirst: blocks.isEmpty)
      else { continue }
      let span = TextSpan(from, line.end)
      let isTitle = blocks.isEmpty && from == line.start && isTitle(line)
      blocks.append(Block(span: span, kind: isTitle ? .title : .paragraph))
      if isTitle { title = span }
      start = nil
    }
  }

  /// Each line without the white space at its ends; a blank one is empty.
  private func lines() -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for offset in 0...scalars.count
    where offset == scalars.count || scalars[offset] == "\n" || scalars[offset] == "\r" {
      // The second half of a CRLF is not a line of its own.
      if offset < scalars.count, scalars[offset] == "\n", offset > 0, scalars[offset - 1] == "\r" {
        start = offset + 1
        continue
      }
      var (from, to) = (start, offset)
      while from < to, scalars[from].properties.isWhitespace { from += 1 }
      while to > from, scalars[to - 1].properties.isWhitespace { to -= 1 }
      lines.append(TextSpan(from, to))
      start = offset + 1
    }
    return lines
  }

  private func endsBlock(_ line: TextSpan, before next: TextSpan, width: Int, isFirst: Bool) -> Bool
  {
    if line.count > Self.wrapLimit || next.count > Self.wrapLimit { return true }
    let word = scalars[next.start..<next.end].prefix { !$0.properties.isWhitespace }.count
    guard line.count + 1 + word <= width else { return false }
    return endsSentence(line) || isFirst && isTitle(line) && startsSentence(next)
  }

  private func endsSentence(_ line: TextSpan) -> Bool {
    for offset in stride(from: line.end - 1, through: line.start, by: -1) {
      switch scalars[offset] {
      case "\"", "'", "”", "’", "»", ")", "]", "\u{200F}", "\u{200E}": continue
      case ".", "!", "?", "…", "؟", "۔", ":": return true
      default: return false
      }
    }
    return false
  }

  private func startsSentence(_ line: TextSpan) -> Bool {
    !scalars[line.start].properties.isLowercase
  }

  private func isTitle(_ line: TextSpan) -> Bool {
    line.count <= Self.titleLimit && !endsSentence(line)
      && scalars[line.start..<line.end].contains { $0.properties.isAlphabetic }
  }
}
