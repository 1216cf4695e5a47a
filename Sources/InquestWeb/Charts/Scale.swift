/// Where a value stands on an axis: linear, or logarithmic where the values span much.
struct Scale: Sendable {
  /// Whether equal steps are equal factors.
  let logarithmic: Bool
  /// Values at the ends of the axis.
  let domain: ClosedRange<Double>
  /// Coordinates of the ends.
  let range: ClosedRange<Double>

  /// An axis over some values, with room at the ends.
  ///
  /// It is logarithmic if asked for or if the largest is more than thirty times the smallest
  /// positive value. Values that are not finite are left out; without any the axis is 0 to 1.
  init(_ values: [Double], logarithmic: Bool? = nil, range: ClosedRange<Double>) {
    let finite = values.filter { $0.isFinite && $0 >= 0 && $0 < 1e15 }
    let positive = finite.filter { $0 > 0 }
    let low = positive.min() ?? 1
    let high = positive.max() ?? 1
    self.range = range
    self.logarithmic = logarithmic ?? (high / low > 30)
    if self.logarithmic {
      // From a power of ten below to one above, so that the ends are labelled.
      var start = 1.0
      while start > low { start /= 10 }
      while start * 10 <= low { start *= 10 }
      var end = start * 10
      while end < high { end *= 10 }
      domain = start...end
    } else {
      let floor = finite.min() ?? 0
      let span = max(high - floor, high * 0.05, 1)
      domain = max(0, floor - span * 0.12)...(high + span * 0.12)
    }
  }

  /// The coordinate of a value; values outside stand at the ends.
  func callAsFunction(_ value: Double) -> Double {
    let clamped = min(max(value, domain.lowerBound), domain.upperBound)
    let share =
      logarithmic
      ? Self.log10(clamped / domain.lowerBound)
        / Self.log10(domain.upperBound / domain.lowerBound)
      : (clamped - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    return range.lowerBound + share * (range.upperBound - range.lowerBound)
  }

  /// Round values to label, in order.
  var ticks: [Double] {
    if logarithmic {
      var ticks: [Double] = []
      // Over one or two powers of ten, two and five are labelled too.
      let between: [Double] = domain.upperBound / domain.lowerBound > 101 ? [1] : [1, 2, 5]
      var power = domain.lowerBound
      while power <= domain.upperBound * 1.0001, ticks.count < 20 {
        ticks += between.map { $0 * power }.filter { $0 <= domain.upperBound * 1.0001 }
        power *= 10
      }
      return ticks
    }
    let span = domain.upperBound - domain.lowerBound
    var step = 1.0
    while span / step > 6 {
      step *= 2
      if span / step <= 6 { break }
      step *= 2.5
      if span / step <= 6 { break }
      step *= 2
    }
    var tick = (domain.lowerBound / step).rounded(.up) * step
    var ticks: [Double] = []
    while tick <= domain.upperBound, ticks.count < 20 {
      ticks.append(tick)
      tick += step
    }
    return ticks
  }

  /// The common logarithm of a positive number, to the precision of a drawing.
  private static func log10(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // ln(m·2^e) by the series of atanh, which converges quickly for m in [1, 2).
    let z = (value.significand - 1) / (value.significand + 1)
    var term = z
    var sum = 0.0
    for odd in stride(from: 1.0, through: 25, by: 2) {
      sum += term / odd
      term *= z * z
    }
    let natural = 2 * sum + Double(value.exponent) * 0.693_147_180_559_945_3
    return natural / 2.302_585_092_994_046
  }
}
