/// Tells what each Persian word does: closed classes and the common finite verbs; the rest is noun.
struct PersianTagger {
  let tokens: [Token]
  let forms: [String]
  let words: [Vocabulary.Word]

  /// The parts of speech of a sentence's tokens, in order.
  func tags(of sentence: Range<Int>) -> [PartOfSpeech] {
    sentence.map { index in
      let token = tokens[index]
      switch token.kind {
      case .number: return .number
      case .quote: return .quote
      case .paragraph: return .other
      case .mark: return EnglishTagger.mark(token.mark)
      case .word: return word(forms[Int(token.form)], words[Int(token.form)].classes)
      }
    }
  }

  private func word(_ form: String, _ classes: WordClass) -> PartOfSpeech {
    if classes.contains(.persianVerb) || isVerb(form) { return .finite }
    if classes.contains(.that) { return .that }
    if classes.contains(.conjunction) { return .conjunction }
    if classes.contains(.preposition) { return .preposition }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.pronoun) { return .pronoun }
    if classes.contains(.number) { return .number }
    if classes.contains(.subordinator) { return .subordinator }
    return .noun
  }

  // Present forms begin with می or نمی; perfects end in هاند after the joiner is dropped.
  private func isVerb(_ form: String) -> Bool {
    let length = form.unicodeScalars.count
    if length > 4, form.hasPrefix("می") || form.hasPrefix("نمی") {
      return form.hasSuffix("د") || form.hasSuffix("م") || form.hasSuffix("یم")
    }
    return length > 5 && form.hasSuffix("هاند")
  }
}
