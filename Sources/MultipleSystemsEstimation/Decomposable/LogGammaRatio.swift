import Glibc

/// log Γ(x + a) − log Γ(x + b), without the loss of digits of subtracting two large logarithms.
///
/// Both arguments of Γ must be above zero. For large ones Stirling's series is subtracted term by
/// term.
func logGammaRatio(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let upper = x + a
  let lower = x + b
  guard upper > 32, lower > 32 else {
    var sign: Int32 = 0
    return lgamma_r(upper, &sign) - lgamma_r(lower, &sign)
  }
  let gap = a - b
  return gap * (log(lower) - 1) + (upper - 0.5) * log1p(gap / lower) + stirlingRest(upper)
    - stirlingRest(lower)
}

private func stirlingRest(_ z: Double) -> Double {
  let inverse = 1 / z
  let squared = inverse * inverse
  return inverse * (1.0 / 12 - squared * (1.0 / 360 - squared * (1.0 / 1260 - squared / 1680)))
}
