import CaseModel
import Casework

/// A document set for reading, its claims marked in the text and listed level with it.
struct DocumentPage: Page {
  static let template = "document"
  let section: Section? = .documents

  /// A block of text and the claims that begin in it.
  struct Row: Sendable {
    var kind: String
    var text: HTML
    var notes: [Note]
  }

  /// A claim in the margin.
  struct Note: Sendable {
    var anchor: String
    var number: Int
    var who: HTML
    var manner: HTML
    var what: HTML
  }

  /// A fact about the exhibit.
  struct Fact: Sendable {
    var name: String
    var value: HTML
  }

  let title: String
  var state: HTML
  var facts: [Fact]
  var direction: String
  var language: String?
  var rows: [Row]
  var key: [HTML]
  var claims: HTML?
  var parts: HTML?
  /// Set instead of the text where there is none to show.
  var message: Message?

  /// What is said in place of a text.
  struct Message: Sendable {
    var heading: String
    var text: String
    var next: HTML
  }

  /// Presents a part of a document, from 1; nil where there is no such part.
  init?(_ view: DocumentView, part: Int, links: Links) {
    let exhibit = view.exhibit
    let text = ScalarText(view.text)
    let count = DocumentParts.count(text.count)
    guard (1...count).contains(part) else { return nil }
    title = exhibit.title ?? exhibit.name
    state = ExhibitWording.state(exhibit.state)
    facts = Self.facts(exhibit, links: links)
    direction = exhibit.rightToLeft ? "rtl" : "ltr"
    language = exhibit.language
    message = Self.message(view, links: links)
    claims =
      view.claims.isEmpty
      ? nil
      : links.link(
        .claims(ClaimFilter(exhibit: exhibit.id)),
        HTML(text: "All \(Numerals.count(view.claims.count, "claim", "claims")) in a table")
      )
    parts =
      count > 1
      ? Pager(page: part, pages: count, unit: "Part").markup(links: links) {
        .document(exhibit.id, part: $0)
      } : nil
    key = Self.key(view.claims)

    let numbered = Dictionary(
      view.claims.enumerated().map { ($0.offset + 1, $0.element) },
      uniquingKeysWith: { first, _ in first }
    )
    let marked = MarkedText(
      text,
      marks: numbered.compactMap { number, claim in
        guard Self.touches(claim.body, part: part) else { return nil }
        return MarkedText.Mark(
          span: TextSpan(claim.body.start, claim.body.end),
          number: number,
          anchor: Slug.make(claim.body.id),
          style: MarkStyle(claim.body.modality, direct: claim.body.direct)
        )
      }
    )
    rows = DocumentParts.blocks(view.blocks, of: text, part: part).map { block in
      Row(
        kind: Self.kinds.contains(block.kind) ? block.kind : "paragraph",
        text: marked.markup(block.span),
        notes: marked.beginning(in: block.span).compactMap { mark in
          numbered[mark.number].map { Note($0, mark: mark, links: links) }
        }
      )
    }
  }

  private static let kinds: Set<String> = [
    "paragraph", "heading", "listItem", "quotation", "cell", "title",
  ]

  /// Whether a claim can show in a part.
  ///
  /// A block that crosses a border may be a part long, so the neighbours' claims are taken along.
  private static func touches(_ body: ClaimView.Body, part: Int) -> Bool {
    let window = TextSpan(
      (part - 2) * DocumentParts.length,
      (part + 1) * DocumentParts.length
    )
    return TextSpan(body.start, body.end).overlaps(window)
  }

  /// The key to the underlines that occur.
  private static func key(_ claims: [ClaimView]) -> [HTML] {
    let used = Set(claims.map { MarkStyle($0.body.modality, direct: $0.body.direct) })
    let words: [(MarkStyle, HTML)] = [
      (.asserted, "said as so"), (.direct, "in the source’s own words"),
      (.alleged, "alleged or estimated"), (.possible, "possible, conditional or called for"),
      (.denied, "denied"),
    ]
    return words.filter { used.contains($0.0) }.map { style, words in
      "<span class=\"mark \(style.rawValue)\">\(words)</span>"
    }
  }

  private static func facts(_ exhibit: ExhibitSummary, links: Links) -> [Fact] {
    var facts: [Fact] = []
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty {
        facts.append(Fact(name: name, value: "<bdi>\(value)</bdi>"))
      }
    }
    add("File", exhibit.name)
    add("Source", exhibit.source ?? "not known")
    add("Collected", exhibit.collectedAt)
    add("How", exhibit.method)
    // Printed, not linked: following it would tell its keeper who is reading.
    add("Where", exhibit.url)
    add("Kind", ExhibitWording.kind(exhibit))
    facts.append(Fact(name: "SHA-256", value: "<code>\(exhibit.sha256)</code>"))
    facts.append(
      Fact(
        name: "Added",
        value: "\(Wording.time(exhibit.addedAt)), \(links.event(exhibit.event))"
      )
    )
    return facts
  }

  private static func message(_ view: DocumentView, links: Links) -> Message? {
    switch view.exhibit.state {
    case .unread(let reason):
      Message(
        heading: "Kept, not read",
        text: reason,
        next: """
          The original is in the vault under its hash, unchanged. Give a copy in a form that can \
          be read with <code>inquest add</code>; both stay.
          """
      )
    case .waiting:
      Message(
        heading: "Not read yet",
        text: "The original is in the vault; no text was taken from it so far.",
        next: "Run <code>inquest analyse</code> on the case."
      )
    case .list:
      Message(
        heading: "A list of people",
        text: "Its rows are records of people, not claims of a text.",
        next: "See \(links.link(.lists, "how the list was understood"))."
      )
    case .read where view.text.isEmpty:
      Message(
        heading: "No text in it",
        text: "The file was read and holds no words.",
        next: "Look at the original: it may be an image of a text."
      )
    case .read where view.claims.isEmpty:
      Message(
        heading: "No claims were found in this text",
        text: "That is what the engine found, and no more: it can miss what a reader would see.",
        next: "Read the text below."
      )
    case .read: nil
    }
  }
}

extension DocumentPage.Note {
  init(_ claim: ClaimView, mark: MarkedText.Mark, links: Links) {
    anchor = mark.anchor
    number = mark.number
    who = AttributionChain(levels: claim.body.attribution).short
    manner = Wording.manner(claim.body.modality, direct: claim.body.direct)
    what = links.link(.claim(claim.id), HTML(text: Wording.event(claim.body.event)))
  }
}
