/// What a letter of a name stands for, before a scheme writes it.
enum Sound {
  /// A consonant, by its folded letter.
  case consonant(Unicode.Scalar, isDoubled: Bool)
  /// A hamza that is written.
  case hamza
  /// A short vowel.
  case short(ShortVowel)
  /// A long vowel.
  case long(LongVowel)
  /// Short a before a consonantal y.
  case ay
  /// Short a before a consonantal w.
  case aw
  /// A long i before another vowel.
  case iBeforeVowel
  /// A final he that only carries a vowel.
  case silentHe
  /// The Arabic feminine ending.
  case feminine

  /// Short vowels, by their Persian sound.
  enum ShortVowel { case a, e, o }
  /// Long vowels; `finalA` is the one that is written as ی.
  enum LongVowel { case a, i, u, finalA }
}
