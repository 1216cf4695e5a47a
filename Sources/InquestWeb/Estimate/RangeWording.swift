import Casework

/// How ranges of an estimate are said: to three digits, rounded outwards, never as one number.
enum RangeWording {
  /// "between 8,940 and 13,600", "at least 8,940, with no finite upper limit".
  static func words(_ range: EstimateView.Range) -> String {
    let low = Numerals.rounded(range.low, .down)
    guard let high = range.high else { return "at least \(low), with no finite upper limit" }
    return "between \(low) and \(Numerals.rounded(high, .up))"
  }

  /// The same as the beginning of a sentence.
  static func sentence(_ range: EstimateView.Range) -> String {
    let words = words(range)
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// "95 %".
  static func level(_ range: EstimateView.Range) -> String {
    let percent = range.level * 100
    return Numerals.fixed(percent, percent == percent.rounded() ? 0 : 1) + "\u{A0}%"
  }

  /// "260 to 690", "260, no upper limit", "no range": at the end of a row.
  static func short(_ range: EstimateView.Range?) -> String {
    guard let range else { return "no range" }
    let low = Numerals.rounded(range.low, .down)
    guard let high = range.high else { return "\(low), no upper limit" }
    return "\(low) to \(Numerals.rounded(high, .up))"
  }

  /// "95 % credible interval".
  static func kind(_ range: EstimateView.Range, _ kind: IntervalKind) -> String {
    level(range) + " " + kind.words
  }

  /// Both ends for a table; `nothing` where there is no range.
  static func ends(
    _ range: EstimateView.Range?,
    nothing: String
  ) -> (low: String, high: String) {
    guard let range else { return (nothing, nothing) }
    return (
      Numerals.rounded(range.low, .down),
      range.high.map { Numerals.rounded($0, .up) } ?? "no finite limit"
    )
  }
}
