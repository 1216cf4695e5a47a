import Statistics

/// Mistakes people make in writing names, by script.
enum PenSlip {
  /// The word with one mistake in it, or as it is where it is too short to carry one.
  static func inLatin(_ word: String, using generator: inout SeededGenerator) -> String {
    var letters = Array(word)
    guard letters.count > 3 else { return word }
    // Never the first letter: people rarely get it wrong.
    let place = 1 + generator.below(letters.count - 2)
    switch generator.below(4) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    case 2: letters.insert(letters[place], at: place)
    default: letters[place] = latinNeighbours[letters[place]] ?? "e"
    }
    return String(letters)
  }

  /// The word with letters of the same sound exchanged, or a letter or dot lost.
  static func inPersian(_ word: String, using generator: inout SeededGenerator) -> String {
    var letters = Array(word.unicodeScalars)
    guard letters.count > 3 else { return word }
    let alike = letters.indices.filter { sameSound[letters[$0]] != nil }
    if !alike.isEmpty, generator.chance(0.6) {
      let place = alike[generator.below(alike.count)]
      letters[place] = sameSound[letters[place]] ?? letters[place]
    } else {
      letters.remove(at: 1 + generator.below(letters.count - 2))
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: letters)
    return String(view)
  }

  /// The letters an Arabic keyboard gives for the Persian ones.
  static func withArabicLetters(_ text: String) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{6CC}": view.append("\u{64A}")
      case "\u{6A9}": view.append("\u{643}")
      default: view.append(scalar)
      }
    }
    return String(view)
  }

  private static let latinNeighbours: [Character: Character] = [
    "a": "e", "e": "a", "i": "e", "o": "u", "u": "o", "s": "z", "z": "s", "d": "t", "t": "d",
    "k": "g", "g": "k", "n": "m", "m": "n", "b": "p", "p": "b", "v": "f", "f": "v", "y": "i",
    "h": "n", "r": "t", "l": "i", "j": "g", "q": "g", "w": "v",
  ]

  private static let sameSound: [Unicode.Scalar: Unicode.Scalar] = [
    "ز": "ذ", "ذ": "ز", "ض": "ظ", "ظ": "ض", "س": "ص", "ص": "س", "ث": "س", "ت": "ط", "ط": "ت",
    "ق": "غ", "غ": "ق", "ح": "ه", "ه": "ح", "ژ": "ز", "گ": "ک", "پ": "ب", "چ": "ج",
  ]
}
