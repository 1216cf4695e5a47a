import Foundation

/// Charts of a linkage as inline SVG, labelled directly.
///
/// Shapes come before colours, so that they can be read in black and white. The numbers of each stand
/// in a table beneath it.
enum LinkageCharts {
  private static let width = 760.0

  /// A bar from start to end for each row, with a line where 0 is.
  ///
  /// What leads downwards, and so speaks against, is an outline; what leads upwards is filled.
  static func bars(
    _ rows: [(label: String, start: Double, end: Double, text: String)],
    title: String,
    range: ClosedRange<Double>
  ) -> String {
    let labelWidth = 250.0
    let scale = (width - labelWidth - 90) / max(1e-9, range.upperBound - range.lowerBound)
    func x(_ value: Double) -> Double {
      labelWidth + 20 + (min(max(value, range.lowerBound), range.upperBound) - range.lowerBound)
        * scale
    }
    let height = Double(rows.count) * 20 + 8
    let shapes = rows.enumerated().map { index, row in
      let y = Double(index) * 20 + 4
      let (left, right) = (x(min(row.start, row.end)), x(max(row.start, row.end)))
      return """
        <text x="\(number(labelWidth))" y="\(number(y + 12))" text-anchor="end">\(Markup.escaped(row.label))</text>
        <rect class="\(row.end < row.start ? "against" : "bar")" x="\(number(left))" y="\(number(y + 2))" \
        width="\(number(max(1, right - left)))" height="13"/>
        <text x="\(number(right + 4))" y="\(number(y + 12))">\(Markup.escaped(row.text))</text>
        """
    }
    return svg(
      title,
      height,
      "<line class=\"axis\" x1=\"\(number(x(0)))\" x2=\"\(number(x(0)))\" y1=\"0\""
        + " y2=\"\(number(height))\"/>" + shapes.joined(separator: "\n")
    )
  }

  /// Counts as columns of logarithmic height, with the count above each.
  static func columns(_ bars: [(label: String, value: Double)], title: String) -> String {
    let tallest = log(max(1, bars.map(\.value).max() ?? 1) + 1)
    let step = (width - 40) / Double(max(1, bars.count))
    let shapes = bars.enumerated().map { index, bar in
      let height = log(max(0, bar.value) + 1) / tallest * 150
      let x = 20 + Double(index) * step
      let middle = number(x + (step - 4) / 2)
      return """
        <rect class="bar" x="\(number(x))" y="\(number(180 - height))" \
        width="\(number(max(2, step - 4)))" height="\(number(height))"/>
        <text x="\(middle)" y="195" text-anchor="middle">\(Markup.escaped(bar.label))</text>
        <text x="\(middle)" y="\(number(176 - height))" text-anchor="middle">\(short(bar.value))</text>
        """
    }
    return svg(title, 202, shapes.joined(separator: "\n"))
  }

  /// A curve over 0…1 with what it is called at its end; the second and later ones are dashed.
  static func curves(
    _ curves: [(name: String, points: [(x: Double, y: Double)])],
    title: String,
    axis: String
  ) -> String {
    var ends: [Double] = []
    let lines = curves.enumerated().map { index, curve in
      let points = curve.points.map { "\(number(px($0.x))),\(number(py($0.y)))" }
      let last = curve.points.max { $0.x < $1.x }
      var y = py(last?.y ?? 0) + 4
      // Two names at one height would cover each other.
      while ends.contains(where: { abs($0 - y) < 14 }) { y += 14 }
      ends.append(y)
      return """
        <polyline class="curve\(index > 0 ? " other" : "")" points="\(points.joined(separator: " "))"/>
        <text x="\(number(px(last?.x ?? 1) + 8))" y="\(number(y))">\(Markup.escaped(curve.name))</text>
        """
    }
    return svg(title, 275, frame(axis) + lines.joined(separator: "\n"))
  }

  /// What was found against what was expected, with intervals; on the dashed line both are the same.
  static func calibration(
    _ points: [(expected: Double, share: Double, low: Double, high: Double)],
    title: String
  ) -> String {
    let marks = points.map { point in
      """
      <line class="axis strong" x1="\(number(px(point.expected)))" x2="\(number(px(point.expected)))" \
      y1="\(number(py(point.low)))" y2="\(number(py(point.high)))"/>
      <circle class="bar" cx="\(number(px(point.expected)))" cy="\(number(py(point.share)))" r="4"/>
      """
    }
    return svg(
      title,
      275,
      frame("probability the model gave")
        + "<line class=\"curve other\" x1=\"\(number(px(0)))\" y1=\"\(number(py(0)))\""
        + " x2=\"\(number(px(1)))\" y2=\"\(number(py(1)))\"/>" + marks.joined(separator: "\n")
    )
  }

  private static func px(_ value: Double) -> Double { 55 + value * 560 }
  private static func py(_ value: Double) -> Double { 225 - value * 205 }

  private static func frame(_ axis: String) -> String {
    let ticks = [0, 0.25, 0.5, 0.75, 1].map { tick in
      "<text x=\"\(number(px(tick)))\" y=\"243\" text-anchor=\"middle\">\(Markup.fixed(tick, 2))</text>"
        + "<text x=\"48\" y=\"\(number(py(tick) + 4))\" text-anchor=\"end\">"
        + "\(Markup.percent(tick, digits: 0))</text>"
    }
    return "<line class=\"axis\" x1=\"55\" x2=\"615\" y1=\"225\" y2=\"225\"/>"
      + "<line class=\"axis\" x1=\"55\" x2=\"55\" y1=\"20\" y2=\"225\"/>\(ticks.joined())"
      + "<text x=\"335\" y=\"265\" text-anchor=\"middle\">\(Markup.escaped(axis))</text>"
  }

  private static func svg(_ title: String, _ height: Double, _ shapes: String) -> String {
    let text = Markup.escaped(title)
    return "<svg viewBox=\"0 0 760 \(number(height))\" role=\"img\" aria-label=\"\(text)\">"
      + "<title>\(text)</title>\(shapes)</svg>"
  }

  private static func number(_ value: Double) -> String { Markup.fixed(value, 1) }

  /// A count in at most five characters.
  private static func short(_ value: Double) -> String {
    switch value {
    case 1_000_000...: Markup.fixed(value / 1_000_000, 1) + "M"
    case 1_000...: Markup.fixed(value / 1_000, value < 10_000 ? 1 : 0) + "k"
    default: Markup.fixed(value, 0)
    }
  }
}
