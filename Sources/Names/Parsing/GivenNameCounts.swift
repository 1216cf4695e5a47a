import NamesData

/// How often a folded word was seen as a given name and as a surname.
///
/// Derived from Wikidata (CC0), the development split only; `scripts/build-name-parts` makes the
/// table. Most names of the world are not in it.
enum GivenNameCounts {
  /// Times seen in each place.
  struct Counts {
    let given: Int
    let surname: Int
  }

  /// The counts of a folded word, if it was seen at least twice.
  static func counts(of word: String) -> Counts? { table[word] }

  /// All words with their counts.
  static var all: [String: Counts] { table }

  private static let table: [String: Counts] = {
    var table: [String: Counts] = [:]
    EmbeddedTable(names_data_given_names).forEachRow { fields in
      table[EmbeddedTable.text(fields[0])] = Counts(
        given: EmbeddedTable.number(fields[1]),
        surname: EmbeddedTable.number(fields[2])
      )
    }
    return table
  }()
}
