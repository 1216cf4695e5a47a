/// Turns letters and the Latin letters a spelling has for them into sounds.
struct SoundReader {
  private let letters: [ScriptWord.Letter]
  private let latin: [[UInt8]]
  private let isVocalised: Bool
  private let isArabic: Bool
  private var sounds: [Sound] = []

  /// The sounds of a word; `latin` has the Latin letters of each letter, empty for one without.
  static func sounds(
    of word: ScriptWord,
    latin: [[UInt8]],
    isArabic: Bool
  ) -> [Sound] {
    var reader = SoundReader(
      letters: word.letters,
      latin: latin,
      isVocalised: word.isVocalised,
      isArabic: isArabic
    )
    for index in word.letters.indices { reader.read(index) }
    return reader.sounds
  }

  private init(
    letters: [ScriptWord.Letter],
    latin: [[UInt8]],
    isVocalised: Bool,
    isArabic: Bool
  ) {
    self.letters = letters
    self.latin = latin
    self.isVocalised = isVocalised
    self.isArabic = isArabic
  }

  private mutating func read(_ index: Int) {
    let letter = letters[index]
    switch letter.original {
    case "آ": return addLong(.a)
    case "ء": return sounds.append(.hamza)
    case "ة" where isArabic: return dropShort(then: .feminine)
    case "ؤ", "ئ": if index > 0 { return readSeatedHamza(index) }
    case "أ" where index > 0: return readSeatedHamza(index)
    default: break
    }
    switch letter.folded {
    case "ا": readAlef(index)
    case "و": readWaw(index)
    case "ی": readYe(index)
    case "ه" where isSilentHe(index): dropShort(then: .silentHe)
    case .some(let folded): readConsonant(folded, index)
    case nil: break
    }
    if letter.hasLongA { addLong(.a) }
  }

  private mutating func readConsonant(_ folded: Unicode.Scalar, _ index: Int) {
    let written = latin[index]
    // A doubled s is how English writes the sound between vowels.
    let isDoubledInLatin =
      written.count > 1 && written[0] == written[1] && !Self.isVowel(written[0])
      && folded != "س" && folded != "ص"
    sounds.append(
      .consonant(folded, isDoubled: letters[index].isDoubled || isDoubledInLatin && !isVocalised)
    )
    addShort(index)
  }

  private mutating func readSeatedHamza(_ index: Int) {
    let next = folded(index + 1)
    let vowelFollows = next == "ا" || next == "و" || next == "ی"
    // رئیس: a spelling puts the vowel of the letter before the seat on the seat.
    if vowelFollows, !isVocalised, case .consonant = sounds.last, let vowel = vowel(index) {
      sounds.append(.short(vowel))
    }
    sounds.append(.hamza)
    if !vowelFollows { addShort(index) }
  }

  private mutating func readAlef(_ index: Int) {
    guard index == 0 else {
      if folded(index + 1) == "ل" {
        if let vowel = vowel(index), vowel != .a { return sounds.append(.short(vowel)) }
        // ابوالفضل: the article's alef is not said after a vowel.
        if latin[index].isEmpty, case .long(.u) = sounds.last { return }
      }
      return addLong(.a)
    }
    // ایرج: alef only carries the vowel letter after it.
    if letters[0].sign == nil, isVowelLetter(1) { return }
    if latin[0].starts(with: [UInt8(ascii: "a"), UInt8(ascii: "a")]) { return addLong(.a) }
    sounds.append(.short(sign(0) ?? vowel(0) ?? .a))
  }

  private mutating func readWaw(_ index: Int) {
    if !isVowelLetter(index) { return readConsonant("و", index) }
    let together = lastLatinVowels(before: index) + latin[index]
    let isDiphthong =
      index > 0 && letters[index - 1].sign == .a
      || letters[index - 1].sign == nil && Self.awSpellings.contains(together)
    isDiphthong ? dropShort(then: .aw) : addLong(.u)
  }

  private mutating func readYe(_ index: Int) {
    if !isVowelLetter(index) { return readConsonant("ی", index) }
    let isLast = index + 1 == letters.count
    if isLast, letters[index].original == "ى" || latin[index].first == UInt8(ascii: "a"),
      !latin[index].contains(UInt8(ascii: "y")), !latin[index].contains(UInt8(ascii: "i"))
    {
      return addLong(.finalA)
    }
    let together = lastLatinVowels(before: index) + latin[index]
    let isDiphthong =
      index > 0 && letters[index - 1].sign == .a
      || letters[index - 1].sign == nil && Self.aySpellings.contains(together)
    if isDiphthong { return dropShort(then: .ay) }
    let next = folded(index + 1)
    next == "ا" || next == "و" && isVowelLetter(index + 1)
      ? dropShort(then: .iBeforeVowel) : addLong(.i)
  }

  /// Whether و or ی stands for a vowel here.
  private func isVowelLetter(_ index: Int) -> Bool {
    guard index > 0, index < letters.count, let folded = letters[index].folded,
      folded == "و" || folded == "ی",
      letters[index].sign == nil || letters[index].sign == .silent
    else { return false }
    // خواجه is written with a waw that is not said.
    let isSilent = folded == "و" && self.folded(index - 1) == "خ" && self.folded(index + 1) == "ا"
    if letters[index].isDoubled || isSilent { return false }
    let written = latin[index]
    guard let first = written.first, !Self.isVowel(first) else { return true }
    guard folded == "ی" else { return false }
    let isLast = index + 1 == letters.count
    let vowelFollows = written.dropFirst().contains(where: Self.isVowel)
    let nextIsVowel = self.folded(index + 1) == "ا" || self.folded(index + 1) == "و"
    if isLast, written.count == 1 { return true }
    return !(vowelFollows || nextIsVowel || written.count > 1)
  }

  private func isSilentHe(_ index: Int) -> Bool {
    guard index + 1 == letters.count, index > 1, letters[index].sign == nil,
      let before = letters[index - 1].folded, before != "ا", !isVowelLetter(index - 1)
    else { return false }
    return !(before == "ل" && folded(index - 2) == "ل")
  }

  private func folded(_ index: Int) -> Unicode.Scalar? {
    letters.indices.contains(index) ? letters[index].folded : nil
  }

  // MARK: Vowels

  private mutating func addShort(_ index: Int) {
    if letters[index].sign != nil {
      if let vowel = sign(index) { sounds.append(.short(vowel)) }
    } else if !isVocalised, !letters[index].hasLongA, let vowel = vowel(index) {
      sounds.append(.short(vowel))
    }
  }

  private mutating func addLong(_ vowel: Sound.LongVowel) { dropShort(then: .long(vowel)) }

  /// The short vowel before a vowel letter is the first half of it.
  private mutating func dropShort(then sound: Sound) {
    if case .short = sounds.last { sounds.removeLast() }
    sounds.append(sound)
  }

  private func sign(_ index: Int) -> Sound.ShortVowel? {
    switch letters[index].sign {
    case .a: .a
    case .e: .e
    case .o: .o
    case .silent, nil: nil
    }
  }

  /// The short vowel in the Latin letters of a letter.
  private func vowel(_ index: Int) -> Sound.ShortVowel? {
    switch latin[index].first(where: Self.isVowel) {
    case UInt8(ascii: "a"): .a
    case UInt8(ascii: "e"), UInt8(ascii: "i"): .e
    case UInt8(ascii: "o"), UInt8(ascii: "u"): .o
    default: nil
    }
  }

  private func lastLatinVowels(before index: Int) -> [UInt8] {
    guard index > 0, letters[index - 1].original != "ئ", letters[index - 1].original != "ؤ" else {
      return []
    }
    return Array(latin[index - 1].reversed().prefix(while: Self.isVowel).reversed())
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"):
      true
    default: false
    }
  }

  private static let awSpellings: Set<[UInt8]> = spellings(["ow", "aw", "au", "ew", "ov", "av"])
  private static let aySpellings: Set<[UInt8]> = spellings(["ey", "ei", "ay", "ai"])

  private static func spellings(_ texts: [String]) -> Set<[UInt8]> {
    Set(texts.map { Array($0.utf8) })
  }
}
