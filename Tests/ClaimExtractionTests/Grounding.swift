import CaseModel
import ClaimExtraction
import Testing

/// Checks that every string of a result is the text at its offsets.
enum Grounding {
  /// The spans whose words are not the text's, as sentences.
  static func failures(of text: String, _ extractor: ClaimExtractor = ClaimExtractor()) -> [String]
  {
    let scalars = ScalarText(text)
    var failures: [String] = []
    func check(_ mention: Mention, _ what: String) {
      let span = mention.span
      guard span.start >= 0, span.start < span.end, span.end <= scalars.count else {
        failures.append("\(what) has no span: \(span)")
        return
      }
      if scalars.slice(span) != mention.text { failures.append("\(what) at \(span)") }
    }
    for claim in extractor.claims(in: text) {
      check(Mention(text: claim.text, span: claim.span), "claim")
      for level in claim.attribution {
        for speaker in level.speakers { check(speaker.mention, "speaker") }
        if let cue = level.cue { check(cue.mention, "cue") }
        if let document = level.document { check(document, "document") }
      }
      for participant in claim.participants { check(participant.mention, "participant") }
      for place in claim.places { check(place.mention, "place") }
      for date in claim.dates { check(date.mention, "date") }
      for quantity in claim.quantities {
        check(quantity.mention, "quantity")
        if let unit = quantity.unit { check(unit, "unit") }
      }
      for document in claim.citedDocuments { check(document, "cited document") }
      if let quoted = claim.quoted, !claim.span.contains(quoted) { failures.append("quoted") }
    }
    for attribution in extractor.attributions(in: text) {
      for span in attribution.source + attribution.cue + attribution.content
      where span.start >= span.end || span.end > scalars.count {
        failures.append("attribution at \(span)")
      }
    }
    return failures
  }
}
