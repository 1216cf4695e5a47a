import CaseModel

/// One line of a Markdown source and what its marks say it is.
struct MarkdownLine {
  /// What is left of it when its marks are taken away.
  private(set) var content: TextSpan
  /// Whether a quotation mark (`>`) stood before it.
  let isQuoted: Bool

  private let source: [Unicode.Scalar]

  /// Takes white space and `>` from the beginning and white space from the end.
  init(_ source: [Unicode.Scalar], _ line: TextSpan) {
    self.source = source
    var (start, end) = (line.start, line.end)
    var quoted = false
    while start < end, Self.isSpace(source[start]) || source[start] == ">" {
      quoted = quoted || source[start] == ">"
      start += 1
    }
    // Two spaces at the end are a line break, which the inline reader looks for in the source.
    while end > start, Self.isSpace(source[end - 1]) { end -= 1 }
    content = TextSpan(start, end)
    isQuoted = quoted
  }

  /// Whether there is nothing on it.
  var isBlank: Bool { content.isEmpty }

  /// Whether it is a rule between parts: three or more of `-`, `*` or `_` and nothing else.
  var isRule: Bool {
    guard let mark = first, mark == "-" || mark == "*" || mark == "_" else { return false }
    var count = 0
    for offset in content.start..<content.end where !Self.isSpace(source[offset]) {
      guard source[offset] == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  /// Whether it makes the paragraph before it a heading.
  var isUnderline: Bool {
    guard let mark = first, mark == "=" || mark == "-" else { return false }
    return source[content.start..<content.end].allSatisfy { $0 == mark }
  }

  /// The mark that begins or ends fenced code, if it is one.
  var fence: (scalar: Unicode.Scalar, length: Int)? {
    guard let mark = first, mark == "`" || mark == "~" else { return nil }
    let length = run(of: mark)
    guard length >= 3 else { return nil }
    // "```code```" on one line is code inside a paragraph.
    let rest = source[(content.start + length)..<content.end]
    return mark == "`" && rest.contains("`") ? nil : (mark, length)
  }

  /// Whether it only says where a link goes.
  var isLinkDefinition: Bool {
    guard first == "[", content.start + 1 < content.end, source[content.start + 1] != "^",
      let close = source[content.start..<content.end].firstIndex(of: "]"),
      close + 1 < content.end, source[close + 1] == ":"
    else { return false }
    let words = source[(close + 2)..<content.end].split(whereSeparator: Self.isSpace)
    guard words.count > 1 else { return words.count == 1 }
    return words[1].first.map { $0 == "\"" || $0 == "'" || $0 == "(" } ?? false
  }

  /// Whether it is a row of a table.
  var isTableRow: Bool { first == "|" && content.count > 1 }

  /// The cells of a row; none for the line under the header.
  var cells: [TextSpan] {
    var cells: [TextSpan] = []
    var start = content.start + 1
    for offset in start..<content.end {
      let isEnd = source[offset] == "|" && source[offset - 1] != "\\"
      guard isEnd || offset + 1 == content.end else { continue }
      cells.append(TextSpan(start, isEnd ? offset : offset + 1))
      start = offset + 1
    }
    let isDelimiterRow = source[content.start..<content.end].allSatisfy {
      $0 == "|" || $0 == "-" || $0 == ":" || Self.isSpace($0)
    }
    return isDelimiterRow ? [] : cells
  }

  /// Takes `#` to `######` and the closing ones; false where it is no heading.
  mutating func takeHeadingMarker() -> Bool {
    let length = run(of: "#")
    let after = content.start + length
    guard (1...6).contains(length), after == content.end || Self.isSpace(source[after]) else {
      return false
    }
    var end = content.end
    while end > after, source[end - 1] == "#" { end -= 1 }
    // "C#" keeps its mark: a closing run stands apart.
    let isClosed = end == after || Self.isSpace(source[end - 1])
    content = TextSpan(after, isClosed ? end : content.end)
    return true
  }

  /// Takes `-`, `*`, `+`, `1.` or `1)`; false where it is no item.
  mutating func takeListMarker() -> Bool {
    guard let mark = first else { return false }
    var after = content.start + 1
    if mark != "-", mark != "*", mark != "+" {
      after = content.start
      while after < content.end, ("0"..."9").contains(source[after]) { after += 1 }
      guard (1...9).contains(after - content.start), after < content.end,
        source[after] == "." || source[after] == ")"
      else { return false }
      after += 1
    }
    guard after < content.end, Self.isSpace(source[after]) else { return false }
    content = TextSpan(after, content.end)
    return true
  }

  private var first: Unicode.Scalar? { content.isEmpty ? nil : source[content.start] }

  private func run(of mark: Unicode.Scalar) -> Int {
    source[content.start..<content.end].prefix { $0 == mark }.count
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
