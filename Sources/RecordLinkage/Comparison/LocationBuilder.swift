import Gazetteer

/// Finds where the places of lists lie.
///
/// Place names are compared as words anyhow; this adds that a town and its suburb, or two towns of one
/// province, are nearer than two ends of a country, and that two spellings are one town. Only names
/// that the gazetteer is sure enough of count, and only where most of the common ones do.
enum LocationBuilder {
  /// Names tried first; where fewer than half of their rows are found, the rest is not tried.
  private static let tried = 50
  /// The most names that are looked up, the commonest first.
  private static let largest = 256
  /// A name counts where one candidate has at least this share.
  private static let least = 0.5
  /// Fewer different places than this are told apart well enough by their words.
  private static let fewest = 12

  /// The places of all records in the order of lists and rows, or nil where the gazetteer knows few.
  static func build(_ lists: [LinkageList]) -> LocationColumn? {
    let names = common(lists)
    let world = WorldGazetteer.standard
    var found: [String: Int32] = [:]
    var places: [UncertainPlace] = []
    var rows = (known: 0, all: 0)
    for (number, name) in names.prefix(largest).enumerated() {
      // A misspelt name is still compared by its words; seeking what is meant takes ten times as long.
      let resolution = world.resolve(name.text, seeksMisspellings: false)
      rows.all += name.rows
      if let first = resolution.candidates.first, first.share >= least {
        rows.known += name.rows
        found[name.text] = Int32(places.count)
        // Of the others each has less than half: weighing every two of them would cost seconds.
        places.append(
          UncertainPlace(
            alternatives: Array(UncertainPlace(resolution).alternatives.prefix(1)),
            unresolved: 0
          )
        )
      }
      if number + 1 == tried, rows.known * 2 < rows.all { return nil }
    }
    let different = Set(places.compactMap { $0.alternatives.first?.place.id }).count
    guard different >= fewest, rows.known * 2 >= rows.all else { return nil }
    return LocationColumn(
      places: numbers(lists, found),
      levels: levels(places),
      count: places.count
    )
  }

  /// Different place names with their rows, the commonest first.
  private static func common(_ lists: [LinkageList]) -> [(text: String, rows: Int)] {
    var counts: [String: Int] = [:]
    for list in lists {
      for column in list.columns where column.kind == .place {
        var rows = [Int](repeating: 0, count: column.distinct.count)
        for code in column.codes where code >= 0 { rows[Int(code)] += 1 }
        for (number, text) in column.distinct.enumerated() {
          counts[text, default: 0] += rows[number]
        }
      }
    }
    return counts.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }

  private static func numbers(
    _ lists: [LinkageList],
    _ found: [String: Int32]
  ) -> [SIMD4<Int32>] {
    let none = SIMD4<Int32>(repeating: -1)
    return lists.flatMap { list in
      let columns = list.columns.filter { $0.kind == .place }
      let known = columns.map { $0.distinct.map { found[$0] ?? -1 } }
      return (0..<list.count).map { row in
        var places = none
        var next = 0
        for (column, known) in zip(columns, known) where column.codes[row] >= 0 {
          let place = known[Int(column.codes[row])]
          guard place >= 0, next < LocationColumn.placesPerRecord else { continue }
          places[next] = place
          next += 1
        }
        return places
      }
    }
  }

  private static func levels(_ places: [UncertainPlace]) -> [UInt8] {
    var levels = [UInt8](repeating: 0, count: places.count * places.count)
    for first in places.indices {
      for second in first..<places.count {
        let agreement = PlaceComparison(places[first], places[second]).likeliest
        let level = agreement == .unknown ? 0 : UInt8(agreement.rawValue + 1)
        levels[first * places.count + second] = level
        levels[second * places.count + first] = level
      }
    }
    return levels
  }
}
