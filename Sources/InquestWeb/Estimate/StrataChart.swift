import Casework

/// Each part's range and the range of their sum.
enum StrataChart {
  /// Parts in a drawing; the table beneath has them all.
  private static let limit = 40

  /// Draws the parts in their order and the whole beneath.
  static func draw(_ view: EstimateView) -> HTML {
    var lines = view.strata.prefix(limit).map { part in
      RangeChart.Line.row(
        RangeChart.Row(
          label: part.name,
          range: part.recommended,
          known: Double(part.observed),
          words: RangeWording.short(part.recommended)
        )
      )
    }
    lines.append(
      .row(
        RangeChart.Row(
          label: "all parts",
          range: view.recommended,
          known: Double(view.observed),
          words: RangeWording.short(view.recommended),
          isStrong: true
        )
      )
    )
    return RangeChart(
      label: "Each part's range and that of the whole, with the number observed as a diamond; "
        + "the table has the numbers",
      lines: lines
    ).markup
  }

  /// What the chart shows, as a heading.
  static func finding(_ parts: [EstimateView.Part]) -> String {
    let without = parts.count { $0.recommended == nil }
    let count = Numerals.count(parts.count, "part", "parts")
    return without == 0
      ? "By part: each of \(count) has a range"
      : "By part: \(Numerals.count(without)) of \(count) \(without == 1 ? "has" : "have") no range"
  }
}
