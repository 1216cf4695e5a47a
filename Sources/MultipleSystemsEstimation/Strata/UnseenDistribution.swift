import Glibc
public import Statistics

/// How many people are on no list, as a distribution given by its quantiles: what sums over strata
/// and averages over linkage draw from.
///
/// Two hundred quantiles and the outermost few thousandths, joined by straight lines in log(1 + n₀).
public struct UnseenDistribution: Hashable, Sendable {
  /// The probabilities that the quantiles stand at.
  public static let probabilities: [Double] =
    [0.0001, 0.0005, 0.001] + (0..<200).map { (Double($0) + 0.5) / 200 } + [0.999, 0.9995, 0.9999]

  /// log(1 + n₀) at each of ``probabilities``; infinite where there is no upper limit.
  private let logs: [Double]

  /// Takes the quantiles from a function; nil from it stands for no finite quantile.
  public init(_ quantile: (Double) -> Double?) {
    var highest = 0.0
    logs = Self.probabilities.map { probability in
      let value = quantile(probability).map { log1p(max($0, 0)) } ?? .infinity
      highest = max(highest, value)
      return highest
    }
  }

  /// Takes draws of n₀, in any order; nil when there is none.
  public init?(draws: [Double]) {
    guard !draws.isEmpty else { return nil }
    let sorted = draws.sorted()
    self.init { probability in
      let place = probability * Double(sorted.count) - 0.5
      let index = min(max(Int(place.rounded(.down)), 0), sorted.count - 1)
      let next = min(index + 1, sorted.count - 1)
      let share = min(max(place - Double(index), 0), 1)
      return sorted[index] + share * (sorted[next] - sorted[index])
    }
  }

  /// The log-normal with a given range at a level, as likelihood methods leave it.
  ///
  /// Nil when the range has no upper end.
  public init?(_ interval: EstimateInterval, observed: Int) {
    guard let high = interval.high else { return nil }
    let most = high - Double(observed)
    guard most > 0 else {
      self.init { _ in 0 }
      return
    }
    // A lower end at the people observed has no logarithm: half a person stands for nobody.
    let least = min(max(interval.low - Double(observed), 0.5), most)
    let centre = (log(least) + log(most)) / 2
    let spread =
      (log(most) - log(least)) / (2 * StandardNormal.halfWidth(level: interval.level))
    self.init { exp(centre + spread * StandardNormal.quantile($0)) }
  }

  /// Whether every quantile is finite.
  public var isFinite: Bool { (logs.last ?? 0).isFinite }

  /// The number not exceeded with a given probability; nil where it is not finite.
  public func quantile(_ probability: Double) -> Double? {
    let places = Self.probabilities
    guard probability > places[0] else { return finite(logs[0]) }
    var low = 0
    var high = places.count - 1
    guard probability < places[high] else { return finite(logs[high]) }
    while high - low > 1 {
      let middle = (low + high) / 2
      if places[middle] <= probability { low = middle } else { high = middle }
    }
    let share = (probability - places[low]) / (places[high] - places[low])
    return finite(share == 0 ? logs[low] : logs[low] + share * (logs[high] - logs[low]))
  }

  /// A draw; infinite where there is no upper limit.
  public func draw(using generator: inout SeededGenerator) -> Double {
    quantile(generator.uniform()) ?? .infinity
  }

  /// The mean and the variance of log n₀ (nobody taken as half a person), between the outermost
  /// quantiles; nil when there is no upper limit.
  public var logMoments: (mean: Double, variance: Double)? {
    moments { log(max($0, 0.5)) }
  }

  /// The standard deviation over the mean; nil when there is no upper limit or nobody unseen.
  public var coefficientOfVariation: Double? {
    guard let (mean, variance) = moments({ $0 }), mean > 0 else { return nil }
    return variance.squareRoot() / mean
  }

  /// The mean and the variance of a function of n₀ over the two hundred quantiles that stand evenly.
  private func moments(_ value: (Double) -> Double) -> (mean: Double, variance: Double)? {
    guard isFinite else { return nil }
    let values = logs[3..<(logs.count - 3)].map { value(expm1($0)) }
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
    return (mean, variance)
  }

  private func finite(_ logarithm: Double) -> Double? {
    logarithm.isFinite ? expm1(logarithm) : nil
  }
}
