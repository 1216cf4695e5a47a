import CaseModel

/// The text of a name as words, with its paired marks and what is wrong with it.
struct NameSource {
  let text: ScalarText
  private(set) var tokens: [NameToken] = []
  private(set) var problems: [NameProblem] = []

  init(_ whole: String) {
    let limit = ParsedName.lengthLimit
    var scalars = Array(whole.unicodeScalars.prefix(limit + 1))
    let isLong = scalars.count > limit
    if isLong { scalars = Self.cutAtBreak(scalars.dropLast()) }
    text = ScalarText(scalars: scalars)
    readTokens(scalars, pairMarks(scalars))
    if tokens.allSatisfy({ $0.group != nil }) {
      // Marks around all of a name set nothing apart.
      tokens = []
      readTokens(scalars, Array(repeating: nil, count: scalars.count))
    }
    note(scalars, isLong: isLong)
  }

  /// A long name is cut after its last whole word, if it has more than one.
  private static func cutAtBreak(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let end = scalars.lastIndex { $0.properties.isWhitespace }
    return Array(scalars[..<(end ?? scalars.endIndex)])
  }

  private mutating func note(_ scalars: [Unicode.Scalar], isLong: Bool) {
    func has(_ test: (Unicode.Scalar) -> Bool) -> Bool { scalars.contains(where: test) }
    if !tokens.contains(where: { !$0.hasDigits }) {
      tokens = []
      problems.append(.noLetters)
    }
    if isLong { problems.append(.readInPart(scalars: scalars.count)) }
    if has({ $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
      problems.append(.controlCharacters)
    }
    if has(Self.setsDirection) { problems.append(.directionCharacters) }
    if has({ $0 == "\u{FFFD}" }) { problems.append(.replacementCharacters) }
    if has({ $0.properties.numericType == .decimal }) { problems.append(.digits) }
    if tokens.contains(where: { Self.mixesScripts(scalars[$0.span.start..<$0.span.end]) }) {
      problems.append(.mixedScripts)
    }
  }

  private static func setsDirection(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x61C, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func mixesScripts(_ word: ArraySlice<Unicode.Scalar>) -> Bool {
    var seen: Int?
    for scalar in word where scalar.properties.isAlphabetic {
      let script =
        switch scalar.value {
        case 0..<0x250, 0x1E00..<0x1F00: 1
        case 0x370..<0x400: 2
        case 0x400..<0x530: 3
        case 0x5D0..<0x5F5: 4
        case 0x600..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: 5
        default: 0
        }
      guard script != 0 else { continue }
      if let seen, seen != script { return true }
      seen = script
    }
    return false
  }

  // MARK: Words

  private mutating func readTokens(_ scalars: [Unicode.Scalar], _ groupOf: [Int?]) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    var words = NameFolding.foldedWords(of: String(view))[...]
    while let first = words.popFirst() {
      var span = first.span
      var folded = [first.text]
      while let next = words.first, next.span.start < span.end {
        span.end = max(span.end, next.span.end)
        folded.append(next.text)
        words.removeFirst()
      }
      let gap = scalars[(tokens.last?.span.end ?? 0)..<span.start]
      tokens.append(token(span, folded, gap, scalars, groupOf))
    }
  }

  private func token(
    _ span: TextSpan,
    _ words: [String],
    _ gap: ArraySlice<Unicode.Scalar>,
    _ scalars: [Unicode.Scalar],
    _ groupOf: [Int?]
  ) -> NameToken {
    let letters = scalars[span.start..<span.end].filter { $0.properties.isAlphabetic }
    let hasCase = letters.contains { $0.properties.isCased }
    return NameToken(
      span: span,
      words: words,
      joint: tokens.isEmpty ? .space : Self.joint(gap),
      group: groupOf[span.start],
      isCapitals: hasCase && letters.count > 1 && !letters.contains { $0.properties.isLowercase },
      isLowercase: letters.first?.properties.isLowercase ?? false,
      isInitial: hasCase && letters.count == 1 && words[0].unicodeScalars.count == 1,
      hasDigits: words.contains { $0.utf8.contains { (0x30...0x39).contains($0) } }
    )
  }

  private static func joint(_ gap: ArraySlice<Unicode.Scalar>) -> NameToken.Joint {
    var isTied = false
    var isLoose = false
    for scalar in gap {
      switch scalar {
      case ",", "،", ";", "؛", "、", "，": return .comma
      case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{200C}": isTied = true
      default: isLoose = isLoose || scalar.properties.isWhitespace
      }
    }
    return isTied && !isLoose ? .joined : .space
  }

  // MARK: Paired marks

  /// Gives each scalar the start of the outermost pair of marks around it.
  private mutating func pairMarks(_ scalars: [Unicode.Scalar]) -> [Int?] {
    var groupOf = [Int?](repeating: nil, count: scalars.count)
    var open: [(mark: Unicode.Scalar, at: Int)] = []
    var pairs: [ClosedRange<Int>] = []
    for (index, scalar) in scalars.enumerated() {
      let apostrophe = scalar == "'" || scalar == "\u{2019}" || scalar == "\u{2018}"
      if apostrophe, !Self.isQuotation(at: index, in: scalars) { continue }
      if let opened = open.lastIndex(where: { Self.closes(scalar, $0.mark) }) {
        pairs.append(open[opened].at...index)
        open.removeSubrange(opened...)
      } else if Self.opening.contains(scalar) {
        open.append((scalar, index))
      } else if Self.closing.contains(scalar) {
        problems.append(.unpairedMark)
      }
    }
    if open.contains(where: { $0.mark != "'" && $0.mark != "\u{2018}" && $0.mark != "\u{2019}" }) {
      problems.append(.unpairedMark)
    }
    if problems.count > 1 { problems.removeLast(problems.count - 1) }
    for pair in pairs.sorted(by: { $0.lowerBound < $1.lowerBound })
    where groupOf[pair.lowerBound] == nil {
      for index in pair { groupOf[index] = pair.lowerBound }
    }
    return groupOf
  }

  /// An apostrophe is a quotation mark only at the edge of a word.
  private static func isQuotation(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 && scalars[index - 1].properties.isAlphabetic
    let after = index + 1 < scalars.count && scalars[index + 1].properties.isAlphabetic
    return before != after
  }

  private static let opening: Set<Unicode.Scalar> = [
    "(", "[", "{", "（", "«", "‹", "\"", "“", "„", "‘", "'",
  ]
  private static let closing: Set<Unicode.Scalar> = [")", "]", "}", "）", "»", "›", "”"]

  private static func closes(_ scalar: Unicode.Scalar, _ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "(": scalar == ")"
    case "[": scalar == "]"
    case "{": scalar == "}"
    case "（": scalar == "）"
    case "«": scalar == "»"
    case "‹": scalar == "›"
    case "\"": scalar == "\""
    case "“", "„": scalar == "”" || scalar == "“"
    case "‘": scalar == "\u{2019}"
    case "'": scalar == "'"
    default: false
    }
  }
}
