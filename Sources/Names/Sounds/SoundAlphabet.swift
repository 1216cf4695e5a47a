/// The sounds that folded names are written in, and the way from letters to sounds.
///
/// Vowels, semivowels and `h` have three forms: `^` first in the name, plain inside, `$` last,
/// because that is where romanisations differ (Fatemeh, Fatima). Other consonants have one.
/// A letter of another script stands for itself among a few numbers shared by hash.
package enum SoundAlphabet {
  /// Raised whenever a number changes its meaning: weights of another version do not fit.
  package static let version = 1

  /// How many sounds there are.
  package static let count = labels.count
  /// The sounds below this number are Latin, those from it on Arabic script.
  package static let latinCount = latin.count
  /// What a sound is written as, with `^` or `$` where it is the first or last; Arabic ones after `:`.
  package static let labels = latin + arabic

  private static let latinConsonants =
    "b c d f g j k l m n p q r s t v x z kh gh sh ch zh th dh ph dj sch"
    .split(separator: " ").map(String.init)
  private static let latinVowels =
    "a e i o u y w h ou oo ee ei ey ai ay aa ie ow aw au eu ae ea oy uy ue iy ia eh ah"
    .split(separator: " ").map(String.init)
  private static let otherLetters = (0..<8).map { "#\($0)" }
  private static let arabicConsonants = "بپتثجچحخدذرزژسشصضطظغفقکگلمنڤ".map(String.init)
  private static let arabicVowels = "اوهیع".map(String.init)

  private static func positions(_ letters: [String]) -> [String] {
    letters.flatMap { ["^" + $0, $0, $0 + "$"] }
  }

  private static let latin = latinConsonants + positions(latinVowels) + otherLetters
  private static let arabic = (arabicConsonants + positions(arabicVowels)).map { ":" + $0 }

  private static let numbers: [String: UInt8] = Dictionary(
    uniqueKeysWithValues: labels.enumerated().map { ($1, UInt8($0)) }
  )

  /// Where a sound stands in a name.
  enum Position: Int { case first, inside, last }

  /// First of the three numbers of each Latin letter group that has three, else the only number;
  /// indexed by the letters' values, 32 × 32, with 0 for no second letter.
  private struct Entry {
    var number: UInt8 = .max
    var hasPositions = false
  }

  private static let latinTable: [Entry] = {
    var table = [Entry](repeating: Entry(), count: 32 * 32)
    for letters in latinConsonants where letters.count <= 2 {
      table[index(letters)] = Entry(number: number(letters))
    }
    for letters in latinVowels {
      table[index(letters)] = Entry(number: number("^" + letters), hasPositions: true)
    }
    return table
  }()

  private static let sch = number("sch")
  private static let others = otherLetters.map(number)
  private static let arabicTable: [Unicode.Scalar: Entry] = {
    var table: [Unicode.Scalar: Entry] = [:]
    for letter in arabicConsonants.flatMap(\.unicodeScalars) {
      table[letter] = Entry(number: number(":\(letter)"))
    }
    for letter in arabicVowels.flatMap(\.unicodeScalars) {
      table[letter] = Entry(number: number(":^\(letter)"), hasPositions: true)
    }
    return table
  }()

  /// The number of a label of this alphabet.
  private static func number(_ label: String) -> UInt8 { numbers[label] ?? .max }

  private static func index(_ letters: String) -> Int {
    let values = letters.utf8.map { Int($0) - 96 }
    return values[0] * 32 + (values.count > 1 ? values[1] : 0)
  }
}

extension SoundAlphabet {
  /// The sounds of folded letters, in order, and the place in the letters where each ends.
  ///
  /// Doubled consonants are one sound. At most `limit` sounds are read: a longer text is no name.
  ///
  /// - Complexity: O(n).
  static func segments(
    of letters: [Unicode.Scalar],
    limit: Int
  ) -> (sounds: [UInt8], ends: [Int]) {
    var sounds: [UInt8] = []
    var ends: [Int] = []
    var index = 0
    while index < letters.count, sounds.count < limit {
      let (entry, length) = group(at: index, in: letters)
      let end = index + length
      let position: Position = index == 0 ? .first : end == letters.count ? .last : .inside
      let number = entry.hasPositions ? entry.number + UInt8(position.rawValue) : entry.number
      // Romanisations double consonants freely; vowels that differ in length are other groups.
      let isDoubled =
        entry.hasPositions
        ? index > 0 && letters[index] == letters[index - 1]
          && "yw".unicodeScalars.contains(letters[index])
        : sounds.last == number
      if isDoubled {
        ends[ends.count - 1] = end
      } else {
        sounds.append(number)
        ends.append(end)
      }
      index = end
    }
    return (sounds, ends)
  }

  /// A bit for each sound, by which names are seen to be unlike at a glance: consonants have one of
  /// their own, vowels share one with those that are written for them.
  static let marks: [UInt64] = {
    var next = UInt64(1)
    var shared: [String: UInt64] = [:]
    return labels.map { label in
      let letters = label.filter { !":^$".contains($0) }
      guard !isConsonant(label) else {
        defer { next <<= 1 }
        return next
      }
      guard let group = vowelGroups.first(where: { $0.contains(letters) }) else { return 0 }
      if let mark = shared[group[0]] { return mark }
      defer { next <<= 1 }
      shared[group[0]] = next
      return next
    }
  }()

  private static let vowelGroups: [[String]] = [
    ["h", "ه"], ["y"], ["w"], ["i", "ee", "ei", "ey", "ie", "iy", "ی"],
    ["o", "u", "ou", "oo", "ow", "au", "aw", "eu", "ue", "oy", "uy", "و"],
    ["ai", "ay", "ae"],
  ]

  private static func isConsonant(_ label: String) -> Bool {
    latinConsonants.contains(label) || arabicConsonants.contains { ":" + $0 == label }
  }

  /// Whether a sound is a consonant wherever it stands.
  static func isConsonant(_ sound: UInt8) -> Bool { consonants[Int(sound)] }

  private static let consonants = labels.map(isConsonant)

  /// The letters of a sound as they are written.
  static func letters(_ sound: UInt8) -> String {
    labels[Int(sound)].filter { !":^$".contains($0) }
  }

  /// Whether a sound is a letter of the Arabic script.
  package static func isArabic(_ sound: UInt8) -> Bool { sound >= latinCount }

  private static func group(
    at index: Int,
    in letters: [Unicode.Scalar]
  ) -> (entry: Entry, length: Int) {
    let letter = letters[index]
    guard isLatin(letter) else {
      if let entry = arabicTable[letter] { return (entry, 1) }
      let hash = (letter.value &* 0x9E37_79B1) >> 29
      return (Entry(number: others[Int(hash)]), 1)
    }
    let first = Int(letter.value) - 96
    if index + 1 < letters.count, isLatin(letters[index + 1]) {
      let second = Int(letters[index + 1].value) - 96
      if letter == "s", second == 3, index + 2 < letters.count, letters[index + 2] == "h" {
        return (Entry(number: sch), 3)
      }
      let entry = latinTable[first * 32 + second]
      if entry.number != .max, joins(letter, letters[index + 1], at: index, in: letters) {
        return (entry, 2)
      }
    }
    return (latinTable[first * 32], 1)
  }

  /// Whether two letters that can be one sound are one here: `ay`, `aw` part before a vowel
  /// (Sayyed, Tawakoli); `eh`, `ah` are one only at the end (Fatemeh, but Mahdi); `ai`, `ay` are two
  /// at the end, where the second is an ending of its own (Rezai, Rezaei, Odai, Uday).
  private static func joins(
    _ first: Unicode.Scalar,
    _ second: Unicode.Scalar,
    at index: Int,
    in letters: [Unicode.Scalar]
  ) -> Bool {
    let next = index + 2 < letters.count ? letters[index + 2] : nil
    switch second {
    case "y" where first == "a": return next.map { !isVowel($0) } ?? false
    case "y", "w": return next.map { !isVowel($0) } ?? true
    case "h" where first == "a" || first == "e": return next == nil
    // -aei, -aee and -ai end alike.
    case "e" where first == "a": return !(index + 3 == letters.count && next.map(isVowel) ?? false)
    case "i" where first == "a": return next != nil && (next != "e" || index + 3 < letters.count)
    default: return true
    }
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    "aeiouyw".unicodeScalars.contains(letter)
  }

  private static func isLatin(_ letter: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(letter.value)
  }
}
