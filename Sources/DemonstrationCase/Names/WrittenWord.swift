/// A word in Persian script with the ways in which people write it in Latin letters.
struct WrittenWord: Hashable, Sendable {
  /// The word in Persian script.
  let persian: String
  /// Its Latin spellings, in lower case, the commonest in English first.
  let latin: [String]

  /// A word from its Persian form and its Latin spellings, parted by spaces.
  init(_ persian: String, _ latin: String) {
    self.persian = persian
    self.latin = latin.split(separator: " ").map(String.init)
  }

  private init(persian: String, latin: [String]) {
    self.persian = persian
    self.latin = latin
  }

  /// The Latin spelling of a convention, or the last there is.
  func latin(_ convention: Int) -> String {
    latin.isEmpty ? "" : latin[min(max(0, convention), latin.count - 1)]
  }

  /// The spelling of the first convention with a capital, as documents in English write it.
  var english: String { latin(0).capitalisedFirst }

  /// Two parts written as one word, each convention with its own spellings.
  static func + (first: WrittenWord, second: WrittenWord) -> WrittenWord {
    let conventions = max(first.latin.count, second.latin.count)
    return WrittenWord(
      persian: first.persian + second.persian,
      latin: (0..<conventions).map { first.latin($0) + second.latin($0) }
    )
  }
}

extension String {
  /// The same with its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
