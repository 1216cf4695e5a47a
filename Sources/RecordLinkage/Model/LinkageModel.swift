/// A fitted Fellegi–Sunter model: what agreement and disagreement on each field are worth.
///
/// Plain values, written as `model.json`. Another run over lists with the same fields can apply it
/// instead of fitting its own. Weights are natural logarithms of m/u.
public struct LinkageModel: Codable, Hashable, Sendable {
  /// One level of agreement of a field.
  public struct Level: Codable, Hashable, Sendable {
    /// What the level means.
    public let name: String
    /// P(level | one person), among pairs in which both records say something.
    public var m: Double
    /// P(level | two people), among pairs in which both records say something.
    public var u: Double
    /// ln(m/u) as applied.
    public var weight: Double
  }

  /// One compared field.
  public struct Field: Codable, Hashable, Sendable {
    /// The field.
    public let field: ComparedField
    /// Levels 1, 2, …; a field that either record leaves empty has weight 0.
    public var levels: [Level]

    /// The weight of a level, 0 for "not compared".
    public func weight(of level: Int) -> Double {
      levels.indices.contains(level - 1) ? levels[level - 1].weight : 0
    }
  }

  /// Two fields that agree together more, or less, often than their weights say.
  ///
  /// Like place and postal code: who has one in common has the other. The correction is added to the
  /// sum of the fields' weights; it is ln(P(both | one person) / (P(first)·P(second))) less the same for
  /// two people, by groups of levels.
  public struct Dependence: Codable, Hashable, Sendable {
    /// One field.
    public let first: ComparedField
    /// The other field, which the correction is shown with.
    public let second: ComparedField
    /// The correction in nats by group of levels of the first, then the second.
    public var weights: [[Double]]
  }

  /// One blocking pass as it ran.
  public struct Pass: Codable, Hashable, Sendable {
    /// What two records must share.
    public let pass: BlockingPass
    /// Blocks of two or more records.
    public let blocks: Int
    /// The size of the largest block.
    public let largestBlock: Int
    /// Pairs in the blocks of this pass, before pairs found by several passes are counted once.
    public let pairs: Int
  }

  /// The version of the method that fitted it.
  public var version = RecordLinker.version
  /// The seed of the random pairs.
  public var seed: UInt64
  /// P(one person) of a pair drawn from all pairs that may be compared.
  public var prior: Double
  /// The fields in the order of their weights in results.
  public var fields: [Field]
  /// Fields whose agreement is not independent, with their corrections; they form a forest.
  public var dependences: [Dependence] = []
  /// The blocking passes.
  public var passes: [Pass]
  /// Largest block compared.
  public var blockCap: Int
  /// FNV-1a of the word frequencies, in hexadecimal: two models with one digest counted the same.
  public var frequencyDigest: String
  /// Rounds of expectation maximisation.
  public var rounds: Int
  /// Random pairs that u was estimated from.
  public var randomPairs: Int
  /// What a reader of the weights must know.
  public var warnings: [String]

  /// ln of the prior odds.
  public var priorWeight: Double {
    prior > 0 && prior < 1 ? Log.ln(prior / (1 - prior)) : -30
  }
}
