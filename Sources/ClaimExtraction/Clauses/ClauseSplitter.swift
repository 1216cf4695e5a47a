/// Cuts a stretch of English into clauses, each with one proposition.
///
/// One pass from left to right; at each boundary the clause so far is closed. What two clauses
/// share stands in the first only; the second keeps it as its subject.
struct ClauseSplitter {
  let reading: Reading

  private struct State {
    var start: Int
    var layer: Claim.Layer
    var rule = "en.clause.whole"
    var isConditional = false
    var subject: Range<Int>?
    var clauses: [Clause] = []
  }

  /// The clauses of a stretch, in order of their start.
  func clauses(of region: Range<Int>, layer: Claim.Layer) -> [Clause] {
    let region = reading.trimmed(region)
    guard !region.isEmpty else { return [] }
    var state = State(start: region.lowerBound, layer: layer)
    split(region, &state, depth: 0)
    state.clauses += Presuppositions(reading: reading).clauses(in: state.clauses)
    return state.clauses.sorted {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }
  }

  private func split(_ region: Range<Int>, _ state: inout State, depth: Int) {
    state.start = region.lowerBound
    var position = region.lowerBound
    while position < region.upperBound {
      if position == state.start, let after = leading(position, region, &state) {
        position = after
        continue
      }
      position = boundary(at: position, region, &state, depth: depth) ?? position + 1
    }
    close(at: region.upperBound, &state)
  }

  private func close(at end: Int, _ state: inout State) {
    guard state.start < end else { return }
    var tokens = reading.trimmed(state.start..<end)
    while let first = tokens.first, tokens.count > 1,
      ["then", "also", "that"].contains(reading.form(first))
        || reading.tags[first] == .subordinator && reading.form(first) != "as"
          && startsOwnClause(first + 1, tokens)
    {
      tokens = reading.trimmed((first + 1)..<tokens.upperBound)
    }
    while let last = tokens.last, tokens.count > 1,
      reading.tags[last] == .relative || reading.tags[last] == .that
        || reading.tags[last] == .subordinator
    {
      tokens = reading.trimmed(tokens.lowerBound..<last)
    }
    guard !tokens.isEmpty else { return }
    if let subject = subject(of: tokens) { state.subject = subject }
    state.clauses.append(
      Clause(
        tokens: tokens,
        layer: state.layer,
        rule: state.rule,
        isConditional: state.isConditional,
        subject: state.subject
      )
    )
  }

  private func subject(of tokens: Range<Int>) -> Range<Int>? {
    var end = tokens.lowerBound
    while end < tokens.upperBound {
      let tag = reading.tags[end]
      if tag.isFinite || tag == .participle && end > tokens.lowerBound || tag == .comma { break }
      if tag == .subordinator || tag == .gerund || tag == .to { return nil }
      end += 1
    }
    guard end < tokens.upperBound, end > tokens.lowerBound,
      reading.tags[tokens.lowerBound].isNominal
    else { return nil }
    while end > tokens.lowerBound, reading.tags[end - 1] == .adverb { end -= 1 }
    return end > tokens.lowerBound ? tokens.lowerBound..<end : nil
  }

  // MARK: Leading subordinate clauses

  // "After A was done, B": two clauses.
  private func leading(_ start: Int, _ region: Range<Int>, _ state: inout State) -> Int? {
    let tag = reading.tags[start]
    guard tag == .subordinator, reading.form(start) != "as",
      let comma = (start..<region.upperBound).first(where: { reading.tags[$0] == .comma }),
      hasFinite((start + 1)..<comma), hasFinite(comma..<region.upperBound)
    else { return nil }
    let conditional = ["if", "unless"].contains(reading.form(start))
    state.start = start + 1
    state.isConditional = conditional || state.isConditional
    state.rule = "en.clause.subordinate"
    let outer = state.subject
    close(at: comma, &state)
    state.subject = outer
    state.start = comma + 1
    state.rule = "en.clause.main"
    return comma + 1
  }

  // MARK: Boundaries

  private func boundary(
    at position: Int,
    _ region: Range<Int>,
    _ state: inout State,
    depth: Int
  ) -> Int? {
    guard position > state.start else { return nil }
    switch reading.tags[position] {
    case .conjunction: return coordination(position, region, &state)
    case .comma: return comma(position, region, &state, depth: depth)
    case .relative: return relative(position, region, &state, depth: depth)
    case .subordinator: return subordinate(position, region, &state)
    case .semicolon, .dash, .colon:
      guard hasFinite(state.start..<position), hasFinite(position..<region.upperBound) else {
        return nil
      }
      return cut(at: position, next: position + 1, "en.clause.mark", &state)
    case .gerund: return participle(position, region, &state)
    case .preposition where reading.form(position) == "by":
      guard position + 1 < region.upperBound, reading.tags[position + 1] == .gerund,
        hasVerb(state.start..<position)
      else { return nil }
      var end = position
      if end > state.start, reading.form(end - 1) == "including" { end -= 1 }
      return cut(at: end, next: position + 1, "en.clause.means", &state)
    default: return nil
    }
  }

  private func cut(at end: Int, next: Int, _ rule: String, _ state: inout State) -> Int {
    close(at: end, &state)
    state.start = next
    state.rule = rule
    return next
  }

  private func coordination(_ conjunction: Int, _ region: Range<Int>, _ state: inout State) -> Int?
  {
    var next = conjunction + 1
    while next < region.upperBound,
      reading.tags[next] == .adverb || reading.tags[next] == .negation
        || reading.tags[next] == .comma
    {
      next += 1
    }
    guard next < region.upperBound else { return nil }
    let before = lastVerb(state.start..<conjunction)
    let tag = reading.tags[next]
    let isOr = reading.form(conjunction) == "or" || reading.form(conjunction) == "nor"
    var splits = false
    switch tag {
    case .finite, .be, .have, .modal, .auxiliaryDo:
      splits = before != nil || conjunction - state.start > 2
    case .that:
      splits = before != nil && next + 1 < region.upperBound && !reading.tags[next + 1].isFinite
    case .participle: splits = before == .participle && !isOr
    case .base: splits = before == .base && !isOr && next + 1 < region.upperBound
    case .gerund: splits = before == .gerund && !isOr
    case .to: splits = (state.start..<conjunction).contains { reading.tags[$0] == .to } && !isOr
    default:
      splits =
        before != nil && hasFinite(state.start..<conjunction) && startsOwnClause(next, region)
    }
    guard splits else { return nil }
    let end = reading.tags[conjunction - 1] == .comma ? conjunction - 1 : conjunction
    return cut(at: end, next: conjunction + 1, "en.clause.coordinate", &state)
  }

  // A noun phrase and then a finite verb, with nothing between that would end the phrase.
  private func startsOwnClause(_ start: Int, _ region: Range<Int>) -> Bool {
    guard reading.tags[start].isNominal else { return false }
    var position = start
    while position < min(region.upperBound, start + 25) {
      let tag = reading.tags[position]
      if tag.isFinite { return true }
      switch tag {
      case .comma, .conjunction, .relative, .that, .subordinator, .semicolon, .to, .gerund:
        return false
      default: position += 1
      }
    }
    return false
  }

  private func comma(
    _ comma: Int,
    _ region: Range<Int>,
    _ state: inout State,
    depth: Int
  ) -> Int? {
    let next = comma + 1
    guard next < region.upperBound else { return nil }
    if reading.form(next) == "including" { return including(comma, region, &state) }
    if reading.tags[next] == .gerund, next + 1 < region.upperBound,
      hasFinite(state.start..<comma) || state.layer == .main && hasVerb(state.start..<comma)
    {
      return cut(at: comma, next: next, "en.clause.participle", &state)
    }
    if reading.tags[next] == .finite || reading.tags[next] == .be || reading.tags[next] == .have,
      hasFinite(state.start..<comma)
    {
      return cut(at: comma, next: next, "en.clause.coordinate", &state)
    }
    return apposition(comma, region, &state)
  }

  // "…, including A, B and others": each named person or body is an item.
  private func including(_ comma: Int, _ region: Range<Int>, _ state: inout State) -> Int? {
    let items = ListItems(reading: reading).items(in: (comma + 2)..<region.upperBound)
    guard items.named.count > 1 || items.named.count == 1 && items.rest != nil else { return nil }
    close(at: comma, &state)
    for item in items.named + (items.rest.map { [$0] } ?? []) {
      state.clauses.append(
        Clause(tokens: item, layer: .list, rule: "en.clause.list", subject: state.subject)
      )
    }
    state.start = region.upperBound
    return region.upperBound
  }

  // "Name, a member of X, did A": the name with its apposition is a claim of its own.
  private func apposition(_ comma: Int, _ region: Range<Int>, _ state: inout State) -> Int? {
    guard let found = Appositions(reading: reading).apposition(at: comma, within: region) else {
      return nil
    }
    guard found.lowerBound >= state.start else { return nil }
    state.clauses.append(
      Clause(tokens: found, layer: .apposition, rule: "en.clause.apposition")
    )
    let after = found.upperBound
    let isMedial =
      after + 1 < region.upperBound && reading.tags[after] == .comma
      && reading.tags[after + 1].isFinite
    guard isMedial else {
      if after < region.upperBound,
        reading.tags[after] == .relative
          || reading.tags[after] == .comma && after + 1 < region.upperBound
            && reading.tags[after + 1] == .relative
      {
        state.subject = found.lowerBound..<comma
        return after
      }
      return after > comma ? after : nil
    }
    state.subject = found.lowerBound..<comma
    if found.lowerBound > state.start { return after + 1 }
    state.start = after + 1
    state.rule = "en.clause.main"
    return after + 1
  }

  // MARK: Relative clauses

  private func relative(
    _ pronoun: Int,
    _ region: Range<Int>,
    _ state: inout State,
    depth: Int
  ) -> Int? {
    let inner = pronoun + 1
    guard inner < region.upperBound, depth < 3 else { return nil }
    let afterComma = reading.tags[pronoun - 1] == .comma
    guard hasFinite(inner..<region.upperBound) else { return nil }
    if reading.tags[pronoun - 1] == .preposition { return nil }
    let end = relativeEnd(inner, region, afterComma: afterComma)
    let outerEnd = afterComma ? pronoun - 1 : pronoun
    let antecedent = state.start..<outerEnd
    var nested = State(
      start: inner,
      layer: .embedded,
      rule: "en.clause.relative",
      subject: reading.tags[inner].isNominal ? nil : state.subject ?? nearestPhrase(antecedent)
    )
    split(inner..<end, &nested, depth: depth + 1)
    state.clauses += nested.clauses
    if end >= region.upperBound {
      close(at: outerEnd, &state)
      state.start = region.upperBound
      return region.upperBound
    }
    // The relative clause stands in the middle: what follows it goes on with the main clause.
    if !hasFinite(state.start..<outerEnd), hasFinite(end..<region.upperBound) {
      state.subject = state.subject ?? nearestPhrase(antecedent)
      state.start = reading.tags[end] == .comma ? end + 1 : end
      state.rule = "en.clause.main"
      return state.start
    }
    return end
  }

  private func relativeEnd(_ start: Int, _ region: Range<Int>, afterComma: Bool) -> Int {
    var position = start
    var verbs = 0
    while position < region.upperBound {
      let tag = reading.tags[position]
      if afterComma, tag == .comma, verbs > 0, position + 1 < region.upperBound,
        reading.tags[position + 1].isFinite
      {
        return position
      }
      if tag == .comma, verbs > 0, !afterComma { return position }
      if tag.isFinite, position > start {
        let before = reading.tags[position - 1]
        let starts =
          before.isHead || before == .close || before == .participle && tag != .have
        if verbs > 0, starts, !afterComma, !followsConjunction(position, start) { return position }
      }
      if tag.isFinite { verbs += 1 }
      position += 1
    }
    return region.upperBound
  }

  private func followsConjunction(_ verb: Int, _ start: Int) -> Bool {
    var position = verb - 1
    while position > start, position > verb - 8 {
      switch reading.tags[position] {
      case .conjunction, .that, .subordinator, .relative: return true
      case .finite, .be, .participle: return false
      default: position -= 1
      }
    }
    return false
  }

  private func nearestPhrase(_ range: Range<Int>) -> Range<Int>? {
    let range = reading.trimmed(range)
    var start = range.upperBound
    while start > range.lowerBound {
      let tag = reading.tags[start - 1]
      guard tag.isNominal || reading.form(start - 1) == "of" else { break }
      start -= 1
    }
    return start < range.upperBound ? start..<range.upperBound : nil
  }

  // MARK: Later subordinate clauses and participles

  private func subordinate(_ word: Int, _ region: Range<Int>, _ state: inout State) -> Int? {
    let form = reading.form(word)
    guard
      [
        "although", "though", "while", "whereas", "because", "if", "unless", "after", "when",
        "since", "until", "before",
      ]
      .contains(form), hasFinite(state.start..<word), startsOwnClause(word + 1, region)
    else { return nil }
    if form == "if" || form == "unless" { state.isConditional = true }
    return cut(at: word, next: word + 1, "en.clause.subordinate", &state)
  }

  // "… deserving an investigation": a demand in a participle.
  private func participle(_ gerund: Int, _ region: Range<Int>, _ state: inout State) -> Int? {
    let isDemand =
      reading.vocabulary.hedges.longest(
        at: gerund,
        before: region.upperBound,
        word: { reading.number($0) }
      )?.1 == "called-for"
    guard isDemand, reading.tags[gerund - 1].isHead || reading.tags[gerund - 1] == .quote else {
      return nil
    }
    let before = state.start..<gerund
    let subject = nearestPhrase(before)
    let next = cut(at: gerund, next: gerund, "en.clause.participle", &state)
    state.subject = subject ?? state.subject
    return next + 1
  }

  // MARK: Verbs in ranges

  private func hasFinite(_ range: Range<Int>) -> Bool {
    range.contains { reading.tags[$0].isFinite }
  }

  private func hasVerb(_ range: Range<Int>) -> Bool {
    range.contains { reading.tags[$0].isVerbal }
  }

  private func lastVerb(_ range: Range<Int>) -> PartOfSpeech? {
    for position in range.reversed() {
      let tag = reading.tags[position]
      if tag.isVerbal { return tag }
    }
    return nil
  }
}
