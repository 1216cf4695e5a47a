import Casework

/// The table of exhibits.
struct DocumentsPage: Page {
  static let template = "documents"
  let section: Section? = .documents

  /// An exhibit as a row.
  struct Row: Sendable {
    var name: HTML
    var file: String?
    var source: String
    var kind: String
    var state: HTML
    var reason: String?
    var claims: HTML
    var added: HTML
  }

  let title = "Documents"
  var rows: [Row]
  var summary: String

  /// Presents the exhibits in the order of their adding.
  init(_ exhibits: [ExhibitSummary], links: Links) {
    rows = exhibits.map { Row($0, links: links) }
    let unread = exhibits.count {
      if case .unread = $0.state { true } else { false }
    }
    summary =
      Numerals.count(exhibits.count, "exhibit", "exhibits")
      + (unread > 0 ? ", \(Numerals.count(unread)) of them kept unread" : "")
  }
}

extension DocumentsPage.Row {
  init(_ exhibit: ExhibitSummary, links: Links) {
    name = links.link(.document(exhibit.id), text: exhibit.title ?? exhibit.name)
    file = exhibit.title == nil ? nil : exhibit.name
    source = exhibit.source ?? "not known"
    kind = ExhibitWording.kind(exhibit)
    state = ExhibitWording.state(exhibit.state)
    if case .unread(let why) = exhibit.state { reason = why }
    claims =
      exhibit.claims > 0
      ? links.link(
        .claims(ClaimFilter(exhibit: exhibit.id)),
        HTML(text: Numerals.count(exhibit.claims))
      ) : "0"
    added = links.link(
      .event(exhibit.event),
      anchor: "e\(exhibit.event)",
      HTML(text: Wording.time(exhibit.addedAt))
    )
  }
}

/// How an exhibit's state and kind are said.
enum ExhibitWording {
  /// Shape and word.
  static func state(_ state: ExhibitSummary.State) -> HTML {
    switch state {
    case .read: Wording.state("read")
    case .list: Wording.state("list of people")
    case .waiting: Wording.state("waiting")
    case .unread: Wording.state("unread")
    }
  }

  /// "Persian, text/html, windows-1256, 12.3 kB".
  static func kind(_ exhibit: ExhibitSummary) -> String {
    [
      exhibit.language.map(Wording.language), exhibit.mediaType, exhibit.encoding,
      Numerals.bytes(exhibit.size),
    ].compactMap(\.self).joined(separator: ", ")
  }
}
