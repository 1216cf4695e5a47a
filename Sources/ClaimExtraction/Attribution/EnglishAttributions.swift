import CaseModel

/// The English attribution rules, applied to one sentence.
///
/// A cue belongs to the first rule that takes it. Rules of one family stand in one extension.
struct EnglishAttributions {
  let reading: Reading
  let sentence: Range<Int>
  let sources: SourceFinder

  /// The attributions of a sentence, in order of their cues.
  static func attributions(in sentence: Range<Int>, of reading: Reading) -> [Attribution] {
    let rules = EnglishAttributions(
      reading: reading,
      sentence: sentence,
      sources: SourceFinder(reading: reading)
    )
    return rules.all()
  }

  private func all() -> [Attribution] {
    var found: [Attribution] = []
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      guard let attribution = attribution(at: position, after: found), let cue = attribution.cue
      else {
        position += 1
        continue
      }
      found.append(attribution)
      position = max(position + 1, cue.upperBound)
    }
    return found
  }

  private func attribution(at position: Int, after found: [Attribution]) -> Attribution? {
    guard reading.tokens[position].kind == .word else { return nil }
    let candidates = cues(at: position)
    guard !candidates.isEmpty else { return nil }
    for (length, cue) in candidates where cue.kind == .preposition {
      if let found = accordingTo(position..<(position + length), cue) { return found }
    }
    let tag = reading.tags[position]
    if tag == .participle || tag == .finite {
      for (length, cue) in candidates where cue.kind == .agentless {
        if let found = agentless(position..<(position + length), cue) { return found }
      }
    }
    for (length, cue) in candidates where cue.frames.contains(.adjective) {
      if let found = adjectival(position..<(position + length), cue) { return found }
    }
    if tag.isVerbal {
      let verbs = candidates.filter { $0.1.kind == .verb && !$0.1.frames.contains(.adjective) }
      return verbs.isEmpty ? nil : verbal(position, verbs, after: found)
    }
    if tag == .noun {
      for (length, cue) in candidates where cue.kind == .noun {
        if let found = nounFrame(position..<(position + length), cue) { return found }
      }
    }
    return nil
  }

  /// The cues whose words stand at a token, longest first.
  func cues(at position: Int) -> [(Int, Cue)] {
    let lemma = reading.lemma(position)
    let first = lemma >= 0 ? lemma : reading.number(position)
    guard first >= 0 else { return [] }
    var found = reading.vocabulary.cuesByLemma.matches(
      at: position,
      before: sentence.upperBound,
      word: { $0 == position ? first : reading.number($0) }
    )
    // "concerned" is an adjective of its own and a form of a verb.
    let number = reading.number(position)
    if number != first, number >= 0 {
      found += reading.vocabulary.cuesByLemma.matches(
        at: position,
        before: sentence.upperBound,
        word: { reading.number($0) }
      )
    }
    return found
  }

  /// The modality that a class of cue gives to what it introduces.
  static func modality(of cueClass: String) -> Modality? {
    switch cueClass {
    case "call": .calledFor
    case "deny": .denied
    case "estimate": .estimated
    case "claim": .alleged
    default: nil
    }
  }

  /// Where the innermost quotation around a token ends, else the sentence's end without its mark.
  func end(around token: Int) -> Int {
    var end = sentence.upperBound
    let number = reading.quotationOfToken[token]
    if number >= 0 {
      let quotation = reading.quotations[Int(number)]
      if quotation.content.contains(token) { end = min(end, quotation.closing) }
    }
    while end > sentence.lowerBound, reading.tags[end - 1] == .terminal { end -= 1 }
    return end
  }

  /// Where what a cue introduces ends: before a trailing cue, a participial cue or another cue.
  func contentEnd(from start: Int, cue: Int) -> Int {
    let limit = max(start, end(around: cue))
    var position = start
    while position < limit {
      let tag = reading.tags[position]
      if tag == .comma, endsContent(after: position, limit: limit) { return position }
      // `…," warning that`: the comma stands inside the quotation.
      if tag == .quote, position > start, position + 1 < limit,
        reading.tags[position - 1] == .comma,
        reading.tags[position + 1] == .gerund, endsContent(after: position, limit: limit)
      {
        return position + 1
      }
      if tag == .conjunction, position > start, startsCue(position + 1, limit: limit) {
        return position
      }
      position += 1
    }
    return limit
  }

  private func endsContent(after comma: Int, limit: Int) -> Bool {
    var next = comma + 1
    if next < limit, reading.tags[next] == .quote { next += 1 }
    if next < limit, reading.tags[next] == .conjunction { next += 1 }
    guard next < limit else { return false }
    if reading.tags[next] == .gerund {
      return !cues(at: next).filter { $0.1.kind == .verb }.isEmpty
    }
    if cues(at: next).contains(where: { $0.1.kind == .preposition }) { return true }
    return trailingCue(after: comma) != nil || startsCue(next, limit: limit)
  }

  // Whether a finite cue verb with "that" or a quotation stands here: "and added that".
  private func startsCue(_ position: Int, limit: Int) -> Bool {
    guard position < limit else { return false }
    var verb = position
    while verb < limit, reading.tags[verb] == .adverb || reading.tags[verb] == .have { verb += 1 }
    // "and he added that"
    if verb < limit, reading.tags[verb] == .pronoun { verb += 1 }
    while verb < limit, reading.tags[verb] == .adverb || reading.tags[verb] == .have { verb += 1 }
    guard verb + 1 < limit, reading.tags[verb] == .finite || reading.tags[verb] == .participle
    else {
      return false
    }
    for (length, cue) in cues(at: verb) where cue.kind == .verb {
      let next = verb + length
      if next < limit, reading.tags[next] == .that { return true }
      if cue.frames.contains(.objectTo), next < limit { return true }
    }
    return false
  }
}
