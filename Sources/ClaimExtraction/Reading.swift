import CaseModel

/// A text read: tokens with what each does, sentences and quotations.
///
/// All ranges are of tokens.
struct Reading: Sendable {
  /// One sentence.
  struct Sentence: Sendable {
    var tokens: Range<Int>
    var paragraph: Int
    var isPersian: Bool
  }

  let text: ScalarText
  let tokens: [Token]
  let forms: [String]
  let words: [Vocabulary.Word]
  let vocabulary: Vocabulary
  private(set) var tags: PartOfSpeechList
  let sentences: [Sentence]
  let quotations: [Quotation]
  /// For each token, the number of the outermost quotation it lies in, marks included; -1 for none.
  let quotationOfToken: [Int32]

  init(_ string: String, language: ClaimExtractor.Language?, vocabulary: Vocabulary) {
    text = ScalarText(string)
    self.vocabulary = vocabulary
    let tokenizer = Tokenizer(ReadingView(text))
    tokens = tokenizer.tokens
    forms = tokenizer.forms
    words = forms.map { vocabulary.word($0) }
    tags = PartOfSpeechList(count: tokens.count)
    quotations = QuotationScanner(tokens).quotations
    var inside = [Int32](repeating: -1, count: tokens.count)
    for (number, quotation) in quotations.enumerated() where quotation.depth == 0 {
      let end = min(quotation.closing + (quotation.isUnclosed ? 0 : 1), tokens.count)
      for token in max(0, quotation.opening)..<end where inside[token] < 0 {
        inside[token] = Int32(truncatingIfNeeded: number)
      }
    }
    quotationOfToken = inside
    let english = EnglishTagger(tokens: tokens, forms: forms, words: words)
    let persian = PersianTagger(tokens: tokens, forms: forms, words: words)
    var sentences: [Sentence] = []
    var paragraph = 0
    var last = 0
    for range in SentenceSplitter.sentences(of: tokens, forms: forms) {
      for token in last..<range.lowerBound where tokens[token].kind == .paragraph { paragraph += 1 }
      last = range.upperBound
      let isPersian = Self.isPersian(range, tokens, forms, hint: language)
      let found = isPersian ? persian.tags(of: range) : english.tags(of: range)
      for (offset, tag) in found.enumerated() { tags[range.lowerBound + offset] = tag }
      sentences.append(Sentence(tokens: range, paragraph: paragraph, isPersian: isPersian))
    }
    self.sentences = sentences
    markApostrophes()
  }

  // A quotation mark that is no quotation's is the apostrophe of a plural: "the prisoners' letter".
  private mutating func markApostrophes() {
    var belongs = [Bool](repeating: false, count: tokens.count)
    for quotation in quotations {
      belongs[quotation.opening] = true
      if !quotation.isUnclosed, quotation.closing < tokens.count {
        belongs[quotation.closing] = true
      }
    }
    for (index, token) in tokens.enumerated() where token.kind == .quote && !belongs[index] {
      if index > 0, !token.hasSpaceBefore, token.mark == "'" || token.mark == "\u{2019}",
        tokens[index - 1].kind == .word
      {
        tags[index] = .clitic
      }
    }
  }

  private static func isPersian(
    _ range: Range<Int>,
    _ tokens: [Token],
    _ forms: [String],
    hint: ClaimExtractor.Language?
  ) -> Bool {
    var balance = 0
    for token in tokens[range] where token.kind == .word {
      guard let first = forms[Int(token.form)].unicodeScalars.first else { continue }
      balance += first.value >= 0x600 && first.value < 0x780 ? 1 : -1
    }
    return balance == 0 ? hint == .persian : balance > 0
  }
}

extension Reading {
  /// The folded form of a token.
  func form(_ token: Int) -> String { isToken(token) ? forms[Int(tokens[token].form)] : "" }
  /// The classes of a token.
  func classes(_ token: Int) -> WordClass { word(token).classes }
  /// The lexicon's number of a token's lemma.
  func lemma(_ token: Int) -> Int32 { word(token).lemma }
  /// The lexicon's number of a token.
  func number(_ token: Int) -> Int32 { word(token).number }

  private func isToken(_ token: Int) -> Bool { token >= 0 && token < tokens.count }

  private func word(_ token: Int) -> Vocabulary.Word {
    isToken(token) ? words[Int(tokens[token].form)] : Vocabulary.Word()
  }

  /// Whether a token stands in a range and has a folded form.
  func isForm(_ token: Int, _ form: String, before end: Int) -> Bool {
    token >= 0 && token < end && self.form(token) == form
  }

  /// The span of a non-empty range of tokens, in the original.
  func span(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(0, 0) }
    return TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The words of a range of tokens as they stand in the text.
  func mention(_ range: Range<Int>) -> Mention {
    let span = span(range)
    return Mention(text: text.slice(span), span: span)
  }

  /// A range without marks, quotation marks and conjunctions at its ends.
  func trimmed(_ range: Range<Int>, conjunctions: Bool = true) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isTrim(tags[start]) || conjunctions && tags[start] == .conjunction {
      // An opening quotation mark stays where its partner is inside.
      if tags[start] == .quote, opensInside(start, before: end) { break }
      start += 1
    }
    while end > start, isTrim(tags[end - 1]) || conjunctions && tags[end - 1] == .conjunction {
      if tags[end - 1] == .quote, closesInside(end - 1, after: start) { break }
      if tags[end - 1] == .close, tokens[start..<end].contains(where: { $0.mark == "(" }) { break }
      end -= 1
    }
    // A quotation that is the whole range loses both marks.
    if end - start > 2, tags[start] == .quote, tags[end - 1] == .quote,
      quotation(openingAt: start)?.closing == end - 1
    {
      return trimmed((start + 1)..<(end - 1), conjunctions: conjunctions)
    }
    return start..<end
  }

  private func isTrim(_ tag: PartOfSpeech) -> Bool {
    switch tag {
    case .comma, .semicolon, .colon, .dash, .terminal, .quote, .other, .close, .open: true
    default: false
    }
  }

  private func opensInside(_ token: Int, before end: Int) -> Bool {
    guard let quotation = quotation(openingAt: token) else { return false }
    return !quotation.isUnclosed && quotation.closing < end
  }

  private func closesInside(_ token: Int, after start: Int) -> Bool {
    guard let quotation = quotation(closingAt: token) else { return false }
    return quotation.opening >= start
  }

  /// The quotation whose opening mark is a token; found by halving.
  func quotation(openingAt token: Int) -> Quotation? {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].opening < token { low = middle + 1 } else { high = middle }
    }
    return low < quotations.count && quotations[low].opening == token ? quotations[low] : nil
  }

  /// The quotation whose closing mark is a token.
  func quotation(closingAt token: Int) -> Quotation? {
    let number = quotationOfToken[token]
    guard number >= 0 else { return nil }
    var index = Int(number)
    // Inner quotations follow the outer one and end before it does.
    let end = quotations[index].closing
    while index < quotations.count, quotations[index].opening <= end {
      if quotations[index].closing == token, !quotations[index].isUnclosed {
        return quotations[index]
      }
      index += 1
    }
    return nil
  }
}
