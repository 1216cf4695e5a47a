import CaseModel

/// Finds speech that is given to a speaker by layout: "JUDGE: …" and "“…” — Name".
struct LabelledSpeech {
  let reading: Reading

  /// The attributions by layout, in order.
  func attributions() -> [Attribution] {
    labels() + signatures()
  }

  // A name in capitals and a colon at a paragraph's start speaks the paragraph.
  private func labels() -> [Attribution] {
    var found: [Attribution] = []
    var index = 0
    while index < reading.sentences.count {
      let sentence = reading.sentences[index]
      let isFirst = index == 0 || reading.sentences[index - 1].paragraph != sentence.paragraph
      guard isFirst, let colon = label(in: sentence.tokens) else {
        index += 1
        continue
      }
      var last = index
      while last + 1 < reading.sentences.count,
        reading.sentences[last + 1].paragraph == sentence.paragraph
      {
        last += 1
      }
      let content = reading.trimmed((colon + 1)..<reading.sentences[last].tokens.upperBound)
      if !content.isEmpty {
        found.append(
          Attribution(
            rule: "en.attr.speaker-label",
            source: sentence.tokens.lowerBound..<colon,
            cue: colon..<(colon + 1),
            cueClass: "say",
            content: [content],
            frame: [sentence.tokens.lowerBound..<(colon + 1)]
          )
        )
      }
      index = last + 1
    }
    return found
  }

  private func label(in sentence: Range<Int>) -> Int? {
    var position = sentence.lowerBound
    while position < min(sentence.upperBound, sentence.lowerBound + 6) {
      if reading.tags[position] == .colon { return position > sentence.lowerBound ? position : nil }
      guard reading.tokens[position].kind == .word, isCapitals(position) else { return nil }
      position += 1
    }
    return nil
  }

  private func isCapitals(_ token: Int) -> Bool {
    let span = reading.tokens[token].span
    guard span.count > 1 || reading.tokens[token].isCapitalised else { return false }
    return reading.text.slice(span).unicodeScalars.allSatisfy {
      !$0.properties.isLowercase && !($0.value >= 0x590 && $0.value < 0x900)
    }
  }

  // A quotation, a dash and a name that ends the paragraph.
  private func signatures() -> [Attribution] {
    reading.quotations.compactMap { quotation -> Attribution? in
      let dash = quotation.closing + 1
      guard quotation.depth == 0, !quotation.isUnclosed, quotation.content.count >= 3,
        dash + 1 < reading.tokens.count, reading.tokens[dash].mark == "\u{2014}"
      else { return nil }
      var end = dash + 1
      while end < min(reading.tokens.count, dash + 12), reading.tokens[end].kind != .paragraph,
        !reading.tags[end].isFinite, reading.tags[end] != .terminal
      {
        end += 1
      }
      let source = reading.trimmed((dash + 1)..<end)
      guard let first = source.first, reading.tags[first] == .proper else { return nil }
      return Attribution(
        rule: "en.attr.quote-dash-source",
        source: source,
        cue: dash..<(dash + 1),
        cueClass: "say",
        content: [quotation.content],
        frame: [dash..<source.upperBound]
      )
    }
  }
}
