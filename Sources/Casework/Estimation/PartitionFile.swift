import CaseModel
import DocumentReading
import MultipleSystemsEstimation

/// A partition of records into people as `inquest link` writes it: `list,id,person` and more columns.
struct PartitionFile {
  /// The lists in the order in which they first appear.
  let lists: [String]
  /// How many records there are.
  let rows: Int
  /// For each person, the lists they are on: bit *i* for `lists[i]`.
  private let patterns: [Int]
  private let file: String

  /// Reads a file; throws a `Problem` where it lacks a column or a row is broken: a record passed
  /// over would change the answer without a word.
  init(_ path: String) throws {
    file = path
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

  /// Capture histories over lists as they are counted, and how many people are on none of those.
  ///
  /// `lists` says in which order the arrangement knows the lists; that of the file when nil.
  func table(
    _ arrangement: ListArrangement,
    lists order: [String]? = nil
  ) throws(Problem) -> (table: CaptureHistoryTable, unseen: Int) {
    let places = lists.map { name in order.map { $0.firstIndex(of: name) ?? 0 } }
    var bits: [Int?] = []
    for (own, place) in places.enumerated() { bits.append(arrangement.bit(of: place ?? own)) }
    return try arrangement.table(of: patterns, bits: bits)
  }
}

extension ListArrangement {
  /// Capture histories of people over the lists as they are counted, and how many are on none of those.
  ///
  /// - Parameters:
  ///   - patterns: For each person the lists they are on, one bit each.
  ///   - bits: For each bit of a pattern its bit in a history; nil where the list is left out.
  /// - Returns: The table, and how many people are on no list that counts.
  /// - Throws: A `Problem` where the table cannot be, as with more people than have ever lived.
  func table(
    of patterns: [Int],
    bits: [Int?]
  ) throws(Problem) -> (table: CaptureHistoryTable, unseen: Int) {
    var counts = [Int](repeating: 0, count: 1 << entries.count)
    for pattern in patterns {
      var history = 0
      for (own, bit) in bits.enumerated() where pattern & 1 << own != 0 {
        if let bit { history |= 1 << bit }
      }
      counts[history] += 1
    }
    let unseen = counts[0]
    counts[0] = 0
    return (try CaptureHistoryTable(lists: entries.map(\.name), counts: counts), unseen)
  }
}
