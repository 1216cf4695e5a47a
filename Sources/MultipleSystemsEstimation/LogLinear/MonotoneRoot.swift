/// Where an increasing function with a known slope is zero: Newton's method, kept inside a bracket.
///
/// For likelihoods whose slope costs nothing more than their value; `RootSearch` finds a zero without
/// a slope, by more evaluations.
enum MonotoneRoot {
  /// Finds the zero, on which a few evaluations are spent where the function is nearly straight.
  ///
  /// - Parameters:
  ///   - start: A guess; taken into the range if it is outside.
  ///   - lowest: The least place considered.
  ///   - highest: The greatest place considered.
  ///   - tolerance: How small the last step is, on the scale of the place.
  ///   - function: The value and the slope at a place; a slope that is not positive and finite is
  ///     not used.
  /// - Returns: The zero, or nil when the function is below zero up to the highest point or above it
  ///   down to the lowest.
  static func find(
    from start: Double,
    between lowest: Double,
    and highest: Double,
    tolerance: Double,
    _ function: (Double) -> (value: Double, slope: Double)
  ) -> Double? {
    var low = lowest
    var high = highest
    var isBelowKnown = false
    var isAboveKnown = false
    var place = start.isFinite ? min(max(start, lowest), highest) : 0.5 * (lowest + highest)
    var stride = 0.5
    for _ in 0..<200 {
      let (value, slope) = function(place)
      if value == 0 { return place }
      if value > 0 {
        (high, isAboveKnown) = (place, true)
        if place <= lowest { return nil }
      } else {
        (low, isBelowKnown) = (place, true)
        if place >= highest { return nil }
      }
      var next = place - value / slope
      let usable = slope > 0 && next.isFinite
      if isBelowKnown && isAboveKnown {
        if !usable || next <= low || next >= high { next = 0.5 * (low + high) }
      } else {
        // Only one side is known: go on outwards, never by more than a growing stride.
        if !usable || abs(next - place) > stride {
          next = value > 0 ? place - stride : place + stride
        }
        stride *= 2
        next = min(max(next, lowest), highest)
      }
      if abs(next - place) <= tolerance * max(1, abs(place)) || high - low <= tolerance {
        return next
      }
      place = next
    }
    return place
  }
}
