/// Finds the words that name who speaks, to the left of a cue's verb.
struct SourceFinder {
  /// A source and the document it is said to speak in.
  struct Found {
    var source: Range<Int>
    var document: Range<Int>?
  }

  private static let farthest = 60

  let reading: Reading

  /// The start of the verb group that ends at a verb: its auxiliaries and adverbs.
  func groupStart(of verb: Int, from bound: Int) -> Int {
    var start = verb
    while start > bound {
      switch reading.tags[start - 1] {
      case .be, .have, .auxiliaryDo, .modal, .adverb, .negation: start -= 1
      case .participle where reading.form(start - 1) == "been": start -= 1
      default: return withoutLeadingAdverbs(start, verb)
      }
    }
    return withoutLeadingAdverbs(start, verb)
  }

  private func withoutLeadingAdverbs(_ start: Int, _ verb: Int) -> Int {
    start
  }

  /// The subject of the verb group that starts at a token, within a sentence.
  func subject(before group: Int, from bound: Int, depth: Int = 0) -> Found? {
    let tags = reading.tags
    var end = group
    while end > bound, tags[end - 1] == .adverb { end -= 1 }
    var afterComma = false
    if end > bound, tags[end - 1] == .comma {
      afterComma = true
      end -= 1
    }
    guard end > bound else { return nil }
    if tags[end - 1] == .conjunction { return coordinated(end - 1, from: bound, depth: depth) }
    if tags[end - 1] == .relative { return antecedent(before: end - 1, from: bound) }
    let start = leftEdge(of: end, from: bound, group: group, afterComma: &afterComma)
    guard let start else { return nil }
    return refined(start..<end, afterComma: afterComma)
  }

  // "X did this and said that": the subject of the verb before.
  private func coordinated(_ conjunction: Int, from bound: Int, depth: Int) -> Found? {
    guard depth < 2 else { return nil }
    var position = conjunction - 1
    let limit = max(bound, conjunction - Self.farthest)
    while position >= limit, !reading.tags[position].isFinite {
      if reading.tags[position] == .semicolon { return nil }
      position -= 1
    }
    guard position >= limit else { return nil }
    // The first finite verb of the run is the one that stands next to the subject.
    var group = groupStart(of: position, from: bound)
    while group > limit, !reading.tags[group - 1].isNominal, reading.tags[group - 1] == .conjunction
    {
      group -= 1
    }
    return subject(before: group, from: bound, depth: depth + 1)
  }

  private func antecedent(before relative: Int, from bound: Int) -> Found? {
    var end = relative
    while end > bound, reading.tags[end - 1] == .comma || reading.tags[end - 1] == .preposition {
      end -= 1
    }
    var start = end
    while start > bound, start > end - 12, reading.tags[start - 1].isNominal {
      start -= 1
    }
    return start < end ? Found(source: start..<end, document: nil) : nil
  }

  private func leftEdge(
    of end: Int,
    from bound: Int,
    group: Int,
    afterComma: inout Bool
  ) -> Int? {
    var position = end - 1
    let limit = max(bound, end - Self.farthest)
    var sawConjunction = false
    while position >= limit {
      switch reading.tags[position] {
      case .close:
        position = matchingOpen(position, limit) ?? position
      case .semicolon, .colon, .terminal, .open, .dash, .other: return position + 1
      case .quote:
        guard let skipped = quoteStart(position, group: group) else { return position + 1 }
        position = skipped
      case .subordinator, .that:
        if !afterComma { return position + 1 }
      case .relative, .wh:
        if !afterComma { return position + 1 }
      case .comma:
        if !afterComma, !sawConjunction { return position + 1 }
      case .conjunction:
        sawConjunction = true
      case .be, .have, .auxiliaryDo, .modal, .finite:
        if afterComma, hasParenthesis(before: position, from: limit) { break }
        return afterVerb(position, end: end)
      default: break
      }
      position -= 1
    }
    return limit
  }

  private func matchingOpen(_ close: Int, _ limit: Int) -> Int? {
    var position = close - 1
    while position >= max(limit, close - 12) {
      if reading.tags[position] == .open { return position }
      position -= 1
    }
    return nil
  }

  // Whether a relative pronoun or a comma before it stands left of a verb: "X, who did this, said".
  private func hasParenthesis(before verb: Int, from limit: Int) -> Bool {
    var position = verb - 1
    while position > limit {
      if reading.classes(position).contains(.relative) { return true }
      if reading.tags[position] == .comma { return false }
      position -= 1
    }
    return false
  }

  // A verb was met: the subject starts after the next conjunction or comma that follows it.
  private func afterVerb(_ verb: Int, end: Int) -> Int? {
    var position = verb + 1
    var best: Int?
    while position < end {
      if reading.tags[position] == .conjunction || reading.tags[position] == .comma {
        best = position + 1
      }
      position += 1
    }
    guard let best, best < end else { return nil }
    return best
  }

  // A short quotation inside the source is stepped over; any other ends the source.
  private func quoteStart(_ token: Int, group: Int) -> Int? {
    guard let quotation = reading.quotation(closingAt: token), quotation.content.count <= 6,
      !quotation.content.contains(where: { reading.tags[$0].isFinite }),
      reading.tags[token - 1] != .comma
    else { return nil }
    return quotation.opening
  }

  private func refined(_ range: Range<Int>, afterComma: Bool) -> Found? {
    var start = range.lowerBound
    let end = range.upperBound
    var document: Range<Int>?
    var step = 0
    while start < end, step < 4 {
      step += 1
      let tag = reading.tags[start]
      if tag == .conjunction || tag == .comma || tag == .adverb || tag == .quote {
        start += 1
      } else if tag == .preposition || tag == .subordinator || tag == .gerund || tag == .participle
      {
        guard let comma = (start..<end).first(where: { reading.tags[$0] == .comma }),
          comma + 1 < end
        else {
          start = afterTimePhrase(start, end)
          if reading.tags[start] == .preposition { return nil }
          break
        }
        document = document ?? documentPhrase(start..<comma)
        start = comma + 1
      } else {
        break
      }
    }
    guard start < end, (start..<end).contains(where: { reading.tags[$0].isHead }) else {
      return nil
    }
    guard reading.tags[start].isNominal else { return nil }
    return Found(source: start..<end, document: document)
  }

  // "On Monday the ministry": the time phrase is not part of the source.
  private func afterTimePhrase(_ start: Int, _ end: Int) -> Int {
    var position = start + 1
    while position < end {
      let classes = reading.classes(position)
      let isTime =
        classes.contains(.weekday) || classes.contains(.month)
        || reading.tags[position] == .number && reading.tokens[position].kind == .number
      guard isTime else { break }
      position += 1
    }
    return position > start + 1 && position < end ? position : start
  }

  // "In a report": the document that is spoken in.
  private func documentPhrase(_ range: Range<Int>) -> Range<Int>? {
    guard ["in", "with"].contains(reading.form(range.lowerBound)) else { return nil }
    let rest = (range.lowerBound + 1)..<range.upperBound
    var head = rest.lowerBound
    while head < rest.upperBound, reading.tags[head].isNominal {
      if reading.classes(head).contains(.document) { return rest.lowerBound..<(head + 1) }
      head += 1
    }
    return nil
  }
}
