import CaseModel

extension EnglishAttributions {
  /// `According to X, A`; `A, according to X`; `A, according to X, B`.
  func accordingTo(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    let limit = end(around: cueRange.lowerBound)
    var end = cueRange.upperBound
    while end < limit {
      let tag = reading.tags[end]
      if tag == .comma || tag == .terminal || tag == .quote || tag == .semicolon || tag == .finite
        || tag == .that || tag == .relative || tag == .dash || tag == .be
      {
        break
      }
      end += 1
    }
    if cueRange.lowerBound == sentence.lowerBound { end = leadingSourceEnd(end, limit) }
    let source = cueRange.upperBound..<end
    guard !source.isEmpty, source.contains(where: { reading.tags[$0].isHead }) else { return nil }
    var attribution = Attribution(
      rule: "en.attr.according-to",
      source: source,
      cue: cueRange,
      cueClass: cue.cueClass,
      content: []
    )
    let start = cueRange.lowerBound
    let before = start > sentence.lowerBound ? reading.tags[start - 1] : nil
    let leads = reading.trimmed(sentence.lowerBound..<start)
    if leads.isEmpty || leads.count <= 2 && before == .conjunction {
      let rest = reading.trimmed(end..<contentEnd(from: min(end + 1, limit), cue: start))
      guard !rest.isEmpty else { return nil }
      attribution.content = [rest]
      attribution.frame = [sentence.lowerBound..<rest.lowerBound]
      return attribution
    }
    var contentEnd = start
    if before == .comma { contentEnd -= 1 }
    if contentEnd > sentence.lowerBound, reading.tags[contentEnd - 1] == .quote,
      let quotation = reading.quotation(closingAt: contentEnd - 1),
      isSpeech(quotation) || quotation.opening <= sentence.lowerBound
    {
      attribution.content = [quotation.content]
    } else {
      attribution.content = [leads]
    }
    attribution.frame = [start..<end]
    if end + 1 < limit, reading.tags[end] == .comma, trailingCue(after: end) == nil {
      let rest = reading.trimmed((end + 1)..<limit)
      if let first = rest.first, reading.tags[first].isFinite { attribution.content.append(rest) }
    }
    return attribution
  }

  // "According to a letter sent to the ministry, A": the source runs to the comma before a clause.
  private func leadingSourceEnd(_ end: Int, _ limit: Int) -> Int {
    guard reading.tags[end] == .finite || reading.tags[end] == .relative else { return end }
    var position = end
    while position < min(limit, end + 25) {
      if reading.tags[position] == .comma {
        return (position..<limit).contains { reading.tags[$0].isFinite } ? position : end
      }
      position += 1
    }
    return end
  }

  /// `It is estimated that A`; `X is believed to have done A`; `what is considered A`.
  func agentless(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    let verb = cueRange.lowerBound
    let group = sources.groupStart(of: verb, from: sentence.lowerBound)
    guard (group..<verb).contains(where: { reading.tags[$0] == .be }) else { return nil }
    let limit = end(around: verb)
    let after = cueRange.upperBound
    guard after < limit, reading.form(after) != "by" else { return nil }
    var attribution = Attribution(
      rule: "en.attr.agentless",
      source: nil,
      cue: group..<after,
      cueClass: cue.cueClass,
      content: [],
      modality: Self.modality(of: cue.cueClass)
    )
    let isIt =
      group > sentence.lowerBound && reading.form(group - 1) == "it"
    if cue.frames.contains(.itThat), isIt, reading.tags[after] == .that {
      attribution.content = [reading.trimmed((after + 1)..<contentEnd(from: after + 1, cue: verb))]
      attribution.cue = (group - 1)..<after
      attribution.frame = [(group - 1)..<(after + 1)]
    } else if cue.frames.contains(.objectTo), reading.tags[after] == .to {
      attribution.content = [reading.trimmed(after..<contentEnd(from: after, cue: verb))]
      if let subject = sources.subject(before: group, from: sentence.lowerBound)?.source {
        attribution.content.insert(subject, at: 0)
      }
      attribution.frame = [group..<after]
    } else if cue.frames.contains(.asPhrase),
      reading.form(after) == "as" || reading.tags[after].isNominal || reading.tags[after] == .quote
    {
      let start = reading.form(after) == "as" ? after + 1 : after
      attribution.content = [reading.trimmed(start..<contentEnd(from: start, cue: verb))]
      var frameStart = group
      if group > sentence.lowerBound, reading.tags[group - 1] == .wh {
        frameStart = group - 1
        if frameStart > sentence.lowerBound, reading.tags[frameStart - 1] == .preposition {
          frameStart -= 1
        }
      } else if let subject = sources.subject(before: group, from: sentence.lowerBound)?.source {
        attribution.content.insert(subject, at: 0)
      }
      attribution.frame = [frameStart..<start]
    }
    return attribution.content.contains { !$0.isEmpty } ? attribution : nil
  }

  /// `X is concerned that A`.
  func adjectival(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    let group = sources.groupStart(of: cueRange.lowerBound, from: sentence.lowerBound)
    guard (group..<cueRange.lowerBound).contains(where: { reading.tags[$0] == .be }) else {
      return nil
    }
    let after = cueRange.upperBound
    let limit = end(around: cueRange.lowerBound)
    guard after < limit, reading.tags[after] == .that,
      let subject = sources.subject(before: group, from: sentence.lowerBound),
      reading.quotationOfToken[subject.source.lowerBound] < 0
        || !["i", "we", "you"].contains(reading.form(subject.source.lowerBound))
    else { return nil }
    let content = reading.trimmed((after + 1)..<contentEnd(from: after + 1, cue: after))
    guard !content.isEmpty else { return nil }
    return Attribution(
      rule: "en.attr.adjective-that",
      source: subject.source,
      cue: group..<after,
      cueClass: cue.cueClass,
      content: [content],
      document: subject.document,
      frame: [subject.source.lowerBound..<(after + 1)]
    )
  }

  /// `their calls for A`; `X's claim that A`; `a list of claims, including A`.
  func nounFrame(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    let after = cueRange.upperBound
    let limit = end(around: cueRange.lowerBound)
    guard after + 1 < limit else { return nil }
    var attribution = Attribution(
      rule: "en.attr.noun-frame",
      source: nil,
      cue: cueRange,
      cueClass: cue.cueClass,
      content: [],
      modality: Self.modality(of: cue.cueClass)
    )
    let possessor = possessor(before: cueRange.lowerBound)
    if cue.frames.contains(.forPhrase), reading.form(after) == "for", let possessor {
      attribution.source = antecedent(of: possessor) ?? possessor
      attribution.cue = cueRange.lowerBound..<(after + 1)
      attribution.content = [phrase(from: after + 1, limit)]
      attribution.isNominal = true
      return attribution.content[0].isEmpty ? nil : attribution
    }
    if cue.frames.contains(.that), reading.tags[after] == .that, !reading.tags[after + 1].isFinite {
      attribution.source = possessor ?? governingSubject(of: cueRange.lowerBound)
      guard attribution.source != nil || cue.cueClass == "claim" else { return nil }
      attribution.content = [reading.trimmed((after + 1)..<contentEnd(from: after + 1, cue: after))]
      attribution.framesOwnClaim = true
      return attribution.content[0].isEmpty ? nil : attribution
    }
    if cue.cueClass == "claim", reading.tags[after] == .comma,
      reading.isForm(after + 1, "including", before: limit)
    {
      attribution.source = possessor ?? governingSubject(of: cueRange.lowerBound)
      attribution.content = [reading.trimmed((after + 2)..<contentEnd(from: after + 2, cue: after))]
      attribution.framesOwnClaim = true
      attribution.frame = [after..<(after + 2)]
      return attribution.content[0].isEmpty ? nil : attribution
    }
    return nil
  }

  // "X received a push for their calls": the subject of the verb that governs the possessive.
  private func antecedent(of possessor: Range<Int>) -> Range<Int>? {
    guard reading.tags[possessor.lowerBound] == .possessive else { return nil }
    var verb = possessor.lowerBound - 1
    let limit = max(sentence.lowerBound, verb - 15)
    while verb > limit, !reading.tags[verb].isFinite {
      guard reading.tags[verb].isNominal || reading.tags[verb] == .preposition else { return nil }
      verb -= 1
    }
    guard verb > limit else { return nil }
    let group = sources.groupStart(of: verb, from: sentence.lowerBound)
    return sources.subject(before: group, from: sentence.lowerBound)?.source
  }

  // The possessive or "X's" before a noun.
  private func possessor(before noun: Int) -> Range<Int>? {
    var position = noun - 1
    while position >= max(sentence.lowerBound, noun - 4) {
      switch reading.tags[position] {
      case .possessive: return position..<(position + 1)
      case .clitic:
        var start = position
        while start > sentence.lowerBound, start > position - 6,
          reading.tags[start - 1].isNominal
        {
          start -= 1
        }
        return start < position ? start..<position : nil
      case .adjective, .noun, .number: position -= 1
      default: return nil
      }
    }
    return nil
  }

  // "made the claim that": the subject of the verb the noun is the object of.
  private func governingSubject(of noun: Int) -> Range<Int>? {
    var position = noun - 1
    while position >= max(sentence.lowerBound, noun - 12) {
      let tag = reading.tags[position]
      if tag == .finite || tag == .participle {
        let group = sources.groupStart(of: position, from: sentence.lowerBound)
        return sources.subject(before: group, from: sentence.lowerBound)?.source
      }
      guard tag.isNominal || tag == .conjunction || reading.form(position) == "of" else {
        return nil
      }
      position -= 1
    }
    return nil
  }

  // A noun phrase with its "of" phrases.
  private func phrase(from start: Int, _ limit: Int) -> Range<Int> {
    var end = start
    while end < limit {
      let tag = reading.tags[end]
      guard tag.isNominal || reading.form(end) == "of" || tag == .conjunction else { break }
      end += 1
    }
    return reading.trimmed(start..<end)
  }
}
