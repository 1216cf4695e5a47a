/// The way from page to page of a long table.
struct Pager: Sendable {
  /// The page shown, from 1.
  var page: Int
  /// Number of pages, at least 1.
  var pages: Int
  /// What a page is called.
  var unit = "Page"

  /// Makes a pager.
  init(page: Int, pages: Int, unit: String = "Page") {
    self.page = page
    self.pages = max(1, pages)
    self.unit = unit
  }

  /// Makes a pager for rows that stand so many to a page.
  init(page: Int, rows: Int, each: Int) {
    self.init(page: page, pages: (max(0, rows) + each - 1) / each)
  }

  /// "‹ Previous   Page 2 of 7   Next ›"; nothing for a single page.
  func markup(links: Links, to address: (Int) -> Address) -> HTML {
    guard pages > 1 else { return .empty }
    var parts: [HTML] = []
    func add(_ number: Int, _ words: HTML) {
      if (1...pages).contains(number), number != page {
        parts.append(links.link(address(number), words))
      }
    }
    if page > 2 { add(1, "First") }
    add(page - 1, "‹ Previous")
    parts.append("<span>\(unit) \(Numerals.count(page)) of \(Numerals.count(pages))</span>")
    add(page + 1, "Next ›")
    if page < pages - 1 { add(pages, "Last") }
    return "<nav class=\"pager\" aria-label=\"pages\">\(parts.joined(separator: " "))</nav>"
  }
}
