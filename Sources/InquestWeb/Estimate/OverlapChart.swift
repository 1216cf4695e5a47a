import Casework

/// How many people are on exactly which lists, as bars over a matrix of dots.
///
/// After Lex et al., "UpSet: Visualization of Intersecting Sets" (IEEE TVCG 2014).
enum OverlapChart {
  /// Bars in a drawing; the table beneath has all.
  private static let limit = 24

  /// Draws the overlaps, most first; every bar leads to its people, unless lists are taken together.
  static func draw(_ view: EstimateView, links: Links) -> HTML {
    let overlaps = Array(view.overlaps.filter { $0.count > 0 }.prefix(limit))
    guard let largest = overlaps.map(\.count).max(), !view.lists.isEmpty else { return .empty }
    let left = 230.0
    let step = max(26, min(44, 560 / Double(overlaps.count)))
    let barHeight = 170.0
    let rowHeight = 26.0
    let top = 26.0
    let matrix = top + barHeight + 18
    let width = left + Double(overlaps.count) * step + 20
    let height = matrix + Double(view.lists.count) * rowHeight + 10
    var drawing = Drawing(
      width: width,
      height: height,
      label: "People by the exact set of lists they are on; the table beneath has the numbers"
    )
    drawSizes(view, left: left, matrix: matrix, rowHeight: rowHeight, width: width, in: &drawing)
    drawing.line(left, top + barHeight, width - 14, top + barHeight, "axis")
    for (column, overlap) in overlaps.enumerated() {
      let x = left + (Double(column) + 0.5) * step
      let tall = barHeight * Double(overlap.count) / Double(largest)
      let names = view.lists.indices.filter { overlap.pattern >> $0 & 1 == 1 }
      let title =
        Numerals.count(overlap.count, "person", "people") + " on exactly: "
        + names.map { view.lists[$0] }.joined(separator: ", ")
      let people = overlap.people.flatMap { links.href(.people(PersonFilter(pattern: $0))) }
      drawing.link(people, title: title) {
        // A bar's whole column answers to the pointer, not only the bar.
        $0.bar(x - step / 2, top - 16, step, height - top + 6, "target")
        $0.bar(x - step * 0.31, top + barHeight - tall, step * 0.62, tall, "for")
        $0.text(
          x,
          top + barHeight - tall - 5,
          Numerals.count(overlap.count),
          "value",
          anchor: .middle
        )
        if let first = names.first, let last = names.last, first < last {
          let y1 = matrix + (Double(first) + 0.5) * rowHeight
          let y2 = matrix + (Double(last) + 0.5) * rowHeight
          $0.line(x, y1, x, y2, "joint")
        }
        for list in view.lists.indices {
          let y = matrix + (Double(list) + 0.5) * rowHeight
          $0.dot(x, y, 5.5, names.contains(list) ? "member" : "other")
        }
      }
    }
    return drawing.markup
  }

  private static func drawSizes(
    _ view: EstimateView,
    left: Double,
    matrix: Double,
    rowHeight: Double,
    width: Double,
    in drawing: inout Drawing
  ) {
    for (row, name) in view.lists.enumerated() {
      let y = matrix + Double(row) * rowHeight
      if row.isMultiple(of: 2) { drawing.bar(0, y, width - 14, rowHeight, "band") }
      let size = row < view.listSizes.count ? " · " + Numerals.count(view.listSizes[row]) : ""
      drawing.text(
        left - 14,
        y + rowHeight / 2 + 4,
        Wording.shortened(name, to: 24) + size,
        anchor: .end
      )
    }
  }
}
