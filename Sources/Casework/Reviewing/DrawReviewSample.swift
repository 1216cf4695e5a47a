import CaseModel
import CaseRegister
import EvidenceVault
import RecordLinkage
import Statistics

/// Draws pairs at random for clerical review, from which precision and recall are estimated.
public struct DrawReviewSample: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// Pairs to draw.
  public var pairs: Int
  /// Seed of the draw.
  public var seed: Int

  /// What was drawn.
  public struct Outcome: Sendable {
    /// Pairs drawn.
    public var pairs: Int
    /// Strata they were drawn from.
    public var strata: Int
    /// Pairs of the population.
    public var population: Int
    /// Event that recorded it.
    public var event: Int
  }

  /// Says what to draw.
  public init(folder: CaseFolder, pairs: Int, seed: Int = 1) {
    self.folder = folder
    self.pairs = pairs
    self.seed = seed
  }

  /// Draws and records the sample; it takes the place of an earlier one.
  ///
  /// Throws a `Problem` where nothing was linked yet or the sample is too small for its strata.
  public func run() throws -> Outcome {
    let open = try WritableCase(folder)
    defer { open.close() }
    let (population, input) = try open.register.read { snapshot in
      (try ReviewPopulation(snapshot), try snapshot.linkage()?.result)
    }
    guard let input else {
      throw Problem(
        .usage,
        "nothing was linked yet, so there is nothing to review",
        remedy: "Run `inquest analyse` first."
      )
    }
    let seed = UInt64(max(0, self.seed))
    let sample = try ReviewSample(of: pairs, from: population.members, seed: seed)
    let strata = sample.strata.map { stratum in
      DrawnSample.Stratum(
        isJoined: stratum.isJoined,
        low: stratum.low,
        high: stratum.high,
        population: stratum.pairs,
        pairs: stratum.drawn.map { population.keys[$0] }
      )
    }
    var generator = SeededGenerator(seed: seed)
    let order = generator.shuffled(strata.flatMap(\.pairs))
    let stored = try open.vault.store(
      bytes: DrawnSample.json(strata, order: order).canonicalBytes
    )
    try open.record([
      EventDraft(
        item: open.description.identifier,
        action: CaseEvent.reviewSampleDrawn,
        objects: [stored],
        parameters: [
          "result": .string(stored.stored), "engine": .string(ReviewSample.version),
          "seed": .int(self.seed), "input": .string(input), "count": .int(order.count),
        ]
      )
    ])
    return Outcome(
      pairs: order.count,
      strata: strata.count,
      population: population.keys.count,
      event: try open.register.read { try $0.appliedEvents() } - 1
    )
  }
}

/// The pairs that an accuracy is about: compared ones, and those inside a proposed person, less what
/// a person had decided before.
struct ReviewPopulation {
  private(set) var keys: [PairKey] = []
  private(set) var members: [ReviewSample.Pair] = []

  init(_ snapshot: RegisterSnapshot) throws {
    var proposed: [RecordKey: String] = [:]
    var groups: [String: [RecordKey]] = [:]
    for row in try snapshot.reviewableRecords() {
      guard let person = row.proposed else { continue }
      let key = RecordKey(row)
      proposed[key] = person
      groups[person, default: []].append(key)
    }
    let decided = DecisionLedger(try snapshot.standingDecisions()).judgements
      .filter { $0.value.effect != nil }
    var compared: Set<PairKey> = []
    for pair in try snapshot.pairOutlines() {
      let key = PairKey(pair.records)
      compared.insert(key)
      guard decided[pair.records] == nil else { continue }
      let isJoined = proposed[key.a] != nil && proposed[key.a] == proposed[key.b]
      keys.append(key)
      members.append(ReviewSample.Pair(isJoined: isJoined, probability: pair.probability))
    }
    // Joined through others, without being compared or below the floor.
    for person in groups.keys.sorted() {
      let records = groups[person] ?? []
      for (index, one) in records.enumerated() {
        for other in records[..<index] {
          let key = PairKey(one, other)
          guard !compared.contains(key), decided[key.records] == nil else { continue }
          keys.append(key)
          members.append(ReviewSample.Pair(isJoined: true, probability: 0))
        }
      }
    }
  }
}
