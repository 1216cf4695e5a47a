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
    let words = LatinWord.words(of: text)
    guard words.contains(where: { isLatin($0.text) }) else { throw .noLetters }
    guard words.count <= 24, words.allSatisfy({ $0.text.utf8.count <= 80 }) else { throw .tooLong }
    let breadth = max(limit, 8)
    var whole = RankedTexts("")
    var isArticle = false
    for (index, word) in words.enumerated() {
      let tie = index > 0 && !isArticle ? RankedTexts(" ") : RankedTexts("")
      isArticle = index + 1 < words.count && (word.text == "al" || word.text == "el")
      let forms = isArticle ? RankedTexts("ال") : forms(of: word, limit: breadth)
      whole = whole.followed(by: tie, limit: breadth).followed(by: forms, limit: breadth)
    }
    return whole.entries.prefix(limit).map {
      PersianSpelling(text: $0.text, scheme: .popular, confidence: min(1, $0.share))
    }
  }

  private static func isLatin(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// A word that is not in Latin letters, or has no spelling that the model knows, is kept.
  private static func forms(of word: LatinWord, limit: Int) -> RankedTexts {
    guard isLatin(word.text) else { return RankedTexts(word.text) }
    let speller = GraphoneSpeller(model: .standard)
    var guesses = speller.words(for: word)
    // Marks of another language may leave no letter.
    if guesses.isEmpty { guesses = speller.words(for: word.plain) }
    // A popular spelling that was seen says less than the diacritics of a scheme.
    let seen = word.allowed.isEmpty ? NameSpellings.standard.persian(of: word.text) : []
    let mixed = NameSpellings.mixed(guesses, seen)
    return mixed.isEmpty ? RankedTexts(word.text) : RankedTexts(mixed, limit: limit)
  }
}
