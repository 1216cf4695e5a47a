import Casework

/// The first page of a case: what is in it, what waits for a person, what is new.
struct OverviewPage: Page {
  static let template = "overview"
  let section: Section? = .overview

  /// A number and what it counts.
  struct Count: Sendable {
    var number: HTML
    var name: String
    var note: HTML
  }

  /// Something that waits for a person.
  struct Open: Sendable {
    var kind: String
    var text: String
    var link: HTML
  }

  /// A modality with the number of its claims.
  struct Manner: Sendable {
    var name: HTML
    var count: String
  }

  /// Something that happened.
  struct Recent: Sendable {
    var time: String
    var summary: String
    var event: HTML
  }

  let title: String
  var identifier: String
  var empty: Bool
  var counts: [Count]
  var estimate: HTML?
  var open: [Open]
  var manners: [Manner]
  var recent: [Recent]
  var log: HTML
  var demonstration: HTML?

  /// Presents the overview.
  init(_ view: CaseOverview, links: Links) {
    title = view.title
    identifier = view.identifier
    empty = view.exhibits == 0
    counts = Self.counts(view, links: links)
    estimate = view.estimate.map { range in
      links.link(.estimate, HTML(text: RangeWording.sentence(range)))
    }
    open = view.open.map { Open($0, links: links) }
    manners = view.claimsByModality.map { facet in
      Manner(
        name: links.link(
          .claims(ClaimFilter(modality: facet.value)),
          HTML(text: Wording.modality(facet.value))
        ),
        count: Numerals.count(facet.count)
      )
    }
    recent = view.recent.map { entry in
      Recent(
        time: Wording.time(entry.time),
        summary: entry.summary,
        event: links.event(entry.index)
      )
    }
    log = links.link(.custody(), "The whole log")
    demonstration = view.truePopulation.map { number in
      """
      The country, the people and the documents of this case are invented. Its simulator knows \
      that \(Numerals.count(number)) people are concerned; \
      \(links.link(.estimate, "the estimate")) shows how near the methods come.
      """
    }
  }

  private static func counts(_ view: CaseOverview, links: Links) -> [Count] {
    func count(_ number: Int, _ address: Address, _ name: String, _ note: HTML = .empty) -> Count {
      Count(
        number: links.link(address, HTML(text: Numerals.count(number))),
        name: name,
        note: note
      )
    }
    return [
      count(
        view.exhibits,
        .documents,
        view.exhibits == 1 ? "exhibit" : "exhibits",
        view.unread > 0
          ? "\(Numerals.count(view.documentsRead)) read, \(Numerals.count(view.unread)) kept unread"
          : "\(Numerals.count(view.documentsRead)) read"
      ),
      count(
        view.claims,
        .claims(),
        view.claims == 1 ? "claim" : "claims",
        "proposed, each with its passage"
      ),
      count(
        view.persons,
        .people(),
        view.persons == 1 ? "person" : "people",
        """
        from \(Numerals.count(view.records, "record", "records")) on \
        \(links.link(.lists, HTML(text: Numerals.count(view.lists, "list", "lists"))))
        """
      ),
      count(
        view.events,
        .custody(),
        view.events == 1 ? "event" : "events",
        "in the custody log"
      ),
    ]
  }
}

extension OverviewPage.Open {
  init(_ item: OpenItem, links: Links) {
    text = item.text
    switch item.kind {
    case .unreadExhibit:
      kind = "Not read"
      link = links.link(item.target.map { .document($0) } ?? .documents, "See the exhibit")
    case .accusation:
      kind = "Accusations"
      link = links.link(
        .claims(ClaimFilter(event: "perpetrator_named")),
        "See the claims"
      )
    case .doubtfulLink:
      kind = "Doubtful links"
      link = links.link(.people(PersonFilter(sort: "doubt")), "See the least certain first")
    case .conflictingDecisions:
      kind = "Decisions"
      link = links.link(.review, "See what contradicts what")
    case .conflictingFigures:
      kind = "Figures that differ"
      link = links.link(.figures, "See them side by side")
    case .estimate:
      kind = "Estimate"
      link = links.link(.estimate, "See the estimate")
    }
  }
}
