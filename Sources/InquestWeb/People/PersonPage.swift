import Casework

/// A person: every record side by side, and why they were joined.
struct PersonPage: Page {
  static let template = "person"
  let section: Section? = .people

  /// A record's heading.
  struct Record: Sendable {
    var number: Int
    var list: HTML
    var place: String
  }

  /// A field over all records.
  struct FieldLine: Sendable {
    var field: String
    var cells: [HTML]
    var differs: Bool
  }

  /// Why two records were joined.
  struct Link: Sendable {
    var pair: String
    var verdict: String
    var chart: HTML
    var rows: [Weight]
    var open: Bool
  }

  /// What a field says about a pair.
  struct Weight: Sendable {
    var field: String
    var level: String
    var weight: String
  }

  let title: String
  var others: [String]
  var summary: String
  var records: [Record]
  var fields: [FieldLine]
  var links: [Link]
  var single: Bool
  var engine: String
  var event: HTML

  /// Presents a person.
  init(_ view: PersonView, links: InquestWeb.Links) {
    title = view.summary.name.isEmpty ? "Name not known" : view.summary.name
    others = view.summary.otherNames
    let count = view.records.count
    single = count < 2
    summary =
      single
      ? "One record, on one list. Nothing was joined."
      : "\(Numerals.count(count)) records thought to be about one person; probability that all "
        + "of them are: \(Numerals.probability(view.summary.probability))"
    records = view.records.enumerated().map { index, record in
      Record(
        number: index + 1,
        list: links.link(.document(record.exhibit), text: record.list),
        place: "record \(record.id), line \(Numerals.count(record.line))"
      )
    }
    fields = view.fields.map { row in
      let given = Set(row.values.compactMap { $0.map(FieldDifference.folded) })
      return FieldLine(
        field: row.field,
        cells: FieldDifference.cells(row.values),
        differs: given.count > 1
      )
    }
    self.links = view.links.enumerated().map { index, link in
      Link(link, open: index < 1)
    }
    engine = view.engine
    event = links.event(view.event)
  }
}

extension PersonPage.Link {
  init(_ link: PersonView.Link, open: Bool) {
    pair = "Records \(link.a + 1) and \(link.b + 1)"
    verdict =
      "weight \(Numerals.signed(link.weight)), probability \(Numerals.probability(link.probability))"
    let fields = link.fields.reduce(0) { $0 + $1.weight }
    let prior = WeightChart.Step(
      field: "before looking",
      level: "how rarely two records are one person",
      weight: link.weight - fields
    )
    let steps =
      [prior]
      + link.fields.map {
        WeightChart.Step(field: $0.field, level: $0.level, weight: $0.weight)
      }
    rows = steps.map { step in
      PersonPage.Weight(
        field: step.field,
        level: step.level,
        weight: Numerals.signed(step.weight)
      )
    }
    chart = WeightChart.draw(steps, total: link.weight, of: pair)
    self.open = open
  }
}
