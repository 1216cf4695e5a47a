import CaseModel
import Statistics

/// A random sample of pairs for clerical review, drawn by strata (docs/methods/link-review.md).
public struct ReviewSample: Sendable {
  /// The version of the method, recorded with every sample.
  public static let version = "clerical-sample-1"
  /// Where the strata's probabilities are cut.
  public static let cuts = [0.1, 0.5, 0.9, 0.99]
  /// Pairs drawn from each stratum at least, if it has so many.
  public static let fewest = 5

  /// A pair of the population.
  public struct Pair: Sendable {
    /// Whether the linkage made one person of it.
    public let isJoined: Bool
    /// Its probability under the model, in 0…1; 0 where it was not compared.
    public let probability: Double

    /// Makes a pair.
    public init(isJoined: Bool, probability: Double) {
      self.isJoined = isJoined
      self.probability = probability
    }
  }

  /// A part of the population.
  public struct Stratum: Hashable, Sendable {
    /// Whether its pairs were joined.
    public let isJoined: Bool
    /// Its probabilities, the upper end not included but for 1.
    public let low: Double
    /// See `low`.
    public let high: Double
    /// Number of its pairs in the population.
    public let pairs: Int
    /// Indices of the pairs drawn, in random order.
    public let drawn: [Int]
  }

  /// The strata that hold a pair, unjoined first, by rising probability.
  public let strata: [Stratum]

  /// Draws a sample.
  ///
  /// - Parameters:
  ///   - size: pairs to draw in all.
  ///   - population: the pairs.
  ///   - seed: same seed, same sample.
  /// - Throws: ``CaseModel/Problem`` when the population is empty or the size is too small to reach
  ///   every stratum.
  public init(of size: Int, from population: [Pair], seed: UInt64) throws {
    let bounds = [0] + Self.cuts + [1]
    var members = [[Int]](repeating: [], count: 2 * (bounds.count - 1))
    for (index, pair) in population.enumerated() {
      let bin = Self.cuts.count { $0 <= pair.probability }
      members[(pair.isJoined ? bounds.count - 1 : 0) + bin].append(index)
    }
    let used = members.indices.filter { !members[$0].isEmpty }
    guard !used.isEmpty else {
      throw Problem(
        .badInput,
        "there is no pair to draw from",
        remedy: "Import two lists or more and run `inquest analyse` first."
      )
    }
    let least = used.map { min(Self.fewest, members[$0].count) }
    guard size >= least.reduce(0, +) else {
      throw Problem(
        .usage,
        "a sample of \(size) pairs cannot reach each of the \(used.count) strata",
        remedy: "Draw at least \(least.reduce(0, +))."
      )
    }
    let sizes = Self.allocation(
      size,
      least: least,
      limits: used.map { members[$0].count },
      weights: used.map { stratum in
        let pairs = members[stratum]
        let mean = pairs.reduce(0) { $0 + population[$1].probability } / Double(pairs.count)
        return Double(pairs.count) * max(0.01, mean * (1 - mean)).squareRoot()
      }
    )
    var generator = SeededGenerator(seed: seed)
    strata = zip(used, sizes).map { number, size in
      let bin = number % (bounds.count - 1)
      var pairs = members[number]
      generator.shuffle(&pairs)
      return Stratum(
        isJoined: number >= bounds.count - 1,
        low: bounds[bin],
        high: bounds[bin + 1],
        pairs: pairs.count,
        drawn: Array(pairs.prefix(size))
      )
    }
  }

  /// Shares out a sample in proportion to weights, between the least and the most of each stratum.
  private static func allocation(
    _ size: Int,
    least: [Int],
    limits: [Int],
    weights: [Double]
  ) -> [Int] {
    var sizes = least
    var left = size - least.reduce(0, +)
    while left > 0 {
      // The stratum that is furthest behind its share gets the next pair.
      let open = sizes.indices.filter { sizes[$0] < limits[$0] }
      guard
        let next = open.max(by: {
          (weights[$0] / Double(sizes[$0] + 1), $1) < (weights[$1] / Double(sizes[$1] + 1), $0)
        })
      else { break }
      sizes[next] += 1
      left -= 1
    }
    return sizes
  }
}
