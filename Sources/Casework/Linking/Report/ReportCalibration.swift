import RecordLinkage

/// Whether probabilities mean what they say, as far as people's decisions show it.
struct ReportCalibration {
  private static let bins = 10

  let lists: [LinkageList]
  let result: LinkageResult
  let decisions: [PairDecision]

  var html: String { groupNote + decided }

  private var groupNote: String {
    guard result.diagnostics.isCalibratedByGroups else { return "" }
    return
      "<p>People here have many records each, so the probability of a pair is how often pairs of "
      + "its weight ended in one group, not what the weight alone says.</p>"
  }

  private var decided: String {
    guard !decisions.isEmpty else {
      return
        "<p>Whether the probabilities mean what they say can be seen with decisions: give those "
        + "of a random sample of pairs to <code>--decisions</code>.</p>"
    }
    let bins = counted
    guard bins.contains(where: { $0.decided > 0 }) else {
      return "<p>None of the decisions is about a pair in pairs.csv, so nothing can be said about "
        + "the probabilities.</p>"
    }
    let used = bins.filter { $0.decided > 0 }
    let points = used.map { bin in
      let interval = Self.interval(bin.same, of: bin.decided)
      return (
        expected: bin.expected / Double(bin.decided),
        share: Double(bin.same) / Double(bin.decided), low: interval.low, high: interval.high
      )
    }
    let off = points.count { $0.expected < $0.low || $0.expected > $0.high }
    let title =
      off == 0
      ? "Decisions do not contradict the probabilities"
      : "Decisions contradict the probabilities in \(off) of \(points.count) ranges"
    let rows = zip(used, points).map { bin, point in
      [
        Markup.fixed(point.expected, 2), Markup.count(bin.decided), Markup.count(bin.same),
        Markup.percent(point.share, digits: 0),
        "\(Markup.percent(point.low, digits: 0)) to \(Markup.percent(point.high, digits: 0))",
      ]
    }
    return "<figure><h3>\(title)</h3>"
      + LinkageCharts.calibration(points, title: "\(title): share judged the same, by probability")
      + ReportTable(
        caption: "Decided pairs by probability; intervals of Wilson (1927), 95 %",
        columns: [
          .number("Probability given"), .number("Decided"), .number("Judged the same"),
          .number("Share"), .number("Interval"),
        ],
        rows: rows
      ).html
      + "</figure><p>This holds for the pairs that were decided. Where they were chosen because they "
      + "looked unsure, or the model has learned from them, it says little about the others.</p>"
  }

  /// Decided pairs in tenths of probability.
  private var counted: [(decided: Int, same: Int, expected: Double)] {
    let named = NamedRecords(decisions.flatMap { [$0.first, $0.second] }, in: lists)
    var verdicts: [Set<RecordPlace>: Bool] = [:]
    var involved: Set<RecordPlace> = []
    for decision in decisions {
      guard let first = named.places[decision.first], let second = named.places[decision.second]
      else { continue }
      verdicts[[first, second]] = decision.same
      involved.formUnion([first, second])
    }
    var bins = [(decided: Int, same: Int, expected: Double)](repeating: (0, 0, 0), count: Self.bins)
    for pair in result.pairs where involved.contains(RecordPlace(pair.first)) {
      guard let same = verdicts[[RecordPlace(pair.first), RecordPlace(pair.second)]] else {
        continue
      }
      let bin = min(Self.bins - 1, max(0, Int(pair.probability * Double(Self.bins))))
      bins[bin].decided += 1
      bins[bin].same += same ? 1 : 0
      bins[bin].expected += pair.probability
    }
    return bins
  }

  /// The score interval of a share, 95 % (Wilson 1927).
  static func interval(_ hits: Int, of trials: Int) -> (low: Double, high: Double) {
    let z = 1.959_963_984_540_054
    let n = Double(trials)
    let share = Double(hits) / n
    let middle = (share + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (share * (1 - share) / n + z * z / (4 * n * n)).squareRoot()
    return (max(0, middle - half), min(1, middle + half))
  }
}
