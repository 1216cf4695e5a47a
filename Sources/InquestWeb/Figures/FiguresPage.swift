import Casework

/// Figures claimed by each source, side by side and never added up.
struct FiguresPage: Page {
  static let template = "figures"
  let section: Section? = .figures

  /// Figures of one kind of thing.
  struct Group: Sendable {
    var anchor: String
    var event: String
    var finding: String
    var units: [Unit]
  }

  /// Figures that count the same unit.
  struct Unit: Sendable {
    var unit: String
    var chart: HTML
    var rows: [Row]
  }

  /// A figure.
  struct Row: Sendable {
    var who: HTML
    var words: String
    var reading: String
    var manner: HTML
    var document: HTML
    var claim: HTML
  }

  let title = "Figures by source"
  var groups: [Group]

  /// Presents the figures.
  init(_ figures: [FigureGroup], links: Links) {
    groups = figures.filter { !$0.rows.isEmpty }.map { Group($0, links: links) }
  }
}

extension FiguresPage.Group {
  init(_ group: FigureGroup, links: Links) {
    anchor = "f-" + Slug.make(group.event)
    let event = Wording.event(group.event)
    self.event = event
    let sources = Set(group.rows.map { AttributionChain(levels: $0.claim.body.attribution).plain })
    let documents = Set(group.rows.map(\.claim.exhibit))
    finding =
      "\(Numerals.count(group.rows.count, "figure", "figures")) from "
      + "\(Numerals.count(sources.count, "speaker", "speakers")) in "
      + Numerals.count(documents.count, "document", "documents")
    var order: [String] = []
    var byUnit: [String: [FigureRow]] = [:]
    for row in group.rows {
      let unit = row.quantity.unit ?? ""
      if byUnit[unit] == nil { order.append(unit) }
      byUnit[unit, default: []].append(row)
    }
    units = order.map { unit in
      FiguresPage.Unit(unit, byUnit[unit] ?? [], event: event, links: links)
    }
  }
}

extension FiguresPage.Unit {
  init(_ unit: String, _ figures: [FigureRow], event: String, links: Links) {
    self.unit = unit.isEmpty ? "what is counted is not said" : unit
    chart = FigureChart.draw(figures, event: event, unit: unit, links: links)
    rows = figures.map { figure in
      FiguresPage.Row(
        who: AttributionChain(levels: figure.claim.body.attribution).short,
        words: figure.quantity.text,
        reading: QuantityWording(figure.quantity).reading,
        manner: Wording.manner(
          figure.claim.body.modality,
          direct: figure.claim.body.direct
        ),
        document: links.link(
          .document(
            figure.claim.exhibit,
            part: DocumentParts.part(of: figure.claim.body.start)
          ),
          anchor: "t-" + Slug.make(figure.claim.body.id),
          text: figure.claim.exhibitName
        ),
        claim: links.link(.claim(figure.claim.id), "claim")
      )
    }
  }
}
