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
    var length = 0
    guard let start = names_data_given_names(&length) else { return [:] }
    let bytes = UnsafeBufferPointer(start: start, count: length)
    var table: [String: Counts] = [:]
    table.reserveCapacity(length / 14)
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let fields = line.split(separator: UInt8(ascii: "\t"))
      guard fields.count == 3, let given = Int(String(decoding: fields[1], as: UTF8.self)),
        let surname = Int(String(decoding: fields[2], as: UTF8.self))
      else { continue }
      table[String(decoding: fields[0], as: UTF8.self)] = Counts(given: given, surname: surname)
    }
    return table
  }()
}
