/// A date as a source gives it, with what is and is not known of it.
///
/// It is a set of possible days, never a guess: "Mordad 1367" is one of the days 23 July to 22 August
/// 1988. The original words stay with it.
public struct UncertainDate: Hashable, Codable, Sendable {
  /// What the days from `earliest` to `latest` mean.
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

  /// The words of the source.
  public var original: String
  /// The calendar of those words.
  public var calendar: CalendarSystem
  /// The first possible day, inclusive.
  public var earliest: Day
  /// The last possible day, inclusive.
  public var latest: Day
  /// What the range means.
  public var quantifier: Quantifier
  /// "About": the source says it is not exact.
  public var approximate: Bool
  /// "Perhaps": the source is not sure.
  public var uncertain: Bool
  /// The date in the Extended Date/Time Format (ISO 8601-2:2019), always Gregorian.
  public var edtf: String

  /// Makes a date from its parts.
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
    self.original = original
    self.calendar = calendar
    self.earliest = earliest
    self.latest = latest
    self.quantifier = quantifier
    self.approximate = approximate
    self.uncertain = uncertain
    self.edtf =
      edtf
      ?? Self.edtf(
        earliest,
        latest,
        quantifier,
        approximate: approximate,
        uncertain: uncertain
      )
  }

  /// Whether it is one single day.
  public var isSingleDay: Bool { earliest == latest }

  /// Number of days it may be.
  public var width: Int { latest.number - earliest.number + 1 }

  /// The shortest EDTF that says the same range: a day, month, year, set or interval.
  private static func edtf(
    _ earliest: Day,
    _ latest: Day,
    _ quantifier: Quantifier,
    approximate: Bool,
    uncertain: Bool
  ) -> String {
    let mark = approximate ? (uncertain ? "%" : "~") : (uncertain ? "?" : "")
    switch quantifier {
    case .before: return "../" + latest.iso8601 + mark
    case .after: return earliest.iso8601 + mark + "/.."
    case .throughout:
      return earliest == latest
        ? earliest.iso8601 + mark : earliest.iso8601 + mark + "/" + latest.iso8601 + mark
    case .oneOf:
      if earliest == latest { return earliest.iso8601 + mark }
      let a = earliest.components()
      let b = latest.components()
      let monthEnd = CalendarSystem.gregorian.days(inMonth: b.month, year: b.year)
      if a.year == b.year, a.day == 1, b.day == monthEnd {
        if a.month == b.month { return "\(padded(a.year, 4))-\(padded(a.month, 2))" + mark }
        if a.month == 1, b.month == 12 { return padded(a.year, 4) + mark }
      }
      return "[\(earliest.iso8601)..\(latest.iso8601)]" + mark
    }
  }
}
