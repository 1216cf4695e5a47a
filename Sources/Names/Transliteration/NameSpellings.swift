import NamesData

/// Spellings that were seen at least twice: folded Persian words and folded Latin ones.
///
/// Derived from Wikidata (CC0), the development split only; `scripts/build-transliteration` makes it.
struct NameSpellings: Sendable {
  /// A spelling and how often it was seen.
  struct Spelling: Sendable {
    let text: String
    let count: Int
  }

  /// The spellings that come with the module.
  static let standard = NameSpellings(EmbeddedTable(names_data_name_spellings))

  private var latinByPersian: [String: [Spelling]] = [:]
  private var persianByLatin: [String: [Spelling]] = [:]

  private init(_ table: EmbeddedTable) {
    table.forEachRow { fields in
      let persian = EmbeddedTable.text(fields[0])
      let latin = EmbeddedTable.text(fields[1])
      let count = EmbeddedTable.number(fields[2])
      latinByPersian[persian, default: []].append(Spelling(text: latin, count: count))
      persianByLatin[latin, default: []].append(Spelling(text: persian, count: count))
    }
  }

  /// Latin spellings of a folded Persian word.
  func latin(of persian: String) -> [Spelling] { latinByPersian[persian, default: []] }

  /// Persian spellings of a folded Latin word.
  func persian(of latin: String) -> [Spelling] { persianByLatin[latin, default: []] }

  /// Shares of guessed spellings with the seen ones mixed in: two sightings weigh as much as the guess.
  static func mixed(_ guesses: [String: Double], _ seen: [Spelling]) -> [String: Double] {
    let total = Double(seen.reduce(0) { $0 + $1.count })
    guard total > 0 else { return guesses }
    let trust = total / (total + 2)
    var shares = guesses.mapValues { $0 * (1 - trust) }
    for spelling in seen {
      shares[spelling.text, default: 0] += trust * Double(spelling.count) / total
    }
    return shares
  }
}
