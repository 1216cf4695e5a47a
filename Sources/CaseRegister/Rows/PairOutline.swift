public import GRDB

/// A compared pair without its explanation, and the people its records are about.
public struct PairOutline: Sendable, FetchableRecord {
  /// The two records.
  public let records: RecordPair
  /// Match weight, log₂.
  public let weight: Double
  /// Probability that they are one person.
  public let probability: Double

  /// Reads listA, idA, listB, idB, weight and probability.
  public init(row: Row) {
    records = RecordPair((row[0], row[1]), (row[2], row[3]))
    weight = row[4]
    probability = row[5]
  }
}

/// A compared pair with the people its records are about.
public struct ReviewCandidate: Sendable, FetchableRecord {
  /// The two records.
  public let records: RecordPair
  /// Probability that they are one person.
  public let probability: Double
  /// The person of the first record.
  public let personA: String
  /// The person of the second.
  public let personB: String
  /// Whether the linkage joined them though they are two people now.
  public let isWithheld: Bool

  /// Reads listA, idA, listB, idB, probability, the two people and whether the link is withheld.
  public init(row: Row) {
    records = RecordPair((row[0], row[1]), (row[2], row[3]))
    probability = row[4]
    personA = row[5]
    personB = row[6]
    isWithheld = row[7]
  }
}
