@testable import Casework

/// People of the example case, on three lists in two scripts.
enum ExamplePeople {
  static let names = ["lantern", "parish", "فانوس"]

  static let lists = names.map { name in
    ListSummary(
      name: name,
      source: "Lantern Society",
      exhibit: "ex-list",
      records: 60,
      rejected: name == "parish" ? 2 : 0,
      persons: 50,
      columns: [("name", "full name"), ("born", "birth date")],
      unused: ["remarks"]
    )
  }

  static let persons: [PersonView] =
    [joined]
    + (1...130).map { number in
      single("p\(number)", "Person \(number) of Ostermark", list: names[number % 3])
    }

  static let joined = PersonView(
    summary: PersonSummary(
      id: "p0",
      name: "Elias Mornfeld",
      otherNames: ["Elyas Mornfelt", "الیاس مورنفلد"],
      records: 3,
      lists: names,
      probability: 0.83,
      status: .proposed
    ),
    records: [
      PersonView.Record(list: "lantern", exhibit: "ex-list", id: "L-7", line: 8),
      PersonView.Record(list: "parish", exhibit: "ex-list", id: "P-3", line: 4),
      PersonView.Record(list: "فانوس", exhibit: "ex-list", id: "F-11", line: 12),
    ],
    fields: [
      PersonView.FieldRow(
        field: "full name",
        values: ["Elias Mornfeld", "Elyas Mornfelt", "الیاس مورنفلد"]
      ),
      PersonView.FieldRow(field: "birth date", values: ["1887-03", "1887", nil]),
      PersonView.FieldRow(field: "city", values: ["Harrow", "Harrow", "هارو"]),
    ],
    links: [
      link(0, 1, [("full name", "nearly the same", 7.2), ("birth date", "agrees", 4.1)], 0.98),
      link(
        0,
        2,
        [("full name", "same consonants, other script", 6.3), ("city", "agrees", 2)],
        0.9
      ),
      link(1, 2, [("full name", "other script", 5.1), ("birth date", "silent", -0.4)], 0.6),
    ],
    decisions: [ExampleReview.decision],
    engine: "linkage 1",
    event: 7
  )

  static func single(_ id: String, _ name: String, list: String) -> PersonView {
    PersonView(
      summary: PersonSummary(
        id: id,
        name: name,
        otherNames: [],
        records: 1,
        lists: [list],
        probability: 1,
        status: .single
      ),
      records: [PersonView.Record(list: list, exhibit: "ex-list", id: "R-\(id)", line: 2)],
      fields: [PersonView.FieldRow(field: "full name", values: [name])],
      links: [],
      decisions: [],
      engine: "linkage 1",
      event: 7
    )
  }

  private static func link(
    _ a: Int,
    _ b: Int,
    _ fields: [(String, String, Double)],
    _ probability: Double
  ) -> PersonView.Link {
    PersonView.Link(
      a: a,
      b: b,
      weight: fields.reduce(-6) { $0 + $1.2 },
      probability: probability,
      fields: fields.map { PersonView.FieldWeight(field: $0.0, level: $0.1, weight: $0.2) },
      judgement: a == 0 && b == 1 ? ExampleReview.judgement : ExampleReview.nobody
    )
  }
}
