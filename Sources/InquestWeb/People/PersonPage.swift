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
    /// What people decided about it, or that nobody has.
    var decision: HTML
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
  var standing: HTML
  /// Decisions about these records and those of other people.
  var decisions: [DecisionLine]
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
    standing = Self.standing(view.summary.status)
    self.links = view.links.enumerated().map { index, link in
      Link(
        link,
        pair: PairKey(view.records[link.a].key, view.records[link.b].key),
        links: links,
        open: index < 1
      )
    }
    decisions = view.decisions.map { DecisionLine($0, links: links) }
    engine = view.engine
    event = links.event(view.event)
  }
}

extension PersonPage {
  /// Who joined the records, in a sentence.
  private static func standing(_ status: PersonStatus) -> HTML {
    let sentence =
      switch status {
      case .single: "Nothing was joined."
      case .proposed:
        "Joined by machine, provisionally, as the case’s policy allows; not all of it was decided by a "
          + "person."
      case .decided: "Every record is joined by decisions of people."
      case .disputed:
        "Decisions about these records contradict one another; see them below and take back the one "
          + "that is wrong."
      }
    return Wording.state(Wording.standing(status)) + " \(sentence)"
  }
}

extension PersonView.Record {
  /// The record as decisions name it.
  var key: RecordKey { RecordKey(list: list, id: id) }
}

extension PersonPage.Link {
  init(_ link: PersonView.Link, pair key: PairKey, links: InquestWeb.Links, open: Bool) {
    pair = "Records \(link.a + 1) and \(link.b + 1)"
    decision =
      links.link(.pair(key), "This pair") + ": "
      + DecisionLine.sentence(link.judgement, links: links)
    verdict =
      "weight \(Numerals.signed(link.weight)), probability \(Numerals.probability(link.probability))"
    let steps = WeightChart.steps(of: link)
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
