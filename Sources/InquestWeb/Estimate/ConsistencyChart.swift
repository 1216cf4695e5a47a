import Casework

/// Each list as a population whose number is known, against what the other lists say of it.
enum ConsistencyChart {
  /// Lists in a drawing; the table beneath has them all.
  private static let limit = 20

  /// Draws each list's number as a diamond and the range that the others give.
  static func draw(_ rows: [EstimateView.Consistency]) -> HTML {
    RangeChart(
      label:
        "Each list's known number and what the other lists say of it; the table has the numbers",
      lines: rows.prefix(limit).map { row in
        .row(
          RangeChart.Row(
            label: row.list,
            range: row.interval,
            middle: row.estimate,
            known: Double(row.truth),
            words: RangeWording.short(row.interval)
          )
        )
      }
    ).markup
  }

  /// What the chart shows, as a heading.
  static func finding(_ rows: [EstimateView.Consistency]) -> String {
    let checked = rows.compactMap(\.holds)
    guard !checked.isEmpty else { return "No list could be checked against the others" }
    let missed = checked.count { !$0 }
    let lists = Numerals.count(checked.count, "list", "lists")
    return missed == 0
      ? "A check on people whose number is known: the others’ range holds it for all of \(lists)"
      : "A check on people whose number is known: the others’ range misses it for "
        + "\(Numerals.count(missed)) of \(lists)"
  }
}
