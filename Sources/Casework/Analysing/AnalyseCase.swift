import CaseModel
import CaseRegister
import ClaimExtraction
import DocumentReading
import EvidenceVault
import Foundation
import Gazetteer

/// Reads, extracts, links and estimates: whatever is new in a case.
///
/// Each result is an object in the vault and an event that names its method, version, seed and inputs.
/// What was done stays done: stopping loses at most the documents of one batch, and the next run goes
/// on from there.
public struct AnalyseCase: Sendable {
  /// Documents read or extracted between two syncs of the disk.
  static let batch = 32

  /// The case.
  public var folder: CaseFolder
  /// Seed of everything random.
  public var seed: Int
  /// How long the estimate may take; after it, none is recorded.
  public var estimationLimit: Duration = .seconds(1800)

  /// What was done.
  public struct Outcome: Sendable, Hashable {
    /// Exhibits whose text was read.
    public var read = 0
    /// Exhibits kept unread.
    public var unread = 0
    /// Documents that claims were sought in.
    public var extracted = 0
    /// Claims proposed from them.
    public var claims = 0
    /// People that the records were joined into, when linkage ran.
    public var people: Int?
    /// Whether a new estimate was made.
    public var estimated = false
    /// Why there is no estimate, when there is none.
    public var noEstimate: String?
    /// Whether somebody stopped it before the end.
    public var stopped = false
  }

  /// Says which case to analyse.
  public init(folder: CaseFolder, seed: Int = 1) {
    self.folder = folder
    self.seed = seed
  }

  /// Does all that is new.
  public func run(
    progress: ProgressReport? = nil,
    interruption: Interruption = .never
  ) async throws -> Outcome {
    let open = try WritableCase(folder)
    defer { open.close() }
    var outcome = Outcome()
    try read(open, &outcome, progress, interruption)
    if !outcome.stopped { try extract(open, &outcome, progress, interruption) }
    if !outcome.stopped { try await link(open, &outcome, progress, interruption) }
    if !outcome.stopped { try estimate(open, &outcome, progress, interruption) }
    return outcome
  }

  private func read(
    _ open: WritableCase,
    _ outcome: inout Outcome,
    _ progress: ProgressReport?,
    _ interruption: Interruption
  ) throws {
    let waiting = try open.register.read { snapshot in
      try snapshot.exhibits().filter {
        $0.state == "waiting"
          || ($0.state != "list" && $0.reader != DocumentReader.version)
      }
    }
    for start in stride(from: 0, to: waiting.count, by: Self.batch) {
      guard !interruption.isAsked else {
        outcome.stopped = true
        return
      }
      let end = min(waiting.count, start + Self.batch)
      try open.record(
        waiting[start..<end].map { exhibit in
          try draft(reading: exhibit, open, &outcome)
        }
      )
      progress?("Reading", end, waiting.count)
    }
  }

  private func draft(
    reading exhibit: ExhibitRow,
    _ open: WritableCase,
    _ outcome: inout Outcome
  ) throws -> EventDraft {
    let reader = JSONValue.string(DocumentReader.version)
    let bytes = try open.reader.object(exhibit.object)
    switch DocumentReader.read(bytes: bytes, name: exhibit.name) {
    case .rendition(let rendition):
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let stored = try open.vault.store(bytes: [UInt8](encoder.encode(rendition)))
      outcome.read += 1
      return EventDraft(
        item: exhibit.id,
        action: CaseEvent.read,
        objects: [stored],
        parameters: [
          "rendition": .string(stored.stored), "reader": reader,
          "title": .optional(rendition.title), "mediaType": .string(rendition.mediaType),
          "encoding": .string(rendition.encoding), "language": .optional(rendition.language),
          "rightToLeft": .bool(rendition.isRightToLeft),
        ]
      )
    case .unread(let reason, let mediaType):
      outcome.unread += 1
      return EventDraft(
        item: exhibit.id,
        action: CaseEvent.unread,
        parameters: [
          "reason": .string(reason), "reader": reader, "mediaType": .optional(mediaType),
        ]
      )
    }
  }

  private func extract(
    _ open: WritableCase,
    _ outcome: inout Outcome,
    _ progress: ProgressReport?,
    _ interruption: Interruption
  ) throws {
    let waiting = try open.register.read { snapshot in
      try snapshot.exhibits(inState: "read").filter {
        $0.claimEngine != ClaimExtractor.version
      }
    }
    guard !waiting.isEmpty else { return }
    let extractor = ClaimExtractor(gazetteer: try gazetteer(open))
    for start in stride(from: 0, to: waiting.count, by: Self.batch) {
      guard !interruption.isAsked else {
        outcome.stopped = true
        return
      }
      let end = min(waiting.count, start + Self.batch)
      try open.record(
        waiting[start..<end].compactMap { exhibit in
          try draft(extracting: exhibit, extractor, open, &outcome)
        }
      )
      progress?("Extracting claims", end, waiting.count)
    }
  }

  private func draft(
    extracting exhibit: ExhibitRow,
    _ extractor: ClaimExtractor,
    _ open: WritableCase,
    _ outcome: inout Outcome
  ) throws -> EventDraft? {
    guard let rendition = exhibit.rendition else { return nil }
    let text = try StoredRendition.text(of: open.reader.object(rendition))
    let claims = extractor.claims(in: text)
    let lines = claims.map { ClaimLine.json($0, document: exhibit.name).canonicalText + "\n" }
    let stored = try open.vault.store(bytes: Array(lines.joined().utf8))
    outcome.extracted += 1
    outcome.claims += claims.count
    return EventDraft(
      item: exhibit.id,
      action: CaseEvent.claimsProposed,
      objects: [stored],
      parameters: [
        "result": .string(stored.stored), "rendition": .string(rendition),
        "engine": .string(ClaimExtractor.version), "count": .int(claims.count),
      ]
    )
  }

  /// The places that are known anywhere, and those that this case was told of.
  private func gazetteer(_ open: WritableCase) throws -> Gazetteer {
    let text = try open.register.read { try $0.property("places") } ?? "[]"
    let own = StoredJSON.array(text).compactMap { place -> GazetteerEntry? in
      guard let id = place["id"]?.string, let name = place["name"]?.string else { return nil }
      return GazetteerEntry(
        id: id,
        name: name,
        kind: GazetteerEntry.Kind(rawValue: place["kind"]?.string ?? "city"),
        forms: place["forms"]?.array?.compactMap(\.string) ?? [],
        demonyms: place["demonyms"]?.array?.compactMap(\.string) ?? [],
        parent: place["parent"]?.string
      )
    }
    return own.isEmpty ? .standard : Gazetteer.standard.adding(own)
  }
}
