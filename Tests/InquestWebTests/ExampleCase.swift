import CaseModel
@testable import Casework

/// A small case made by hand, in a country that does not exist, for tests of its pages.
///
/// It answers filters as the register does, from arrays.
struct ExampleCase: CaseReading {
  var title = "The Ostermark inquiry"
  var truth: Int? = 412
  var exhibitList = ExampleDocuments.exhibits
  var texts = ExampleDocuments.texts
  var blocks = ExampleDocuments.blocks
  var claimList = ExampleDocuments.claims
  var persons = ExamplePeople.persons
  var listSummaries = ExamplePeople.lists
  var estimateView: EstimateView? = ExampleEstimate.view
  var log = ExampleCustody.entries
  var board = ExampleReview.board

  /// A case in which nothing happened yet.
  static let empty: ExampleCase = {
    var example = ExampleCase()
    example.truth = nil
    example.exhibitList = []
    example.claimList = []
    example.persons = []
    example.listSummaries = []
    example.estimateView = nil
    example.log = []
    example.board = ExampleReview.empty
    return example
  }()

  func overview() throws -> CaseOverview {
    CaseOverview(
      title: title,
      identifier: "0d5b2a3c-7a54-4a39-9a4e-2f1c6f0f0001",
      truePopulation: truth,
      exhibits: exhibitList.count,
      documentsRead: exhibitList.count { $0.state == .read },
      unread: exhibitList.count {
        if case .unread = $0.state { true } else { false }
      },
      claims: claimList.count,
      claimsByModality: facets(claimList.map(\.body.modality.rawValue)),
      lists: listSummaries.count,
      records: persons.reduce(0) { $0 + $1.records.count },
      persons: persons.count,
      events: log.count,
      open: exhibitList.isEmpty
        ? []
        : [
          OpenItem(
            kind: .accusation,
            text: "1 claim accuses a named person.",
            target: nil
          ),
          OpenItem(
            kind: .unreadExhibit,
            text: "scan-07.tiff was kept unread.",
            target: "ex-scan"
          ),
          OpenItem(
            kind: .conflictingFigures,
            text: "Figures for killing range from 120 to 900.",
            target: nil
          ),
          OpenItem(kind: .doubtfulLink, text: "1 person rests on a doubtful link.", target: nil),
        ],
      recent: Array(log.prefix(5)),
      estimate: estimateView?.recommended
    )
  }

  func exhibits() throws -> [ExhibitSummary] { exhibitList }

  func document(_ id: String) throws -> DocumentView? {
    exhibitList.first { $0.id == id }.map { exhibit in
      DocumentView(
        exhibit: exhibit,
        text: texts[id] ?? "",
        blocks: blocks[id] ?? [],
        claims: claimList.filter { $0.exhibit == id }
      )
    }
  }

  func claims(_ filter: ClaimFilter) throws -> ClaimTable {
    let rows = claimList.filter { passes($0, filter) }
    return ClaimTable(
      rows: page(rows, filter.page, of: 100),
      total: rows.count,
      speakers: facets(claimList.flatMap(speakers)),
      modalities: facets(claimList.map(\.body.modality.rawValue)),
      events: facets(claimList.compactMap(\.body.event))
    )
  }

  func claim(_ id: String) throws -> ClaimView? { claimList.first { $0.id == id } }

  func figures() throws -> [FigureGroup] {
    let rows = claimList.flatMap { claim in
      claim.body.quantities.map { FigureRow(claim: claim, quantity: $0) }
    }
    return Dictionary(grouping: rows) { $0.claim.body.event ?? "" }
      .map { FigureGroup(event: $0.key, rows: $0.value) }
      .sorted { $0.event < $1.event }
  }

  func people(_ filter: PersonFilter) throws -> PersonTable {
    let order = listSummaries.map(\.name)
    let rows = persons.map(\.summary).filter { person in
      if let list = filter.list, !person.lists.contains(list) { return false }
      if let status = filter.status, person.status != status { return false }
      if let text = filter.text, !person.name.contains(text) { return false }
      if let pattern = filter.pattern {
        let own = order.enumerated().reduce(0) {
          $0 | (person.lists.contains($1.element) ? 1 << $1.offset : 0)
        }
        return own == pattern
      }
      return true
    }
    return PersonTable(
      rows: page(rows, filter.page, of: 100),
      total: rows.count,
      lists: facets(persons.flatMap(\.summary.lists)),
      statuses: facets(persons.map(\.summary.status.rawValue))
    )
  }

  func person(_ id: String) throws -> PersonView? { persons.first { $0.summary.id == id } }

  func review(limit: Int) throws -> ReviewBoard { board }

  func pair(_ pair: PairKey) throws -> PairView? {
    pair == ExampleReview.pair ? ExampleReview.view : nil
  }

  func lists() throws -> [ListSummary] { listSummaries }

  func estimate() throws -> EstimateView? { estimateView }

  func custody(page number: Int) throws -> CustodyView {
    CustodyView(
      folder: "/srv/cases/ostermark.inquest",
      origin: "inquest.example/ostermark",
      size: log.count,
      root: "3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=",
      checkpoint: "inquest.example/ostermark\n\(log.count)\n3q2+796tvu8=\n\n— inquest Aq0=\n",
      verifierKey: "inquest.example/ostermark+c0ffee00+AQID",
      entries: page(log, number, of: 200),
      page: number,
      total: log.count,
      commands: [
        ("everything in the vault and the log", "inquest verify ostermark.inquest"),
        (
          "one original",
          "sha256sum ostermark.inquest/vault/objects/9f/86d081884c7d659a2feaa0c55ad015"
        ),
      ]
    )
  }

  private func page<T>(_ rows: [T], _ number: Int, of size: Int) -> [T] {
    Array(rows.dropFirst((number - 1) * size).prefix(size))
  }

  private func speakers(_ claim: ClaimView) -> [String] {
    let names = claim.body.attribution.flatMap { $0.speakers.map { $0.name ?? $0.text } }
    return claim.body.attribution.isEmpty ? ["document author"] : names
  }

  private func passes(_ claim: ClaimView, _ filter: ClaimFilter) -> Bool {
    if let speaker = filter.speaker, !speakers(claim).contains(speaker) { return false }
    if let modality = filter.modality, claim.body.modality.rawValue != modality { return false }
    if let event = filter.event, claim.body.event != event { return false }
    if let exhibit = filter.exhibit, claim.exhibit != exhibit { return false }
    if let text = filter.text, !claim.body.text.contains(text) { return false }
    return true
  }

  private func facets(_ values: [String]) -> [Facet] {
    Dictionary(grouping: values) { $0 }
      .map { Facet(value: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}
