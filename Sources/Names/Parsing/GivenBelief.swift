/// How far a folded word looks like a given name rather than a surname.
enum GivenBelief {
  /// Belief in 0.02...0.98, from counts where the word is known and from its form where not.
  static func belief(_ words: [String]) -> Double {
    let whole = words.joined()
    if let known = known(whole) { return known }
    if words.count > 1 {
      let beliefs = words.map { belief([$0]) }
      // Two given names tied together are one; anything tied to a surname is a surname.
      return beliefs.allSatisfy { $0 > 0.7 } ? 0.9 : beliefs.min() ?? 0.5
    }
    let endsInI = whole.hasSuffix("i") || whole.hasSuffix("y") || whole.hasSuffix("ی")
    if isCompound(whole) || isServant(whole) && !endsInI { return 0.9 }
    if NameWords.surnameSuffixes.contains(whole) { return 0.05 }
    if NameWords.surnameEndings.contains(where: { whole.hasSuffix($0) && whole != $0 }) {
      return 0.06
    }
    return endsInI ? 0.2 : 0.5
  }

  private static func known(_ word: String) -> Double? {
    guard let counts = GivenNameCounts.counts(of: word) else { return nil }
    let given = (Double(counts.given) + 0.5) / Double(counts.given + counts.surname + 1)
    return min(0.98, max(0.02, given))
  }

  /// `abdolkarim`: a servant of God by one of his names.
  private static func isServant(_ word: String) -> Bool {
    ["عبدال", "abdol", "abdul", "abdel", "abdal"].contains { word.hasPrefix($0) && word != $0 }
  }

  /// `alireza`: an opening word and a given name written as one.
  private static func isCompound(_ word: String) -> Bool {
    for length in 2...8 {
      let head = word.prefix(length)
      guard head.count == length, NameWords.compoundHeads.contains(String(head)) else { continue }
      let rest = String(word.dropFirst(length))
      if let counts = GivenNameCounts.counts(of: rest), counts.given > 2 * counts.surname {
        return true
      }
    }
    return false
  }
}
