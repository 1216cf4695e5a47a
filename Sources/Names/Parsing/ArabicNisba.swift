/// Words such as التکریتی: the Arabic article and an adjective of a place or tribe in one.
enum ArabicNisba {
  /// Whether a folded word is long enough, has the article and the ending, and is no known name.
  static func matches(_ word: String) -> Bool {
    word.hasPrefix("ال") && word.hasSuffix("ی") && word.unicodeScalars.count >= 7
      && GivenNameCounts.counts(of: word) == nil
  }
}
