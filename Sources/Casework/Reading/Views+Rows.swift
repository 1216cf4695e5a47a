import CaseModel
import CaseRegister
import Foundation

extension LogEntry {
  init(row: LogEntryRow) {
    self.init(
      index: row.position,
      time: row.time,
      action: row.action,
      actor: row.actor,
      summary: row.summary,
      exhibit: row.exhibit,
      commitment: row.commitment
    )
  }
}

extension ExhibitSummary {
  init(row: ExhibitRow, claims: Int) {
    let state: State =
      switch row.state {
      case "read": .read
      case "list": .list
      case "unread": .unread(reason: row.unreadReason ?? "")
      default: .waiting
      }
    self.init(
      id: row.id,
      name: row.name,
      title: row.title,
      source: row.source,
      method: row.method,
      collectedAt: row.collectedAt,
      url: row.url,
      sha256: row.sha256,
      size: row.size,
      mediaType: row.mediaType,
      encoding: row.encoding,
      language: row.language,
      rightToLeft: row.rightToLeft,
      state: state,
      claims: claims,
      addedAt: row.addedAt,
      event: row.position
    )
  }
}

extension ClaimView {
  init(row: ClaimRow, exhibit: ExhibitRow) throws {
    self.init(
      id: row.id,
      exhibit: row.exhibit,
      exhibitName: exhibit.name,
      exhibitSource: exhibit.source,
      language: exhibit.language,
      rightToLeft: exhibit.rightToLeft,
      body: try JSONDecoder().decode(Body.self, from: Data(row.body.utf8)),
      before: row.before,
      after: row.after,
      state: "proposed",
      engine: row.engine,
      event: row.position
    )
  }
}

extension PersonSummary {
  init(row: PersonRow, lists: [ListRow]) {
    self.init(
      id: row.id,
      name: row.name,
      otherNames: StoredJSON.strings(row.otherNames),
      records: row.records,
      lists: lists.filter { row.pattern & (1 << $0.ordinal) != 0 }.map(\.name),
      probability: row.probability,
      status: PersonStatus(rawValue: row.status) ?? .proposed
    )
  }
}
