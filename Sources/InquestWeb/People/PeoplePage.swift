import Casework

/// The table of people.
struct PeoplePage: Page {
  static let template = "people"
  let section: Section? = .people
  /// People on a page, as `PersonFilter` promises.
  static let rowsOnPage = 100

  /// A person as a row.
  struct Row: Sendable {
    var name: HTML
    var others: [String]
    var records: String
    var lists: [String]
    var certainty: String
    var standing: HTML?
    var doubtful: Bool
  }

  let title = "People"
  var summary: String
  var rows: [Row]
  var columns: [SortColumn]
  var facets: [FacetList]
  var form: Form?
  var active: [HTML]
  var clear: HTML
  var export: String?
  var pager: HTML
  var nothing: HTML?

  /// The filter as a form.
  struct Form: Sendable {
    var action: String
    var text: String
    var sort: String
    var pattern: Int?
    var selects: [FacetList]
  }

  /// Presents a page of people; `lists` are the case's lists in the order of a pattern's bits.
  init(_ table: PersonTable, filter: PersonFilter, lists: [String], links: Links) {
    let pages = Pager(page: filter.page, rows: table.total, each: Self.rowsOnPage)
    summary =
      Numerals.count(table.total, "person", "people")
      + (filter.isFiltered ? " with this filter" : "")
    rows = table.rows.map { Row($0, links: links) }
    columns = [("name", "Name"), ("records", "Records"), ("doubt", "Certainty")].map { key, name in
      SortColumn(
        name: name,
        key: key,
        current: filter.sort,
        falling: key == "records",
        link: links.link(.people(filter.with { $0.sort = key }), HTML(text: name))
      )
    }
    let facet = FacetList(
      table.lists,
      heading: "On the list",
      field: "list",
      chosen: filter.list,
      links: links
    ) { value in
      .people(
        filter.with {
          $0.list = value
          $0.pattern = nil
        }
      )
    }
    let standing = FacetList(
      table.statuses,
      heading: "Joined by",
      field: "status",
      chosen: filter.status?.rawValue,
      links: links,
      label: Self.standing
    ) { value in
      .people(filter.with { $0.status = value.flatMap(PersonStatus.init(rawValue:)) })
    }
    facets = [facet, standing]
    form =
      links.canAnswer
      ? Form(
        action: Address.people().served,
        text: filter.text ?? "",
        sort: filter.sort,
        pattern: filter.pattern,
        selects: [facet, standing]
      ) : nil
    active = [
      filter.text.map { "name: <bdi>\($0)</bdi>" },
      filter.list.map { "on the list <bdi>\($0)</bdi>" },
      filter.status.map { "joined by: \(Self.standing($0.rawValue))" },
      filter.pattern.map { "on exactly: \(Self.names(pattern: $0, lists: lists))" },
    ].compactMap(\.self)
    clear = filter.isFiltered ? links.link(.people(), "Show all people") : .empty
    export = links.href(.peopleTable(filter.with { _ in }))
    pager = pages.markup(links: links) { page in .people(filter.with { $0.page = page }) }
    nothing = Self.nothing(table, filter: filter, pages: pages.pages, links: links)
  }

  /// The names of the lists of a pattern, most significant last.
  static func names(pattern: Int, lists: [String]) -> HTML {
    let names = lists.enumerated().filter { pattern >> $0.offset & 1 == 1 }.map { entry in
      "<bdi>\(entry.element)</bdi>" as HTML
    }
    return names.isEmpty ? "a set of lists that is not known" : Wording.enumeration(names)
  }

  /// A standing as a choice of the filter.
  private static func standing(_ code: String) -> String {
    switch PersonStatus(rawValue: code) {
    case .single: "nothing: one record"
    case .proposed: "machine, provisionally"
    case .decided: "decisions of people"
    case .disputed: "decisions in dispute"
    case nil: code
    }
  }

  private static func nothing(
    _ table: PersonTable,
    filter: PersonFilter,
    pages: Int,
    links: Links
  ) -> HTML? {
    guard table.rows.isEmpty else { return nil }
    if table.total > 0 {
      return """
        There is no page \(filter.page) of this table; \
        \(links.link(.people(filter.with { $0.page = pages }), "the last is \(pages)")).
        """
    }
    if filter.isFiltered { return "Nobody passes this filter." }
    return """
      There are no people yet. Add a list with <code>inquest import</code>, then run \
      <code>inquest analyse</code>.
      """
  }
}

extension PeoplePage.Row {
  init(_ person: PersonSummary, links: Links) {
    name = links.link(
      .person(person.id),
      text: person.name.isEmpty ? "name not known" : person.name
    )
    others = person.otherNames
    records = Numerals.count(person.records)
    lists = person.lists
    certainty = person.records > 1 ? Numerals.probability(person.probability) : "one record"
    doubtful = person.status == .proposed && person.probability < 0.9
    standing = person.status == .single ? nil : Wording.state(Wording.standing(person.status))
  }
}
