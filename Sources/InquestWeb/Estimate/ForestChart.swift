import Casework

/// Every method's interval on one axis, with what was observed and, in a demonstration, the truth.
enum ForestChart {
  /// Draws the intervals; nothing where no method gives any.
  static func draw(_ view: EstimateView) -> HTML {
    let methods = view.methods.filter { $0.interval != nil || $0.estimate != nil }
    guard !methods.isEmpty || view.recommended != nil else { return .empty }
    let ranges = methods.compactMap(\.interval) + [view.recommended].compactMap(\.self)
    let values =
      [Double(view.observed)] + ranges.flatMap { [$0.low, $0.high].compactMap(\.self) }
      + methods.compactMap(\.estimate) + [view.truePopulation.map(Double.init)].compactMap(\.self)
    let rowHeight = 34.0
    let top = 56.0
    let rows = methods.count + (view.recommended == nil ? 0 : 1)
    let bottom = top + Double(rows) * rowHeight + 6
    let scale = Scale(values, range: 200...600)
    var drawing = Drawing(
      width: 780,
      height: bottom + 44,
      label: "Every method's interval, beside the number observed; the table has the numbers"
    )
    drawing.axis(scale, top: top, bottom: bottom)
    drawing.text(
      400,
      bottom + 36,
      scale.logarithmic ? "people, each power of ten as far as the last" : "people",
      "tick",
      anchor: .middle
    )
    mark(view, top: top, bottom: bottom, on: scale, in: &drawing)
    for (row, method) in methods.enumerated() {
      draw(method, at: top + 4 + (Double(row) + 0.5) * rowHeight, on: scale, in: &drawing)
    }
    if let range = view.recommended {
      let y = top + 4 + (Double(rows) - 0.5) * rowHeight
      drawing.text(186, y + 4, "range that can be used", "label strong", anchor: .end)
      interval(range, at: y, on: scale, style: "interval strong", in: &drawing)
      drawing.text(618, y + 4, short(range), "value strong", limit: 26)
    }
    return drawing.markup
  }

  private static func draw(
    _ method: EstimateView.Method,
    at y: Double,
    on scale: Scale,
    in drawing: inout Drawing
  ) {
    drawing.text(186, y + 4, MethodWording.name(method.method), anchor: .end, limit: 28)
    if let range = method.interval {
      interval(range, at: y, on: scale, style: "interval", in: &drawing)
      drawing.text(618, y + 4, short(range), "value", limit: 26)
    }
    if let estimate = method.estimate {
      let x = scale(estimate)
      if MethodWording.isLowerBound(method.method) {
        // A bracket that opens upwards: at least so many.
        drawing.line(x, y - 8, x, y + 8, "interval strong")
        drawing.line(x, y - 8, x + 5, y - 8, "interval strong")
        drawing.line(x, y + 8, x + 5, y + 8, "interval strong")
      } else {
        drawing.dot(x, y, 4.5, "point")
      }
    }
  }

  private static func interval(
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

  /// What holds for all methods as upright lines, each with its words on a line of their own.
  private static func mark(
    _ view: EstimateView,
    top: Double,
    bottom: Double,
    on scale: Scale,
    in drawing: inout Drawing
  ) {
    var marks = [(value: view.observed, words: "observed", style: "observed")]
    if let truth = view.truePopulation {
      let words = "true number, known only because this case is invented:"
      marks.append((truth, words, "truth"))
    }
    for (level, mark) in marks.enumerated() {
      let x = scale(Double(mark.value))
      drawing.line(x, top - 30 + Double(level) * 20, x, bottom, mark.style)
    }
    // Words after lines, so that no line runs through them.
    for (level, mark) in marks.enumerated() {
      let x = scale(Double(mark.value))
      let isLate = x > 400
      drawing.text(
        isLate ? x - 6 : x + 6,
        top - 32 + Double(level) * 20,
        mark.words + " " + Numerals.count(mark.value),
        "value \(mark.style)",
        anchor: isLate ? .end : .start
      )
    }
  }

  private static func short(_ range: EstimateView.Range) -> String {
    let low = Numerals.rounded(range.low, .down)
    guard let high = range.high else { return "\(low), no upper limit" }
    return "\(low) to \(Numerals.rounded(high, .up))"
  }
}
