import CaseModel
import Casework

/// The tables of claims and people as files: every row that passes the filter, over all pages.
struct CaseTables: Sendable {
  /// Where the rows come from.
  var reading: any CaseReading

  /// Claims with their passages and where they stand.
  func claims(_ filter: ClaimFilter) throws -> [UInt8] {
    var table = CSVTable([
      "claim", "document", "exhibit", "start", "end", "passage", "who", "modality", "polarity",
      "direct", "event", "dates", "dates_edtf", "quantities", "state", "engine",
    ])
    try forEachPage(of: ClaimsPage.rowsOnPage) { page in
      var filter = filter
      filter.page = page
      let part = try reading.claims(filter)
      for claim in part.rows {
        let body = claim.body
        table.add([
          claim.id, claim.exhibitName, claim.exhibit, String(body.start), String(body.end),
          body.text, AttributionChain(levels: body.attribution).plain, body.modality.rawValue,
          body.polarity.rawValue, body.direct ? "yes" : "no", body.event ?? "",
          body.dates.map(\.text).joined(separator: "; "),
          body.dates.compactMap(\.edtf).joined(separator: "; "),
          body.quantities.map(\.text).joined(separator: "; "), claim.state, claim.engine,
        ])
      }
      return (part.rows.count, part.total)
    }
    return table.bytes
  }

  /// People with the lists they are on.
  func people(_ filter: PersonFilter) throws -> [UInt8] {
    var table = CSVTable([
      "person", "name", "other_names", "records", "lists", "probability", "standing",
    ])
    try forEachPage(of: PeoplePage.rowsOnPage) { page in
      var filter = filter
      filter.page = page
      let part = try reading.people(filter)
      for person in part.rows {
        table.add([
          person.id, person.name, person.otherNames.joined(separator: "; "),
          String(person.records), person.lists.joined(separator: "; "),
          String(person.probability), Wording.standing(person.status),
        ])
      }
      return (part.rows.count, part.total)
    }
    return table.bytes
  }

  /// Asks for page after page until all rows came; `read` gives the rows of a page and of all.
  private func forEachPage(
    of size: Int,
    _ read: (Int) throws -> (rows: Int, total: Int)
  ) rethrows {
    var page = 1
    while true {
      let (rows, total) = try read(page)
      if rows == 0 || page * size >= total { return }
      page += 1
    }
  }
}
