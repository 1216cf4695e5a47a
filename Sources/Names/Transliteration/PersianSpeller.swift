import CaseModel

/// Proposes Persian-script forms of a name in Latin letters.
///
/// Several Persian letters share one Latin spelling, so a list of candidates is the answer: they are
/// for finding records and must not be printed as the bearer's name. Method:
/// `docs/methods/transliteration.md`.
public enum PersianSpeller {
  /// Proposes forms.
  ///
  /// - Parameters:
  ///   - text: A name in Latin, or in Cyrillic, which goes through its Latin form.
  ///   - limit: Most proposals to give.
  /// - Returns: The likeliest forms, best first; their confidences sum to at most 1.
  /// - Throws: ``TransliterationRefusal`` where no word is in these letters or it is no name.
  ///
  /// Cost: linear in the text.
  public static func proposals(
    for text: String,
    limit: Int = 5
  ) throws(TransliterationRefusal) -> [PersianSpelling] {
    guard text.unicodeScalars.count <= ParsedName.lengthLimit else { throw .tooLong }
    let words = latinWords(of: text)
    guard words.contains(where: isLatin) else { throw .noLetters }
    guard words.count <= 24, words.allSatisfy({ $0.utf8.count <= 80 }) else { throw .tooLong }
    let breadth = max(limit, 8)
    var whole = RankedTexts("")
    var isArticle = false
    for (index, word) in words.enumerated() {
      let tie = index > 0 && !isArticle ? RankedTexts(" ") : RankedTexts("")
      isArticle = index + 1 < words.count && (word == "al" || word == "el")
      let forms = isArticle ? RankedTexts("ال") : forms(of: word, limit: breadth)
      whole = whole.followed(by: tie, limit: breadth).followed(by: forms, limit: breadth)
    }
    return whole.entries.prefix(limit).map {
      PersianSpelling(text: $0.text, scheme: .popular, confidence: min(1, $0.share))
    }
  }

  /// Folded words; Tajik о, which is Persian ا, as the Latin a that ا has most often.
  private static func latinWords(of text: String) -> [String] {
    let source = ScalarText(text)
    return NameFolding.foldedWords(of: text).map { word in
      let isCyrillic = (0x400...0x52F).contains(source[word.span.start].value)
      return isCyrillic ? String(word.text.map { $0 == "o" ? "a" : $0 }) : word.text
    }
  }

  private static func isLatin(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// A word that is not in Latin letters is kept.
  private static func forms(of word: String, limit: Int) -> RankedTexts {
    guard isLatin(word) else { return RankedTexts(word) }
    let guesses = GraphoneSpeller(model: .standard).words(for: word)
    let mixed = NameSpellings.mixed(guesses, NameSpellings.standard.persian(of: word))
    return mixed.isEmpty ? RankedTexts(word) : RankedTexts(mixed, limit: limit)
  }
}
