import CaseModel
import CaseRegister
import EvidenceVault
import Foundation
import TransparencyLog

/// A case opened for reading: what every page and report shows.
///
/// Many may read while one process writes. Each answer is one snapshot of the register.
public struct CaseFile: CaseReading {
  let folder: CaseFolder
  let description: CaseDescription
  let register: Register
  let vault: VaultReader
  /// Who reads; nil for anybody, who sees no sealed decision.
  let reviewer: String?

  /// Opens a case for anybody, or for one reviewer, who sees their own sealed decisions.
  ///
  /// Throws a `Problem` where there is none, or where its register is missing.
  public init(_ folder: CaseFolder, for reviewer: String? = nil) throws {
    self.folder = folder
    self.reviewer = reviewer
    description = try folder.readDescription()
    guard FileManager.default.fileExists(atPath: folder.register) else {
      throw Problem(
        .missing,
        "the case has no register",
        file: folder.register,
        remedy: "Make it from the log with `inquest rebuild \(folder.path)`."
      )
    }
    vault = try VaultReader(at: folder.vault)
    register = try Register(path: folder.register)
  }

  /// The first page.
  public func overview() throws -> CaseOverview {
    let estimate = try self.estimate()
    let figures = try self.figures()
    return try register.read { snapshot in
      let exhibits = try snapshot.exhibits()
      let unread = exhibits.filter { $0.state == "unread" }
      return CaseOverview(
        title: try snapshot.property("title") ?? description.title,
        identifier: description.identifier,
        truePopulation: try snapshot.property("truePopulation").flatMap { Int($0) },
        exhibits: exhibits.count,
        documentsRead: exhibits.count { $0.state == "read" },
        unread: unread.count,
        claims: try snapshot.count(.claim),
        claimsByModality: try snapshot.facets(of: .modality).map(Facet.init),
        lists: try snapshot.count(.list),
        records: try snapshot.count(.record),
        persons: try snapshot.count(.person),
        events: try snapshot.count(.logEntry),
        open: try open(snapshot, unread, figures, estimate),
        recent: try snapshot.logEntries(limit: 10).map(LogEntry.init(row:)),
        estimate: estimate?.recommended
      )
    }
  }

  private func open(
    _ snapshot: RegisterSnapshot,
    _ unread: [ExhibitRow],
    _ figures: [FigureGroup],
    _ estimate: EstimateView?
  ) throws -> [OpenItem] {
    var items = unread.map { row in
      OpenItem(
        kind: .unreadExhibit,
        text: "\(row.name) could not be read: \(row.unreadReason ?? "")",
        target: row.id
      )
    }
    let accusations = try snapshot.accusations()
    if accusations > 0 {
      items.append(
        OpenItem(
          kind: .accusation,
          text: accusations == 1
            ? "1 claim names a person as responsible and needs a decision"
            : "\(accusations) claims name persons as responsible; each needs a decision of its own",
          target: nil
        )
      )
    }
    let doubtful = try snapshot.doubtfulPeople(below: 0.9)
    if doubtful > 0 {
      items.append(
        OpenItem(
          kind: .doubtfulLink,
          text: "\(doubtful) people rest on records joined with a probability below 0.9",
          target: nil
        )
      )
    }
    let review = try ReviewReader(snapshot, reviewer: reviewer)
    let conflicts = review.contradictions.count + review.disputes.count
    if conflicts > 0 {
      items.append(
        OpenItem(
          kind: .conflictingDecisions,
          text: conflicts == 1
            ? "Decisions about records contradict one another"
            : "Decisions about records contradict one another in \(conflicts) places",
          target: nil
        )
      )
    }
    for group in figures {
      let lows = Set(group.rows.compactMap(\.quantity.low))
      guard lows.count > 1 else { continue }
      items.append(
        OpenItem(
          kind: .conflictingFigures,
          text: "Sources give \(lows.count) different figures for \(Words.plain(group.event))",
          target: nil
        )
      )
    }
    if let refusal = estimate?.refusal {
      items.append(OpenItem(kind: .estimate, text: refusal, target: nil))
    }
    return items
  }

  /// All exhibits in order of their adding.
  public func exhibits() throws -> [ExhibitSummary] {
    try register.read { snapshot in
      let counts = try snapshot.claimCounts()
      return try snapshot.exhibits().map { ExhibitSummary(row: $0, claims: counts[$0.id] ?? 0) }
    }
  }

  /// One document with its claims; nil where there is no such exhibit.
  public func document(_ id: String) throws -> DocumentView? {
    let found = try register.read { snapshot in
      try snapshot.exhibit(id).map { row in
        (row, try snapshot.claims(ClaimSelection(exhibit: id), limit: -1, offset: 0).rows)
      }
    }
    guard let (row, claims) = found else { return nil }
    let exhibit = ExhibitSummary(row: row, claims: claims.count)
    guard let object = row.rendition else {
      return DocumentView(exhibit: exhibit, text: "", blocks: [], claims: [])
    }
    let rendition = try StoredRendition.decode(vault.object(object))
    return DocumentView(
      exhibit: exhibit,
      text: rendition.text,
      blocks: rendition.blocks,
      claims: try claims.map { try ClaimView(row: $0, exhibit: row) }
    )
  }

  /// The imported lists.
  public func lists() throws -> [ListSummary] {
    try register.read { snapshot in
      let patterns = try snapshot.patternCounts()
      return try snapshot.lists().map { row in
        let persons = patterns.reduce(0) { sum, pattern in
          pattern.key & (1 << row.ordinal) != 0 ? sum + pattern.value : sum
        }
        return ListSummary(
          name: row.name,
          source: row.source,
          exhibit: row.exhibit,
          records: row.records,
          rejected: row.rejected,
          persons: persons,
          columns: StoredJSON.pairs(row.columns).map { ($0.0, $0.1) },
          unused: StoredJSON.strings(row.unused),
          compiledFrom: StoredJSON.strings(row.compiledFrom)
        )
      }
    }
  }

  /// A page of the custody log.
  public func custody(page: Int) throws -> CustodyView {
    let page = max(1, page)
    let checkpoint = try vault.checkpoint
    let note = String(decoding: try vault.note.bytes, as: UTF8.self)
    let key = try vault.logKey.description
    return try register.read { snapshot in
      CustodyView(
        folder: folder.path,
        origin: checkpoint.origin,
        size: checkpoint.size,
        root: checkpoint.root.hex,
        checkpoint: note,
        verifierKey: key,
        entries: try snapshot.logEntries(limit: 200, offset: (page - 1) * 200)
          .map(LogEntry.init(row:)),
        page: page,
        total: try snapshot.count(.logEntry),
        commands: Self.commands(folder.path)
      )
    }
  }

  private static func commands(_ folder: String) -> [(purpose: String, command: String)] {
    [
      (
        "Everything: originals, openings, signatures, leaves, tiles, root and checkpoint",
        "inquest verify \(folder)"
      ),
      (
        "That no original has changed, with the tools of any Linux",
        "cd \(folder) && find vault/objects/sha256 -type f -printf '%f  %p\\n' | sha256sum -c --quiet"
      ),
      (
        "That one deed is the one committed to: the envelope and salt are in its journal line",
        "openssl dgst -sha256 -mac HMAC -macopt hexkey:SALT envelope.json"
      ),
      (
        "The last checkpoint, to copy or print and keep elsewhere",
        "cat \(folder)/vault/log/checkpoint"
      ),
    ]
  }
}
