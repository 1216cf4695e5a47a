import CaseModel
import CaseRegister
import EvidenceVault
import Foundation

/// Derives the register from the custody log: the only writer of rows there is.
///
/// The same code runs after every deed and on `inquest rebuild`, so both give the same rows.
struct Projector {
  /// Events in one transaction; bounds what a long rebuild holds in memory.
  private static let batch = 256

  let register: Register
  let vault: VaultReader

  /// Applies every event that the register has not seen; an erased event leaves no row.
  ///
  /// A crash leaves the register at an earlier event; the next call goes on from there.
  func catchUp(progress: ProgressReport? = nil) throws {
    let total = try vault.eventCount
    let next = try register.read { try $0.appliedEvents() }
    guard next <= total else {
      throw Problem(
        .badInput,
        "the register has seen \(next) events and the log holds \(total)",
        remedy: "An older copy of the vault was put under it: run `inquest verify`, then `inquest "
          + "rebuild` once you know which copy is right."
      )
    }
    guard next < total else { return }
    var events: [CustodyEvent] = []
    func flush(through end: Int) throws {
      let batch = events
      try register.write { writer in
        for event in batch { try apply(event, writer) }
        try writer.setProperty("appliedEvents", String(end))
      }
      events.removeAll(keepingCapacity: true)
      progress?("Deriving the register", end, total)
    }
    try vault.events(from: next) { index, event in
      guard index < total else { return }
      events.append(event)
      if events.count == Self.batch { try flush(through: index + 1) }
    }
    try flush(through: total)
  }

  private func apply(_ event: CustodyEvent, _ writer: RegisterWriter) throws {
    try writer.insert(
      LogEntryRow(
        position: event.index,
        time: event.time,
        action: event.action,
        actor: event.actor,
        summary: CaseEvent.summary(action: event.action, parameters: event.parameters),
        exhibit: try writer.snapshot.exhibit(event.item) == nil && event.action != CaseEvent.added
          ? nil : event.item,
        commitment: event.commitment
      )
    )
    switch event.action {
    case CaseEvent.created: try created(event, writer)
    case CaseEvent.placesNamed:
      try writer.setProperty("places", (event.parameters["places"] ?? []).canonicalText)
    case CaseEvent.added: try added(event, writer)
    case CaseEvent.read: try read(event, writer)
    case CaseEvent.unread: try unread(event, writer)
    case CaseEvent.listImported: try listImported(event, writer)
    case CaseEvent.claimsProposed: try claimsProposed(event, writer)
    case CaseEvent.linksProposed: try linksProposed(event, writer)
    case CaseEvent.linksDecided: try linksDecided(event, writer)
    case CaseEvent.decisionRetracted: try decisionRetracted(event, writer)
    case CaseEvent.linkPolicySet: try linkPolicySet(event, writer)
    case CaseEvent.reviewSampleDrawn: try reviewSampleDrawn(event, writer)
    case CaseEvent.estimateProposed: try estimateProposed(event, writer)
    default: break
    }
  }

  private func created(_ event: CustodyEvent, _ writer: RegisterWriter) throws {
    try writer.setProperty("title", event.parameters["title"]?.string ?? "")
    try writer.setProperty("identifier", event.parameters["identifier"]?.string ?? event.item)
    if let population = event.parameters["truePopulation"]?.int {
      try writer.setProperty("truePopulation", String(population))
    }
  }

  private func added(_ event: CustodyEvent, _ writer: RegisterWriter) throws {
    guard let object = event.objects.first else { return }
    let parameters = event.parameters
    try writer.insert(
      ExhibitRow(
        id: event.item,
        ordinal: try writer.snapshot.count(.exhibit),
        name: parameters["name"]?.string ?? event.item,
        source: parameters["source"]?.string,
        method: parameters["method"]?.string,
        collectedAt: parameters["collectedAt"]?.string,
        url: parameters["url"]?.string,
        sha256: object.sha256,
        object: object.stored,
        size: object.size,
        addedAt: event.time,
        position: event.index
      )
    )
  }

  private func read(_ event: CustodyEvent, _ writer: RegisterWriter) throws {
    guard var row = try writer.snapshot.exhibit(event.item) else { return }
    let parameters = event.parameters
    row.state = "read"
    row.unreadReason = nil
    row.rendition = parameters["rendition"]?.string
    row.reader = parameters["reader"]?.string
    row.title = parameters["title"]?.string
    row.mediaType = parameters["mediaType"]?.string
    row.encoding = parameters["encoding"]?.string
    row.language = parameters["language"]?.string
    row.rightToLeft = parameters["rightToLeft"]?.bool ?? false
    try writer.update(row)
  }

  private func unread(_ event: CustodyEvent, _ writer: RegisterWriter) throws {
    guard var row = try writer.snapshot.exhibit(event.item) else { return }
    row.state = "unread"
    row.unreadReason = event.parameters["reason"]?.string
    row.reader = event.parameters["reader"]?.string
    row.mediaType = event.parameters["mediaType"]?.string
    try writer.update(row)
  }

  private func estimateProposed(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    let result = parameters["result"]?.string ?? ""
    try writer.insert(
      EstimateRow(
        position: entry.index,
        result: result,
        engine: parameters["engine"]?.string ?? "",
        input: parameters["input"]?.string ?? "",
        seed: parameters["seed"]?.int ?? 0,
        lists: (parameters["lists"] ?? []).canonicalText,
        body: String(decoding: try vault.object(result), as: UTF8.self),
        counted: (parameters["counted"] ?? "").string ?? "",
        origins: (parameters["origins"] ?? []).canonicalText
      )
    )
  }

  /// A result object as JSON.
  func json(_ object: String) throws -> JSONValue {
    let bytes = try vault.object(object)
    guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
      throw Problem(
        .badInput,
        "the result \(object.prefix(12))… in the vault is not JSON",
        remedy: "Run `inquest verify` to see whether the vault was changed."
      )
    }
    return value
  }
}
