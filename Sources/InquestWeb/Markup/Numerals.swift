import Casework

/// Numbers as pages write them: Latin digits, a comma between thousands, a point before decimals.
enum Numerals {
  /// A whole number: "12,345".
  static func count(_ number: Int) -> String { RoundedFigure.exact(number) }

  /// "1 claim", "2 claims".
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    count(number) + " " + (number == 1 ? one : many)
  }

  /// How an end of a range may be moved when it is made shorter.
  enum Direction {
    case nearest
    case down
    case up
  }

  /// A number to three significant digits, since no estimate knows more: "10,400".
  static func rounded(_ number: Double, _ direction: Direction = .nearest) -> String {
    switch direction {
    case .nearest: RoundedFigure.about(number)
    case .down: RoundedFigure.low(number)
    case .up: RoundedFigure.high(number)
    }
  }

  /// A figure as a source gives it: whole if it is whole, else with up to two decimals.
  static func figure(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "not known" }
    if number == number.rounded() { return count(Int(number)) }
    return fixed(number, 2)
  }

  /// A number with so many decimals: "3.14".
  static func fixed(_ number: Double, _ decimals: Int) -> String {
    guard number.isFinite, number.magnitude < 1e12 else { return "not known" }
    var power = 1
    for _ in 0..<decimals { power *= 10 }
    let scaled = Int((number.magnitude * Double(power)).rounded())
    let sign = number < 0 && scaled > 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return sign + count(scaled) }
    let fraction = String(scaled % power)
    return sign + count(scaled / power) + "."
      + String(repeating: "0", count: decimals - fraction.count) + fraction
  }

  /// A weight with its sign: "+5.3", "−2.1".
  static func signed(_ number: Double) -> String {
    number >= 0.05 ? "+" + fixed(number, 1) : fixed(number, 1)
  }

  /// A probability, never shown as more certain than it is: "0.97", "above 0.999".
  static func probability(_ number: Double) -> String {
    guard number.isFinite else { return "not known" }
    if number >= 1 { return "1" }
    if number > 0.999 { return "above 0.999" }
    if number <= 0 { return "0" }
    if number < 0.001 { return "below 0.001" }
    return fixed(number, number > 0.99 || number < 0.01 ? 3 : 2)
  }

  /// A size in bytes: "12.3 kB".
  static func bytes(_ size: Int) -> String {
    var value = Double(max(0, size))
    var unit = "bytes"
    for next in ["kB", "MB", "GB", "TB"] where value >= 1000 {
      value /= 1000
      unit = next
    }
    if unit == "bytes" { return count(size, "byte", "bytes") }
    return (value < 100 ? fixed(value, 1) : fixed(value, 0)) + " " + unit
  }

  /// A coordinate for a drawing, to a hundredth, in the form that SVG reads.
  static func coordinate(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e9 else { return "0" }
    let scaled = Int((number * 100).rounded())
    let sign = scaled < 0 ? "-" : ""
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return sign + String(whole) }
    if rest.isMultiple(of: 10) { return sign + "\(whole).\(rest / 10)" }
    return sign + "\(whole)." + (rest < 10 ? "0" : "") + String(rest)
  }
}
