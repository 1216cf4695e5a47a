/// Why a text is not transliterated.
public enum TransliterationRefusal: Error, Hashable, Sendable {
  /// There is no letter of the script that is read.
  case noLetters
  /// More than 512 Unicode scalars, 24 words, or 40 letters in a word: not a name.
  case tooLong
}
