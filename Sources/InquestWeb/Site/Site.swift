import CaseModel
import Casework

/// Every page of a case: an address goes in, bytes come out.
///
/// The server and the static site both use it, so that they cannot differ. It reads the case anew for
/// each page and keeps nothing but its title.
struct Site: Sendable {
  /// The only source of what is shown.
  let reading: any CaseReading
  private let identity: CaseIdentity
  /// What a form must bring back to be answered; nil where nothing can be decided on these pages.
  private let token: String?

  /// Opens the pages of a case.
  init(_ reading: any CaseReading, token: String? = nil) throws {
    self.reading = reading
    self.token = token
    let overview = try reading.overview()
    identity = CaseIdentity(
      title: overview.title,
      demonstration: overview.truePopulation != nil
    )
  }

  /// What stands at an address, with its links written for a place.
  func answer(_ address: Address, links: Links) throws -> Answer {
    switch address {
    case .stylesheet:
      return Answer(
        status: 200,
        mediaType: "text/css; charset=utf-8",
        body: PackageResources.style_css
      )
    case .script:
      return Answer(
        status: 200,
        mediaType: "text/javascript; charset=utf-8",
        body: PackageResources.page_js
      )
    case .claimsTable(let filter): return try table(claims(filter))
    case .peopleTable(let filter): return table(try CaseTables(reading: reading).people(filter))
    case .overview: return try page(OverviewPage(reading.overview(), links: links), links)
    case .documents: return try page(DocumentsPage(reading.exhibits(), links: links), links)
    case .document(let id, let part):
      guard let view = try reading.document(id),
        let document = DocumentPage(view, part: part, links: links)
      else { return missing(links) }
      return page(document, links)
    case .claims(let filter):
      let claims = try claimsPage(filter, links: links)
      return page(claims, links, status: filter.page > 1 && claims.rows.isEmpty ? 404 : 200)
    case .claim(let id):
      guard let claim = try reading.claim(id) else { return missing(links) }
      let exhibit = try reading.exhibits().first { $0.id == claim.exhibit }
      return page(ClaimPage(claim, exhibit: exhibit, links: links), links)
    case .figures: return try page(FiguresPage(reading.figures(), links: links), links)
    case .people(let filter):
      let table = try reading.people(filter)
      let people = PeoplePage(
        table,
        filter: filter,
        lists: filter.pattern == nil ? [] : try reading.lists().map(\.name),
        links: links
      )
      return page(people, links, status: filter.page > 1 && people.rows.isEmpty ? 404 : 200)
    case .person(let id):
      guard let person = try reading.person(id) else { return missing(links) }
      return page(PersonPage(person, links: links), links)
    case .review:
      return try page(ReviewPage(reading.review(limit: ReviewPage.shown), links: links), links)
    case .pair(let pair):
      guard let view = try reading.pair(pair) else { return missing(links) }
      var answer = page(PairPage(view, token: token, links: links), links)
      answer.hasForm = token != nil
      return answer
    case .lists: return try page(ListsPage(reading.lists(), links: links), links)
    case .estimate:
      guard let estimate = try reading.estimate() else {
        return page(MessagePage.noEstimate(links: links), links)
      }
      return page(EstimatePage(estimate, links: links), links)
    case .custody(let number):
      let view = try reading.custody(page: number)
      return page(
        CustodyPage(view, links: links),
        links,
        status: number > 1 && view.entries.isEmpty ? 404 : 200
      )
    case .event(let index):
      let total = try reading.overview().events
      guard index < total else { return missing(links) }
      return try answer(.custody(page: CustodyPage.page(of: index, events: total)), links: links)
    }
  }

  /// A page that says what is wrong.
  func message(_ message: MessagePage, status: Int, links: Links) -> Answer {
    page(message, links, status: status)
  }

  private func missing(_ links: Links) -> Answer {
    page(MessagePage.missing(links: links), links, status: 404)
  }

  private func page<P: Page>(_ page: P, _ links: Links, status: Int = 200) -> Answer {
    let main = Templates.standard.render(page, with: P.template)
    let layout = Layout(
      main,
      title: page.title,
      section: page.section,
      of: identity,
      links: links
    )
    return .page(Templates.standard.render(layout, with: "layout"), status: status)
  }

  private func table(_ bytes: [UInt8]) -> Answer {
    Answer(status: 200, mediaType: "text/csv; charset=utf-8; header=present", body: bytes)
  }

  private func claims(_ filter: ClaimFilter) throws -> [UInt8] {
    try CaseTables(reading: reading).claims(FilterDates(filter).understood)
  }

  private func claimsPage(_ filter: ClaimFilter, links: Links) throws -> ClaimsPage {
    let dates = FilterDates(filter)
    let name =
      filter.exhibit == nil
      ? nil : try reading.exhibits().first { $0.id == filter.exhibit }.map { $0.title ?? $0.name }
    return ClaimsPage(
      try reading.claims(dates.understood),
      filter: filter,
      exhibitName: name,
      warnings: dates.warnings,
      links: links
    )
  }
}
