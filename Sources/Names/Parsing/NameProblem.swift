/// Why a name could not be read, or not all of it.
public enum NameProblem: Hashable, Sendable {
  /// There is no letter to read; no readings follow.
  case noLetters
  /// Only this many Unicode scalars from the start were read.
  case readInPart(scalars: Int)
  /// A semicolon, bar or slash between words: perhaps more than one name.
  case severalNames
  /// Control characters other than white space, which parted words like spaces.
  case controlCharacters
  /// Characters that set writing direction, which were passed over: what a screen shows may differ.
  case directionCharacters
  /// U+FFFD, which stands for bytes or half surrogates that were lost before the text came here.
  case replacementCharacters
  /// Digits in the text; numbers and ordinals are in parts of kind `other`.
  case digits
  /// One word with letters of two scripts, often a look-alike letter.
  case mixedScripts
  /// A quotation mark or bracket without its partner, read as a break.
  case unpairedMark
}
