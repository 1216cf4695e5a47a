import Names

/// One name of the training material with all its Latin spellings.
struct TrainingName {
  /// One Latin spelling.
  struct Spelling {
    /// Folded words, joined by spaces.
    let text: String
    let sounds: SoundedName
    /// How often it was seen.
    let count: Double
  }

  /// The name in Arabic script, as the table has it.
  let key: String
  let arabic: SoundedName
  /// Most frequent first.
  let spellings: [Spelling]
  /// How much each of its pairs counts.
  let weight: Double
}

extension TrainingName {
  /// Letters that sound alike as one: names that differ no more may be one name.
  var homophone: String {
    var letters = ""
    for letter in key {
      for mapped in Self.homophones[letter] ?? String(letter) where letters.last != mapped {
        letters.append(mapped)
      }
    }
    return letters
  }

  private static let homophones: [Character: String] = [
    "ث": "س", "ص": "س", "ذ": "ز", "ض": "ز", "ظ": "ز", "ط": "ت", "ق": "غ", "ح": "ه", "ع": "",
    "ئ": "ي", "ء": "", "أ": "ا", "إ": "ا", "ؤ": "و", "ى": "ي", "ة": "ه", " ": "", "\u{200C}": "",
  ]

  /// Reads tables with the columns key, role, latin, count; the first line names them, lines that
  /// start with `#` are remarks.
  static func names(inTable table: String, weight: Double) -> [TrainingName] {
    var order: [String] = []
    var spellings: [String: [String: Double]] = [:]
    for line in table.split(whereSeparator: \.isNewline).dropFirst() where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count >= 4, let count = Double(cells[3]) else { continue }
      let name = cells[0] + "\t" + cells[1]
      if spellings[name] == nil { order.append(name) }
      let folded = NameFolding.words(of: cells[2]).joined(separator: " ")
      spellings[name, default: [:]][folded, default: 0] += count
    }
    return order.compactMap { name in
      let key = String(name.prefix { $0 != "\t" })
      let arabic = SoundedName(words: NameFolding.words(of: key))
      let found = (spellings[name] ?? [:]).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      guard !arabic.sounds.isEmpty, !found.isEmpty else { return nil }
      return TrainingName(
        key: key,
        arabic: arabic,
        spellings: found.map {
          Spelling(
            text: $0.key,
            sounds: SoundedName(words: $0.key.split(separator: " ")),
            count: $0.value
          )
        },
        weight: weight
      )
    }
  }
}
