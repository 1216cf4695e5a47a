import Glibc
import Statistics

/// The bias-corrected and accelerated bootstrap interval (Efron 1987).
struct AcceleratedBootstrap: Hashable, Sendable {
  /// The deviate of the share of draws below the estimate.
  let bias: Double
  /// The acceleration, from leaving observations out; 0 where that cannot be computed.
  let acceleration: Double
  private let sorted: [Double]

  /// - Parameters:
  ///   - estimate: The estimate from the data themselves.
  ///   - draws: Estimates from resamples, in any order; infinite ones are allowed.
  ///   - leavingOut: Estimates with one observation left out, each with how many observations are
  ///     like the one left out.
  init(estimate: Double, draws: [Double], leavingOut: [(estimate: Double, weight: Double)]) {
    sorted = draws.sorted()
    let below = Double(draws.count { $0 < estimate })
    let count = Double(max(draws.count, 1))
    // No draw below, or none above, says only that the share is less than one in so many.
    bias = StandardNormal.quantile(min(max(below, 0.5), count - 0.5) / count)
    let weight = leavingOut.reduce(0) { $0 + $1.weight }
    let mean = leavingOut.reduce(0) { $0 + $1.weight * $1.estimate } / weight
    var squares = 0.0
    var cubes = 0.0
    for (value, weight) in leavingOut {
      let difference = mean - value
      squares += weight * difference * difference
      cubes += weight * difference * difference * difference
    }
    let acceleration = cubes / (6 * pow(squares, 1.5))
    self.acceleration = acceleration.isFinite ? acceleration : 0
  }

  /// The interval; an infinite draw at its upper end means that there is no finite upper limit.
  func interval(level: Double) -> EstimateInterval {
    let z = StandardNormal.halfWidth(level: level)
    let high = quantile(share(z))
    return EstimateInterval(
      low: quantile(share(-z)),
      high: high.isFinite ? high : nil,
      level: level
    )
  }

  /// The share of draws at which an end lies.
  private func share(_ z: Double) -> Double {
    let moved = bias + z
    let stretch = 1 - acceleration * moved
    // Past the pole of the correction its formula means the outermost draw.
    guard stretch > 0 else { return z > 0 ? 1 : 0 }
    return StandardNormal.cumulative(bias + moved / stretch)
  }

  /// A quantile of the draws of type 8: nearly unbiased in the median (Hyndman and Fan 1996).
  func quantile(_ share: Double) -> Double {
    guard let first = sorted.first, let last = sorted.last else { return .nan }
    let place = (Double(sorted.count) + 1.0 / 3) * share + 1.0 / 3
    guard place > 1 else { return first }
    guard place < Double(sorted.count) else { return last }
    let below = Int(place)
    let part = place - Double(below)
    let low = sorted[below - 1]
    return part == 0 || low == sorted[below] ? low : low + part * (sorted[below] - low)
  }
}
