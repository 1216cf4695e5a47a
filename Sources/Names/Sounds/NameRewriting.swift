/// Evens out the Latin spellings of three Arabic endings and of the assimilated article, before
/// letters become sounds: Nureddin and Nur al-Din, Nasrallah and Nasrollah, Abdorrahman and
/// Abdolrahman.
enum NameRewriting {
  /// The letters with those groups in one spelling; other letters unchanged.
  static func latin(_ letters: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var letters = letters
    faith(&letters)
    god(&letters)
    servant(&letters)
    return letters
  }

  private static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    letter == "a" || letter == "e" || letter == "i" || letter == "o" || letter == "u"
  }

  /// -eddin, -uddin, -oddine, -al-din, -aldeen → -oldin.
  private static func faith(_ letters: inout [Unicode.Scalar]) {
    var end = letters.count
    guard end >= 6 else { return }
    if letters[end - 1] == "e" { end -= 1 }
    guard letters[end - 1] == "n" else { return }
    var index = end - 2
    guard letters[index] == "i" || letters[index] == "e" || letters[index] == "y" else { return }
    if letters[index] == "e" {
      guard letters[index - 1] == "e" else { return }
      index -= 1
    }
    guard index >= 4, letters[index - 1] == "d" else { return }
    let mark = letters[index - 2]
    guard mark == "d" || mark == "l", isVowel(letters[index - 3]) else { return }
    letters.replaceSubrange((index - 3)..., with: "oldin".unicodeScalars)
  }

  /// -allah, -ollah, -ullah, -ulla → -ollah.
  private static func god(_ letters: inout [Unicode.Scalar]) {
    var end = letters.count
    guard end >= 6 else { return }
    if letters[end - 1] == "h" { end -= 1 }
    guard letters[end - 1] == "a", letters[end - 2] == "l", letters[end - 3] == "l",
      letters[end - 4] == "a" || letters[end - 4] == "o" || letters[end - 4] == "u"
    else { return }
    letters.replaceSubrange((end - 4)..., with: "ollah".unicodeScalars)
  }

  /// Abd + vowel + doubled sun letter: the article's l is there, unheard.
  private static func servant(_ letters: inout [Unicode.Scalar]) {
    guard letters.count >= 7, letters[0] == "a", letters[1] == "b", letters[2] == "d",
      isVowel(letters[3]), letters[4] == letters[5],
      "rstnzd".unicodeScalars.contains(letters[4])
    else { return }
    letters[4] = "l"
  }
}
