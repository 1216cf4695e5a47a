/// Cuts tokens into sentences.
enum SentenceSplitter {
  /// The longest sentence later stages see; longer ones are cut so that no stage is slow.
  static let longest = 400

  /// Whether a mark ends a sentence.
  static func isTerminal(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case ".", "?", "!", "\u{2026}", "\u{61F}", "\u{6D4}": true
    default: false
    }
  }

  /// The sentences as ranges of tokens, in order; paragraph marks belong to none.
  static func sentences(of tokens: [Token], forms: [String]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    func end(at position: Int, next: Int) {
      if position > start { sentences.append(start..<position) }
      start = next
    }
    while index < tokens.count {
      let token = tokens[index]
      if token.kind == .paragraph {
        end(at: index, next: index + 1)
      } else if token.kind == .mark, isTerminal(token.mark) {
        let after = closingMarks(after: index + 1, in: tokens)
        if endsSentence(at: index, after: after, tokens, forms) {
          end(at: after, next: after)
          index = after
          continue
        }
      } else if index - start >= longest, token.hasSpaceBefore {
        end(at: index, next: index)
      } else if index - start >= 2 * longest {
        end(at: index, next: index)
      }
      index += 1
    }
    end(at: tokens.count, next: tokens.count)
    return sentences
  }

  private static func closingMarks(after index: Int, in tokens: [Token]) -> Int {
    var position = index
    while position < tokens.count, !tokens[position].hasSpaceBefore {
      let token = tokens[position]
      let isClosing =
        token.kind == .quote
        || token.kind == .mark
          && (token.mark == ")" || token.mark == "]" || isTerminal(token.mark))
      guard isClosing else { break }
      position += 1
    }
    return position
  }

  private static func endsSentence(
    at index: Int,
    after: Int,
    _ tokens: [Token],
    _ forms: [String]
  ) -> Bool {
    guard after < tokens.count else { return true }
    let next = tokens[after]
    guard next.kind != .paragraph else { return true }
    guard next.hasSpaceBefore else { return false }
    if tokens[index].mark == ".", after == index + 1, index > 0, !tokens[index].hasSpaceBefore {
      let before = forms[Int(tokens[index - 1].form)]
      if abbreviations.contains(before) { return false }
      if tokens[index - 1].isCapitalised, before.unicodeScalars.count == 1 { return false }
    }
    switch next.kind {
    case .word:
      guard let first = forms[Int(next.form)].unicodeScalars.first else { return true }
      return next.isCapitalised || !first.properties.isCased
    case .mark: return next.mark != "," && next.mark != ";" && next.mark != "\u{60C}"
    default: return true
    }
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "maj", "capt", "lt", "sgt", "rev", "hon", "sen",
    "rep", "gov", "st", "jr", "sr", "no", "nos", "art", "para", "paras", "vs", "etc", "jan", "feb",
    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "inc", "ltd", "co", "ed",
    "vol", "pp", "fig", "ca", "approx", "messrs", "mt", "ft", "cf",
  ]
}
