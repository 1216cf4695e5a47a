import CaseModel
import CaseRegister

extension CaseFile {
  /// Claims on one page.
  static let claimsPerPage = 100
  /// The name under which claims of a document's own author are filtered.
  static let author = "document author"

  /// A page of claims.
  public func claims(_ filter: ClaimFilter) throws -> ClaimTable {
    let selection = ClaimSelection(
      speaker: filter.speaker == Self.author ? "" : filter.speaker,
      modality: filter.modality,
      event: filter.event,
      exhibit: filter.exhibit,
      fromDay: filter.from.flatMap { UncertainDate(parsing: $0)?.earliest.number },
      toDay: filter.to.flatMap { UncertainDate(parsing: $0)?.latest.number },
      words: (filter.text ?? "").split(separator: " ").map(String.init),
      order: filter.sort
    )
    let (page, exhibits, speakers, modalities, events, authors) = try register.read { snapshot in
      (
        try snapshot.claims(
          selection,
          limit: Self.claimsPerPage,
          offset: (max(1, filter.page) - 1) * Self.claimsPerPage
        ),
        try snapshot.exhibits(), try snapshot.facets(of: .speaker),
        try snapshot.facets(of: .modality), try snapshot.facets(of: .event),
        try snapshot.unattributedClaims()
      )
    }
    let byID = Dictionary(uniqueKeysWithValues: exhibits.map { ($0.id, $0) })
    var speakerFacets = speakers.map(Facet.init)
    if authors > 0 { speakerFacets.insert(Facet(value: Self.author, count: authors), at: 0) }
    return ClaimTable(
      rows: try page.rows.compactMap { row in
        try byID[row.exhibit].map { try ClaimView(row: row, exhibit: $0) }
      },
      total: page.total,
      speakers: speakerFacets,
      modalities: modalities.map(Facet.init),
      events: events.map(Facet.init)
    )
  }

  /// One claim; nil where there is no such claim.
  public func claim(_ id: String) throws -> ClaimView? {
    try register.read { snapshot in
      guard let row = try snapshot.claim(id), let exhibit = try snapshot.exhibit(row.exhibit)
      else { return nil }
      return try ClaimView(row: row, exhibit: exhibit)
    }
  }
}
