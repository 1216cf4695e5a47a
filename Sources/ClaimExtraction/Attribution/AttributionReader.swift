/// Finds all attributions of a text: sentence by sentence, then the quotations left over.
struct AttributionReader {
  let reading: Reading

  /// The attributions, in order of their content.
  func attributions() -> [Attribution] {
    var found: [Attribution] = []
    for sentence in reading.sentences {
      let carried = found.last(where: { $0.source != nil })?.source
      let here =
        sentence.isPersian
        ? PersianAttributions.attributions(in: sentence.tokens, of: reading, carried: carried)
        : EnglishAttributions.attributions(in: sentence.tokens, of: reading)
      found += here.filter { attribution in
        attribution.content.contains { !$0.isEmpty }
      }
    }
    found += LabelledSpeech(reading: reading).attributions()
    found += orphans(among: found)
    return found.sorted {
      ($0.extent.lowerBound, -$0.extent.upperBound) < ($1.extent.lowerBound, -$1.extent.upperBound)
    }
  }

  // Quotations that no cue took: they go on from the quotation before in the same or the last
  // paragraph, when nothing but the quotation stands in their sentence.
  private func orphans(among found: [Attribution]) -> [Attribution] {
    let quoting = found.filter { attribution in
      attribution.content.contains { range in
        range.lowerBound > 0 && range.lowerBound < reading.tokens.count
          && reading.tags[range.lowerBound - 1] == .quote
      }
    }.sorted { ($0.cue?.lowerBound ?? 0) < ($1.cue?.lowerBound ?? 0) }
    var taken = [Bool](repeating: false, count: reading.tokens.count)
    for attribution in found {
      for range in attribution.content { for token in range { taken[token] = true } }
    }
    var orphans: [Attribution] = []
    var next = 0
    var last: Attribution?
    for quotation in reading.quotations where quotation.depth == 0 {
      while next < quoting.count, (quoting[next].cue?.lowerBound ?? 0) < quotation.opening {
        last = quoting[next]
        next += 1
      }
      let isSpeech =
        quotation.content.count >= 4
        && quotation.content.contains { reading.tags[$0].isFinite }
      guard isSpeech, !quotation.content.contains(where: { taken[$0] }), standsAlone(quotation),
        let speaker = last, let source = speaker.source,
        let place = paragraph(of: quotation.opening),
        let before = paragraph(of: speaker.cue?.lowerBound ?? 0), place - before <= 1
      else { continue }
      orphans.append(
        Attribution(
          rule: "en.attr.orphan-quote",
          source: source,
          cue: nil,
          cueClass: "say",
          content: [quotation.content],
          document: speaker.document,
          frame: []
        )
      )
    }
    return orphans
  }

  // Whether the sentence where a quotation opens starts with it.
  private func standsAlone(_ quotation: Quotation) -> Bool {
    guard let sentence = sentence(at: quotation.opening) else { return false }
    let lead = reading.trimmed(sentence.lowerBound..<max(sentence.lowerBound, quotation.opening))
    guard lead.isEmpty else { return false }
    guard quotation.closing < sentence.upperBound else { return true }
    let rest = (quotation.closing..<sentence.upperBound)
    return !rest.contains { reading.tags[$0].isFinite }
  }

  private func sentenceIndex(at token: Int) -> Int? {
    var low = 0
    var high = reading.sentences.count
    while low < high {
      let middle = (low + high) / 2
      if reading.sentences[middle].tokens.upperBound <= token {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < reading.sentences.count ? low : nil
  }

  private func sentence(at token: Int) -> Range<Int>? {
    guard let index = sentenceIndex(at: token),
      reading.sentences[index].tokens.contains(token)
    else { return nil }
    return reading.sentences[index].tokens
  }

  private func paragraph(of token: Int) -> Int? {
    sentenceIndex(at: token).map { reading.sentences[$0].paragraph }
  }
}
