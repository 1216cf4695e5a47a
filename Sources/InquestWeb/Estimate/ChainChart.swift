import Casework

/// Course and ranks of a sampler's chains, one strip a chain, all on one scale.
///
/// Chains that agree wander over the same band, and their ranks fill every bin alike (Vehtari et
/// al., "Rank-normalization, folding, and localization", Bayesian Analysis 2021).
enum ChainChart {
  /// Chains in a drawing; the table beneath has them all.
  private static let limit = 12
  /// Points of a strip.
  private static let points = 400

  /// Draws the strips; nothing where no chain has two draws.
  static func draw(_ chains: EstimateView.Chains) -> HTML {
    let shown = chains.chains.prefix(limit).map(thinned)
    let values = shown.joined()
    guard let low = values.min(), let high = values.max(), shown.contains(where: { $0.count > 1 })
    else { return .empty }
    let (left, wide, tall) = (110.0, 420.0, 54.0)
    let (binLeft, binWide) = (left + wide + 40, 200.0)
    let top = 26.0
    let height = top + Double(shown.count) * (tall + 10) + 12
    var drawing = Drawing(
      width: binLeft + binWide + 20,
      height: height,
      label: "Course and ranks of the chains of \(chains.quantity); the table has the numbers"
    )
    drawing.text(left, 14, "course, first to last draw", "tick")
    drawing.text(binLeft, 14, "ranks; the line is agreement", "tick")
    let most = chains.ranks.prefix(limit).joined().max() ?? 0
    for (number, draws) in shown.enumerated() {
      let y = top + Double(number) * (tall + 10)
      drawing.bar(left, y, wide, tall, "band")
      drawing.text(4, y + tall / 2 + 4, "chain \(number + 1)")
      if number == 0 {
        drawing.text(left - 6, y + 10, figure(high), "tick", anchor: .end)
        drawing.text(left - 6, y + tall, figure(low), "tick", anchor: .end)
      }
      let span = max(high - low, .leastNormalMagnitude)
      let step = wide / Double(max(1, draws.count - 1))
      drawing.polyline(
        draws.enumerated().map { place, value in
          (left + Double(place) * step, y + tall - (value - low) / span * tall)
        },
        "course"
      )
      guard number < chains.ranks.count, most > 0 else { continue }
      let bins = chains.ranks[number]
      let width = binWide / Double(max(1, bins.count))
      for (bin, count) in bins.enumerated() {
        let tallness = tall * Double(max(0, count)) / Double(most)
        drawing.bar(
          binLeft + Double(bin) * width + 0.5,
          y + tall - tallness,
          width - 1,
          tallness,
          "for"
        )
      }
      let even = Double(bins.reduce(0) { $0 &+ $1 }) / Double(max(1, bins.count))
      let level = y + tall - tall * min(1, max(0, even / Double(most)))
      drawing.line(binLeft, level, binLeft + binWide, level, "interval")
    }
    return drawing.markup
  }

  /// The draws that are numbers, evenly thinned.
  static func thinned(_ draws: [Double]) -> [Double] {
    let finite = draws.filter { $0.isFinite && $0.magnitude < 1e15 }
    guard finite.count > points else { return finite }
    return (0..<points).map { finite[$0 * finite.count / points] }
  }

  /// A number of people to three digits, anything smaller to two decimals.
  static func figure(_ number: Double) -> String {
    number.magnitude >= 100 ? Numerals.rounded(number) : Numerals.fixed(number, 2)
  }
}
