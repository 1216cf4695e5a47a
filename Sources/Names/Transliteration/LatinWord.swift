import CaseModel
import Foundation

/// A folded Latin word with what its diacritics say of the Persian letters under it.
///
/// ALA-LC, IJMES and the United Nations tell apart letters that popular spelling merges: ṣ is ص and
/// ā is a written vowel. Marks that mean other things elsewhere (ş) say nothing.
struct LatinWord {
  /// The word as `NameFolding` has it.
  let text: String
  /// By position in `text`, the Persian letters that the Latin one there can stand for.
  private(set) var allowed: [Int: [Unicode.Scalar]] = [:]
  /// By position, a Persian vowel letter that a short vowel there does not stand for.
  private var denied: [Int: Unicode.Scalar] = [:]

  /// The words of a text; Tajik о, which is Persian ا, as the Latin a that ا has most often.
  static func words(of text: String) -> [LatinWord] {
    let source = ScalarText(text)
    return NameFolding.foldedWords(of: text).map { word in
      let isCyrillic = (0x400...0x52F).contains(source[word.span.start].value)
      let folded = isCyrillic ? String(word.text.map { $0 == "o" ? "a" : $0 }) : word.text
      return LatinWord(text: folded, original: source.slice(word.span))
    }
  }

  private init(text: String, original: String) {
    self.text = text
    let marked = original.decomposedStringWithCanonicalMapping
    guard marked.utf8.count > text.utf8.count else { return }
    var position = -1
    var letter: Character = " "
    for scalar in marked.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark {
        guard let letters = Self.letters[String(letter) + String(scalar)] else { continue }
        allowed[position] = letters
      } else if case .letter(let folded) = FoldedScalar.folding(scalar) {
        position += 1
        letter = Character(folded)
      } else if case .several = FoldedScalar.folding(scalar) {
        // Positions no longer agree with the folded text.
        allowed = [:]
        return
      }
    }
    denyShortVowels()
  }

  /// Where long vowels are marked, those without a mark are short, and Persian does not write them;
  /// at the start of a word it writes alef.
  private mutating func denyShortVowels() {
    guard allowed.values.contains(where: { Self.longVowels.contains($0) }) else { return }
    let letters = Array(text.unicodeScalars)
    for (position, letter) in letters.enumerated() where allowed[position] == nil {
      // Before another vowel a long i is written iy.
      if letter == "i", letters.indices.contains(position + 1), letters[position + 1] == "y" {
        continue
      }
      switch letter {
      case "a" where position > 0: denied[position] = "ا"
      case "i": denied[position] = "ی"
      case "u": denied[position] = "و"
      default: continue
      }
    }
  }

  private static let longVowels: [[Unicode.Scalar]] = [["ا"], ["ی"], ["و"]]

  /// The word without what its diacritics say.
  var plain: LatinWord { LatinWord(text: text, original: text) }

  /// Whether a letter may stand for the Latin letters of a range.
  func allows(_ letter: Unicode.Scalar, at range: Range<Int>) -> Bool {
    allowed.isEmpty
      || range.allSatisfy { allowed[$0]?.contains(letter) ?? true && denied[$0] != letter }
  }

  private static let letters: [String: [Unicode.Scalar]] = [
    "s\u{323}": ["ص"], "s\u{332}": ["ث"], "s\u{331}": ["ث"], "s\u{304}": ["ث"],
    "h\u{323}": ["ح"], "h\u{327}": ["ح"], "t\u{323}": ["ط"], "t\u{327}": ["ط"],
    "d\u{323}": ["ض"], "z\u{324}": ["ض"], "z\u{307}": ["ض"], "z\u{323}": ["ظ"],
    "z\u{327}": ["ظ"], "z\u{304}": ["ذ"], "z\u{331}": ["ذ", "ض"], "z\u{332}": ["ذ"],
    "a\u{304}": ["ا"], "a\u{302}": ["ا"], "a\u{301}": ["ی"], "i\u{304}": ["ی"],
    "u\u{304}": ["و"],
  ]
}
