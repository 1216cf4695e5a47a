/// Proposes Latin forms of a name in Persian or Arabic script.
///
///     try Romanizer.proposals(for: "محمد رضا بهاری", scheme: .popular).first?.text
///     // "Mohammad Reza Bahari"
///
/// Persian does not write short vowels, so most of what is proposed is guessed. It must not be used
/// to print a name that its bearer spells otherwise. Method: `docs/methods/transliteration.md`.
public enum Romanizer {
  /// Belief in a word whose vowels are all written.
  private static let writtenConfidence = 0.95
  /// What is left of a confidence where Persian vowels are used for Arabic.
  private static let arabicConfidence = 0.6

  /// Proposes forms in a scheme.
  ///
  /// - Parameters:
  ///   - text: A name; words of other scripts in it are kept as they are.
  ///   - scheme: How to write it.
  ///   - limit: Most proposals to give.
  /// - Returns: The likeliest forms, best first; their confidences sum to at most 1.
  /// - Throws: ``TransliterationRefusal`` where there is nothing to read or it is no name.
  ///
  /// Cost: linear in the text.
  public static func proposals(
    for text: String,
    scheme: RomanizationScheme,
    limit: Int = 5
  ) throws(TransliterationRefusal) -> [Romanization] {
    let words = try ScriptWord.words(of: text)
    let isWritten = scheme != .popular && words.allSatisfy { $0.folded.isEmpty || $0.isVocalised }
    var whole = RankedTexts("")
    for (index, word) in words.enumerated() {
      let forms =
        word.folded.isEmpty
        ? RankedTexts(word.other) : self.forms(of: word, scheme, isJoined: word.isJoined)
      let space = index > 0 && !word.isJoined ? RankedTexts(" ") : RankedTexts("")
      let breadth = max(limit, 5)
      whole = whole.followed(by: space, limit: breadth).followed(by: forms, limit: breadth)
    }
    let belief =
      isWritten ? writtenConfidence : scheme.isArabic ? arabicConfidence : 1
    return whole.entries.prefix(limit).map { text, share in
      Romanization(
        text: text,
        scheme: scheme,
        vowels: isWritten ? .written : .guessed,
        confidence: min(1, share * belief)
      )
    }
  }

  /// The letters of a strict scheme without any vowel that is not written.
  ///
  /// The result is `nil` for ``RomanizationScheme/popular``, which has no such form. Refusals are those
  /// of ``proposals(for:scheme:limit:)``.
  public static func consonants(
    of text: String,
    scheme: RomanizationScheme
  ) throws(TransliterationRefusal) -> Romanization? {
    let words = try ScriptWord.words(of: text)
    guard let letters = SchemeLetters.letters(of: scheme) else { return nil }
    var whole = ""
    for (index, word) in words.enumerated() {
      if index > 0, !word.isJoined { whole += " " }
      whole += word.folded.isEmpty ? word.other : letters.consonantText(of: word)
    }
    return Romanization(text: whole, scheme: scheme, vowels: .omitted, confidence: 1)
  }

  private static func forms(
    of word: ScriptWord,
    _ scheme: RomanizationScheme,
    isJoined: Bool
  ) -> RankedTexts {
    var word = word
    let article = hasArticle(word, scheme) ? "al-" : ""
    if !article.isEmpty { word.letters.removeFirst(2) }
    let shares =
      SchemeLetters.letters(of: scheme).map {
        strictShares(of: word, $0, isArabic: scheme.isArabic)
      } ?? popularShares(of: word)
    var finished: [String: Double] = [:]
    for (text, share) in shares {
      finished[article + (isJoined ? text : capitalised(text)), default: 0] += share
    }
    return RankedTexts(finished, limit: 8)
  }

  /// Whether a word is written apart from its article: any in Arabic, a nisba in Persian.
  private static func hasArticle(_ word: ScriptWord, _ scheme: RomanizationScheme) -> Bool {
    guard word.letters.count > 4, word.letters[0].original == "ا", word.letters[1].folded == "ل"
    else {
      return false
    }
    return scheme.isArabic || ArabicNisba.matches(word.foldedText)
  }

  private static func popularShares(of word: ScriptWord) -> [String: Double] {
    var guesses: [String: Double] = [:]
    for vocalisation in GraphoneVocaliser(model: .standard).vocalisations(of: word.folded) {
      let text = String(decoding: vocalisation.latin.joined(), as: UTF8.self)
      guesses[text, default: 0] += vocalisation.share
    }
    return NameSpellings.mixed(guesses, NameSpellings.standard.latin(of: word.foldedText))
  }

  private static func strictShares(
    of word: ScriptWord,
    _ letters: SchemeLetters,
    isArabic: Bool
  ) -> [String: Double] {
    var shares: [String: Double] = [:]
    for vocalisation in GraphoneVocaliser(model: .standard).vocalisations(of: word.folded) {
      var rest = vocalisation.latin[...]
      let latin = word.letters.map { $0.folded == nil ? [] : rest.popFirst() ?? [] }
      let sounds = SoundReader.sounds(of: word, latin: latin, isArabic: isArabic)
      shares[letters.text(of: sounds), default: 0] += vocalisation.share
    }
    return shares
  }

  /// The first letter as a capital, past a sign for ayn or hamza.
  private static func capitalised(_ text: String) -> String {
    var view = text.unicodeScalars
    guard let first = view.firstIndex(where: { $0.properties.isCased }) else { return text }
    let upper = view[first].properties.uppercaseMapping.unicodeScalars
    view.replaceSubrange(first...first, with: upper)
    return String(view)
  }
}
