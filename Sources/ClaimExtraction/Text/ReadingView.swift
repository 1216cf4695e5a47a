import CaseModel

/// The text as the rules see it: letters folded, hard line breaks unwrapped, paragraphs kept.
///
/// Each scalar of the view knows the offset in the original of the scalar it stands for, so
/// every span found in the view is a span of the text as given.
struct ReadingView: Sendable {
  /// The mark that ends a paragraph in the view.
  static let paragraphMark: Unicode.Scalar = "\u{2029}"

  /// The folded scalars.
  private(set) var scalars: [Unicode.Scalar] = []
  /// For each folded scalar, the offset of the original scalar.
  private(set) var offsets: [Int32] = []

  /// Makes the view of a text.
  init(_ text: ScalarText) {
    scalars.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count)
    let lines = Self.lines(of: text.scalars)
    let breaks = LineBreaks(lines: lines, text: text.scalars)
    for (index, line) in lines.enumerated() {
      var offset = line.start
      while offset < line.end {
        let isDoubled = isDoubledQuote(text.scalars, offset, line.end)
        // Two apostrophes or grave accents stand for a quotation mark.
        if isDoubled { append("\"", at: offset) } else { appendFolded(text.scalars, offset) }
        offset += isDoubled ? 2 : 1
      }
      guard index + 1 < lines.count else { break }
      append(breaks.endsParagraph(after: index) ? Self.paragraphMark : " ", at: line.end)
    }
  }

  private func isDoubledQuote(_ text: [Unicode.Scalar], _ offset: Int, _ end: Int) -> Bool {
    let scalar = text[offset]
    return (scalar == "'" || scalar == "`") && offset + 1 < end && text[offset + 1] == scalar
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    scalars.append(scalar)
    offsets.append(Int32(truncatingIfNeeded: offset))
  }

  private mutating func appendFolded(_ text: [Unicode.Scalar], _ offset: Int) {
    let scalar = text[offset]
    if scalar == "\u{2019}" || scalar == "\u{2BC}" {
      // Between letters it is an apostrophe; elsewhere it may close a quotation.
      let inside =
        offset > 0 && offset + 1 < text.count
        && text[offset - 1].properties.isAlphabetic && text[offset + 1].properties.isAlphabetic
      append(inside ? "'" : "\u{2019}", at: offset)
    } else if let folded = LetterFolding.fold(scalar) {
      append(folded, at: offset)
    }
  }

  private static func lines(of scalars: [Unicode.Scalar]) -> [TextSpan] {
    var lines: [TextSpan] = []
    var start = 0
    for (offset, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0xA, 0xB, 0xC, 0x85, 0x2028, 0x2029:
        lines.append(TextSpan(start, offset))
        start = offset + 1
      case 0xD where offset + 1 < scalars.count && scalars[offset + 1] != "\n":
        lines.append(TextSpan(start, offset))
        start = offset + 1
      default: break
      }
    }
    lines.append(TextSpan(start, scalars.count))
    return lines
  }
}
