/// How a date lies to a range of days and to another date.
///
/// "Possibly" holds for some day that the date may be, "certainly" for each. `approximate` and
/// `uncertain` are not weighed: the days are those that the source states.
extension UncertainDate {
  /// Whether some day of it is in a range.
  public func isPossiblyIn(_ range: ClosedRange<Day>) -> Bool {
    !days.intersection(DaySet(range)).isEmpty
  }

  /// Whether every day of it is in a range.
  ///
  /// A date that is open at an end is certainly in no range that is not open there too.
  public func isCertainlyIn(_ range: ClosedRange<Day>) -> Bool {
    range.lowerBound <= earliest && latest <= range.upperBound
  }

  /// How two dates lie in time.
  public enum Order: String, Hashable, Sendable {
    /// Every day of the first is before every day of the second.
    case before
    /// Every day of the first is after every day of the second.
    case after
    /// Both are one and the same day.
    case same
    /// The sources do not tell.
    case undecided
  }

  /// What is certain of the order of two dates.
  public func order(relativeTo other: UncertainDate) -> Order {
    if latest < other.earliest { return .before }
    if other.latest < earliest { return .after }
    return isSingleDay && days == other.days ? .same : .undecided
  }

  /// The days that both may be; empty where they exclude each other.
  public func overlap(_ other: UncertainDate) -> DaySet { days.intersection(other.days) }

  /// Whether it sorts before another: by the first possible day, then the last, then the words.
  ///
  /// A total order for lists; it claims nothing about what came first.
  public static func sortsBefore(_ a: UncertainDate, _ b: UncertainDate) -> Bool {
    (a.earliest, a.latest, a.original) < (b.earliest, b.latest, b.original)
  }
}
