import Glibc

/// Whether several chains of a sampler agree, and how many independent draws they are worth
/// (Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021).
///
/// Every chain is split into halves, so that a chain that drifts disagrees with itself. Good figures
/// do not prove that the whole target was seen: no chain can report a mode that none of them met.
public struct ChainDiagnostics: Hashable, Sendable {
  /// The larger of the rank-normalised split R-hat of the draws and of their distances from the
  /// median; below 1.01 is good.
  public let rHat: Double
  /// How many independent draws the ranks are worth: for the centre.
  public let bulkESS: Double
  /// The smaller of what the 2.5 and 97.5 per cent indicators are worth: for the limits.
  public let tailESS: Double

  /// Judges chains of equal length.
  ///
  /// Nil with fewer than four draws a chain, or when one is not finite. A quantity that never
  /// changes has an R-hat of 1 and is worth all its draws.
  ///
  /// Cost: a sort of all draws, then their number times the lag where correlation ends.
  public init?(_ chains: [[Double]]) {
    guard let length = chains.first?.count, length >= 4,
      chains.allSatisfy({ $0.count == length && $0.allSatisfy(\.isFinite) })
    else { return nil }
    let halves = Self.halves(chains)
    let all = halves.flatMap(\.self).sorted()
    guard let least = all.first, let most = all.last, least < most else {
      rHat = 1
      bulkESS = Double(halves.count * length / 2)
      tailESS = bulkESS
      return
    }
    let scores = RankScores.normal(halves)
    let median = Self.quantile(0.5, ofSorted: all)
    let folded = RankScores.normal(halves.map { $0.map { abs($0 - median) } })
    rHat = max(Self.rHat(scores), Self.rHat(folded))
    bulkESS = Self.effectiveSize(scores)
    tailESS =
      [0.025, 0.975].map { probability in
        let cut = Self.quantile(probability, ofSorted: all)
        return Self.effectiveSize(halves.map { $0.map { $0 <= cut ? 1 : 0 } })
      }.min() ?? bulkESS
  }

  /// Each chain's first and last half; the middle draw of an odd number is left out.
  static func halves(_ chains: [[Double]]) -> [[Double]] {
    chains.flatMap { chain in
      let half = chain.count / 2
      return [Array(chain.prefix(half)), Array(chain.suffix(half))]
    }
  }

  /// A quantile with linear interpolation between order statistics (Hyndman and Fan's type 7).
  public static func quantile(_ probability: Double, ofSorted values: [Double]) -> Double {
    let place = probability * Double(values.count - 1)
    let below = Int(place)
    let above = min(below + 1, values.count - 1)
    return values[below] + (place - Double(below)) * (values[above] - values[below])
  }

  /// √(((m − 1)/m W + B/m)/W) for chains of length m: 1 when they have the same mean.
  static func rHat(_ chains: [[Double]]) -> Double {
    let moments = chains.map(Self.moments)
    let length = Double(chains[0].count)
    let within = moments.reduce(0) { $0 + $1.variance } / Double(chains.count)
    let between = Self.moments(moments.map(\.mean)).variance
    guard within > 0 else { return between > 0 ? .infinity : 1 }
    return ((length - 1) / length + between / within).squareRoot()
  }

  /// The number of independent draws with the same variance of the mean, over several chains.
  ///
  /// Autocorrelations of all chains together, summed in pairs while these are positive and made
  /// never to rise (Geyer 1992), and once the first that is not in a pair; at most the number of draws times its decimal logarithm.
  static func effectiveSize(_ chains: [[Double]]) -> Double {
    let length = chains[0].count
    let draws = Double(chains.count * length)
    let moments = chains.map(Self.moments)
    let within = moments.reduce(0) { $0 + $1.variance } / Double(chains.count)
    let between = chains.count > 1 ? Self.moments(moments.map(\.mean)).variance : 0
    let whole = within * Double(length - 1) / Double(length) + between
    guard whole > 0 else { return draws }
    let centred = zip(chains, moments).map { chain, moment in chain.map { $0 - moment.mean } }

    func correlation(_ lag: Int) -> Double {
      var sum = 0.0
      for chain in centred {
        chain.withUnsafeBufferPointer { values in
          for place in 0..<(length - lag) { sum += values[place] * values[place + lag] }
        }
      }
      let covariance = sum / Double(length) / Double(chains.count)
      return 1 - (within - covariance) / whole
    }

    var sum = 0.0
    var least = Double.infinity
    var rest = 0.0
    var lag = 0
    while lag + 1 < length {
      let even = lag == 0 ? 1 : correlation(lag)
      let pair = even + correlation(lag + 1)
      guard pair > 0 else {
        rest = max(even, 0)
        break
      }
      least = min(least, pair)
      sum += least
      lag += 2
    }
    return draws / max(2 * sum - 1 + rest, 1 / log10(draws))
  }

  private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, values.count > 1 ? squares / Double(values.count - 1) : 0)
  }
}
