/// What is certain about a person's name: folded words, each with its place in the name.
///
/// A view of the same layout that ``ParsedName`` starts from, for comparing many names: it guesses
/// nothing. Words of a name given as one piece have the place ``Slot/unknown``; `Surname, Given`
/// says which is which.
public struct PersonName: Hashable, Sendable {
  /// The part of the name a word belongs to.
  public enum Slot: UInt8, Hashable, Sendable {
    /// A name given in one piece.
    case unknown
    /// The given name.
    case given
    /// The family name.
    case family
  }

  /// One folded word and its part.
  public struct Word: Hashable, Sendable {
    /// The folded word.
    public let text: String
    /// The part it belongs to.
    public let slot: Slot
  }

  /// The words that are compared, in order, without a leading title or honorific.
  public let words: [Word]
  /// Folded words of the father's name, when the text itself names him.
  public let father: [String]
  /// Folded words of the mother's name, when the text itself names her.
  public let mother: [String]
  /// Folded words of titles and honorifics that were set aside.
  public let titles: [String]

  /// Takes apart a name, or one part of it if `slot` says which.
  ///
  /// Cost: linear in the text up to ``ParsedName/lengthLimit``.
  public init(_ text: String, slot: Slot = .unknown) {
    let source = NameSource(text)
    let tokens = source.tokens
    let layout = NameLayoutScanner.layout(of: source)
    var own: [Int] = []
    var father: [String] = []
    var mother: [String] = []
    var titles: [String] = []
    for index in tokens.indices {
      switch layout.places[index] {
      case .own, .ownSurname, .fixed(.nickname), .fixed(.alias), .fixed(.other): own.append(index)
      case .fixed(.father): father += tokens[index].words
      case .fixed(.mother): mother += tokens[index].words
      case .fixed(.title), .fixed(.honorific): titles += tokens[index].words
      case .fixed: continue
      }
    }
    // An honorific is set aside only where a name is left without it: Mir or Said may be the name.
    let kept = slot == .unknown ? 2 : 1
    while own.count > kept, tokens[own[1]].joint != .joined,
      let belief = Honorifics.beliefBefore(tokens[own[0]].word), belief >= 0.5
    {
      titles += tokens[own.removeFirst()].words
    }
    self.father = father
    self.mother = mother
    self.titles = titles
    words = Self.slotted(own, tokens, layout, slot)
  }

  /// `Surname, Given` has exactly one comma, and before it one word, words tied together, or capitals.
  private static func slotted(
    _ own: [Int],
    _ tokens: [NameToken],
    _ layout: NameLayout,
    _ slot: Slot
  ) -> [Word] {
    let sections = layout.sections(of: tokens)
    let isInverted =
      slot == .unknown && sections.count == 2 && own.allSatisfy { layout.places[$0] == .own }
      && (sections[0].dropFirst().allSatisfy { tokens[$0].joint == .joined }
        || sections[0].allSatisfy { tokens[$0].isCapitals })
    return own.flatMap { index in
      let place: Slot =
        !isInverted ? slot : index < sections[1][0] ? .family : .given
      return tokens[index].words.map { Word(text: $0, slot: place) }
    }
  }
}

extension PersonName {
  /// Whether a folded word is one of the name's own words wherever it stands: no title, form of
  /// respect or marker begins with it.
  ///
  /// A name of such words and nothing but spaces and hyphens between them needs no taking apart.
  public static func isOrdinary(_ word: String) -> Bool {
    !NameMarkers.firstWords.contains(word) && !Titles.firstWords.contains(word)
      && (Honorifics.beliefBefore(word) ?? 0) < 0.5
      && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic }
  }
}
