/// Words that say what kind of place a name is of: "city of", "prison", استان.
enum GenericPlaceWords {
  /// The kind that a folded word says, nil where it is none of them.
  static func kind(of word: String) -> GazetteerEntry.Kind? { kinds[word] }

  /// Whether a folded word only joins a word for a kind to a name: "of", "the", "-e".
  static func joins(_ word: String) -> Bool { joining.contains(word) }

  /// Whether what follows a folded word is what the place lies in.
  static func leadsToContainer(_ word: String) -> Bool {
    word == "in" || word == "near" || word == "در"
  }

  private static let joining: Set<String> = ["of", "the", "e", "ye", "i", "central", "mass"]

  private static let kinds: [String: GazetteerEntry.Kind] = {
    let lists: [(GazetteerEntry.Kind, String)] = [
      (.city, "city town village municipality county شهر شهرستان روستا روستای بخش مدينة بلدة قرية"),
      (.city, "shahrestan shahrestane rustaye"),
      (.province, "province governorate ostan ostane استان محافظة ولایت"),
      (.prison, "prison jail zendan zendane زندان بازداشتگاه سجن"),
      (
        .cemetery, "cemetery graveyard gurestan gourestan ghabrestan گورستان قبرستان آرامستان مقبرة"
      ),
      (.country, "country کشور"),
    ]
    var table: [String: GazetteerEntry.Kind] = [:]
    for (kind, words) in lists {
      for word in PlaceNameFolding.words(of: words) { table[word] = kind }
    }
    return table
  }()
}
