@testable import Casework

/// A review of the example case: one decided pair, one that waits, one contradiction.
enum ExampleReview {
  static let pair = PairKey(
    RecordKey(list: "lantern", id: "L-7"),
    RecordKey(list: "فانوس", id: "F-11")
  )

  static let decision = DecisionView(
    event: 9,
    pair: pair,
    verdict: .init(code: "same"),
    reviewer: "Ana Oru",
    reason: "one name in two scripts, one mother",
    time: "2026-11-23T20:15:00Z",
    deed: "pair",
    endedBy: nil,
    isOwn: true
  )

  static let judgement = JudgementView(
    effect: .init(code: "same"),
    isDisputed: false,
    missing: 0,
    decisions: [decision]
  )

  static let nobody = JudgementView(effect: nil, isDisputed: false, missing: 0, decisions: [])

  static let board = ReviewBoard(
    policy: LinkPolicy(),
    questions: [
      ReviewQuestion(
        pair: pair,
        names: ["Elias Mornfeld", "الیاس مورنفلد"],
        probability: 0.4,
        change: 1.44,
        sizes: [3, 1],
        isJoined: false
      )
    ],
    sample: [],
    contradictions: [ContradictionView(apart: pair, chain: [pair])],
    disputes: [],
    decisions: [decision]
  )

  static let empty = ReviewBoard(
    policy: LinkPolicy(),
    questions: [],
    sample: [],
    contradictions: [],
    disputes: [],
    decisions: []
  )

  static let view = PairView(
    pair: pair,
    sides: [side("lantern", "L-7", "Elias Mornfeld"), side("فانوس", "F-11", "الیاس مورنفلد")],
    fields: [
      PersonView.FieldRow(field: "full name", values: ["Elias Mornfeld", "الیاس مورنفلد"]),
      PersonView.FieldRow(field: "birth date", values: ["1887-03", "1887-08"]),
    ],
    latin: [[nil, "Elias Mornfeld"], [nil, nil]],
    link: PersonView.Link(
      a: 0,
      b: 1,
      weight: 2.3,
      probability: 0.4,
      fields: [PersonView.FieldWeight(field: "name", level: "other script", weight: 8.3)],
      judgement: nobody
    ),
    judgement: nobody,
    earlier: [],
    isDouble: false,
    isSampled: false
  )

  private static func side(_ list: String, _ id: String, _ name: String) -> PairView.Side {
    PairView.Side(
      record: PersonView.Record(list: list, exhibit: "ex-list", id: id, line: 2),
      name: name,
      person: "p0",
      status: .proposed,
      records: 3,
      others: []
    )
  }
}
