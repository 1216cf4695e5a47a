/// A population of known size and how lists reach it; see `docs/methods/simulated-populations.md`.
public enum PopulationScenario: String, CaseIterable, Sendable {
  /// Every list independent of every other.
  case independent = "S1"
  /// Two classes of people, one far harder to reach.
  case twoClasses = "S2"
  /// Each person's chance is the same on every list and drawn from Beta(.5, 2).
  case betaMixture = "S3"
  /// The second list avoids people of the first: odds ratio .3, its reach kept.
  case pairAvoids = "S4-low"
  /// The second list seeks people of the first: odds ratio 3, its reach kept.
  case pairSeeks = "S4-high"
  /// The second list reaches .5 of the people on the first and .15 of the others.
  case pairLeads = "S4-dep12"
  /// The second list holds all of the first's entries besides its own.
  case copiedWhole = "S5-whole"
  /// The second list holds 70 per cent of the first's entries besides its own.
  case copiedPart = "S5-part"
  /// Every list reaches few people.
  case sparse = "S6"
  /// A quarter of the people are all but invisible.
  case hiddenClass = "S7"
  /// A twentieth of the people are all but invisible.
  case hiddenTwentieth = "S7-5"
  /// Twenty strata that lists reach unequally.
  case strata = "S8"
  /// 2 per cent of an entry's links missed, .5 per cent of people merged.
  case linkageErrorLow = "S9-low"
  /// 5 per cent of an entry's links missed, 1 per cent of people merged.
  case linkageError = "S9"
  /// 10 per cent of an entry's links missed, 2 per cent of people merged.
  case linkageErrorHigh = "S9-high"
  /// Four strata with labels missing for 20 per cent, not at random.
  case missingLabels = "S10"

  /// The share of the first list's entries that the second takes over; nil where nothing is copied.
  public var copiedShare: Double? {
    switch self {
    case .copiedWhole: 1
    case .copiedPart: 0.7
    default: nil
    }
  }

  /// Shares of an entry's links missed and of observed people merged with another.
  var linkageRates: (missed: Double, false: Double)? {
    switch self {
    case .linkageErrorLow: (0.02, 0.005)
    case .linkageError: (0.05, 0.01)
    case .linkageErrorHigh: (0.10, 0.02)
    default: nil
    }
  }
}
