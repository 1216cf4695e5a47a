/// Finding where a continuous function of one variable is zero or greatest.
public enum RootSearch {
  /// A zero between two points at which the function has opposite signs, or nil if it has not.
  ///
  /// Ridders' method (1979): as sure as bisection and quadratic near a smooth zero. Two evaluations
  /// a step, at most 60 steps.
  public static func zero(
    between first: Double,
    and second: Double,
    tolerance: Double,
    of function: (Double) -> Double
  ) -> Double? {
    var low = first
    var high = second
    var atLow = function(low)
    var atHigh = function(high)
    if atLow == 0 { return low }
    if atHigh == 0 { return high }
    guard atLow.sign != atHigh.sign, !atLow.isNaN, !atHigh.isNaN else { return nil }
    var last = Double.infinity
    for _ in 0..<60 {
      let middle = 0.5 * (low + high)
      let atMiddle = function(middle)
      let root = (atMiddle * atMiddle - atLow * atHigh).squareRoot()
      // An infinite end value leaves Ridders' formula without meaning; bisection still works.
      let lean = root > 0 && root.isFinite ? atMiddle / root : 0
      let guess = middle + (middle - low) * (atLow > atHigh ? lean : -lean)
      guard guess.isFinite, abs(guess - last) > tolerance else { return guess }
      last = guess
      let atGuess = function(guess)
      if atGuess == 0 { return guess }
      if atMiddle.sign != atGuess.sign {
        (low, atLow, high, atHigh) =
          middle < guess ? (middle, atMiddle, guess, atGuess) : (guess, atGuess, middle, atMiddle)
      } else if atLow.sign != atGuess.sign {
        (high, atHigh) = (guess, atGuess)
      } else {
        (low, atLow) = (guess, atGuess)
      }
      if abs(high - low) <= tolerance { return 0.5 * (low + high) }
    }
    return 0.5 * (low + high)
  }

  /// Where a function with one peak between two points is greatest (golden section search).
  ///
  /// The peak's place is known only to about the square root of working precision.
  public static func peak(
    between first: Double,
    and second: Double,
    tolerance: Double,
    of function: (Double) -> Double
  ) -> Double {
    let ratio = 0.5 * (5.0.squareRoot() - 1)
    var low = min(first, second)
    var high = max(first, second)
    var left = high - ratio * (high - low)
    var right = low + ratio * (high - low)
    var atLeft = function(left)
    var atRight = function(right)
    for _ in 0..<200 where high - low > tolerance {
      if atLeft > atRight {
        high = right
        (right, atRight) = (left, atLeft)
        left = high - ratio * (high - low)
        atLeft = function(left)
      } else {
        low = left
        (left, atLeft) = (right, atRight)
        right = low + ratio * (high - low)
        atRight = function(right)
      }
    }
    return 0.5 * (low + high)
  }
}
