import Casework

/// Every method's interval on one axis, with what was observed and, in a demonstration, the truth.
enum ForestChart {
  /// Draws the intervals; nothing where no method gives any.
  static func draw(_ view: EstimateView) -> HTML {
    guard
      view.recommended != nil
        || view.methods.contains(where: { $0.interval != nil || $0.estimate != nil })
    else { return .empty }
    var lines = view.methods.map { method in
      RangeChart.Line.row(
        RangeChart.Row(
          label: MethodWording.name(method.method),
          range: method.interval,
          middle: method.estimate,
          mark: MethodWording.isLowerBound(method.method) ? .bound : .dot,
          words: words(method)
        )
      )
    }
    if let range = view.recommended {
      lines.append(
        .row(
          RangeChart.Row(
            label: "range that can be used",
            range: range,
            words: RangeWording.short(range),
            isStrong: true
          )
        )
      )
    }
    var uprights = [RangeChart.Upright.observed(view.observed)]
    if let truth = view.truePopulation {
      uprights.append(
        RangeChart.Upright(
          value: Double(truth),
          words: "true number, known only because this case is invented: \(Numerals.count(truth))",
          style: "truth"
        )
      )
    }
    return RangeChart(
      label: "Every method's interval, beside the number observed; the table has the numbers",
      lines: lines,
      band: view.recommended,
      uprights: uprights
    ).markup
  }

  private static func words(_ method: EstimateView.Method) -> String {
    if let range = method.interval {
      let words = RangeWording.short(range)
      return MethodWording.isLowerBound(method.method) ? "bound: " + words : words
    }
    return method.estimate == nil ? "withheld" : "no range"
  }
}
