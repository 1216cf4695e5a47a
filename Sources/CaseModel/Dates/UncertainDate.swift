/// A date as a source gives it, with what is and is not known of it.
///
/// It is a set of possible days, never a guess: "Mordad 1367" is one of the days 23 July to 22 August
/// 1988. The original words stay with it.
public struct UncertainDate: Hashable, Codable, Sendable {
  /// What the days mean.
  public enum Quantifier: String, Codable, Hashable, Sendable {
    /// It was on one of these days.
    case oneOf
    /// It lasted through all of them.
    case throughout
    /// It was on or before `latest`.
    case before
    /// It was on or after `earliest`.
    case after
  }

  /// Why a date begins or ends where it does.
  public enum Edge: String, Codable, Hashable, Sendable {
    /// The source says so.
    case stated
    /// There is none: `..` in EDTF.
    case open
    /// There is one, and it is not known: nothing written in EDTF.
    case unknown
  }

  /// Where a date was found and what read it.
  public struct Basis: Codable, Hashable, Sendable {
    /// The exhibit, by its identifier.
    public var exhibit: String
    /// The passage in it.
    public var span: TextSpan?
    /// The version of the rules that read it, as in ``UncertainDate/rules``.
    public var rules: String

    /// Makes a basis.
    public init(exhibit: String, span: TextSpan? = nil, rules: String = UncertainDate.rules) {
      self.exhibit = exhibit
      self.span = span
      self.rules = rules
    }
  }

  /// The version of the rules by which dates are read and converted; it changes when any date does.
  public static let rules = "dates/1"

  /// The words of the source.
  public var original: String
  /// The calendar of those words.
  public var calendar: CalendarSystem
  /// The days it may be, or for `throughout` those it covers; never empty.
  public private(set) var days: DaySet
  /// What the days mean.
  public var quantifier: Quantifier
  /// Whether the source says "about"; the days are not widened for it.
  public var approximate: Bool
  /// Whether the source says "perhaps" or contradicts itself.
  public var uncertain: Bool
  /// Why it begins where it does.
  public var start: Edge
  /// Why it ends where it does.
  public var end: Edge
  /// The date in the Extended Date/Time Format (ISO 8601-2:2019), always Gregorian.
  public var edtf: String
  /// What was assumed in reading it.
  public var notes: [DateNote]
  /// Where it was found; nil until it has a place.
  public var basis: Basis?

  /// Makes a date from its parts.
  ///
  /// `edtf` where it is given is kept as it is: the caller answers for its saying the same days.
  public init(
    original: String,
    calendar: CalendarSystem,
    earliest: Day,
    latest: Day,
    quantifier: Quantifier = .oneOf,
    approximate: Bool = false,
    uncertain: Bool = false,
    edtf: String? = nil
  ) {
    self.init(
      original: original,
      calendar: calendar,
      days: DaySet(min(earliest, latest)...max(earliest, latest)),
      quantifier: quantifier,
      approximate: approximate,
      uncertain: uncertain,
      edtf: edtf
    )
  }

  /// Makes a date from days, of which there must be one at least.
  public init(
    original: String,
    calendar: CalendarSystem,
    days: DaySet,
    quantifier: Quantifier = .oneOf,
    approximate: Bool = false,
    uncertain: Bool = false,
    start: Edge? = nil,
    end: Edge? = nil,
    edtf: String? = nil,
    notes: [DateNote] = []
  ) {
    precondition(!days.isEmpty, "a date without a day")
    self.original = original
    self.calendar = calendar
    self.days = days
    self.quantifier = quantifier
    self.approximate = approximate
    self.uncertain = uncertain
    let hull = days.hull ?? .past
    self.start = start ?? (hull.lowerBound <= .unboundedPast ? .open : .stated)
    self.end = end ?? (hull.upperBound >= .unboundedFuture ? .open : .stated)
    self.edtf = ""
    self.notes = notes
    self.edtf = edtf ?? shortestEDTF
  }

  /// The first possible day, inclusive.
  public var earliest: Day { days.hull?.lowerBound ?? .unboundedPast }

  /// The last possible day, inclusive.
  public var latest: Day { days.hull?.upperBound ?? .unboundedFuture }

  /// Whether it is one single day.
  public var isSingleDay: Bool { earliest == latest }

  /// Number of days from the first to the last.
  public var width: Int { latest.number - earliest.number + 1 }
}
