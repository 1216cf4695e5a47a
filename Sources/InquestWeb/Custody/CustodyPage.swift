import Casework

/// The custody log, the last checkpoint, and how anybody can verify both.
struct CustodyPage: Page {
  static let template = "custody"
  let section: Section? = .custody
  /// Events on a page, as `CustodyView` promises.
  static let rowsOnPage = 200

  /// An event.
  struct Row: Sendable {
    var index: Int
    var time: String
    var action: String
    var actor: String
    var summary: HTML
    var commitment: String
  }

  /// Something to check and the command for it.
  struct Check: Sendable {
    var purpose: String
    var command: String
  }

  let title = "Custody"
  var summary: String
  var folder: String
  var origin: String
  var size: String
  var root: String
  var checkpoint: String
  var verifierKey: String
  var checks: [Check]
  var rows: [Row]
  var pager: HTML
  var nothing: HTML?

  /// The page, from 1, on which an event stands: the newest come first.
  static func page(of event: Int, events: Int) -> Int {
    max(0, events - 1 - event) / rowsOnPage + 1
  }

  /// Presents a page of the log.
  init(_ view: CustodyView, links: Links) {
    summary = Numerals.count(view.total, "event", "events") + " recorded"
    folder = view.folder
    origin = view.origin
    size = Numerals.count(view.size)
    root = view.root
    checkpoint = view.checkpoint
    verifierKey = view.verifierKey
    checks = view.commands.map { Check(purpose: $0.purpose, command: $0.command) }
    rows = view.entries.map { entry in
      Row(
        index: entry.index,
        time: Wording.time(entry.time),
        action: entry.action,
        actor: entry.actor,
        summary: entry.exhibit.map { links.link(.document($0), text: entry.summary) }
          ?? "<bdi>\(entry.summary)</bdi>",
        commitment: entry.commitment
      )
    }
    let pages = Pager(page: view.page, rows: view.total, each: Self.rowsOnPage)
    pager = pages.markup(links: links) { .custody(page: $0) }
    if view.entries.isEmpty {
      nothing =
        view.total > 0
        ? "There is no page \(view.page); \(links.link(.custody(), "the log begins here"))."
        : "Nothing was recorded yet."
    }
  }
}
