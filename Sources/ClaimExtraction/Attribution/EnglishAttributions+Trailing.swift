import CaseModel

extension EnglishAttributions {
  /// A cue after what it attributes: `"Q," he said`, `"Q," said X`, `A, X said`, `A, he said, B`.
  func trailing(_ verb: Int, _ group: Int, _ candidates: [(Int, Cue)]) -> Attribution? {
    guard
      let (length, cue) = candidates.first(where: {
        !$0.1.frames.isDisjoint(with: [.quote, .that])
      })
    else { return nil }
    let after = verb + length
    guard reading.tags[verb] == .finite || reading.tags[verb] == .participle else { return nil }
    guard isEndOfFrame(after) || endsWithAdverbial(after) || isInverted(group) else { return nil }
    guard let (source, start) = trailingSource(verb, group, after) else { return nil }
    guard let content = contentBefore(start, isFragment: isComma(after)) else { return nil }
    var attribution = Attribution(
      rule: "en.attr.trailing-cue",
      source: source,
      cue: verb..<after,
      cueClass: cue.cueClass,
      content: content,
      modality: Self.modality(of: cue.cueClass)
    )
    let isQuote =
      reading.tags[start - 1] == .quote || reading.quotation(closingAt: start - 1) != nil
    if isQuote {
      attribution.rule =
        source.lowerBound < verb ? "en.attr.quote-source-cue" : "en.attr.quote-cue-source"
    }
    let frameEnd = max(after, source.upperBound)
    attribution.frame = [start..<frameEnd]
    addContinuation(after: frameEnd, isQuote: isQuote, &attribution)
    let isWhole = attribution.content.count > 1 || isProposition(content[0])
    return isWhole || isQuote ? attribution : nil
  }

  /// Whether a cue with its source stands right after a comma: the comma ends what it attributes.
  func trailingCue(after comma: Int) -> Int? {
    var position = comma + 1
    if position < sentence.upperBound, reading.tags[position] == .quote { position += 1 }
    let first = position
    while position < min(sentence.upperBound, first + 14) {
      let tag = reading.tags[position]
      if tag == .finite {
        guard position > first,
          cues(at: position).contains(where: {
            $0.1.kind == .verb && !$0.1.frames.isDisjoint(with: [.quote, .that])
          })
        else { return nil }
        let after = position + 1
        return isEndOfFrame(after) || endsWithAdverbial(after) ? position : nil
      }
      guard tag.isNominal || tag == .preposition || tag == .adverb || tag == .have else {
        return nil
      }
      position += 1
    }
    return nil
  }

  private func isComma(_ token: Int) -> Bool {
    token < sentence.upperBound && reading.tags[token] == .comma
  }

  private func isProposition(_ range: Range<Int>) -> Bool {
    range.count > 3 || range.contains { reading.tags[$0].isVerbal }
  }

  private func isEndOfFrame(_ after: Int) -> Bool {
    guard after < sentence.upperBound else { return true }
    switch reading.tags[after] {
    case .terminal, .comma, .semicolon, .colon, .dash, .close: return true
    case .quote: return reading.quotation(closingAt: after) != nil
    default: return false
    }
  }

  // "said on Monday.", "told Reuters.", "said in a statement.": no verb until the sentence's end.
  private func endsWithAdverbial(_ after: Int) -> Bool {
    guard after < sentence.upperBound else { return true }
    let first = reading.tags[after]
    let startsSo =
      first == .preposition || first == .adverb || first == .proper
      || first == .noun || first == .determiner || reading.classes(after).contains(.adverbial)
    guard startsSo else { return false }
    var position = after
    while position < min(sentence.upperBound, after + 24) {
      switch reading.tags[position] {
      case .terminal, .comma: return true
      case .finite, .be, .have, .modal, .that, .quote, .auxiliaryDo, .relative, .subordinator:
        return reading.tags[position] == .quote && position > after
          && reading.tags[position - 1] == .comma
      default: position += 1
      }
    }
    return position >= sentence.upperBound
  }

  // The verb stands right after a closing quotation mark or comma: its subject follows.
  private func isInverted(_ group: Int) -> Bool {
    guard group > sentence.lowerBound else { return false }
    let before = reading.tags[group - 1]
    return before == .quote && reading.quotation(closingAt: group - 1) != nil
      || before == .comma && group - 1 > sentence.lowerBound
  }

  private func trailingSource(_ verb: Int, _ group: Int, _ after: Int) -> (Range<Int>, Int)? {
    if isInverted(group) {
      var end = after
      while end < min(sentence.upperBound, after + 30) {
        let tag = reading.tags[end]
        guard tag.isNominal || tag == .preposition || tag == .conjunction else { break }
        if tag == .preposition, ["on", "in", "after"].contains(reading.form(end)),
          end + 1 < sentence.upperBound, isTime(end + 1)
        {
          break
        }
        end += 1
      }
      end = withAppositions(after..<end)
      guard end > after, (after..<end).contains(where: { reading.tags[$0].isHead }) else {
        return nil
      }
      // After a comma only, the source must end the sentence: else a clause follows the cue.
      if reading.tags[group - 1] == .comma, end < sentence.upperBound,
        reading.tags[end] != .terminal
      {
        return nil
      }
      return (after..<end, group)
    }
    guard let source = sources.subject(before: group, from: sentence.lowerBound)?.source else {
      return nil
    }
    guard source.lowerBound > sentence.lowerBound else { return nil }
    let before = reading.tags[source.lowerBound - 1]
    guard before == .comma || before == .quote || before == .dash || before == .terminal
    else { return nil }
    return (source, source.lowerBound)
  }

  private func isTime(_ token: Int) -> Bool {
    reading.tokens[token].kind == .number
      || !reading.classes(token).isDisjoint(with: [.month, .weekday])
  }

  // ", a member of X" after an inverted source, to the next comma or the sentence's end.
  private func withAppositions(_ source: Range<Int>) -> Int {
    let comma = source.upperBound
    guard comma + 1 < sentence.upperBound, reading.tags[comma] == .comma,
      reading.tags[comma + 1] == .determiner || reading.tags[comma + 1] == .relative
        || reading.classes(comma + 1).contains(.person)
    else { return source.upperBound }
    var position = comma + 1
    while position < sentence.upperBound {
      switch reading.tags[position] {
      case .comma, .terminal, .quote, .semicolon: return position
      default: position += 1
      }
    }
    return position
  }

  // What stands before a trailing cue: the whole quotation, or the sentence up to the comma.
  // A fragment will do where the sentence goes on after the cue.
  private func contentBefore(_ start: Int, isFragment: Bool) -> [Range<Int>]? {
    guard start > sentence.lowerBound else { return nil }
    var end = start
    if reading.tags[end - 1] == .comma { end -= 1 }
    guard end > sentence.lowerBound else { return nil }
    if reading.tags[end - 1] == .quote, let quotation = reading.quotation(closingAt: end - 1),
      isSpeech(quotation) || quotation.opening <= sentence.lowerBound
    {
      let first = quotation.opening
      if first > sentence.lowerBound {
        let lead = reading.trimmed(sentence.lowerBound..<first)
        if !lead.isEmpty, !hasCueBefore(first) {
          return [lead.lowerBound..<quotation.content.upperBound]
        }
      }
      return [quotation.content]
    }
    var lower = sentence.lowerBound
    // Inside a quotation a cue speaks only of that quotation's words.
    let number = reading.quotationOfToken[start]
    if number >= 0 { lower = max(lower, reading.quotations[Int(number)].content.lowerBound) }
    let content = reading.trimmed(lower..<end)
    guard !content.isEmpty else { return nil }
    return isFragment || isProposition(content) ? [content] : nil
  }

  private func hasCueBefore(_ token: Int) -> Bool {
    (sentence.lowerBound..<token).contains { position in
      reading.tags[position].isVerbal && cues(at: position).contains { $0.1.kind == .verb }
    }
  }

  // `A, he said, B` and `"Q1," he said, "Q2"`.
  private func addContinuation(after end: Int, isQuote: Bool, _ attribution: inout Attribution) {
    var position = end
    while position < min(sentence.upperBound, end + 12) {
      let tag = reading.tags[position]
      if tag == .quote, let quotation = reading.quotation(openingAt: position), isQuote {
        attribution.content.append(quotation.content)
        attribution.frame.append(end..<position)
        return
      }
      if tag == .comma || tag == .terminal {
        guard tag == .comma, !isQuote, position + 1 < sentence.upperBound,
          reading.tags[position + 1] != .quote, reading.tags[position + 1] != .gerund
        else {
          if tag == .comma, isQuote {
            position += 1
            continue
          }
          attribution.frame.append(end..<position)
          return
        }
        let rest = reading.trimmed((position + 1)..<self.end(around: position))
        if rest.contains(where: { reading.tags[$0].isFinite }),
          reading.tags[rest.lowerBound].isFinite || attribution.rule == "en.attr.trailing-cue"
        {
          attribution.rule = "en.attr.medial-cue"
          attribution.content.append(rest)
        }
        attribution.frame.append(end..<position)
        return
      }
      position += 1
    }
    attribution.frame.append(end..<min(position, sentence.upperBound))
  }
}
