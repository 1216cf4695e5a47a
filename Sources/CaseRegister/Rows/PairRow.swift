public import GRDB

/// Two records named together, the smaller by list and identifier first.
public struct RecordPair: Sendable, Hashable {
  /// List of the first record.
  public var listA: String
  /// Identifier of the first record.
  public var idA: String
  /// List of the second record.
  public var listB: String
  /// Identifier of the second record.
  public var idB: String

  /// Names two records in either order.
  public init(_ first: (list: String, id: String), _ second: (list: String, id: String)) {
    // By bytes, as SQLite compares, so that every pair has one form whatever its script.
    let isOrdered =
      first.list == second.list
      ? first.id.utf8.lexicographicallyPrecedes(second.id.utf8)
      : first.list.utf8.lexicographicallyPrecedes(second.list.utf8)
    let (a, b) = isOrdered ? (first, second) : (second, first)
    (listA, idA) = a
    (listB, idB) = b
  }
}

/// A pair that the newest linkage compared, joined or not.
public struct PairRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "pair"
  /// List of the first record.
  public var listA: String
  /// Identifier of the first record.
  public var idA: String
  /// List of the second record.
  public var listB: String
  /// Identifier of the second record.
  public var idB: String
  /// Match weight, log₂.
  public var weight: Double
  /// Probability that the two are one person.
  public var probability: Double
  /// Weights by field as JSON.
  public var fields: String

  /// The two records.
  public var records: RecordPair { RecordPair((listA, idA), (listB, idB)) }

  /// Makes a row.
  public init(_ pair: RecordPair, weight: Double, probability: Double, fields: String) {
    listA = pair.listA
    idA = pair.idA
    listB = pair.listB
    idB = pair.idB
    self.weight = weight
    self.probability = probability
    self.fields = fields
  }
}

/// What one reviewer said of one pair of records in one deed.
public struct DecisionRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "decision"
  /// Event that recorded it.
  public var position: Int
  /// List of the first record.
  public var listA: String
  /// Identifier of the first record.
  public var idA: String
  /// List of the second record.
  public var listB: String
  /// Identifier of the second record.
  public var idB: String
  /// `same`, `different` or `undecided`.
  public var verdict: String
  /// Who said so.
  public var reviewer: String
  /// Why.
  public var reason: String
  /// When (UTC).
  public var time: String
  /// Whether it was given under seal.
  public var sealed: Bool
  /// `pair`, `split` or `merge`.
  public var deed: String
  /// Event that took it back or took its place; nil while it stands.
  public var endedBy: Int?

  /// The two records.
  public var records: RecordPair { RecordPair((listA, idA), (listB, idB)) }

  /// Makes the row of a decision that stands.
  public init(
    position: Int,
    records: RecordPair,
    verdict: String,
    reviewer: String,
    reason: String,
    time: String,
    sealed: Bool,
    deed: String
  ) {
    self.position = position
    listA = records.listA
    idA = records.idA
    listB = records.listB
    idB = records.idB
    self.verdict = verdict
    self.reviewer = reviewer
    self.reason = reason
    self.time = time
    self.sealed = sealed
    self.deed = deed
  }
}

/// A random sample of pairs for clerical review.
public struct ReviewSampleRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "reviewSample"
  /// Event that recorded it.
  public var position: Int
  /// Object that holds it.
  public var result: String
  /// Method and version.
  public var engine: String
  /// Seed of the draw.
  public var seed: Int
  /// Linkage result it was drawn from.
  public var input: String
  /// The sample as JSON.
  public var body: String

  /// Makes a row.
  public init(
    position: Int,
    result: String,
    engine: String,
    seed: Int,
    input: String,
    body: String
  ) {
    self.position = position
    self.result = result
    self.engine = engine
    self.seed = seed
    self.input = input
    self.body = body
  }
}
