import Glibc

/// Gauss's eight-point rule for a sum over consecutive whole numbers: exact for polynomials of up to
/// the fifteenth degree.
///
/// Its nodes are the zeros of the eighth of Gram's polynomials (discrete Chebyshev), which for many
/// numbers are Legendre's; it is to a sum what Gauss's rule is to an integral.
struct GramRule {
  static let points = 8

  /// Where the summand is asked for, between the first and the last number.
  let nodes: SIMD8<Double>
  /// What each node counts for; they add up to the number of terms.
  let weights: SIMD8<Double>
  /// The orthonormal polynomials of degree 0 to 7 at the nodes.
  let basis: [SIMD8<Double>]
  private let centre: Double
  private let reach: Double
  private let count: Double

  private static let legendre: [Double] = [
    0.960289856497536231684, 0.796666477413626739592, 0.525532409916328985818,
    0.183434642495649804939,
  ]

  /// The rule for `count` numbers from `start`; with eight or fewer every number is taken.
  init(start: Double, count: Double) {
    self.count = count
    centre = start + (count - 1) / 2
    reach = count / 2
    var nodes = SIMD8<Double>()
    if count <= Double(Self.points) {
      for index in 0..<Self.points {
        nodes[index] = start + min(Double(index), count - 1)
      }
      self.nodes = nodes
      var weights = SIMD8<Double>()
      for index in 0..<Int(count) { weights[index] = 1 }
      self.weights = weights
      basis = []
      return
    }
    // Newton's method on what is left after dividing the zeros found out (Maehly): from Legendre's
    // zero, which lies just outside, it falls steadily on the next one.
    var found: [Double] = []
    for start in Self.legendre {
      var u = start
      for _ in 0..<50 {
        let (value, slope) = Self.eighth(u, count)
        let ratio = slope / value
        guard ratio.isFinite else { break }
        let step = 1 / (ratio - found.reduce(0) { $0 + 2 * u / (u * u - $1 * $1) })
        guard step.isFinite else { break }
        u -= step
        if abs(step) < 1e-15 { break }
      }
      found.append(u)
    }
    var places = SIMD8<Double>()
    for (index, u) in found.enumerated() {
      places[index] = -u
      places[7 - index] = u
    }
    self.nodes = places * reach + centre
    basis = Self.polynomials(places, count)
    var squares = SIMD8<Double>()
    for values in basis { squares += values * values }
    weights = count / squares
  }

  /// Coefficients of a function in the orthonormal polynomials, from its values at the nodes.
  func coefficients(_ values: SIMD8<Double>) -> SIMD8<Double> {
    var result = SIMD8<Double>()
    for (degree, polynomial) in basis.enumerated() {
      result[degree] = (weights * values * polynomial).sum() / count
    }
    return result
  }

  /// The polynomial with given coefficients at other places.
  func value(_ coefficients: SIMD8<Double>, at places: SIMD8<Double>) -> SIMD8<Double> {
    var result = SIMD8<Double>()
    for (degree, polynomial) in Self.polynomials((places - centre) / reach, count).enumerated() {
      result += polynomial * coefficients[degree]
    }
    return result
  }

  /// β of the three-term recurrence, on the scale where Legendre's is its limit.
  private static func beta(_ degree: Int, _ count: Double) -> Double {
    let k = Double(degree)
    return k * k * (1 - k * k / (count * count)) / (4 * k * k - 1)
  }

  private static func polynomials(_ u: SIMD8<Double>, _ count: Double) -> [SIMD8<Double>] {
    var result = [SIMD8<Double>(repeating: 1)]
    result.reserveCapacity(points)
    var before = SIMD8<Double>()
    var root = 0.0
    for degree in 1..<points {
      let next = beta(degree, count).squareRoot()
      let last = result[degree - 1]
      result.append((u * last - before * root) / next)
      before = last
      root = next
    }
    return result
  }

  private static func eighth(_ u: Double, _ count: Double) -> (value: Double, slope: Double) {
    var (value, slope) = (1.0, 0.0)
    var (before, beforeSlope) = (0.0, 0.0)
    for degree in 0..<points {
      let weight = degree == 0 ? 0 : beta(degree, count)
      let next = u * value - weight * before
      let nextSlope = value + u * slope - weight * beforeSlope
      (before, beforeSlope) = (value, slope)
      (value, slope) = (next, nextSlope)
    }
    return (value, slope)
  }
}
