/// Tells what each English word does, from the lexicons, its form and its neighbours.
struct EnglishTagger {
  let tokens: [Token]
  let forms: [String]
  let words: [Vocabulary.Word]

  /// The parts of speech of a sentence's tokens, in order.
  func tags(of sentence: Range<Int>) -> [PartOfSpeech] {
    var tags: [PartOfSpeech] = []
    tags.reserveCapacity(sentence.count)
    var hasFinite = false
    for index in sentence {
      let tag = tag(index, in: sentence, tags, hasFinite: hasFinite)
      if tag.isFinite { hasFinite = true }
      switch tag {
      case .comma, .semicolon, .colon, .relative, .that, .subordinator, .quote, .conjunction:
        hasFinite = false
      default: break
      }
      tags.append(tag)
    }
    return tags
  }

  private func tag(
    _ index: Int,
    in sentence: Range<Int>,
    _ tags: [PartOfSpeech],
    hasFinite: Bool
  ) -> PartOfSpeech {
    let token = tokens[index]
    switch token.kind {
    case .number: return .number
    case .quote: return .quote
    case .paragraph: return .other
    case .mark:
      return isAbbreviation(index, in: sentence) ? tags.last ?? .other : Self.mark(token.mark)
    case .word: break
    }
    let form = forms[Int(token.form)]
    let classes = words[Int(token.form)].classes
    let before = tags.last
    let previous = lastContent(tags)
    if form == "'s" { return before == .pronoun || before == .that ? .be : .clitic }
    if let closed = closedClass(index, form, classes, in: sentence, previous) { return closed }
    if isProper(index, classes, in: sentence) { return .proper }
    if !classes.contains(.notVerb),
      let verb = verb(index, form, classes, in: sentence, tags, previous, hasFinite)
    {
      return verb
    }
    if classes.contains(.adverb) || form.count > 4 && form.hasSuffix("ly") { return .adverb }
    if classes.contains(.adjective) { return .adjective }
    return .noun
  }

  // The stop of "Mrs. Clinton" ends nothing.
  private func isAbbreviation(_ index: Int, in sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.mark == ".", !token.hasSpaceBefore, token.end - token.start == 1 else {
      return false
    }
    return index > sentence.lowerBound && index + 1 < sentence.upperBound
      && tokens[index - 1].kind == .word && tokens[index + 1].kind == .word
  }

  private func closedClass(
    _ index: Int,
    _ form: String,
    _ classes: WordClass,
    in sentence: Range<Int>,
    _ previous: PartOfSpeech?
  ) -> PartOfSpeech? {
    if classes.isEmpty { return nil }
    if classes.contains(.that) { return previous == .preposition ? .pronoun : .that }
    if classes.contains(.to) {
      return nextWord(index, in: sentence).contains(.verbBase) ? .to : .preposition
    }
    if classes.contains(.modal) {
      let isMonth = classes.contains(.month) && tokens[index].isCapitalised
      return isMonth && index > sentence.lowerBound ? .proper : .modal
    }
    if classes.contains(.be) { return form == "being" && previous != .be ? .gerund : .be }
    if classes.contains(.have) { return form == "having" ? .gerund : .have }
    if classes.contains(.auxiliaryDo) { return .auxiliaryDo }
    if classes.contains(.relative) {
      return classes.contains(.possessive) ? .possessive : .relative
    }
    if classes.contains(.possessive) { return .possessive }
    if form == "no" || form == "neither" { return .determiner }
    if classes.contains(.negation) {
      return form == "nobody" || form == "none" ? .pronoun : .negation
    }
    if classes.contains(.number) {
      let isNoOne =
        form == "one" && index > sentence.lowerBound
        && forms[Int(tokens[index - 1].form)] == "no"
      return isNoOne ? .pronoun : .number
    }
    if classes.contains(.determiner) { return .determiner }
    if classes.contains(.pronoun) || classes.contains(.object) { return .pronoun }
    if classes.contains(.conjunction) { return .conjunction }
    if classes.contains(.preposition) {
      // "following" and "including" are verbs where an object pronoun or nothing nominal follows.
      return .preposition
    }
    if classes.contains(.subordinator) { return .subordinator }
    if classes.contains(.wh) { return .wh }
    if classes.contains(.weekday) || classes.contains(.month) { return .proper }
    if classes.contains(.adverb) { return .adverb }
    return nil
  }

  private func isProper(_ index: Int, _ classes: WordClass, in sentence: Range<Int>) -> Bool {
    let token = tokens[index]
    guard token.isCapitalised else { return false }
    let startsHere =
      index == sentence.lowerBound || tokens[index - 1].kind == .quote
      || tokens[index - 1].kind == .mark && tokens[index - 1].mark == ":"
    guard startsHere else { return true }
    let isKnown =
      words[Int(token.form)].number >= 0 || words[Int(token.form)].lemma >= 0
    guard isKnown else { return true }
    return index + 1 < sentence.upperBound && tokens[index + 1].isCapitalised
      && tokens[index + 1].kind == .word
  }

  private func verb(
    _ index: Int,
    _ form: String,
    _ known: WordClass,
    in sentence: Range<Int>,
    _ tags: [PartOfSpeech],
    _ previous: PartOfSpeech?,
    _ hasFinite: Bool
  ) -> PartOfSpeech? {
    var classes = known
    if form.hasSuffix("ed"), form.contains("-") { return .adjective }
    if words[Int(tokens[index].form)].number < 0, form.count > 4 {
      if form.hasSuffix("ed") { classes.formUnion([.verbPast, .verbParticiple]) }
      if form.hasSuffix("ing"), form.count > 5 { classes.formUnion(.verbIng) }
    }
    if classes.contains(.verbBase), takesPlainForm(tags) { return .base }
    if classes.contains(.verbParticiple) || classes.contains(.verbPast) {
      return past(index, classes, in: sentence, tags, previous)
    }
    if classes.contains(.verbIng) { return gerund(index, in: sentence, previous) }
    if classes.contains(.verbS) || classes.contains(.verbBase) {
      return present(index, classes, in: sentence, tags, previous, hasFinite)
    }
    return nil
  }

  private func takesPlainForm(_ tags: [PartOfSpeech]) -> Bool {
    guard let last = lastContent(tags) else { return false }
    switch last {
    case .to, .modal, .auxiliaryDo: return true
    case .conjunction:
      // "to hold and bury"
      return tags.dropLast().last { $0.isVerbal } == .base
    default: return false
    }
  }

  private func past(
    _ index: Int,
    _ classes: WordClass,
    in sentence: Range<Int>,
    _ tags: [PartOfSpeech],
    _ previous: PartOfSpeech?
  ) -> PartOfSpeech {
    let next = nextWord(index, in: sentence)
    let isParticiple = classes.contains(.verbParticiple)
    switch previous {
    case .be, .have: return .participle
    case .determiner, .possessive, .clitic, .adjective, .preposition:
      if !isParticiple { return .finite }
      let nounFollows =
        !next.contains(.preposition) && next.isDisjoint(with: [.be, .have, .modal, .to])
        && index + 1 < sentence.upperBound && tokens[index + 1].kind == .word
      return nounFollows ? .adjective : .participle
    case .number:
      // "in 1988 arrested", but "35 arrested people"
      if index > sentence.lowerBound, forms[Int(tokens[index - 1].form)].utf8.count == 4,
        tokens[index - 1].kind == .number
      {
        return .finite
      }
      return isParticiple && next.isEmpty ? .adjective : .participle
    case nil: return isParticiple ? .participle : .finite
    case .conjunction:
      let verb = tags.last { $0.isVerbal }
      if verb == .participle, isParticiple { return .participle }
      return .finite
    case .comma:
      // ", sent to X" is reduced only beside a finite verb: ", said on Monday" is not.
      let isReduced =
        isParticiple && next.contains(.preposition) && tags.contains { $0.isFinite }
        && hasVerb(after: index, in: sentence)
      return isReduced ? .participle : .finite
    case .to: return .participle
    default:
      if isParticiple, !classes.contains(.verbPast) { return .participle }
      let by =
        index + 2 < sentence.upperBound && forms[Int(tokens[index + 1].form)] == "by"
        && !words[Int(tokens[index + 2].form)].classes.contains(.verbIng)
      if by, isParticiple, previous != .pronoun, previous != .relative { return .participle }
      return .finite
    }
  }

  private func gerund(
    _ index: Int,
    in sentence: Range<Int>,
    _ previous: PartOfSpeech?
  )
    -> PartOfSpeech
  {
    let next = nextWord(index, in: sentence)
    switch previous {
    case .determiner, .adjective:
      return next.isEmpty && index + 1 < sentence.upperBound && tokens[index + 1].kind == .word
        ? .adjective : .noun
    case .possessive, .clitic: return .noun
    default: return .gerund
    }
  }

  private func present(
    _ index: Int,
    _ classes: WordClass,
    in sentence: Range<Int>,
    _ tags: [PartOfSpeech],
    _ previous: PartOfSpeech?,
    _ hasFinite: Bool
  ) -> PartOfSpeech? {
    let next = nextWord(index, in: sentence)
    let takesObject =
      !next.isDisjoint(with: [
        .determiner, .possessive, .that, .pronoun, .object, .number, .wh, .to, .preposition,
        .adjective,
      ]) || index + 1 < sentence.upperBound && tokens[index + 1].kind == .quote
      || index + 1 < sentence.upperBound && tokens[index + 1].isCapitalised
    let isThird = classes.contains(.verbS)
    switch previous {
    case .pronoun, .relative:
      return .finite
    case .that where classes.contains(.ambiguous): return nil
    case .that: return isThird || endsInS(index - 2, in: sentence) ? .finite : nil
    case .noun, .proper, .close, .quote, .comma, .number, .participle:
      if classes.contains(.ambiguous) {
        guard !hasFinite else { return nil }
        let agrees = endsInS(index - 1, in: sentence) != isThird
        return takesObject || agrees && isOnlyVerb(index, in: sentence) ? .finite : nil
      }
      if isThird { return hasFinite && previous != .comma ? nil : .finite }
      return endsInS(index - 1, in: sentence) && !hasFinite ? .finite : nil
    case .conjunction:
      if classes.contains(.ambiguous) { return nil }
      return isThird ? .finite : tags.last { $0.isVerbal } == .base ? .base : nil
    case .to, .modal, .auxiliaryDo: return .base
    default: return nil
    }
  }

  // Whether a word that may be a verb is followed by a noun, and by no surer verb in its clause.
  private func isOnlyVerb(_ index: Int, in sentence: Range<Int>) -> Bool {
    var position = index + 1
    guard position < sentence.upperBound, tokens[position].kind == .word,
      words[Int(tokens[position].form)].classes.isDisjoint(with: [.conjunction, .preposition])
    else { return false }
    while position < sentence.upperBound, tokens[position].kind != .mark {
      let classes = words[Int(tokens[position].form)].classes
      if !classes.isDisjoint(with: [.be, .have, .auxiliaryDo, .modal, .verbPast]) { return false }
      if !classes.isDisjoint(with: [.relative, .that, .conjunction]) { return true }
      position += 1
    }
    return true
  }

  private func hasVerb(after index: Int, in sentence: Range<Int>) -> Bool {
    ((index + 1)..<sentence.upperBound).contains {
      !words[Int(tokens[$0].form)].classes.isDisjoint(with: [.be, .have, .modal, .verbPast])
    }
  }

  // Whether the nearest noun before is a plural.
  private func endsInS(_ index: Int, in sentence: Range<Int>) -> Bool {
    var position = index
    while position >= sentence.lowerBound, position > index - 3 {
      let classes = words[Int(tokens[position].form)].classes
      let form = forms[Int(tokens[position].form)]
      if !classes.contains(.adverb), !form.hasSuffix("ly") {
        return form.hasSuffix("s") || form == "people" || form == "those"
      }
      position -= 1
    }
    return false
  }

  private func nextWord(_ index: Int, in sentence: Range<Int>) -> WordClass {
    var position = index + 1
    while position < sentence.upperBound, position < index + 3 {
      let token = tokens[position]
      guard token.kind == .word || token.kind == .number else { return [] }
      if token.kind == .number { return .number }
      let classes = words[Int(token.form)].classes
      let isAdverb = classes == .adverb || forms[Int(token.form)].hasSuffix("ly")
      if !isAdverb { return classes }
      position += 1
    }
    return []
  }

  private func lastContent(_ tags: [PartOfSpeech]) -> PartOfSpeech? {
    tags.last { $0 != .adverb && $0 != .negation }
  }

  static func mark(_ mark: Unicode.Scalar) -> PartOfSpeech {
    switch mark {
    case ",", "\u{60C}": .comma
    case ";", "\u{61B}": .semicolon
    case ":": .colon
    case "-", "\u{2013}", "\u{2014}": .dash
    case "(", "[": .open
    case ")", "]": .close
    case "%": .noun
    default: SentenceSplitter.isTerminal(mark) ? .terminal : .other
    }
  }
}
