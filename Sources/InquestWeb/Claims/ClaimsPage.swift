import CaseModel
import Casework

/// The table of claims with its filter.
struct ClaimsPage: Page {
  static let template = "claims"
  let section: Section? = .claims
  /// Claims on a page, as `ClaimFilter` promises.
  static let rowsOnPage = 100

  /// A claim as a row.
  struct Row: Sendable {
    var passage: HTML
    var place: HTML
    var who: HTML
    var manner: HTML
    var what: String
    var accusation: Bool
    var dates: [DateWording]
    var figures: [String]
  }

  let title = "Claims"
  var summary: String
  var rows: [Row]
  var columns: [SortColumn]
  var facets: [FacetList]
  var form: Form?
  var active: [HTML]
  var warnings: [String]
  var clear: HTML
  var export: String?
  var pager: HTML
  var nothing: HTML?

  /// The filter as a form.
  struct Form: Sendable {
    var action: String
    var text: String
    var from: String
    var to: String
    var sort: String
    var exhibit: String?
    var selects: [FacetList]
  }

  /// Presents a page of claims.
  ///
  /// `filter` is as the address gives it; `warnings` say what of it was
  /// not understood; `exhibitName` is the name of the exhibit it is limited to.
  init(
    _ table: ClaimTable,
    filter: ClaimFilter,
    exhibitName: String?,
    warnings: [String],
    links: Links
  ) {
    let pages = Pager(page: filter.page, rows: table.total, each: Self.rowsOnPage)
    summary =
      Numerals.count(table.total, "claim", "claims")
      + (filter.isFiltered ? " with this filter" : "")
    rows = table.rows.map { Row($0, links: links) }
    columns = Self.columns.map { key, name in
      SortColumn(
        name: name,
        key: key,
        current: filter.sort,
        link: links.link(.claims(filter.with { $0.sort = key }), HTML(text: name))
      )
    }
    facets = Self.facets(table, filter: filter, links: links)
    form =
      links.canAnswer
      ? Form(
        action: Address.claims().served,
        text: filter.text ?? "",
        from: filter.from ?? "",
        to: filter.to ?? "",
        sort: filter.sort,
        exhibit: filter.exhibit,
        selects: facets
      ) : nil
    active = Self.active(filter, exhibitName: exhibitName)
    self.warnings = warnings
    clear = filter.isFiltered ? links.link(.claims(), "Show all claims") : .empty
    export = links.href(.claimsTable(filter.with { _ in }))
    pager = pages.markup(links: links) { page in .claims(filter.with { $0.page = page }) }
    nothing = Self.nothing(table, filter: filter, pages: pages.pages, links: links)
  }

  private static let columns = [
    ("place", "Passage"), ("speaker", "Who says so"), ("modality", "How"), ("event", "Of what"),
    ("date", "When"),
  ]

  private static func facets(
    _ table: ClaimTable,
    filter: ClaimFilter,
    links: Links
  ) -> [FacetList] {
    [
      FacetList(
        table.speakers,
        heading: "Who says so",
        field: "speaker",
        chosen: filter.speaker,
        links: links
      ) { value in .claims(filter.with { $0.speaker = value }) },
      FacetList(
        table.modalities,
        heading: "How it is said",
        field: "modality",
        chosen: filter.modality,
        links: links,
        label: Wording.modality
      ) { value in .claims(filter.with { $0.modality = value }) },
      FacetList(
        table.events,
        heading: "Of what",
        field: "event",
        chosen: filter.event,
        links: links,
        label: Wording.event
      ) { value in .claims(filter.with { $0.event = value }) },
    ]
  }

  private static func active(_ filter: ClaimFilter, exhibitName: String?) -> [HTML] {
    let parts: [(String, String?)] = [
      ("who", filter.speaker), ("how", filter.modality.map(Wording.modality)),
      ("of what", filter.event.map { Wording.event($0) }),
      ("document", filter.exhibit.map { exhibitName ?? $0 }), ("from", filter.from),
      ("to", filter.to), ("words", filter.text),
    ]
    return parts.compactMap { name, value in
      value.map { "\(name): <bdi>\($0)</bdi>" }
    }
  }

  private static func nothing(
    _ table: ClaimTable,
    filter: ClaimFilter,
    pages: Int,
    links: Links
  ) -> HTML? {
    guard table.rows.isEmpty else { return nil }
    if table.total > 0 {
      return """
        There is no page \(filter.page) of this table; \
        \(links.link(.claims(filter.with { $0.page = pages }), "the last is \(pages)")).
        """
    }
    if filter.isFiltered { return "No claim passes this filter." }
    return """
      There are no claims yet. Add documents with <code>inquest add</code>, then run \
      <code>inquest analyse</code>.
      """
  }
}

extension ClaimsPage.Row {
  init(_ claim: ClaimView, links: Links) {
    let body = claim.body
    passage = """
      <span class="passage" dir="auto"\(LanguageMark.attribute(claim.language))>\
      \(links.link(.claim(claim.id), HTML.passage(Wording.shortened(body.text, to: 400))))</span>
      """
    place = links.link(
      .document(claim.exhibit, part: DocumentParts.part(of: body.start)),
      anchor: "t-" + Slug.make(body.id),
      text: claim.exhibitName
    )
    who = AttributionChain(levels: body.attribution).short
    manner = Wording.manner(body.modality, direct: body.direct)
    what = Wording.event(body.event) + (body.polarity == .negative ? ", negated" : "")
    accusation = Accusation.isMade(by: body)
    dates = body.dates.map { DateWording($0) }
    figures = body.quantities.map { QuantityWording($0).reading }
  }
}

/// A column that a table can be sorted by.
struct SortColumn: Sendable {
  var link: HTML
  var sorted: String?
  var numeric: Bool

  /// Presents a column; the current one is named, not linked.
  ///
  /// `falling` says that its order begins with the most; its cells are numbers then.
  init(name: String, key: String, current: String, falling: Bool = false, link: HTML) {
    sorted = key == current ? (falling ? "descending" : "ascending") : nil
    self.link = key == current ? HTML(text: name) : link
    numeric = falling
  }
}

/// Whether a claim accuses somebody, and so needs a decision by a person before any use.
enum Accusation {
  /// True for claims that name a person as responsible.
  static func isMade(by body: ClaimView.Body) -> Bool {
    body.event == "perpetrator_named"
      || body.participants.contains { $0.role == "perpetrator" || $0.role == "accused" }
  }
}

/// The `lang` attribute of a passage.
enum LanguageMark {
  /// " lang="fa"" for a language tag, nothing where the language is not known.
  static func attribute(_ tag: String?) -> HTML {
    guard let tag, !tag.isEmpty else { return .empty }
    return " lang=\"\(tag)\""
  }
}
