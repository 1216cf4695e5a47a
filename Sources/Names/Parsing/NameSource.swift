import CaseModel

/// The text of a name as words, with its paired marks and what is wrong with it.
struct NameSource {
  let text: ScalarText
  private(set) var tokens: [NameToken] = []
  private let isCut: Bool
  private let hasUnpairedMark: Bool

  init(_ whole: String) {
    let limit = ParsedName.lengthLimit
    var scalars = Array(whole.unicodeScalars.prefix(limit + 1))
    isCut = scalars.count > limit
    if isCut { scalars = Self.cutAtBreak(scalars.dropLast()) }
    text = ScalarText(scalars: scalars)
    let marks = PairedMarks(scalars)
    hasUnpairedMark = marks.hasUnpaired
    readTokens(scalars, marks)
    if tokens.allSatisfy({ $0.group != nil }) {
      // Marks around all of a name set nothing apart.
      tokens = []
      readTokens(scalars, nil)
    }
    // Numbers alone are no name.
    if tokens.allSatisfy(\.isNumber) { tokens = [] }
  }

  /// A long name is cut after its last whole word, if it has more than one.
  private static func cutAtBreak(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    let end = scalars.lastIndex { $0.properties.isWhitespace }
    return Array(scalars[..<(end ?? scalars.endIndex)])
  }

  /// What hindered reading.
  ///
  /// Cost: linear; the answer is not kept.
  var problems: [NameProblem] {
    let scalars = text.scalars
    var problems: [NameProblem] = []
    func note(_ problem: NameProblem, if isSo: Bool) { if isSo { problems.append(problem) } }
    note(.noLetters, if: tokens.isEmpty)
    note(.readInPart(scalars: scalars.count), if: isCut)
    note(.severalNames, if: tokens.contains(where: \.followsSeparator))
    note(.controlCharacters, if: scalars.contains(where: Self.isControl))
    note(.directionCharacters, if: scalars.contains(where: Self.setsDirection))
    note(.replacementCharacters, if: scalars.contains("\u{FFFD}"))
    note(.digits, if: scalars.contains { $0.properties.numericType == .decimal })
    let mixed = tokens.contains { Self.mixesScripts(scalars[$0.span.start..<$0.span.end]) }
    note(.mixedScripts, if: mixed)
    note(.unpairedMark, if: hasUnpairedMark)
    return problems
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !scalar.properties.isWhitespace
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

  private mutating func readTokens(_ scalars: [Unicode.Scalar], _ marks: PairedMarks?) {
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
      tokens.append(token(span, folded, gap, scalars, marks))
    }
  }

  private func token(
    _ span: TextSpan,
    _ words: [String],
    _ gap: ArraySlice<Unicode.Scalar>,
    _ scalars: [Unicode.Scalar],
    _ marks: PairedMarks?
  ) -> NameToken {
    let letters = LetterCase(scalars[span.start..<span.end])
    return NameToken(
      span: span,
      words: words,
      joint: tokens.isEmpty ? .space : Self.joint(gap),
      group: marks?.start(around: span.start),
      isCapitals: letters.isCased && letters.count > 1 && !letters.hasLowercase,
      isLowercase: letters.startsLowercase,
      isInitial: letters.isCased && letters.count == 1 && words[0].unicodeScalars.count == 1,
      followsSeparator: separates(gap, before: words[0]),
      isNumber: words.contains(where: Self.isNumber)
    )
  }

  /// `1340`, `1st`; but a letter read as a digit, `Bah4ri`, leaves a name.
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.utf8.count { (0x30...0x39).contains($0) }
    guard digits > 0 else { return false }
    let rest = word.drop { $0.isASCII && $0.isNumber }
    return 2 * digits >= word.utf8.count || ["st", "nd", "rd", "th"].contains(rest)
  }

  /// `A; B` and `A / B` may be two names, `s/o` is not.
  private func separates(_ gap: ArraySlice<Unicode.Scalar>, before word: String) -> Bool {
    guard let last = tokens.last?.word else { return false }
    let isSlash = gap.contains("/") && last.utf8.count > 1 && word.utf8.count > 1
    return isSlash || gap.contains { $0 == ";" || $0 == "؛" || $0 == "|" }
  }

  private static func joint(_ gap: ArraySlice<Unicode.Scalar>) -> NameToken.Joint {
    var isTied = false
    var isLoose = false
    for scalar in gap {
      switch scalar {
      case ",", "،", ";", "؛", "、", "，": return .comma
      case "-", "\u{2010}", "\u{2011}", "\u{2013}", "\u{200C}": isTied = true
      case " ": isLoose = true
      default: isLoose = isLoose || scalar.properties.isWhitespace
      }
    }
    return isTied && !isLoose ? .joined : .space
  }
}
