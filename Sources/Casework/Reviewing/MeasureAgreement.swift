import CaseRegister
public import RecordLinkage

/// How far reviewers agree who decided on the same pairs without seeing each other's decision.
public struct MeasureAgreement: Sendable {
  /// The case.
  public var folder: CaseFolder

  /// Two reviewers.
  public struct Comparison: Sendable {
    /// Their names, in order.
    public var reviewers: [String]
    /// How many pairs each put where: rows the first, columns the second; same, different, undecided.
    public var counts: [[Int]]
    /// With "undecided" as a third answer.
    public var all: ReviewerAgreement
    /// Over the pairs on which neither was undecided.
    public var decided: ReviewerAgreement
  }

  /// Says which case.
  public init(folder: CaseFolder) { self.folder = folder }

  /// Compares each two reviewers who decided under seal on a pair in common, most pairs first.
  ///
  /// What counts is what each had said when the seal was opened; what they changed after talking is
  /// no evidence of agreement.
  public func run() throws -> [Comparison] {
    let rows = try CaseFile(folder).register.read { try $0.sealedDecisions() }
    var counts: [[String]: [[Int]]] = [:]
    for history in Dictionary(grouping: rows, by: \.records).values {
      guard let first = Self.blind(history) else { continue }
      let names = first.keys.sorted()
      let answers = names.map {
        ReviewVerdict.allCases.firstIndex(of: first[$0] ?? .undecided) ?? 2
      }
      counts[names, default: Self.empty][answers[0]][answers[1]] += 1
    }
    return counts.map { names, counts in
      Comparison(
        reviewers: names,
        counts: counts,
        all: ReviewerAgreement(counts: counts),
        decided: ReviewerAgreement(counts: counts.prefix(2).map { Array($0.prefix(2)) })
      )
    }.sorted {
      ($1.all.pairs, $0.reviewers[0], $0.reviewers[1]) < (
        $0.all.pairs, $1.reviewers[0], $1.reviewers[1]
      )
    }
  }

  private static let empty = [[Int]](repeating: [0, 0, 0], count: 3)

  /// What the first two reviewers had said when the second of them spoke; nil before that.
  private static func blind(_ history: [DecisionRow]) -> [String: ReviewVerdict]? {
    var standing: [String: DecisionRow] = [:]
    for row in history {
      standing = standing.filter { ($0.value.endedBy ?? .max) > row.position }
      standing[row.reviewer] = row
      if standing.count == 2 {
        return standing.mapValues { ReviewVerdict(rawValue: $0.verdict) ?? .undecided }
      }
    }
    return nil
  }
}
