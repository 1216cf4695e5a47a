/// A page ready to print: a struct of strings and markup, and the template that sets it.
protocol Page: Sendable {
  /// The template's name.
  static var template: String { get }
  /// Which entry of the navigation it belongs to.
  var section: Section? { get }
  /// The heading, also the name of the browser's window.
  var title: String { get }
}

/// An entry of the navigation.
enum Section: String, CaseIterable, Sendable {
  case overview = "Overview"
  case documents = "Documents"
  case claims = "Claims"
  case figures = "Figures"
  case people = "People"
  case review = "Review"
  case lists = "Lists"
  case estimate = "Estimate"
  case custody = "Custody"

  /// Its first page.
  var address: Address {
    switch self {
    case .overview: .overview
    case .documents: .documents
    case .claims: .claims()
    case .figures: .figures
    case .people: .people()
    case .review: .review
    case .lists: .lists
    case .estimate: .estimate
    case .custody: .custody()
    }
  }
}

/// What stands around every page.
struct Layout: Sendable {
  /// The page's title and the case's.
  var windowTitle: String
  /// The case's title.
  var caseTitle: HTML
  /// The navigation's entries.
  var navigation: [HTML]
  /// The page itself.
  var main: HTML
  /// Address of the stylesheet.
  var stylesheet: String
  /// Address of the script, which no page needs.
  var script: String
  /// Whether the case is invented.
  var demonstration: Bool

  /// Puts a page into its surroundings.
  init(
    _ main: HTML,
    title: String,
    section: Section?,
    of identity: CaseIdentity,
    links: Links
  ) {
    windowTitle = title == identity.title ? title : title + " · " + identity.title
    caseTitle = links.link(.overview, text: identity.title)
    navigation = Section.allCases.map { entry in
      links.link(entry.address, current: entry == section, HTML(text: entry.rawValue))
    }
    self.main = main
    stylesheet = links.href(.stylesheet) ?? ""
    script = links.href(.script) ?? ""
    demonstration = identity.demonstration
  }
}

/// What every page says of the case it belongs to.
struct CaseIdentity: Sendable {
  /// The case's title.
  var title: String
  /// Whether the case is invented.
  var demonstration: Bool
}
