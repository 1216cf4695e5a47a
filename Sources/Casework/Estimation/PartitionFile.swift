import CaseModel
import DocumentReading

/// A partition of records into people as `inquest link` writes it: `list,id,person` and more columns.
struct PartitionFile {
  /// The lists in the order in which they first appear.
  let lists: [String]
  /// How many records there are.
  let rows: Int
  /// For each person, the lists they are on: bit *i* for `lists[i]`.
  private let patterns: [Int]

  /// Reads a file; throws a `Problem` where it lacks a column or a row is broken: a record passed
  /// over would change the answer without a word.
  init(_ path: String) throws {
    let source = try ListBytes(path)
    var stream = try DelimitedStream(file: path, source: source.read)
    guard let list = stream.header.firstIndex(of: "list"),
      let person = stream.header.firstIndex(of: "person")
    else {
      throw Problem(
        .badInput,
        "this is not a table that `inquest link` wrote: it lacks list or person",
        file: path,
        line: 1,
        remedy: "Give --draws the folder that `inquest link --draws` wrote with --out."
      )
    }
    var lists: [String] = []
    var places: [String: Int] = [:]
    var people: [String: Int] = [:]
    var patterns: [Int] = []
    var rows = 0
    var last: (name: String, place: Int) = ("", -1)
    try stream.forEachRow { row in
      rows += 1
      let name = String(decoding: row[list], as: UTF8.self)
      if last.place < 0 || name != last.name {
        if let place = places[name] {
          last = (name, place)
        } else {
          guard lists.count < ImportList.listLimit else {
            throw Problem(
              .badInput,
              "there are more than \(ImportList.listLimit) lists",
              file: path,
              line: row.line,
              remedy: "Link fewer lists at a time."
            )
          }
          last = (name, lists.count)
          places[name] = lists.count
          lists.append(name)
        }
      }
      let key = String(decoding: row[person], as: UTF8.self)
      guard !key.isEmpty else {
        throw Problem(
          .badInput,
          "the row names no person",
          file: path,
          line: row.line,
          column: person + 1,
          remedy: "Link again: `inquest link` gives every record a person."
        )
      }
      if let index = people[key] {
        patterns[index] |= 1 << last.place
      } else {
        people[key] = patterns.count
        patterns.append(1 << last.place)
      }
    }
    if let problem = stream.problems.first { throw problem }
    guard rows > 0 else {
      throw Problem(
        .badInput,
        "the table has no rows",
        file: path,
        line: 2,
        remedy: "Link again with --draws."
      )
    }
    self.lists = lists
    self.rows = rows
    self.patterns = patterns
  }

  /// How many people are on exactly the lists of a pattern, bit *i* for `order[i]`.
  ///
  /// `order` names the lists of the file; one that it lacks is passed over.
  func people(over order: [String]) -> [Int: Int] {
    let places = lists.map { order.firstIndex(of: $0) }
    let own = patterns.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return own.reduce(into: [:]) { people, counted in
      let pattern = places.indices.reduce(0) { pattern, list in
        guard counted.key & 1 << list != 0, let place = places[list] else { return pattern }
        return pattern | 1 << place
      }
      people[pattern, default: 0] += counted.value
    }
  }
}
