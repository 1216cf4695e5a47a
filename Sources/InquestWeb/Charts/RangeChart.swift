import Casework

/// Ranges one under another on one axis, each with its words at its end.
struct RangeChart: Sendable {
  /// How the middle of a range is drawn.
  enum Mark: Sendable {
    /// A disc.
    case dot
    /// A bracket that opens upwards: at least so many.
    case bound
  }

  /// A range with its name.
  struct Row: Sendable {
    var label: String
    var range: EstimateView.Range?
    var middle: Double?
    var mark = Mark.dot
    /// A number that is known, drawn as an open diamond.
    var known: Double?
    var words: String
    var isStrong = false
  }

  /// What stands on a line of the chart.
  enum Line: Sendable {
    case heading(String)
    case row(Row)
  }

  /// A value that holds for all rows, drawn as an upright line with words over it.
  struct Upright: Sendable {
    var value: Double
    var words: String
    var style: String

    /// The people who were observed, below whom no total can lie.
    static func observed(_ people: Int) -> Upright {
      Upright(value: Double(people), words: "observed \(Numerals.count(people))", style: "observed")
    }
  }

  /// What it shows, for a reader who cannot see it.
  var label: String
  /// The lines from the top.
  var lines: [Line]
  /// The range that can be used, which all others are held against, drawn behind them.
  var band: EstimateView.Range?
  /// Values that hold for all rows.
  var uprights: [Upright] = []
  /// Where the axis begins: the room for names.
  var left = 200.0

  private static let rowHeight = 30.0
  private static let markHeight = 20.0

  private var rows: [Row] {
    lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  private var values: [Double] {
    let ranges = rows.compactMap(\.range) + [band].compactMap(\.self)
    return ranges.flatMap { [$0.low, $0.high].compactMap(\.self) }
      + rows.flatMap { [$0.middle, $0.known].compactMap(\.self) } + uprights.map(\.value)
  }

  /// The drawing; nothing where there is no row.
  var markup: HTML {
    guard !rows.isEmpty else { return .empty }
    let right = left + 400
    let over = Double(uprights.count + (band == nil ? 0 : 1))
    let top = 12 + over * Self.markHeight
    let bottom = top + Double(lines.count) * Self.rowHeight + 6
    let scale = Scale(values, range: left...right)
    var drawing = Drawing(width: right + 190, height: bottom + 44, label: label)
    if let band {
      let low = scale(band.low)
      let high = band.high.map { scale($0) } ?? right
      drawing.bar(low, top - 4, high - low, bottom - top + 4, "span")
    }
    drawing.axis(scale, top: top, bottom: bottom)
    drawing.text(
      (left + right) / 2,
      bottom + 36,
      scale.logarithmic ? "people, each power of ten as far as the last" : "people",
      "tick",
      anchor: .middle
    )
    var marks = uprights
    if let band {
      marks.append(Upright(value: band.low, words: "range that can be used", style: "edge"))
    }
    for (level, mark) in marks.enumerated() {
      let x = scale(mark.value)
      drawing.line(x, 8 + Double(level) * Self.markHeight, x, bottom, mark.style)
    }
    // Words after lines, so that no line runs through them.
    for (level, mark) in marks.enumerated() {
      let x = scale(mark.value)
      let isLate = x > (left + right) / 2
      drawing.text(
        isLate ? x - 6 : x + 6,
        18 + Double(level) * Self.markHeight,
        mark.words,
        "value \(mark.style)",
        anchor: isLate ? .end : .start
      )
    }
    for (place, line) in lines.enumerated() {
      let y = top + 4 + (Double(place) + 0.5) * Self.rowHeight
      switch line {
      case .heading(let words): drawing.text(4, y + 8, words, "label strong", limit: 60)
      case .row(let row): draw(row, at: y, on: scale, in: &drawing)
      }
    }
    return drawing.markup
  }

  private func draw(_ row: Row, at y: Double, on scale: Scale, in drawing: inout Drawing) {
    let weight = row.isStrong ? " strong" : ""
    drawing.text(
      left - 14,
      y + 4,
      row.label,
      "label" + weight,
      anchor: .end,
      limit: Int((left - 18) / 6.6)
    )
    if let range = row.range {
      interval(range, at: y, on: scale, style: "interval" + weight, in: &drawing)
    }
    if let middle = row.middle {
      let x = scale(middle)
      switch row.mark {
      case .dot: drawing.dot(x, y, 4.5, "point")
      case .bound:
        drawing.line(x, y - 8, x, y + 8, "interval strong")
        drawing.line(x, y - 8, x + 5, y - 8, "interval strong")
        drawing.line(x, y + 8, x + 5, y + 8, "interval strong")
      }
    }
    if let known = row.known { drawing.diamond(scale(known), y, 7, "known") }
    drawing.text(
      left + 418,
      y + 4,
      row.words,
      row.range == nil ? "value tick" : "value" + weight,
      limit: 27
    )
  }

  private func interval(
    _ range: EstimateView.Range,
    at y: Double,
    on scale: Scale,
    style: String,
    in drawing: inout Drawing
  ) {
    let low = scale(range.low)
    drawing.line(low, y - 5, low, y + 5, style)
    guard let high = range.high, high <= scale.domain.upperBound else {
      drawing.line(low, y, scale.range.upperBound, y, style)
      drawing.arrowhead(scale.range.upperBound + 7, y, "head")
      return
    }
    drawing.line(low, y, scale(high), y, style)
    drawing.line(scale(high), y - 5, scale(high), y + 5, style)
  }
}
