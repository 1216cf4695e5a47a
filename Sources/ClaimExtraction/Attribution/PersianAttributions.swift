import CaseModel

/// The Persian attribution rules, applied to one sentence.
///
/// The verb stands last in Persian, so the source comes before the cue and the content after it
/// (with "که" or in quotation marks), or a quotation first and then source and cue.
struct PersianAttributions {
  let reading: Reading
  let sentence: Range<Int>
  /// The last source before this sentence, for verbs without a subject ("افزود که").
  let carried: Range<Int>?

  /// The attributions of a sentence, in order of their cues.
  static func attributions(
    in sentence: Range<Int>,
    of reading: Reading,
    carried: Range<Int>?
  ) -> [Attribution] {
    PersianAttributions(reading: reading, sentence: sentence, carried: carried).all()
  }

  private func all() -> [Attribution] {
    var found: [Attribution] = []
    var position = sentence.lowerBound
    while position < sentence.upperBound {
      let matches = reading.vocabulary.cuesByLemma.matches(
        at: position,
        before: sentence.upperBound,
        word: { reading.number($0) }
      )
      guard let (length, cue) = matches.first,
        let attribution = attribution(position..<(position + length), cue, after: found)
      else {
        position += 1
        continue
      }
      found.append(attribution)
      position += length
    }
    return found
  }

  private func attribution(
    _ cueRange: Range<Int>,
    _ cue: Cue,
    after found: [Attribution]
  )
    -> Attribution?
  {
    switch cue.kind {
    case .preposition: according(cueRange, cue)
    case .callEzafe: call(cueRange, cue)
    case .verb, .agentless: verb(cueRange, cue, after: found)
    case .noun: nil
    }
  }

  private func isComplementiser(_ token: Int) -> Bool {
    token < sentence.upperBound && reading.tags[token] == .that
  }

  private var end: Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound, reading.tags[end - 1] == .terminal { end -= 1 }
    return end
  }

  private func verb(_ cueRange: Range<Int>, _ cue: Cue, after found: [Attribution]) -> Attribution?
  {
    // A verb inside another's quotation speaks of that quotation alone; first version leaves it.
    let start = found.last.map { clauseStart(after: $0, before: cueRange.lowerBound) }
    let lower = start ?? sentence.lowerBound
    guard lower <= cueRange.lowerBound else { return nil }
    var attribution = Attribution(
      rule: "",
      source: nil,
      cue: cueRange,
      cueClass: cue.cueClass,
      content: [],
      modality: EnglishAttributions.modality(of: cue.cueClass)
    )
    var after = cueRange.upperBound
    if let quotation = leadingQuotation(lower, cueRange.lowerBound) {
      attribution.rule = "fa.attr.quote-cue"
      attribution.content = [quotation.content]
      attribution.source = source(
        min(quotation.closing + 1, cueRange.lowerBound)..<cueRange.lowerBound
      )
      attribution.frame = [min(quotation.closing, cueRange.lowerBound)..<cueRange.upperBound]
    } else {
      if isComplementiser(after) {
        attribution.rule = cue.kind == .agentless ? "fa.attr.agentless" : "fa.attr.verb-ke"
        after += 1
      } else if after < end, reading.tags[after] == .colon || reading.tags[after] == .quote {
        attribution.rule = "fa.attr.verb-quote"
      } else if cue.kind == .agentless {
        attribution.rule = "fa.attr.agentless"
      } else {
        return nil
      }
      if cue.kind != .agentless { attribution.source = source(lower..<cueRange.lowerBound) }
      guard let content = content(after) else { return nil }
      attribution.content = [content]
      attribution.frame = [lower..<content.lowerBound]
      attribution.document = document(lower..<cueRange.lowerBound)
    }
    if attribution.source == nil, cue.kind != .agentless {
      guard let carried = found.first?.source ?? carried else { return nil }
      attribution.source = carried
      attribution.rule += "+carried"
    }
    return attribution
  }

  // A second cue in the sentence starts after the conjunction that follows the first content.
  private func clauseStart(after last: Attribution, before cue: Int) -> Int {
    var position = cue - 1
    while position > (last.cue?.upperBound ?? sentence.lowerBound) {
      if reading.tags[position] == .conjunction,
        position == cue - 1
          || reading.tags[position - 1].isFinite || reading.tags[position - 1] == .quote
      {
        return position + 1
      }
      position -= 1
    }
    return last.cue?.upperBound ?? sentence.lowerBound
  }

  private func content(_ start: Int) -> Range<Int>? {
    var position = start
    while position < end, reading.tags[position] == .colon || reading.tags[position] == .comma {
      position += 1
    }
    if position < end, let quotation = reading.quotation(openingAt: position) {
      return quotation.content.isEmpty ? nil : quotation.content
    }
    let content = reading.trimmed(position..<max(position, end))
    return content.isEmpty ? nil : content
  }

  private func leadingQuotation(_ lower: Int, _ cue: Int) -> Quotation? {
    var position = cue - 1
    while position >= lower {
      if reading.tags[position] == .quote {
        guard let quotation = reading.quotation(closingAt: position),
          quotation.content.count > 2, cue == sentence.upperBound || !opensQuote(after: cue)
        else { return nil }
        return quotation
      }
      if reading.tags[position].isFinite || reading.tags[position] == .that { return nil }
      position -= 1
    }
    return nil
  }

  private func opensQuote(after cue: Int) -> Bool {
    (cue..<min(sentence.upperBound, cue + 5)).contains {
      reading.tags[$0] == .colon || reading.quotation(openingAt: $0) != nil
    }
  }

  private func according(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    let start = cueRange.upperBound
    guard start < end else { return nil }
    var sourceEnd = start
    while sourceEnd < end, reading.tags[sourceEnd] != .comma, !reading.tags[sourceEnd].isFinite {
      sourceEnd += 1
    }
    // Without a comma the source is taken to be short.
    if sourceEnd >= end || reading.tags[sourceEnd] != .comma { sourceEnd = min(start + 2, end) }
    sourceEnd = withApposition(start, sourceEnd)
    let rest = reading.trimmed(min(sourceEnd, end)..<end)
    let lead = reading.trimmed(sentence.lowerBound..<cueRange.lowerBound)
    let hasRest = rest.contains { reading.tags[$0].isFinite }
    let hasLead = lead.contains { reading.tags[$0].isFinite }
    guard hasRest || hasLead else { return nil }
    return Attribution(
      rule: "fa.attr.according-ezafe",
      source: start..<sourceEnd,
      cue: cueRange,
      cueClass: cue.cueClass,
      content: [hasRest ? rest : lead],
      frame: [cueRange.lowerBound..<sourceEnd]
    )
  }

  // "به گفتهٔ X، وکیل Y، …": a short phrase between commas explains the source.
  private func withApposition(_ start: Int, _ comma: Int) -> Int {
    guard comma + 1 < end, reading.tags[comma] == .comma else { return comma }
    var position = comma + 1
    while position < min(end, comma + 7) {
      if reading.tags[position].isFinite || reading.tags[position] == .quote { return comma }
      if reading.tags[position] == .comma {
        return (position..<end).contains { reading.tags[$0].isFinite } ? position : comma
      }
      position += 1
    }
    return comma
  }

  // "X خواستار A شد"
  private func call(_ cueRange: Range<Int>, _ cue: Cue) -> Attribution? {
    guard let source = source(sentence.lowerBound..<cueRange.lowerBound) ?? carried else {
      return nil
    }
    var contentEnd = cueRange.upperBound
    while contentEnd < end, !reading.tags[contentEnd].isFinite { contentEnd += 1 }
    let content = reading.trimmed(cueRange.upperBound..<contentEnd)
    guard !content.isEmpty else { return nil }
    return Attribution(
      rule: "fa.attr.call-ezafe",
      source: source,
      cue: cueRange,
      cueClass: "call",
      content: [content],
      modality: .calledFor,
      frame: [min(source.lowerBound, cueRange.lowerBound)..<content.lowerBound]
        .filter { sentence.contains($0.lowerBound) }
        + [content.upperBound..<min(contentEnd + 1, sentence.upperBound)]
    )
  }

  // Words before a cue without the introductory phrase and the phrase of place or manner after.
  private func source(_ range: Range<Int>) -> Range<Int>? {
    var range = reading.trimmed(range)
    if let first = range.first, reading.tags[first] == .that {
      range = reading.trimmed((first + 1)..<range.upperBound)
    }
    guard !range.isEmpty else { return nil }
    let first = reading.tags[range.lowerBound]
    let isTime = ["روز", "امروز", "دیروز", "هفته", "سال"].contains(reading.form(range.lowerBound))
    if first == .preposition || first == .subordinator || isTime {
      guard let comma = range.first(where: { reading.tags[$0] == .comma }) else { return nil }
      range = reading.trimmed((comma + 1)..<range.upperBound)
    }
    var end = range.lowerBound
    while end < range.upperBound {
      let isManner =
        reading.tags[end] == .preposition
        && ["در", "به", "با", "طی"].contains(reading.form(end))
      if end > range.lowerBound, isManner || reading.form(end) == "روز" { break }
      if reading.tags[end].isFinite { return nil }
      end += 1
    }
    let source = reading.trimmed(range.lowerBound..<end)
    return source.isEmpty || source.count > 25 ? nil : source
  }

  // "در گزارشی": the document that is spoken in.
  private func document(_ range: Range<Int>) -> Range<Int>? {
    for position in range.dropLast() where reading.form(position) == "در" {
      let next = position + 1
      let form = reading.form(next)
      if ["گزارش", "نامه", "بیانیه"].contains(where: { form.hasPrefix($0) }) {
        return next..<(next + 1)
      }
    }
    return nil
  }
}
