import Foundation
import RecordLinkage

/// Charts of a linkage as inline SVG, labelled directly and readable in black and white.
enum LinkageCharts {
  /// Weight of each level of a field, as bars to both sides of zero.
  static func weights(_ field: LinkageModel.Field) -> String {
    let name = field.field.rawValue
    let height = field.levels.count * 14 + 24
    let rows = field.levels.enumerated().map { index, level in
      let y = index * 14 + 20
      let width = abs(level.weight) * 14
      let x = level.weight < 0 ? 500 - width : 500
      let style = level.weight < 0 ? "against" : "bar"
      return """
        <rect class="\(style)" x="\(Markup.fixed(x, 1))" y="\(y)" width="\(Markup.fixed(width, 1))" height="10"/>
        <text x="4" y="\(y + 9)">\(Markup.escaped(level.name))</text>
        <text x="\(Markup.fixed(level.weight < 0 ? 504 : 504 + width, 1))" y="\(y + 9)">\(Markup.fixed(level.weight, 1))</text>
        """
    }
    let table = field.levels.map { level in
      "<tr><td>\(Markup.escaped(level.name))</td><td class=\"n\">\(Markup.scientific(level.m))</td>"
        + "<td class=\"n\">\(Markup.scientific(level.u))</td>"
        + "<td class=\"n\">\(Markup.fixed(level.weight, 2))</td></tr>"
    }
    return """
      <details><summary>\(name): from \(Markup.fixed(field.levels.map(\.weight).min() ?? 0, 1)) to \
      \(Markup.fixed(field.levels.map(\.weight).max() ?? 0, 1))</summary>
      <svg viewBox="0 0 760 \(height)" role="img" aria-label="Weights of \(name)">
      <line class="axis" x1="500" x2="500" y1="14" y2="\(height)"/>\(rows.joined())</svg>
      <table><tr><th>Level</th><th class="n">Among one person (m)</th><th class="n">By chance (u)</th>
      <th class="n">Weight</th></tr>\(table.joined())</table></details>
      """
  }

  /// Expected precision (solid) and recall (dashed) by cut.
  static func thresholds(_ cuts: [LinkageDiagnostics.Threshold]) -> String {
    func path(_ value: (LinkageDiagnostics.Threshold) -> Double) -> String {
      cuts.map { cut in
        "\(Markup.fixed(50 + cut.probability * 600, 1)),\(Markup.fixed(220 - value(cut) * 200, 1))"
      }.joined(separator: " ")
    }
    let ticks = [0, 0.25, 0.5, 0.75, 1].map { tick in
      "<text x=\"\(Markup.fixed(45 + tick * 600, 1))\" y=\"238\">\(Markup.fixed(tick, 2))</text>"
        + "<text x=\"10\" y=\"\(Markup.fixed(224 - tick * 200, 1))\">\(Markup.percent(tick, digits: 0))</text>"
    }
    let end = cuts.first
    return """
      <svg viewBox="0 0 780 245" role="img" aria-label="Expected precision and recall by cut">
      <line class="axis" x1="50" x2="650" y1="220" y2="220"/><line class="axis" x1="50" x2="50" y1="20" y2="220"/>
      <polyline class="curve" points="\(path(\.precision))"/>
      <polyline class="curve other" points="\(path(\.recall))"/>
      <text x="655" y="\(Markup.fixed(214 - (end?.precision ?? 1) * 200, 1))">precision</text>
      <text x="655" y="\(Markup.fixed(232 - (end?.recall ?? 1) * 200, 1))">recall</text>\(ticks.joined())</svg>
      """
  }

  /// Counts as bars of logarithmic height with the count above each.
  static func bars(_ bars: [(label: String, value: Double)], title: String) -> String {
    let tallest = log(max(1, bars.map(\.value).max() ?? 1) + 1)
    let step = 720 / Double(max(1, bars.count))
    let shapes = bars.enumerated().map { index, bar in
      let height = log(bar.value + 1) / tallest * 150
      let x = 20 + Double(index) * step
      return """
        <rect class="bar" x="\(Markup.fixed(x, 1))" y="\(Markup.fixed(180 - height, 1))" \
        width="\(Markup.fixed(max(2, step - 4), 1))" height="\(Markup.fixed(height, 1))"/>
        <text x="\(Markup.fixed(x, 1))" y="194">\(bar.label)</text>
        <text x="\(Markup.fixed(x, 1))" y="\(Markup.fixed(176 - height, 1))">\(Markup.short(bar.value))</text>
        """
    }
    return
      "<svg viewBox=\"0 0 760 200\" role=\"img\" aria-label=\"\(title)\">\(shapes.joined())</svg>"
      + "<p>\(title).</p>"
  }
}
