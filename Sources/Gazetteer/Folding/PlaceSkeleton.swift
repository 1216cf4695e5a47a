/// The consonants of a folded name, one class for the spellings of a sound, in Latin or Arabic script.
///
/// Vowels, h, v, w and y are left out and doubles are one, so that Esfahan is Isfahan and Mashhad is
/// Meshed (docs/methods/places.md). It says that two names may be spellings of one, never that they are.
package struct PlaceSkeleton: Hashable {
  /// The classes in order, each below 16.
  package let classes: [UInt8]

  /// The skeleton of folded letters, in one pass over them.
  package init(_ letters: [Unicode.Scalar]) {
    var classes: [UInt8] = []
    classes.reserveCapacity(letters.count)
    var position = 0
    var before: UInt8?
    while position < letters.count {
      let (next, length) = Self.sound(letters, at: position)
      if let next, next != before { classes.append(next) }
      before = next
      position += length
    }
    self.classes = classes
  }

  /// Which classes occur, in the upper 16 bits, and a hash of their order, in the lower 16.
  package var signature: UInt32 {
    var mask: UInt32 = 0
    var hash: UInt32 = 0x811C_9DC5  // FNV-1a
    for sound in classes {
      mask |= 1 << UInt32(sound)
      hash = (hash ^ UInt32(sound)) &* 0x0100_0193
    }
    return mask << 16 | (hash >> 16 ^ hash & 0xFFFF)
  }

  /// How many of the 16 class bits an edit of one letter can change at most: an inserted letter
  /// that also splits "sh" takes one class away and brings two.
  static let bitsPerEdit = 3

  private static func sound(
    _ letters: [Unicode.Scalar],
    at position: Int
  ) -> (class: UInt8?, length: Int) {
    let letter = letters[position]
    guard letter.isASCII else { return (arabic[letter] ?? other(letter), 1) }
    let second = position + 1 < letters.count ? letters[position + 1] : " "
    let third = position + 2 < letters.count ? letters[position + 2] : " "
    switch (letter, second, third) {
    case ("s", "c", "h"), ("t", "c", "h"): return (sh, 3)
    case ("s", "h", _), ("c", "h", _): return (sh, 2)
    case ("k", "h", _), ("g", "h", _): return (k, 2)
    case ("d", "j", _): return (j, 2)
    case ("p", "h", _): return (f, 2)
    default: return (latin[Int(letter.value)], 1)
    }
  }

  // A letter of another script has the class its number falls on: compared as it is, not understood.
  private static func other(_ letter: Unicode.Scalar) -> UInt8? {
    silent.contains(letter) ? nil : UInt8(truncatingIfNeeded: letter.value & 15)
  }

  private static let (j, k, sh, f): (UInt8, UInt8, UInt8, UInt8) = (4, 5, 6, 10)

  private static let groups: [(latin: String, arabic: String)] = [
    ("b", "ب"), ("p", "پ"), ("t", "تط"), ("s", "ثسص"), ("j", "ج"), ("kqcx", "کقغخ"), ("", "شچ"),
    ("d", "د"), ("r", "ر"), ("z", "زذضظژ"), ("f", "ف"), ("g", "گ"), ("l", "ل"), ("m", "م"),
    ("n", "ن"), ("0123456789", ""),
  ]

  private static let silent: Set<Unicode.Scalar> = ["ا", "و", "ی", "ه", "ح", "ع"]

  private static let latin: [UInt8?] = {
    var table = [UInt8?](repeating: nil, count: 128)
    for (number, group) in groups.enumerated() {
      for byte in group.latin.utf8 { table[Int(byte)] = UInt8(number) }
    }
    return table
  }()

  private static let arabic: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    for (number, group) in groups.enumerated() {
      for letter in group.arabic.unicodeScalars { table[letter] = UInt8(number) }
    }
    return table
  }()
}
