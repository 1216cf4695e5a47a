// log in the platform's C library is all that is needed of it.
#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// How much two dates speak for being of one event, as a likelihood ratio for record linkage.
///
///     DateAgreement().logRatio(of: oneDate, and: anotherDate)
///
/// The model is described in `docs/methods/dates.md`: two dates of one event agree, or differ by a
/// slip of the pen, an exchange of day and month, a confusion of calendars or a conversion a day out, or
/// one is simply wrong; two dates of unrelated events are uniform over a window. After Fellegi and
/// Sunter (1969), section 3.2; kinds of error after Christen, *Data Matching* (2012), chapter 3.
///
/// The result is evidence about one field. It is not the probability that two people are one.
public struct DateAgreement: Hashable, Sendable {
  /// The parameters of the model: probabilities of one event's two dates, which add up to 1.
  public struct Parameters: Hashable, Sendable {
    /// Both record the day without error.
    public var exact = 0.82
    /// One has a slip in one of its parts.
    public var slip = 0.05
    /// One has day and month exchanged.
    public var swapped = 0.01
    /// One was read in another calendar than it was written in.
    public var calendarConfused = 0.01
    /// One was converted a day, or as a year a year, out.
    public var conversion = 0.03
    /// One is simply wrong.
    public var unrelated = 0.08
    /// The share of the other kinds that "uncertain" turns into simply wrong.
    public var uncertainShare = 0.5
    /// The share of an approximate date's probability that lies beside its days.
    public var approximateShare = 0.5
    /// Number of days over which dates of unrelated events are spread.
    public var window = 36_525.0

    /// The parameters of the method page, for dates spread over a century.
    public init() {}
  }

  /// The parameters in use.
  public var parameters: Parameters

  /// Makes a model.
  public init(_ parameters: Parameters = Parameters()) { self.parameters = parameters }

  /// The natural logarithm of the likelihood ratio: above 0 speaks for one event, below 0 against.
  ///
  /// Symmetrical; never below the logarithm of `unrelated`; 0 where a date is open at an end, which
  /// says too little. Cost: some 150 comparisons of sets of days.
  public func logRatio(of a: UncertainDate, and b: UncertainDate) -> Double {
    guard a.isBounded, b.isBounded else { return 0 }
    var exact = parameters.exact
    var ratio = 0.0
    var unrelated = parameters.unrelated
    let errors: [(Double, DateVariants.Kind)] = [
      (parameters.slip, .slip), (parameters.swapped, .swapped),
      (parameters.calendarConfused, .calendar), (parameters.conversion, .conversion),
    ]
    for (weight, kind) in errors {
      // Each date is the faulty one in half of the cases; one without a variant adds to `exact`.
      for (faulty, right) in [(a, b), (b, a)] {
        let variants = DateVariants(of: faulty).days(kind)
        if variants.isEmpty {
          exact += weight / 2
        } else {
          let sum = variants.reduce(0) { $0 + likelihood($1, faulty.approximate, right) }
          ratio += weight / 2 * sum / Double(variants.count)
        }
      }
    }
    ratio += exact * likelihood(a.days, a.approximate, b)
    if a.uncertain || b.uncertain {
      let moved = parameters.uncertainShare * (1 - unrelated)
      ratio *= 1 - parameters.uncertainShare
      unrelated += moved
    }
    return log(ratio + unrelated)
  }

  /// W · |A ∩ B| / (|A| · |B|), where half of an approximate date lies on either side of it.
  private func likelihood(_ days: DaySet, _ approximate: Bool, _ other: UncertainDate) -> Double {
    var total = 0.0
    for (one, share) in blurred(days, approximate) {
      for (two, otherShare) in blurred(other.days, other.approximate) {
        let common = one.intersection(two).count
        guard common > 0 else { continue }
        total +=
          share * otherShare * parameters.window * Double(common)
          / (Double(one.count) * Double(two.count))
      }
    }
    return total
  }

  private func blurred(_ days: DaySet, _ approximate: Bool) -> [(DaySet, Double)] {
    guard approximate, let hull = days.hull else { return [(days, 1)] }
    let half = (hull.dayCount + 1) / 2
    let beside = DaySet([
      (hull.lowerBound + -half)...(hull.lowerBound + -1),
      (hull.upperBound + 1)...(hull.upperBound + half),
    ])
    return [(days, 1 - parameters.approximateShare), (beside, parameters.approximateShare)]
  }
}

extension UncertainDate {
  /// Whether it has a first and a last day.
  fileprivate var isBounded: Bool { earliest > .unboundedPast && latest < .unboundedFuture }
}
