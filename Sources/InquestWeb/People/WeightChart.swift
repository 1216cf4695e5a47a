import Casework

/// The weights of a pair as a waterfall: where the evidence starts, what each field adds or takes,
/// where it ends.
enum WeightChart {
  /// One field's part.
  struct Step: Sendable {
    var field: String
    var level: String
    /// In powers of two.
    var weight: Double
  }

  /// What a pair starts from, and what each field adds or takes.
  static func steps(of link: PersonView.Link) -> [Step] {
    let fields = link.fields.reduce(0) { $0 + $1.weight }
    let prior = Step(
      field: "before looking",
      level: "how rarely two records are one person",
      weight: link.weight - fields
    )
    return [prior] + link.fields.map { Step(field: $0.field, level: $0.level, weight: $0.weight) }
  }

  /// Draws the weights from the first to the total.
  static func draw(_ fields: [Step], total: Double, of pair: String) -> HTML {
    guard !fields.isEmpty, total.isFinite, fields.allSatisfy(\.weight.isFinite) else {
      return .empty
    }
    var levels = [0.0]
    for field in fields { levels.append((levels.last ?? 0) + field.weight) }
    let low = min(levels.min() ?? 0, total)
    let high = max(levels.max() ?? 1, total, low + 1)
    let left = 250.0
    let right = 560.0
    func x(_ value: Double) -> Double { left + (value - low) / (high - low) * (right - left) }

    let height = 26.0
    let bottom = 14 + Double(fields.count + 1) * height
    var drawing = Drawing(
      width: 680,
      height: bottom + 8,
      label: "Weights by field for \(pair), from the start to the total; the table has the numbers"
    )
    drawing.line(x(0), 6, x(0), bottom, "axis")
    for (index, field) in fields.enumerated() {
      let y = 10 + Double(index) * height
      let start = x(levels[index])
      let end = x(levels[index + 1])
      drawing.text(240, y + 15, field.field, anchor: .end, limit: 34)
      bar(from: start, to: end, at: y, field.weight < 0 ? "against" : "for", in: &drawing)
      drawing.line(end, y + 3, end, y + height + 3, "step")
      drawing.text(max(start, end) + 8, y + 15, Numerals.signed(field.weight), "value")
    }
    let y = 10 + Double(fields.count) * height
    drawing.text(240, y + 15, "all together", "label strong", anchor: .end)
    bar(from: x(0), to: x(total), at: y, total < 0 ? "against total" : "total", in: &drawing)
    drawing.text(max(x(0), x(total)) + 8, y + 15, Numerals.signed(total), "value strong")
    return drawing.markup
  }

  private static func bar(
    from start: Double,
    to end: Double,
    at y: Double,
    _ style: String,
    in drawing: inout Drawing
  ) {
    drawing.bar(min(start, end), y + 3, max(1, abs(end - start)), 16, style)
  }
}
