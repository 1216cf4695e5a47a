/// The consonants of a folded name word in one small alphabet shared by Persian and Latin script.
///
/// Persian writes no short vowels, and the romanisations of Persian names differ mostly in vowels,
/// doubled consonants and a few letter pairs (`gh`/`q`, `kh`/`x`, `ou`/`oo`/`u`, `w`/`v`). What is
/// left when these are evened out is the same for محمد, Mohammad, Muhammad and Mohamed. Two names
/// with one skeleton may still be different names (Hassani, Hosseini): equality is evidence, not
/// identity. `hint` keeps the long vowels, which tells such names apart more often than not.
public struct NameSkeleton: Hashable, Sendable {
  /// The script a word is written in, as far as comparison needs to know.
  public enum Script: UInt8, Hashable, Sendable, Codable {
    /// Latin letters, digits, and every script without special treatment.
    case latin
    /// Arabic letters, as Persian, Arabic, Kurdish and Azeri names use them.
    case arabic
  }

  /// Consonants only, after a first vowel written `a`.
  public let consonants: [UInt8]
  /// Consonants and the vowels that Persian writes (a, i, u).
  public let hint: [UInt8]
  /// The script of the word.
  public let script: Script

  /// Takes the skeleton of one folded word (see ``NameFolding/words(of:)``).
  public init(word: String) {
    let scalars = Array(word.unicodeScalars)
    let arabic = scalars.contains { (0x600...0x6FF).contains($0.value) }
    script = arabic ? .arabic : .latin
    let written = arabic ? Self.arabicSounds(scalars) : Self.latinSounds(scalars)
    let sounds = Self.withoutDoubles(written)
    var consonants: [UInt8] = []
    var hint: [UInt8] = []
    for (index, sound) in sounds.enumerated() {
      if index == 0 {
        let first = Self.isVowel(sound) ? Self.a : sound
        consonants.append(first)
        hint.append(first)
        continue
      }
      if !Self.isVowel(sound) && !Self.isFaint(sound) { consonants.append(sound) }
      switch sound {
      case Self.e, Self.o, Self.h: continue
      case Self.y: hint.append(Self.i)
      case Self.v: hint.append(Self.u)
      default: hint.append(sound)
      }
    }
    self.consonants = Self.withoutDoubles(consonants)
    self.hint = Self.withoutDoubles(hint)
  }

  /// The skeleton of two words written as one: a first vowel inside the compound is not written.
  public static func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    withoutDoubles(first + (second.first == a ? second.dropFirst() : second[...]))
  }

  private static let a = UInt8(ascii: "a")
  private static let e = UInt8(ascii: "e")
  private static let h = UInt8(ascii: "h")
  private static let i = UInt8(ascii: "i")
  private static let o = UInt8(ascii: "o")
  private static let u = UInt8(ascii: "u")
  private static let v = UInt8(ascii: "v")
  private static let y = UInt8(ascii: "y")

  private static func isVowel(_ sound: UInt8) -> Bool {
    sound == a || sound == e || sound == i || sound == o || sound == u
  }

  /// Sounds that one script writes and the other may not: `h` at the end, `y` and `v` as vowels.
  private static func isFaint(_ sound: UInt8) -> Bool { sound == h || sound == y || sound == v }

  private static func withoutDoubles(_ sounds: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(sounds.count)
    for sound in sounds where sound != result.last { result.append(sound) }
    return result
  }

  private static func latinSounds(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var sounds: [UInt8] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if index + 1 < scalars.count, let sound = latinPair(scalar, scalars[index + 1]) {
        sounds.append(sound)
        index += 2
        continue
      }
      index += 1
      switch scalar {
      case "w": sounds.append(v)
      case "c": sounds.append(UInt8(ascii: "k"))
      default: sounds.append(scalar.isASCII ? UInt8(scalar.value) : hashed(scalar))
      }
    }
    return sounds
  }

  private static func latinPair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt8? {
    switch (first, second) {
    case ("k", "h"): UInt8(ascii: "x")
    case ("g", "h"): UInt8(ascii: "q")
    case ("s", "h"): UInt8(ascii: "$")
    case ("c", "h"): UInt8(ascii: "C")
    case ("z", "h"): UInt8(ascii: "j")
    case ("p", "h"): UInt8(ascii: "f")
    case ("t", "h"): UInt8(ascii: "t")
    case ("c", "k"): UInt8(ascii: "k")
    case ("o", "u"), ("o", "o"), ("o", "w"): u
    case ("e", "e"), ("e", "i"), ("e", "y"), ("a", "i"), ("a", "y"): i
    default: nil
    }
  }

  /// Scripts without a table keep their letters apart, folded to a byte that no Latin sound uses.
  private static func hashed(_ scalar: Unicode.Scalar) -> UInt8 {
    128 | UInt8(truncatingIfNeeded: (scalar.value &* 0x9E37_79B1) >> 25)
  }

  private static func arabicSounds(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    var sounds: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "ع": if index == 0 { sounds.append(a) }
      case "ی": sounds.append(index == 0 ? y : i)
      case "و": sounds.append(index == 0 ? v : u)
      default:
        if let sound = arabicLetters[scalar] {
          sounds.append(sound)
        } else {
          sounds.append(scalar.isASCII ? UInt8(scalar.value) : hashed(scalar))
        }
      }
    }
    return sounds
  }

  private static let arabicLetters: [Unicode.Scalar: UInt8] = {
    let letters: [(String, Character)] = [
      ("ا", "a"), ("ب", "b"), ("پ", "p"), ("تط", "t"), ("ثسص", "s"), ("ج", "j"), ("چ", "C"),
      ("حه", "h"), ("خ", "x"), ("د", "d"), ("ذزضظ", "z"), ("ر", "r"), ("ژ", "j"), ("ش", "$"),
      ("غق", "q"), ("ف", "f"), ("ک", "k"), ("گ", "g"), ("ل", "l"), ("م", "m"), ("ن", "n"),
    ]
    var table: [Unicode.Scalar: UInt8] = [:]
    for (group, sound) in letters {
      for scalar in group.unicodeScalars { table[scalar] = sound.asciiValue }
    }
    return table
  }()
}
