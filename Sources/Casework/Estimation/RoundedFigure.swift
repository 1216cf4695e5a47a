/// Numbers of people in sentences: what was counted in full, what was estimated to three digits.
public enum RoundedFigure {
  /// "10,402", with a minus sign where it is below 0.
  public static func exact(_ number: Int) -> String {
    var result = ""
    let digits = String(number.magnitude)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (number < 0 ? "\u{2212}" : "") + result
  }

  /// "10,400" for 10,402.3; "not known" where it is not finite or has more than fifteen digits, as for
  /// every rounded figure here.
  public static func about(_ number: Double) -> String { rounded(number, .toNearestOrAwayFromZero) }

  /// A lower end, moved outwards.
  public static func low(_ number: Double) -> String { rounded(number, .down) }

  /// An upper end, moved outwards.
  public static func high(_ number: Double) -> String { rounded(number, .up) }

  private static func rounded(_ number: Double, _ rule: FloatingPointRoundingRule) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "not known" }
    var unit = 1.0
    while number.magnitude / unit >= 1000 { unit *= 10 }
    // What is whole but for the last bits of its fraction stays.
    let scaled = number / unit
    let nearest = scaled.rounded()
    let whole = abs(scaled - nearest) < 1e-9 ? nearest : scaled.rounded(rule)
    return exact(Int(whole * unit))
  }
}
