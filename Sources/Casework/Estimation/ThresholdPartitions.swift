import CaseModel
import DocumentReading

/// People as they would be if records were joined from a probability on, loose or strict: what shows
/// how far a total hangs on that choice.
///
/// Records that pairs connect are one person; what people decided and what speaks against a group is
/// not heeded here, so these are not better partitions than the linkage's own. Space is in
/// proportion to the records and to the pairs at or above the loosest threshold.
struct ThresholdPartitions {
  /// From strict to loose.
  static let thresholds = [0.95, 0.8, 0.5, 0.3]

  /// For each record, the place of its list among the lists given.
  private let listOf: [Int]
  private let pairs: [(probability: Double, first: Int, second: Int)]

  /// Reads what `inquest link` wrote.
  ///
  /// - Parameters:
  ///   - clusters: `clusters.csv`, every record once.
  ///   - file: `pairs.csv`.
  ///   - lists: The lists, in the order that patterns are to have.
  /// - Throws: A `Problem` naming the file and line that is not as `inquest link` writes it.
  init(clusters: String, pairs file: String, lists: [String]) throws {
    let places = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1, $0) })
    var records: [String: Int] = [:]
    var listOf: [Int] = []
    try Self.forEachRow(clusters, columns: ["list", "id"]) { cells, line in
      guard let place = places[cells[0]] else {
        throw Self.problem("the row names another list", clusters, line)
      }
      records[Self.key(cells[0], cells[1])] = listOf.count
      listOf.append(place)
    }
    var pairs: [(probability: Double, first: Int, second: Int)] = []
    let columns = ["list_a", "id_a", "list_b", "id_b", "probability"]
    try Self.forEachRow(file, columns: columns) { cells, line in
      guard let probability = Double(cells[4]),
        let first = records[Self.key(cells[0], cells[1])],
        let second = records[Self.key(cells[2], cells[3])]
      else { throw Self.problem("the row is no pair of records of clusters.csv", file, line) }
      if probability >= Self.thresholds.last ?? 0 { pairs.append((probability, first, second)) }
    }
    self.listOf = listOf
    self.pairs = pairs
  }

  /// How many people at a threshold are on exactly the lists of a pattern, bit *i* for list *i*.
  func people(from threshold: Double) -> [Int: Int] {
    var parent = Array(listOf.indices)
    func root(_ record: Int) -> Int {
      var record = record
      while parent[record] != record {
        parent[record] = parent[parent[record]]
        record = parent[record]
      }
      return record
    }
    for pair in pairs where pair.probability >= threshold {
      let (first, second) = (root(pair.first), root(pair.second))
      if first != second { parent[max(first, second)] = min(first, second) }
    }
    var patterns = [Int](repeating: 0, count: listOf.count)
    for (record, list) in listOf.enumerated() { patterns[root(record)] |= 1 << list }
    return patterns.reduce(into: [:]) { if $1 != 0 { $0[$1, default: 0] += 1 } }
  }

  private static func key(_ list: String, _ id: String) -> String { "\(list)\u{1F}\(id)" }

  private static func forEachRow(
    _ file: String,
    columns: [String],
    _ body: ([String], _ line: Int) throws -> Void
  ) throws {
    let source = try ListBytes(file)
    var stream = try DelimitedStream(file: file, source: source.read)
    let places = columns.compactMap { stream.header.firstIndex(of: $0) }
    guard places.count == columns.count else {
      throw problem(
        "the table lacks one of the columns \(columns.joined(separator: ", "))",
        file,
        1
      )
    }
    try stream.forEachRow { row in
      try body(places.map { String(decoding: row[$0], as: UTF8.self) }, row.line)
    }
    if let problem = stream.problems.first { throw problem }
  }

  private static func problem(_ text: String, _ file: String, _ line: Int) -> Problem {
    Problem(
      .badInput,
      text,
      file: file,
      line: line,
      remedy: "clusters.csv and pairs.csv must be of one run: link again with --draws."
    )
  }
}
