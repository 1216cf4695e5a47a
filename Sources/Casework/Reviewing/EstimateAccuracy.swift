import CaseRegister
public import RecordLinkage

/// Precision and recall of the linkage from the reviewed pairs of the random sample.
public struct EstimateAccuracy: Sendable {
  /// The case.
  public var folder: CaseFolder

  /// A stratum of the sample and how far its review has come.
  public struct Stratum: Sendable, Hashable {
    /// Whether the linkage joined its pairs.
    public var isJoined: Bool
    /// Lower end of its probabilities.
    public var low: Double
    /// Upper end of its probabilities.
    public var high: Double
    /// Pairs drawn.
    public var drawn: Int
    /// What was found.
    public var found: ClericalEstimate.Stratum

    /// In words.
    public var name: String {
      (isJoined ? "joined" : "not joined") + ", probability \(low) to \(high)"
    }
  }

  /// What came of it.
  public struct Outcome: Sendable {
    /// The strata.
    public var strata: [Stratum]
    /// Pairs drawn that wait for a decision.
    public var waiting: Int
    /// The estimate; nil where it is refused.
    public var estimate: ClericalEstimate?
    /// Why it is refused, and what to do.
    public var refusal: String?
    /// The linkage it is about.
    public var input: String
    /// Whether a newer linkage stands in the case.
    public var isOfEarlierRun: Bool
  }

  /// Says which case.
  public init(folder: CaseFolder) { self.folder = folder }

  /// Estimates.
  ///
  /// Throws a `Problem` where no sample was drawn.
  public func run() throws -> Outcome {
    try CaseFile(folder).register.read { snapshot in
      guard let row = try snapshot.reviewSample(), let sample = DrawnSample(row) else {
        throw ReviewProblems.noSample
      }
      let ledger = DecisionLedger(try snapshot.standingDecisions())
      let strata = sample.strata.map { Self.stratum($0, ledger) }
      let reviewed = strata.reduce(0) {
        $0 + $1.found.same + $1.found.different + $1.found.undecided
      }
      var outcome = Outcome(
        strata: strata,
        waiting: sample.order.count - reviewed,
        input: row.input,
        isOfEarlierRun: try snapshot.linkage()?.result != row.input
      )
      do throws(ClericalEstimate.Refusal) {
        outcome.estimate = try ClericalEstimate(
          strata.map(\.found),
          seed: UInt64(max(0, row.seed))
        )
      } catch {
        outcome.refusal = Self.sentence(error, strata)
      }
      return outcome
    }
  }

  private static func stratum(_ drawn: DrawnSample.Stratum, _ ledger: DecisionLedger) -> Stratum {
    var same = 0
    var different = 0
    var undecided = 0
    for pair in drawn.pairs {
      guard let judgement = ledger.judgements[pair.records], judgement.isOpen else { continue }
      switch judgement.effect {
      case .same: same += 1
      case .different: different += 1
      default: undecided += 1
      }
    }
    return Stratum(
      isJoined: drawn.isJoined,
      low: drawn.low,
      high: drawn.high,
      drawn: drawn.pairs.count,
      found: ClericalEstimate.Stratum(
        isJoined: drawn.isJoined,
        pairs: drawn.population,
        same: same,
        different: different,
        undecided: undecided
      )
    )
  }

  private static func sentence(_ refusal: ClericalEstimate.Refusal, _ strata: [Stratum]) -> String {
    switch refusal {
    case .empty: "The sample is empty: there was no pair to review."
    case .nothingDecided(let index):
      "Of the \(strata[index].found.pairs) pairs \(strata[index].name), none is decided yet, and no "
        + "other part of the sample speaks for them. `inquest review CASE next --sample` gives the "
        + "pairs that wait."
    }
  }
}
