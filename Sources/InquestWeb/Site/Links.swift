/// Writes addresses for the place where a page will be read.
struct Links: Sendable {
  /// Where the page is kept.
  enum Place: Sendable {
    /// On the server: every address exists.
    case served
    /// In a folder: only the pages written there exist, and the log has so many events.
    case written(from: Address, pages: Set<Address>, events: Int)
  }

  /// Where the page is kept.
  var place: Place

  /// Whether a form can be answered.
  var canAnswer: Bool {
    if case .served = place { true } else { false }
  }

  /// The address to print; nil where there is no such page in this place.
  func href(_ address: Address, anchor: String? = nil) -> String? {
    let fragment = anchor.map { "#" + PercentCoding.encode($0) } ?? ""
    switch place {
    case .served: return address.served + fragment
    case .written(let from, let pages, let events):
      if case .event(let index) = address {
        return href(.custody(page: CustodyPage.page(of: index, events: events)), anchor: anchor)
      }
      guard pages.contains(address) else { return nil }
      let depth = from.file.utf8.count { $0 == 0x2F }
      return String(repeating: "../", count: depth) + address.file + fragment
    }
  }

  /// A link around some markup, or the markup alone where there is nothing to link to.
  func link(
    _ address: Address,
    anchor: String? = nil,
    current: Bool = false,
    _ content: HTML
  ) -> HTML {
    guard let href = href(address, anchor: anchor) else { return content }
    let mark: HTML = current ? " aria-current=\"page\"" : ""
    return "<a href=\"\(href)\"\(mark)>\(content)</a>"
  }

  /// "event 12", linked to its line of the log.
  func event(_ index: Int) -> HTML {
    link(.event(index), anchor: "e\(index)", "event \(index)")
  }

  /// A link around a name or a text from outside, isolated from the direction of its surroundings.
  func link(_ address: Address, anchor: String? = nil, text: String) -> HTML {
    link(address, anchor: anchor, "<bdi>\(text)</bdi>")
  }
}
