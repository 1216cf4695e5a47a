import Glibc
import Statistics

/// A population from two lists that are independent among people alike in covariates (Das, Kennedy
/// and Jewell 2021).
///
/// See `docs/methods/doubly-robust.md`. It assumes the independence it is computed from and must not
/// be used to claim it. Cost: up to fifteen small regressions; a tenth of a second or so for ten
/// thousand people.
public struct DoublyRobustEstimate: Hashable, Sendable {
  /// q₁₂ is never taken below this.
  public static let leastChance = 0.005
  /// Pairs that share fewer people are refused.
  public static let leastShared = 10
  /// The places of the two lists.
  public let lists: [Int]
  /// The total population, observed on any list and never observed.
  public let estimate: Double
  /// Its standard error, Var(φ) being the sample's or, where larger, what the fitted chances expect.
  public let standardError: Double
  /// ψ̂: the share of the population that was observed.
  public let observedShare: Double
  /// What the fitted chances alone give, without the correction that makes it doubly robust.
  public let plugIn: Double
  /// People whose q₁₂ was raised to ``leastChance``.
  public let clipped: Int
  /// People some of whose covariates are not known; they were kept.
  public let incomplete: Int
  /// Folds that the people were divided into; 1 without covariates.
  public let folds: Int
  /// How the covariates entered, chosen by how well people left out were foretold: `linear`,
  /// `splines` or `products`.
  public let form: String
  private let observed: Int

  /// Estimates a population.
  ///
  /// Nil when there are not two different lists, when they share fewer than ``leastShared`` people,
  /// or when the mean of φ is not above zero, so thin are the overlaps.
  ///
  /// - Parameters:
  ///   - people: Everybody on any list.
  ///   - lists: The places of two lists; the pair that shares most people when nil.
  ///   - folds: How many parts to divide the people into, each fitted to the others; at least 2.
  ///   - seed: Of the division.
  public init?(
    _ people: CapturedIndividuals,
    lists: (Int, Int)? = nil,
    folds: Int = 5,
    seed: UInt64 = 1
  ) {
    guard let (first, second) = lists ?? people.mostOverlapping, first != second,
      people.lists.indices.contains(first), people.lists.indices.contains(second)
    else { return nil }
    let classes = people.histories.map { history in
      (history >> first & 1) | (history >> second & 1) << 1
    }
    guard classes.count(where: { $0 == 3 }) >= Self.leastShared else { return nil }
    guard
      let fit = CrossFit.best(people, outcomes: classes, folds: folds, seed: seed)
    else { return nil }

    let n = Double(people.count)
    var clipped = 0
    var sum = 0.0
    var plain = 0.0
    var expectedSquare = 0.0
    var corrected = [Double](repeating: 0, count: people.count)
    for (person, chance) in fit.chances.enumerated() {
      var both = chance[3]
      if both < Self.leastChance {
        both = Self.leastChance
        clipped += 1
      }
      let one = max(chance[1] + chance[3], both)
      let two = max(chance[2] + chance[3], both)
      let inverse = one * two / both
      let onOne = classes[person] & 1 != 0 ? 1.0 : 0
      let onTwo = classes[person] & 2 != 0 ? 1.0 : 0
      corrected[person] = inverse * (onOne / one + onTwo / two - onOne * onTwo / both)
      sum += corrected[person]
      let crossed = 1 / one + 1 / two - 1 / both
      expectedSquare +=
        inverse * inverse
        * ((one - both) / (one * one) + (two - both) / (two * two) + both * crossed * crossed)
      plain += inverse
    }
    let inverseShare = sum / n
    guard inverseShare.isFinite, inverseShare > 0 else { return nil }
    let spread = corrected.reduce(0) { $0 + ($1 - inverseShare) * ($1 - inverseShare) }
    // φ is far below its mean for the few people on both lists where q₁₂ is small. A sample that
    // happens to lack them has too small a variance and too large a mean at once; what the fitted
    // chances expect does not depend on it.
    let expected = expectedSquare / n - (plain / n) * (plain / n)
    let perPerson = max(spread / max(n - 1, 1), expected)
    let variance = n * perPerson + n * inverseShare * max(inverseShare - 1, 0)
    self.lists = [first, second]
    estimate = n * inverseShare
    standardError = variance.squareRoot()
    observedShare = 1 / inverseShare
    plugIn = plain
    self.clipped = clipped
    incomplete = fit.incomplete
    self.folds = fit.folds
    form = fit.form.rawValue
    observed = people.count
  }

  /// The range with the unseen taken as log-normal; never below the people observed.
  public func interval(level: Double) -> EstimateInterval {
    .logNormal(observed: observed, estimate: estimate, standardError: standardError, level: level)
  }
}
