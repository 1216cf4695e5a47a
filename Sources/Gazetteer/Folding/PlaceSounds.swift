/// A folded name as sounds, one number for the spellings of a sound, in Latin or Arabic script.
///
/// {sh, ch}, {kh, q, gh, k, c, x}, {zh, z}, {dj, j}, {v, w}, {a, e}, {i, y, ee} and {u, o, oo, ou}
/// are each one sound; doubles are one (docs/methods/places.md). It is for comparing spellings, and says
/// nothing about how a name is pronounced.
enum PlaceSounds {
  /// Sounds below this number are consonants; vowels, h, v and w are above it.
  static let consonants: UInt8 = 16

  /// The sounds of folded letters, in one pass over them.
  static func of(_ letters: [Unicode.Scalar]) -> [UInt8] {
    var sounds: [UInt8] = []
    sounds.reserveCapacity(letters.count)
    var position = 0
    while position < letters.count {
      let (sound, length) = sound(letters, at: position)
      if let sound, sound != sounds.last { sounds.append(sound) }
      position += length
    }
    return sounds
  }

  private static func sound(
    _ letters: [Unicode.Scalar],
    at position: Int
  ) -> (sound: UInt8?, length: Int) {
    let letter = letters[position]
    guard letter.isASCII else {
      // A letter of another script is compared as it is, not understood.
      let known = letter.value >= 0x600 && letter.value <= 0x6FF
      return (known ? arabic[Int(letter.value) - 0x600] : UInt8(letter.value & 15), 1)
    }
    let second = position + 1 < letters.count ? letters[position + 1] : " "
    switch (letter, second) {
    case ("s", "h"), ("c", "h"): return (6, 2)
    case ("k", "h"), ("g", "h"): return (5, 2)
    case ("t", "h"): return (2, 2)
    case ("d", "h"): return (7, 2)
    case ("z", "h"): return (9, 2)
    case ("d", "j"): return (4, 2)
    case ("p", "h"): return (10, 2)
    case ("e", "e"): return (17, 2)
    case ("o", "u"), ("o", "o"): return (18, 2)
    default: return (latin[Int(letter.value)], 1)
    }
  }

  // The number of a sound is its place here.
  private static let groups: [(latin: String, arabic: String)] = [
    ("b", "ب"), ("p", "پ"), ("t", "تط"), ("s", "ثسص"), ("j", "ج"), ("kqcx", "کقغخ"), ("", "شچ"),
    ("d", "د"), ("r", "ر"), ("z", "زذضظژ"), ("f", "ف"), ("g", "گ"), ("l", "ل"), ("m", "م"),
    ("n", "ن"), ("0123456789", ""),
    ("ae", "اع"), ("iy", "ی"), ("uo", "و"), ("vw", ""), ("h", "هح"),
  ]

  private static let latin: [UInt8?] = {
    var table = [UInt8?](repeating: nil, count: 128)
    for (number, group) in groups.enumerated() {
      for byte in group.latin.utf8 { table[Int(byte)] = UInt8(number) }
    }
    return table
  }()

  private static let arabic: [UInt8] = {
    var table = (0x600...0x6FF).map { UInt8($0 & 15) }
    for (number, group) in groups.enumerated() {
      for letter in group.arabic.unicodeScalars { table[Int(letter.value) - 0x600] = UInt8(number) }
    }
    return table
  }()
}
