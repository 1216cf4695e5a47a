import Casework

/// The address of a page: what it shows, with its filter, independent of where it is kept.
///
/// The server writes it as a path and a query, the static site as a file name; both come from here
/// and every page can be cited by it.
enum Address: Hashable, Sendable {
  case overview
  case documents
  /// A part of a document, from 1; long documents have several.
  case document(String, part: Int = 1)
  case claims(ClaimFilter = ClaimFilter())
  case claim(String)
  case figures
  case people(PersonFilter = PersonFilter())
  case person(String)
  /// What there is to review, and what was decided.
  case review
  /// Two records side by side.
  case pair(PairKey)
  case lists
  case estimate
  /// A page of the log, from 1.
  case custody(page: Int = 1)
  /// The line of the log that records an event, on whatever page of the log it is.
  case event(Int)
  /// Every claim that passes a filter, as a table for other programs.
  case claimsTable(ClaimFilter = ClaimFilter())
  /// Every person that passes a filter, as a table for other programs.
  case peopleTable(PersonFilter = PersonFilter())
  case stylesheet
  case script

  /// Path and query on the server.
  var served: String {
    switch self {
    case .overview: "/"
    case .documents: "/documents"
    case .document(let id, let part):
      "/documents/" + PercentCoding.encode(id) + (part > 1 ? "?part=\(part)" : "")
    case .claims(let filter): "/claims" + Self.query(filter.fields)
    case .claim(let id): "/claims/" + PercentCoding.encode(id)
    case .figures: "/figures"
    case .people(let filter): "/people" + Self.query(filter.fields)
    case .person(let id): "/people/" + PercentCoding.encode(id)
    case .review: "/review"
    case .pair(let pair): "/review/pair" + Self.query(pair.fields)
    case .lists: "/lists"
    case .estimate: "/estimate"
    case .custody(let page): "/custody" + (page > 1 ? "?page=\(page)" : "")
    case .event(let index): "/custody?event=\(index)"
    case .claimsTable(let filter): "/claims.csv" + Self.query(filter.fields)
    case .peopleTable(let filter): "/people.csv" + Self.query(filter.fields)
    case .stylesheet: "/style.css"
    case .script: "/page.js"
    }
  }

  /// File in a static site, relative to its first page.
  var file: String {
    switch self {
    case .overview: "index.html"
    case .documents: "documents.html"
    case .document(let id, let part):
      "documents/" + Slug.make(id) + (part > 1 ? "~\(part)" : "") + ".html"
    case .claims(let filter): Self.table("claims", filter.fields, "html")
    case .claim(let id): "claims/" + Slug.make(id) + ".html"
    case .figures: "figures.html"
    case .people(let filter): Self.table("people", filter.fields, "html")
    case .person(let id): "people/" + Slug.make(id) + ".html"
    case .review: "review.html"
    case .pair(let pair): Self.table("pair", pair.fields, "html")
    case .lists: "lists.html"
    case .estimate: "estimate.html"
    case .custody(let page): page > 1 ? "custody~\(page).html" : "custody.html"
    case .event(let index): "custody~event~\(index).html"
    case .claimsTable(let filter): Self.table("claims", filter.fields, "csv")
    case .peopleTable(let filter): Self.table("people", filter.fields, "csv")
    case .stylesheet: "style.css"
    case .script: "page.js"
    }
  }

  /// What a path and a query mean; nil where there is no such page.
  init?(path: String, query: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let fields = PercentCoding.fields(query)
    let decoded = parts.compactMap { PercentCoding.decode($0, plusIsSpace: false) }
    guard path.hasPrefix("/"), decoded.count == parts.count, let first = decoded.first,
      decoded.count <= 2
    else { return nil }
    if decoded.count == 2 {
      guard !decoded[1].isEmpty else { return nil }
      switch first {
      case "documents": self = .document(decoded[1], part: Self.number("part", in: fields))
      case "claims": self = .claim(decoded[1])
      case "people": self = .person(decoded[1])
      case "review":
        guard decoded[1] == "pair", let pair = PairKey(fields: fields) else { return nil }
        self = .pair(pair)
      default: return nil
      }
      return
    }
    switch first {
    case "": self = .overview
    case "documents": self = .documents
    case "claims": self = .claims(ClaimFilter(fields: fields))
    case "claims.csv": self = .claimsTable(ClaimFilter(fields: fields))
    case "figures": self = .figures
    case "people": self = .people(PersonFilter(fields: fields))
    case "people.csv": self = .peopleTable(PersonFilter(fields: fields))
    case "review": self = .review
    case "lists": self = .lists
    case "estimate": self = .estimate
    case "custody":
      if let event = fields.last(where: { $0.name == "event" }).flatMap({ Int($0.value) }) {
        self = .event(min(max(0, event), 1_000_000_000))
      } else {
        self = .custody(page: Self.number("page", in: fields))
      }
    case "style.css": self = .stylesheet
    case "page.js": self = .script
    default: return nil
    }
  }

  /// A page or part number of a query: from 1, and 1 where there is none that makes sense.
  static func number(_ name: String, in fields: [(name: String, value: String)]) -> Int {
    let value = fields.last { $0.name == name }.flatMap { Int($0.value) } ?? 1
    return min(max(1, value), 1_000_000)
  }

  private static func query(_ fields: [(name: String, value: String)]) -> String {
    guard !fields.isEmpty else { return "" }
    return "?"
      + fields.map { $0.name + "=" + PercentCoding.encode($0.value) }.joined(separator: "&")
  }

  /// "tables/claims~event~execution~page~2.html"; "~" stands in no identifier.
  private static func table(
    _ name: String,
    _ fields: [(name: String, value: String)],
    _ ending: String
  ) -> String {
    let parts = fields.map { "~" + $0.name + "~" + Slug.make($0.value) }
    return (parts.isEmpty ? "" : "tables/") + name + parts.joined() + "." + ending
  }
}
