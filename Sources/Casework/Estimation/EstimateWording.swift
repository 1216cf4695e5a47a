import MultipleSystemsEstimation

/// What is said of every estimate, whatever its methods.
public enum EstimateWording {
  /// Whom no estimate counts.
  public static let uncounted =
    "No method counts people whom none of these lists could ever have reached, such as those who had "
    + "no survivor or witness able to speak to these sources. The data do not show how many they "
    + "are."

  /// The answer read as a lower bound.
  ///
  /// The lowest of: the lower end of Chao's bound, and that of the range that can be used; never
  /// below the people observed.
  public static func atLeast(
    observed: Int,
    bound: Double?,
    recommended: Double?
  ) -> (people: Double, isObserved: Bool) {
    let lows = [bound, recommended].compactMap(\.self).filter(\.isFinite)
    let least = max(lows.min() ?? 0, Double(observed))
    return (least, least <= Double(observed))
  }

  /// The same as a sentence.
  public static func lowerBound(_ least: (people: Double, isObserved: Bool)) -> String {
    let people = RoundedFigure.low(least.people)
    return least.isObserved
      ? "Read with most caution: at least \(people), the people on a list."
      : "Read with most caution: at least \(people). Even this takes for granted that lists do not "
        + "avoid one another’s people; it says nothing of how many more there were."
  }

  /// Whether the range that the other lists give holds a list's known number; nil where there is none.
  public static func verdict(holds: Bool?) -> String {
    holds.map { $0 ? "holds it" : "misses it" } ?? "cannot be checked"
  }
}

extension EstimationResult {
  /// The answer read as a lower bound, in a sentence.
  var lowerBoundSentence: String {
    let bound = results.first { $0.method == .chao }?.interval?.low
    return EstimateWording.lowerBound(
      EstimateWording.atLeast(observed: observed, bound: bound, recommended: recommended?.low)
    )
  }
}
