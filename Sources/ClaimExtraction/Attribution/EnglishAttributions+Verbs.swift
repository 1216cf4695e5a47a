import CaseModel

extension EnglishAttributions {
  /// A verb and what its frame allows to follow, or a quotation or clause before it.
  func verbal(
    _ verb: Int,
    _ candidates: [(Int, Cue)],
    after found: [Attribution]
  ) -> Attribution? {
    let group = sources.groupStart(of: verb, from: sentence.lowerBound)
    if reading.tags[verb] == .participle, isPassive(group, verb) { return nil }
    if reading.tags[verb] == .participle, group == verb { return nil }
    if reading.tags[verb] == .base, group == verb { return nil }
    if let trailing = trailing(verb, group, candidates) { return trailing }
    guard let subject = subject(of: verb, group, after: found) else { return nil }
    let candidates = candidates.filter { !isAside(subject.source, $0.1) }
    guard !candidates.isEmpty, !saysNobody(subject.source) else { return nil }
    let cueEnd = extendedCue(verb, candidates[0].0)
    for (isSure, length, cue) in phased(candidates) {
      let after = max(verb + length, length == candidates[0].0 ? cueEnd : 0)
      var attribution = Attribution(
        rule: "",
        source: subject.source,
        cue: verb..<after,
        cueClass: cue.cueClass,
        content: [],
        document: subject.document,
        modality: Self.modality(of: cue.cueClass)
      )
      guard complement(of: cue, verb, after, isSure: isSure, &attribution) else { continue }
      if reading.tags[verb] == .gerund, group == verb { attribution.rule = "en.attr.participle" }
      if attribution.modality != .denied, isConditional(before: subject.source.lowerBound) {
        attribution.modality = .conditional
      }
      let start = min(group, subject.source.lowerBound)
      let lead = attribution.document.map { min($0.lowerBound, start) } ?? start
      if reading.tags[verb] == .gerund, group == verb {
        attribution.frame = [verb..<attribution.content[0].lowerBound]
      } else {
        attribution.frame = [frameStart(lead)..<attribution.content[0].lowerBound]
      }
      return attribution
    }
    return nil
  }

  // "I think", "you know": the speaker's own hedge, not another speaker.
  private func isAside(_ source: Range<Int>, _ cue: Cue) -> Bool {
    guard source.count == 1, reading.tags[source.lowerBound] == .pronoun else { return false }
    guard ["i", "we", "you"].contains(reading.form(source.lowerBound)) else { return false }
    if cue.cueClass == "opinion" { return true }
    let isQuoted = reading.quotationOfToken[source.lowerBound] >= 0
    return isQuoted && (cue.cueClass == "concern" || cue.frames == .nounPhrase)
  }

  // "No one told us": nothing is said.
  private func saysNobody(_ source: Range<Int>) -> Bool {
    ["no", "nobody", "none", "nothing"].contains(reading.form(source.lowerBound))
  }

  // "in the absence of A, they will call on": the condition stands before the subject.
  private func isConditional(before source: Int) -> Bool {
    guard sentence.contains(source) else { return false }
    var position = source - 1
    while position >= max(sentence.lowerBound, source - 25) {
      switch reading.tags[position] {
      case .that, .quote, .semicolon, .terminal: return false
      default: break
      }
      let hedge = reading.vocabulary.hedges.longest(
        at: position,
        before: source,
        word: { reading.number($0) }
      )
      if hedge?.1 == "conditional" { return true }
      position -= 1
    }
    return false
  }

  // What a sure frame follows is tried for every cue before what an unsure one does.
  private func phased(_ candidates: [(Int, Cue)]) -> [(Bool, Int, Cue)] {
    candidates.map { (true, $0.0, $0.1) } + candidates.map { (false, $0.0, $0.1) }
  }

  // A frame takes the introductory words before it: "However, in a report,".
  private func frameStart(_ start: Int) -> Int {
    var position = start
    while position > sentence.lowerBound {
      switch reading.tags[position - 1] {
      case .adverb, .conjunction, .comma, .preposition: position -= 1
      default: return position
      }
    }
    return position
  }

  private func isPassive(_ group: Int, _ verb: Int) -> Bool {
    (group..<verb).contains { reading.tags[$0] == .be || reading.form($0) == "been" }
  }

  private func subject(
    of verb: Int,
    _ group: Int,
    after found: [Attribution]
  )
    -> SourceFinder.Found?
  {
    if reading.tags[verb] == .gerund, group == verb {
      // ", warning that": the subject of the clause before.
      guard verb > sentence.lowerBound, followsComma(verb) else { return nil }
      if let last = found.last(where: {
        $0.source != nil && $0.cue.map { $0.upperBound <= verb } == true
      }),
        let source = found.first(where: { $0.source != nil })?.source ?? last.source
      {
        return SourceFinder.Found(source: source, document: nil)
      }
      guard
        let first = (sentence.lowerBound..<verb).first(where: { reading.tags[$0].isFinite })
      else { return nil }
      return sources.subject(
        before: sources.groupStart(of: first, from: sentence.lowerBound),
        from: sentence.lowerBound
      )
    }
    return sources.subject(before: group, from: sentence.lowerBound)
  }

  private func followsComma(_ token: Int) -> Bool {
    if reading.tags[token - 1] == .comma { return true }
    return token - 2 >= sentence.lowerBound && reading.tags[token - 1] == .quote
      && reading.tags[token - 2] == .comma
  }

  // "concluded by saying": both verbs are the cue.
  private func extendedCue(_ verb: Int, _ length: Int) -> Int {
    let end = verb + length
    guard reading.isForm(end, "by", before: sentence.upperBound), end + 1 < sentence.upperBound,
      reading.tags[end + 1] == .gerund,
      cues(at: end + 1).contains(where: { $0.1.kind == .verb })
    else { return end }
    return end + 2
  }

  private func complement(
    of cue: Cue,
    _ verb: Int,
    _ after: Int,
    isSure: Bool,
    _ attribution: inout Attribution
  ) -> Bool {
    let limit = end(around: verb)
    guard after < limit else { return false }
    return isSure
      ? sureComplement(cue.frames, verb, after, limit, &attribution)
      : unsureComplement(cue.frames, verb, after, limit, &attribution)
  }

  // Marked by a word or a quotation mark.
  private func sureComplement(
    _ frames: Cue.Frames,
    _ verb: Int,
    _ after: Int,
    _ limit: Int,
    _ attribution: inout Attribution
  ) -> Bool {
    if frames.contains(.that) || frames.contains(.whether) || frames.contains(.object),
      let that = complementiser(
        after,
        limit,
        allowsObject: true,
        whether: frames.contains(.whether)
      )
    {
      return take(that + 1, verb, "en.attr.verb-that", &attribution)
    }
    if frames.contains(.quote), let quotation = quotation(after: after, limit) {
      attribution.rule = "en.attr.verb-quote"
      attribution.content = [quotation.content]
      return true
    }
    if frames.contains(.asPhrase), let mark = asPhrase(after, limit) {
      return mark < limit && take(after, verb, "en.attr.verb-object-as", &attribution)
    }
    if frames.contains(.objectTo), hasInfinitive(after, limit) {
      return take(after, verb, "en.attr.verb-object-to", &attribution)
    }
    if frames.contains(.objectOf), hasOf(after, limit) {
      return take(after, verb, "en.attr.verb-object-of", &attribution)
    }
    if frames.contains(.infinitive), reading.tags[after] == .to {
      return take(after, verb, "en.attr.verb-infinitive", &attribution)
    }
    return false
  }

  // Marked only by its order.
  private func unsureComplement(
    _ frames: Cue.Frames,
    _ verb: Int,
    _ after: Int,
    _ limit: Int,
    _ attribution: inout Attribution
  ) -> Bool {
    // "told us the road was closed": the one who is told is not part of what is said.
    let isTold = frames.contains(.object) && reading.classes(after).contains(.object)
    if frames.contains(.that) || isTold, startsClause(isTold ? after + 1 : after, limit) {
      let after = isTold ? after + 1 : after
      return take(after, verb, "en.attr.verb-clause", &attribution)
    }
    if frames.contains(.name), isNaming(after, limit) {
      return takePhrase(after, verb, "en.attr.verb-name", &attribution)
    }
    if frames.contains(.nounPhrase), startsPhrase(after, limit) {
      return takePhrase(after, verb, "en.attr.verb-np", &attribution)
    }
    return false
  }

  private func take(
    _ start: Int,
    _ verb: Int,
    _ rule: String,
    _ attribution: inout Attribution
  )
    -> Bool
  {
    let end = contentEnd(from: start, cue: verb)
    let content = reading.trimmed(start..<end)
    guard !content.isEmpty else { return false }
    attribution.rule = rule
    attribution.content = [content]
    return true
  }

  private func takePhrase(
    _ start: Int,
    _ verb: Int,
    _ rule: String,
    _ attribution: inout Attribution
  ) -> Bool {
    var end = contentEnd(from: start, cue: verb)
    // A phrase ends where a new clause starts.
    var position = start
    while position + 1 < end {
      let next = reading.tags[position + 1]
      let startsClause =
        next == .subordinator || next == .conjunction || next == .gerund || next == .relative
      if reading.tags[position] == .comma, startsClause {
        end = position
        break
      }
      position += 1
    }
    let content = reading.trimmed(start..<end)
    guard !content.isEmpty else { return false }
    attribution.rule = rule
    attribution.content = [content]
    return true
  }

  // "said that", "told reporters that", "reported on numerous occasions that"
  private func complementiser(_ after: Int, _ limit: Int, allowsObject: Bool, whether: Bool) -> Int?
  {
    var position = after
    while position < min(limit, after + 12) {
      let tag = reading.tags[position]
      if tag == .that { return isComplementiser(position, after) ? position : nil }
      if whether, tag == .wh || ["whether", "if"].contains(reading.form(position)) {
        return position
      }
      switch tag {
      case .noun, .proper, .pronoun, .possessive, .clitic, .determiner, .number, .adjective,
        .adverb,
        .preposition:
        position += 1
      case .comma where position + 1 < limit && reading.tags[position + 1] == .that:
        position += 1
      default: return nil
      }
    }
    return nil
  }

  // "that" right before a verb after a noun is a relative pronoun: "said the law that passed".
  private func isComplementiser(_ that: Int, _ after: Int) -> Bool {
    guard that + 1 < sentence.upperBound else { return false }
    guard that > after, reading.tags[that - 1].isHead else { return true }
    return !reading.tags[that + 1].isFinite
  }

  /// A quotation that opens after a cue, at most a few words and a comma or colon later.
  func quotation(after start: Int, _ limit: Int) -> Quotation? {
    var position = start
    while position < min(limit, start + 10) {
      switch reading.tags[position] {
      case .quote:
        guard let quotation = reading.quotation(openingAt: position), quotation.content.count >= 2,
          isSpeech(quotation) || position > start && reading.tags[position - 1] == .colon
        else { return nil }
        let mark = position > start ? reading.tags[position - 1] : .comma
        return mark == .comma || mark == .colon || position == start ? quotation : nil
      case .finite, .be, .modal, .have, .that, .semicolon: return nil
      default: position += 1
      }
    }
    return nil
  }

  /// Whether a quotation holds speech, not a quoted word or title.
  func isSpeech(_ quotation: Quotation) -> Bool {
    quotation.content.count >= 6
      || quotation.content.contains { reading.tags[$0].isFinite || reading.tags[$0] == .terminal }
  }

  private func asPhrase(_ after: Int, _ limit: Int) -> Int? {
    guard startsPhrase(after, limit) else { return nil }
    for position in (after + 1)..<max(after + 1, min(limit, after + 16)) {
      if reading.form(position) == "as" { return position }
      if reading.tags[position].isFinite || reading.tags[position] == .comma { return nil }
    }
    return nil
  }

  private func hasInfinitive(_ after: Int, _ limit: Int) -> Bool {
    guard reading.tags[after].isNominal else { return false }
    for position in (after + 1)..<max(after + 1, min(limit, after + 14)) {
      if reading.tags[position] == .to { return true }
      if reading.tags[position].isVerbal || reading.tags[position] == .comma { return false }
    }
    return false
  }

  private func hasOf(_ after: Int, _ limit: Int) -> Bool {
    guard reading.tags[after].isNominal else { return false }
    for position in (after + 1)..<max(after + 1, min(limit, after + 14)) {
      if ["of", "for", "against"].contains(reading.form(position)) {
        return position + 1 < limit
          && (reading.tags[position + 1] == .gerund || reading.tags[position + 1].isNominal)
      }
      if reading.tags[position].isVerbal || reading.tags[position] == .comma { return false }
    }
    return false
  }

  // A noun phrase and then a finite verb: a clause without "that".
  private func startsClause(_ after: Int, _ limit: Int) -> Bool {
    let first = reading.tags[after]
    guard first.isNominal || first == .quote || first == .subordinator || first == .gerund else {
      return false
    }
    if first == .subordinator, reading.form(after) != "if" { return false }
    for position in after..<min(limit, after + 30) {
      let tag = reading.tags[position]
      if tag.isFinite { return position > after }
      // "the letter it sent": the verb belongs to a relative clause.
      if tag == .pronoun, position > after, reading.tags[position - 1] == .noun { return false }
      if tag == .relative || tag == .semicolon || tag == .that { return false }
      if tag == .subordinator, position > after { return false }
      if tag == .comma, position < after + 2 { return false }
    }
    return false
  }

  private func isNaming(_ after: Int, _ limit: Int) -> Bool {
    guard reading.tags[after].isNominal else { return false }
    // "called Iran's tyrants", "called it a crime": a second phrase or a possessive follows.
    for position in (after + 1)..<max(after + 1, min(limit, after + 8)) {
      let tag = reading.tags[position]
      if tag == .clitic || tag == .quote { return true }
      if tag == .determiner, reading.tags[position - 1].isHead { return true }
      if !tag.isNominal { return false }
    }
    return false
  }

  private func startsPhrase(_ after: Int, _ limit: Int) -> Bool {
    guard after < limit else { return false }
    let first = reading.tags[after]
    return first.isNominal || first == .quote || first == .gerund
  }
}
