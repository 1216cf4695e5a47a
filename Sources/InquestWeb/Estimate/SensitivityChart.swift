import Casework

/// The answer under other choices, grouped by what is changed, against the range that can be used.
enum SensitivityChart {
  /// Rows in a drawing; the table beneath has them all.
  private static let limit = 60

  /// Draws the ladder; nothing where no choice gives a range.
  static func draw(_ view: EstimateView) -> HTML {
    guard view.sensitivity.contains(where: { $0.interval != nil || $0.middle != nil }) else {
      return .empty
    }
    var lines: [RangeChart.Line] = []
    var heading: String?
    for choice in view.sensitivity.prefix(limit) {
      if choice.heading != heading {
        heading = choice.heading
        lines.append(.heading(choice.heading))
      }
      lines.append(
        .row(
          RangeChart.Row(
            label: choice.label,
            range: choice.interval,
            middle: choice.middle,
            words: RangeWording.short(choice.interval)
          )
        )
      )
    }
    return RangeChart(
      label: "The answer under other choices; the table beneath has the numbers",
      lines: lines,
      band: view.recommended,
      uprights: [.observed(view.observed)],
      left: 300
    ).markup
  }

  /// What the ladder shows, as a heading.
  static func finding(_ view: EstimateView) -> String {
    let ranges = view.sensitivity.compactMap(\.interval)
    guard let base = view.recommended, !ranges.isEmpty else {
      return "What changes when choices do"
    }
    let high = base.high ?? .infinity
    let outside = ranges.count { $0.low > high || ($0.high ?? .infinity) < base.low }
    let count = Numerals.count(ranges.count, "other choice", "other choices")
    return outside == 0
      ? "What changes when choices do: all of \(count) meet the range above"
      : "What changes when choices do: \(Numerals.count(outside)) of \(count) "
        + "\(outside == 1 ? "lies" : "lie") wholly outside the range above"
  }
}
