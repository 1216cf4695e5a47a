import CaseModel

extension ClaimExtractor {
  /// Who is said to say what in a text, as written, before the content is cut into claims.
  ///
  /// - Parameters:
  ///   - text: The text, of any language and quality.
  ///   - language: The language to assume where letters do not tell it.
  /// - Returns: Attributions in order of their content; every range is a span of the text.
  public func attributions(in text: String, language: Language? = nil) -> [AttributionSpans] {
    let reading = Reading(text, language: language, vocabulary: .standard)
    return AttributionReader(reading: reading).attributions().map { attribution in
      AttributionSpans(
        rule: attribution.rule,
        source: attribution.source.map { [reading.span($0)] } ?? [],
        cue: attribution.cue.map { [reading.span(wholeCue($0, in: reading))] } ?? [],
        content: attribution.content.filter { !$0.isEmpty }.map {
          reading.span(withComplementiser($0, in: reading))
        }
      )
    }
  }

  // Annotators count auxiliaries to the cue and the complementiser to the content.
  private func wholeCue(_ cue: Range<Int>, in reading: Reading) -> Range<Int> {
    guard reading.tags[cue.lowerBound].isVerbal else { return cue }
    var start = cue.lowerBound
    while start > 0 {
      switch reading.tags[start - 1] {
      case .have, .auxiliaryDo, .modal, .negation, .be: start -= 1
      case .adverb where start > 1 && reading.tags[start - 2].isFinite: start -= 1
      default: return start..<cue.upperBound
      }
    }
    return start..<cue.upperBound
  }

  private func withComplementiser(_ content: Range<Int>, in reading: Reading) -> Range<Int> {
    var start = content.lowerBound
    if start > 0, reading.tags[start - 1] == .quote { start -= 1 }
    guard start > 0, reading.tags[start - 1] == .that else { return content }
    return (start - 1)..<content.upperBound
  }
}
