import CaseModel

/// The marks inside a paragraph of Markdown, found so that the text can be read without them.
///
/// Emphasis by the delimiter runs of CommonMark 0.31, section 6.2, and links, code spans, escapes and
/// comments, each in linear time: openers that are looked back at and links that are looked ahead in
/// are bounded.
struct MarkdownInline {
  /// How many open marks are looked at for the partner of a closing one.
  private static let openerLimit = 32
  /// How far a link's destination is followed.
  private static let destinationLimit = 1000

  private let source: [Unicode.Scalar]
  /// Offsets in the source of the paragraph's scalars, each line end as one.
  private var offsets: [Int] = []
  private var hidden: [Bool] = []
  /// Scalars that stand for themselves: code, and what a backslash stands before.
  private var literal: [Bool] = []

  /// Finds the marks in the lines of a paragraph.
  init(_ source: [Unicode.Scalar], _ lines: [TextSpan]) {
    self.source = source
    for (index, line) in lines.enumerated() {
      offsets.append(contentsOf: line.start..<line.end)
      if index + 1 < lines.count { offsets.append(line.end) }
    }
    hidden = Array(repeating: false, count: offsets.count)
    literal = hidden
    findLiterals()
    findLinks()
    findEmphasis()
  }

  /// Gives the text to a builder, without its marks.
  func emit(into builder: inout RenditionBuilder) {
    var index = 0
    while index < offsets.count {
      defer { index += 1 }
      guard !hidden[index] else { continue }
      let offset = offsets[index]
      let scalar = source[offset]
      if scalar == "&", !literal[index], let match = CharacterReferences.match(source, at: offset) {
        builder.append(match.scalar, from: TextSpan(offset, offset + match.length))
        index += match.length - 1
      } else if let lineBreak = hardBreak(at: index) {
        builder.appendLineBreak(from: lineBreak)
      } else {
        builder.append(scalar, from: TextSpan(offset, offset + 1))
      }
    }
  }

  private subscript(index: Int) -> Unicode.Scalar? {
    offsets.indices.contains(index) ? source[offsets[index]] : nil
  }

  /// Two spaces before the end of a line, or a backslash.
  private func hardBreak(at index: Int) -> TextSpan? {
    let offset = offsets[index]
    // Only the space after a line, or its end, is not followed by its neighbour.
    guard index > 0, index + 1 < offsets.count, offsets[index + 1] != offset + 1 || isEnd(offset)
    else { return nil }
    if hidden[index - 1], source[offset - 1] == "\\" { return TextSpan(offset - 1, offset + 1) }
    let isBreak = offset + 1 < source.count && source[offset] == " " && source[offset + 1] == " "
    return isBreak ? TextSpan(offset, offset + 2) : nil
  }

  private func isEnd(_ offset: Int) -> Bool { source[offset] == "\n" || source[offset] == "\r" }

  /// Backslashes, code spans and comments.
  private mutating func findLiterals() {
    let closers = backtickRuns()
    var noCommentEnd = false
    var index = 0
    while index < offsets.count {
      switch self[index] {
      case "\\":
        let next = self[index + 1]
        let isBreak = next.map { $0 == "\n" || $0 == "\r" } ?? false
        if isBreak || next.map(Self.isPunctuation) ?? false {
          hidden[index] = true
          literal[index + 1] = !isBreak
          index += 1
        }
      case "`":
        let length = runLength(at: index)
        if let end = closers[index] {
          for mark in Array(index..<(index + length)) + Array(end..<(end + length)) {
            hidden[mark] = true
          }
          for inside in (index + length)..<end { literal[inside] = true }
          index = end + length - 1
        } else {
          index += length - 1
        }
      case "<" where !noCommentEnd && begins("<!--", at: index):
        var end = index + 4
        while end < offsets.count, !begins("-->", at: end) { end += 1 }
        noCommentEnd = end >= offsets.count
        if !noCommentEnd {
          for inside in index..<(end + 3) { (hidden[inside], literal[inside]) = (true, true) }
          index = end + 2
        }
      case "<":
        // "<https://…>": the address is the text.
        if begins("<http", at: index), let end = closeOfAddress(from: index) {
          (hidden[index], hidden[end]) = (true, true)
          for inside in (index + 1)..<end { literal[inside] = true }
          index = end
        }
      default: break
      }
      index += 1
    }
  }

  /// For each run of backticks the next run of the same length.
  private func backtickRuns() -> [Int: Int] {
    var next: [Int: Int] = [:]
    var closers: [Int: Int] = [:]
    var index = offsets.count - 1
    while index >= 0 {
      guard self[index] == "`" else {
        index -= 1
        continue
      }
      var start = index
      while start > 0, self[start - 1] == "`" { start -= 1 }
      let length = index - start + 1
      closers[start] = next[length]
      next[length] = start
      index = start - 1
    }
    return closers
  }

  private func closeOfAddress(from index: Int) -> Int? {
    var end = index + 1
    while let scalar = self[end], end - index < Self.destinationLimit {
      if scalar == ">" { return end }
      if scalar == "<" || RenditionBuilder.isSpace(scalar) { return nil }
      end += 1
    }
    return nil
  }

  /// `[text](destination)`, `![text](destination)` and `[text][label]`.
  private mutating func findLinks() {
    var open: [Int] = []
    var index = 0
    while index < offsets.count {
      defer { index += 1 }
      guard !literal[index], !hidden[index] else { continue }
      if self[index] == "[" {
        open.append(index)
      } else if self[index] == "]", let start = open.popLast(), let end = linkEnd(after: index) {
        hidden[start] = true
        if start > 0, self[start - 1] == "!", !literal[start - 1] { hidden[start - 1] = true }
        for inside in index...end { (hidden[inside], literal[inside]) = (true, true) }
        index = end
      }
    }
  }

  private func linkEnd(after close: Int) -> Int? {
    guard let opening = self[close + 1], opening == "(" || opening == "[" else { return nil }
    var depth = 1
    var index = close + 2
    while let scalar = self[index], index - close < Self.destinationLimit {
      switch scalar {
      case "(" where opening == "(": depth += 1
      case ")" where opening == "(":
        depth -= 1
        if depth == 0 { return index }
      case "]": return opening == "[" ? index : nil
      case "[", "\n", "\r": return nil
      default: break
      }
      index += 1
    }
    return nil
  }

  /// `*`, `**`, `_` and `__` that have a partner.
  private mutating func findEmphasis() {
    var open: [Opener] = []
    var index = 0
    while index < offsets.count {
      guard let mark = self[index], mark == "*" || mark == "_", !literal[index], !hidden[index]
      else {
        index += 1
        continue
      }
      let start = index
      while index < offsets.count, self[index] == mark, !literal[index], !hidden[index] {
        index += 1
      }
      let run = DelimiterRun(
        mark,
        length: index - start,
        before: self[start - 1],
        after: self[index]
      )
      var (first, length) = (start, index - start)
      while run.canClose, length > 0 {
        let lowest = max(0, open.count - Self.openerLimit)
        guard
          let partner = open[lowest...].lastIndex(where: {
            $0.mark == mark && run.canEnd($0.run)
          })
        else { break }
        open.removeSubrange((partner + 1)...)
        let taken = min(length, open[partner].length)
        for offset in 0..<taken {
          hidden[first + offset] = true
          hidden[open[partner].end - 1 - offset] = true
        }
        first += taken
        length -= taken
        open[partner].end -= taken
        open[partner].length -= taken
        if open[partner].length == 0 { open.remove(at: partner) }
      }
      if run.canOpen, length > 0 {
        open.append(Opener(mark: mark, run: run, end: index, length: length))
      }
    }
  }

  /// A run that may begin emphasis, as much of it as has no partner yet.
  private struct Opener {
    let mark: Unicode.Scalar
    let run: DelimiterRun
    var end: Int
    var length: Int
  }

  private func runLength(at start: Int) -> Int {
    var end = start
    while self[end] == "`" { end += 1 }
    return end - start
  }

  private func begins(_ pattern: String, at index: Int) -> Bool {
    for (step, scalar) in pattern.unicodeScalars.enumerated() where self[index + step] != scalar {
      return false
    }
    return true
  }

  /// ASCII punctuation, CommonMark 0.31, section 2.1.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
