import Casework

/// Figures of one unit as ranges on one axis, in the order given.
enum FigureChart {
  /// Figures in a drawing; the table beneath has them all.
  private static let limit = 40

  /// Draws the figures; nothing where there is none to place or only one.
  static func draw(_ rows: [FigureRow], event: String, unit: String, links: Links) -> HTML {
    let placed = rows.filter { $0.quantity.low != nil || $0.quantity.high != nil }.prefix(limit)
    guard placed.count > 1 else { return .empty }
    let values = placed.flatMap { [$0.quantity.low, $0.quantity.high].compactMap(\.self) }
    let rowHeight = 30.0
    let top = 12.0
    let bottom = top + Double(placed.count) * rowHeight
    let scale = Scale(values, logarithmic: true, range: 250...600)
    var drawing = Drawing(
      width: 760,
      height: bottom + 40,
      label: "Figures about \(event) by source, on a logarithmic axis; the table beneath has them"
    )
    drawing.axis(scale, top: top, bottom: bottom)
    drawing.text(
      425,
      bottom + 34,
      (unit.isEmpty ? "number" : unit) + ", each power of ten as far as the last",
      "tick",
      anchor: .middle
    )
    for (index, row) in placed.enumerated() {
      let y = top + (Double(index) + 0.5) * rowHeight
      let who = AttributionChain(levels: row.claim.body.attribution).plain
      let reading = QuantityWording(row.quantity).reading
      drawing.link(links.href(.claim(row.claim.id)), title: "\(who): \(row.quantity.text)") {
        $0.text(240, y + 4, who, anchor: .end, limit: 34)
        range(row.quantity, at: y, on: scale, in: &$0)
        $0.text(616, y + 4, reading, "value", limit: 22)
      }
    }
    return drawing.markup
  }

  private static func range(
    _ quantity: ClaimView.Mention,
    at y: Double,
    on scale: Scale,
    in drawing: inout Drawing
  ) {
    let end = scale.range.upperBound
    switch (quantity.low, quantity.high) {
    case (let low?, let high?) where low == high: drawing.dot(scale(low), y, 4.5, "point")
    case (let low?, let high?):
      drawing.line(scale(low), y, scale(high), y, "interval")
      drawing.line(scale(low), y - 5, scale(low), y + 5, "interval")
      drawing.line(scale(high), y - 5, scale(high), y + 5, "interval")
    case (let low?, nil):
      drawing.line(scale(low), y, end, y, "open")
      drawing.line(scale(low), y - 6, scale(low), y + 6, "interval")
      drawing.arrowhead(end + 6, y, "head")
    case (nil, let high?):
      drawing.line(scale.range.lowerBound, y, scale(high), y, "open")
      drawing.line(scale(high), y - 6, scale(high), y + 6, "interval")
    case (nil, nil): break
    }
  }
}
