public import RecordLinkage

/// One decision as a reader sees it.
public struct DecisionView: Sendable, Hashable {
  /// Event that recorded it.
  public var event: Int
  /// The two records.
  public var pair: PairKey
  /// What was decided; nil while it is sealed from this reader.
  public var verdict: ReviewVerdict?
  /// Who decided.
  public var reviewer: String
  /// Why; empty while it is sealed from this reader.
  public var reason: String
  /// When (UTC).
  public var time: String
  /// `pair`, `split` or `merge`.
  public var deed: String
  /// Event that took it back or took its place; nil while it stands.
  public var endedBy: Int?
  /// Whether it is the reader's own.
  public var isOwn: Bool
}

/// What the decisions on a pair amount to.
public struct JudgementView: Sendable, Hashable {
  /// The verdict that has effect; nil where none has.
  public var effect: ReviewVerdict?
  /// Whether reviewers hold opposite verdicts.
  public var isDisputed: Bool
  /// How many more reviewers have to decide.
  public var missing: Int
  /// Who holds what, in order of the log.
  public var decisions: [DecisionView]
}

/// A pair to decide on.
public struct ReviewQuestion: Sendable, Hashable {
  /// The two records.
  public var pair: PairKey
  /// The name that each record gives.
  public var names: [String]
  /// Probability under the model; nil where the pair was not compared.
  public var probability: Double?
  /// Expected change of the answer, in pairs of records.
  public var change: Double
  /// Records on either side that the answer joins or parts.
  public var sizes: [Int]
  /// Whether they are taken for one person now.
  public var isJoined: Bool
}

/// Decisions that cannot all be right.
public struct ContradictionView: Sendable, Hashable {
  /// The two records that were decided not to be one person.
  public var apart: PairKey
  /// The pairs decided to be one, from one of them to the other.
  public var chain: [PairKey]

  /// In words, with what to do.
  public var sentence: String {
    let links = chain.map { "\($0.a) = \($0.b)" }.joined(separator: ", ")
    return "\(apart.a) and \(apart.b) were decided not to be one person, and other decisions make "
      + "them one: \(links). Those wait, none is chosen over another: take back the one that is wrong."
  }
}

/// What there is to review, and what was decided.
public struct ReviewBoard: Sendable {
  /// The case's policy.
  public var policy: LinkPolicy
  /// What to decide on next, that which changes most first.
  public var questions: [ReviewQuestion]
  /// Pairs of the random sample that wait.
  public var sample: [ReviewQuestion]
  /// Decisions that contradict one another.
  public var contradictions: [ContradictionView]
  /// Pairs on which reviewers hold opposite verdicts.
  public var disputes: [PairKey]
  /// Standing decisions, newest first.
  public var decisions: [DecisionView]
}

/// Two records side by side.
public struct PairView: Sendable {
  /// One of the two.
  public struct Side: Sendable {
    /// The record.
    public var record: PersonView.Record
    /// The name it gives.
    public var name: String
    /// The person it is about, if it was linked.
    public var person: String?
    /// That person's standing.
    public var status: PersonStatus?
    /// Records of that person, this one among them.
    public var records: Int
    /// Other pairs the record stands in, strongest first; ten at most.
    public var others: [Other]
  }

  /// Another record that one of the two was compared with.
  public struct Other: Sendable {
    /// The pair.
    public var pair: PairKey
    /// The other record's name.
    public var name: String
    /// Probability that they are one person.
    public var probability: Double
    /// Whether they are taken for one person now.
    public var isJoined: Bool
  }

  /// The two records.
  public var pair: PairKey
  /// The two sides.
  public var sides: [Side]
  /// Their values by field.
  public var fields: [PersonView.FieldRow]
  /// For each field and side the likeliest form in Latin letters of a name in Arabic script.
  public var latin: [[String?]]
  /// Why the two are, or are not, taken for one person; nil where they were not compared.
  public var link: PersonView.Link?
  /// What was decided, and by whom.
  public var judgement: JudgementView
  /// Everything that no longer stands, in order of the log.
  public var earlier: [DecisionView]
  /// Whether a second reviewer is needed.
  public var isDouble: Bool
  /// Whether it was drawn for clerical review, so that the model's opinion is better not seen first.
  public var isSampled: Bool
}
