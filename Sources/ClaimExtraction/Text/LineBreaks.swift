import CaseModel

/// Tells hard line breaks, which only wrap a paragraph, from those that end one.
///
/// A line is wrapped where the next word did not fit. Where it would have fitted and a sentence
/// ends, the writer meant the break.
struct LineBreaks {
  private let lines: [TextSpan]
  private let text: [Unicode.Scalar]
  private let width: Int
  private let firstLine: Int?

  init(lines: [TextSpan], text: [Unicode.Scalar]) {
    self.text = text
    self.lines = lines.map { Self.trimmed($0, in: text) }
    width = self.lines.reduce(0) { max($0, $1.count) }
    firstLine = self.lines.firstIndex { !$0.isEmpty }
  }

  /// Whether a paragraph ends after a line.
  func endsParagraph(after index: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if line.isEmpty || next.isEmpty || width > 200 { return true }
    if text[line.start] == "#" || startsItem(next) { return true }
    let fits = line.count + 1 + firstWordLength(of: next) <= width
    if endsSentence(line) { return fits }
    return index == firstLine && isTitle(line, before: next, fits: fits)
  }

  private func isTitle(_ line: TextSpan, before next: TextSpan, fits: Bool) -> Bool {
    guard let last = lastScalar(of: line), last != ",", last != ";", last != ":", line.count < 160
    else { return false }
    let first = text[next.start]
    if first.properties.isUppercase {
      return Self.openers.contains(firstWord(of: next)) || fits
    }
    if first == "\"" || first == "\u{201C}" || first == "«" { return fits }
    return fits && first.value >= 0x590 && first.value < 0x780
  }

  // Words that begin a sentence in upper case but would not be in upper case inside one.
  private static let openers: Set<String> = [
    "The", "A", "An", "In", "On", "At", "It", "This", "That", "These", "There", "When", "After",
    "Before", "More", "Many", "Some", "For", "As", "According", "Several", "Two", "Three", "Since",
    "He", "She", "They", "We", "Families", "During", "While", "Following",
  ]

  private func startsItem(_ line: TextSpan) -> Bool {
    let first = text[line.start]
    switch first {
    case "#", ">", "|": return true
    case "-", "*", "\u{2022}", "\u{2013}", "\u{25CF}":
      return line.count > 1 && text[line.start + 1] == " "
    default:
      var offset = line.start
      while offset < line.end, offset < line.start + 3, text[offset].properties.numericType != nil {
        offset += 1
      }
      guard offset > line.start, offset + 1 < line.end else { return false }
      return (text[offset] == "." || text[offset] == ")") && text[offset + 1] == " "
    }
  }

  private func lastScalar(of line: TextSpan) -> Unicode.Scalar? {
    var offset = line.end - 1
    while offset > line.start, isClosing(text[offset]) { offset -= 1 }
    return offset >= line.start ? text[offset] : nil
  }

  private func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "\u{201D}", "\u{2019}", "»", ")", "]", "'": true
    default: false
    }
  }

  private func endsSentence(_ line: TextSpan) -> Bool {
    guard let last = lastScalar(of: line) else { return false }
    return SentenceSplitter.isTerminal(last)
  }

  private func firstWordLength(of line: TextSpan) -> Int {
    var offset = line.start
    while offset < line.end, text[offset] != " " { offset += 1 }
    return offset - line.start
  }

  private func firstWord(of line: TextSpan) -> String {
    let end = min(line.start + 12, line.start + firstWordLength(of: line))
    var word = String.UnicodeScalarView()
    word.append(contentsOf: text[line.start..<end])
    return String(word)
  }

  private static func trimmed(_ line: TextSpan, in text: [Unicode.Scalar]) -> TextSpan {
    var start = line.start
    var end = line.end
    while start < end, text[start].properties.isWhitespace { start += 1 }
    while end > start, text[end - 1].properties.isWhitespace { end -= 1 }
    return TextSpan(start, end)
  }
}
