import Casework

/// The pages of a static site: all of the case, and of its filters those with one choice.
///
/// A filter of two choices has no page there, so pages show it without a link; searching words and
/// dates needs the server.
struct StaticAddresses: Sendable {
  /// Choices of one filter that get pages; the table of all claims has the rest.
  private static let choices = 300

  /// Every page, in the order of writing.
  private(set) var all: [Address] = [
    .stylesheet, .script, .overview, .documents, .figures, .review, .lists, .estimate,
  ]
  /// Events in the log at the time of writing.
  private(set) var events = 0

  /// Goes through a case.
  init(_ reading: any CaseReading) throws {
    events = try reading.overview().events
    try addDocuments(reading)
    try addClaims(reading)
    try addPeople(reading)
    let pages = max(1, (events + CustodyPage.rowsOnPage - 1) / CustodyPage.rowsOnPage)
    all += (1...pages).map { .custody(page: $0) }
  }

  private mutating func addDocuments(_ reading: any CaseReading) throws {
    for exhibit in try reading.exhibits() {
      let scalars = try reading.document(exhibit.id)?.text.unicodeScalars.count ?? 0
      all += (1...DocumentParts.count(scalars)).map { .document(exhibit.id, part: $0) }
    }
  }

  private mutating func addClaims(_ reading: any CaseReading) throws {
    let first = try reading.claims(ClaimFilter())
    for sort in ClaimFilter.sorts { add(ClaimFilter(sort: sort), total: first.total) }
    all.append(.claimsTable())
    for page in 1...Self.pages(first.total, ClaimsPage.rowsOnPage) {
      let table = page == 1 ? first : try reading.claims(ClaimFilter(page: page))
      all += table.rows.map { .claim($0.id) }
    }
    var filters = first.speakers.prefix(Self.choices).map { ClaimFilter(speaker: $0.value) }
    filters += first.modalities.map { ClaimFilter(modality: $0.value) }
    filters += first.events.prefix(Self.choices).map { ClaimFilter(event: $0.value) }
    filters += try reading.exhibits().filter { $0.claims > 0 }.map { ClaimFilter(exhibit: $0.id) }
    // The overview asks for it even where there is none.
    let accusations = ClaimFilter(event: "perpetrator_named")
    if !filters.contains(accusations) { filters.append(accusations) }
    for filter in filters {
      add(filter, total: try reading.claims(filter).total)
      all.append(.claimsTable(filter))
    }
  }

  private mutating func add(_ filter: ClaimFilter, total: Int) {
    for page in 1...Self.pages(total, ClaimsPage.rowsOnPage) {
      var filter = filter
      filter.page = page
      all.append(.claims(filter))
    }
  }

  private mutating func addPeople(_ reading: any CaseReading) throws {
    let first = try reading.people(PersonFilter())
    for sort in PersonFilter.sorts { add(PersonFilter(sort: sort), total: first.total) }
    all.append(.peopleTable())
    for page in 1...Self.pages(first.total, PeoplePage.rowsOnPage) {
      let table = page == 1 ? first : try reading.people(PersonFilter(page: page))
      all += table.rows.map { .person($0.id) }
    }
    var names = Set<String>()
    var filters: [PersonFilter] = []
    let lists = try reading.lists().map(\.name)
    for name in first.lists.map(\.value) + lists where names.insert(name).inserted {
      filters.append(PersonFilter(list: name))
    }
    filters += first.statuses.compactMap { PersonStatus(rawValue: $0.value) }
      .map { PersonFilter(status: $0) }
    filters +=
      try reading.estimate()?.overlaps.compactMap(\.people).map { PersonFilter(pattern: $0) } ?? []
    for filter in filters {
      add(filter, total: try reading.people(filter).total)
      all.append(.peopleTable(filter))
    }
  }

  private mutating func add(_ filter: PersonFilter, total: Int) {
    for page in 1...Self.pages(total, PeoplePage.rowsOnPage) {
      var filter = filter
      filter.page = page
      all.append(.people(filter))
    }
  }

  private static func pages(_ rows: Int, _ each: Int) -> Int { max(1, (rows + each - 1) / each) }
}
