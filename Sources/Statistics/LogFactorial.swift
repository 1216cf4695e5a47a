import Glibc

/// The natural logarithm of the factorial, continued to fractions as log Γ(x + 1).
///
/// Below zero the factorial has poles; there is no value and the result is not a number.
public func logFactorial(_ x: Double) -> Double {
  guard x >= 0 else { return .nan }
  var sign: Int32 = 0
  return lgamma_r(x + 1, &sign)
}
