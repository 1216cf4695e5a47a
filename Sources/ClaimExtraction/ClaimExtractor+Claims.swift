import CaseModel

extension ClaimExtractor {
  /// The claims of a text, in order of their start.
  ///
  /// Pure and deterministic: the same text gives the same claims. Never fails, whatever the bytes
  /// were; time grows with the length of the text, since no stage looks further than a sentence of
  /// 400 words or a paragraph's quotation. The annotation guide it follows is summed up in
  /// `docs/methods/claim-extraction.md`. A claim must not be used to state that something happened.
  ///
  /// - Parameters:
  ///   - text: The text, of any language and quality.
  ///   - language: The language to assume where letters do not tell it.
  /// - Returns: Claims; every string in them but a resolved name is a span of the text.
  public func claims(in text: String, language: Language? = nil) -> [Claim] {
    let reading = Reading(text, language: language, vocabulary: .standard)
    return ClaimAssembler(reading: reading, gazetteer: gazetteer).claims()
  }
}
