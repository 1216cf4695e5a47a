/// A date in the Extended Date/Time Format: ISO 8601-2:2019, levels 0 to 2, as the Library of
/// Congress's specification of 4 February 2019 describes them.
///
///     try ExtendedDate("1988-07-XX").description == "1988-07-XX"
///
/// It holds what is written, without a calendar; ``days(in:)`` gives the days. Equal values print
/// equally, and what is printed parses to an equal value.
public enum ExtendedDate: Hashable, Sendable {
  /// A year, month, season or day, each part perhaps unspecified or qualified.
  case date(Form)
  /// A day with a time.
  case time(Form, ClockTime)
  /// What lasted from one end to the other, both included.
  case interval(Bound, Bound)
  /// One of some dates, or all of them.
  case set(Members)

  /// How sure a part of a date is.
  public struct Mark: OptionSet, Hashable, Sendable {
    /// One bit a mark.
    public let rawValue: UInt8
    /// Makes a mark.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// `?`: the source is not sure.
    public static let uncertain = Mark(rawValue: 1)
    /// `~`: the source is sure and not exact.
    public static let approximate = Mark(rawValue: 2)

    /// `?`, `~`, `%` or nothing.
    var sign: String { ["", "?", "~", "%"][Int(rawValue & 3)] }
  }

  /// A year as written: some digits, nil where one is unspecified (`X`).
  public struct Year: Hashable, Sendable {
    /// Whether it is before the year 0, which is 1 BC.
    public var isNegative = false
    /// The digits, first the highest.
    public var digits: [UInt8?]
    /// Number of zeros after the digits (`Y17E7`); nil where it is not written.
    public var exponent: Int?
    /// Number of digits that are significant (`1950S2`); nil where it is not written.
    public var significant: Int?
  }

  /// A month or day as written: two digits, nil where one is unspecified (`X`).
  public struct TwoDigits: Hashable, Sendable {
    /// The first digit.
    public var tens: UInt8?
    /// The second digit.
    public var ones: UInt8?
  }

  /// Year, month or season, and day, with a mark on each.
  public struct Form: Hashable, Sendable {
    /// The year.
    public var year: Year
    /// The month 1–12, or the season, quarter or part of a year 21–41; nil for a whole year.
    public var month: TwoDigits?
    /// The day; nil for a whole month.
    public var day: TwoDigits?
    /// The mark of each part that is there: year, month, day.
    public var marks: [Mark]
  }

  /// A time of day as written.
  public struct ClockTime: Hashable, Sendable {
    /// 0 to 23.
    public var hour: Int
    /// 0 to 59.
    public var minute: Int
    /// 0 to 60, for a leap second; nil where it is not written.
    public var second: Int?
    /// The digits after the point; empty where there are none.
    public var fraction: String
    /// Minutes ahead of Universal Time; nil for local time.
    public var zone: Int?
    /// Whether the zone is written with its minutes.
    public var zoneHasMinutes: Bool
    /// Whether the zone is written `Z`.
    public var isUniversal: Bool
  }

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    /// A date.
    case date(Form)
    /// A day with a time.
    case time(Form, ClockTime)
    /// `..`: there is none.
    case open
    /// Nothing written: it is not known.
    case unknown

    var form: Form? {
      switch self {
      case .date(let form), .time(let form, _): form
      case .open, .unknown: nil
      }
    }
  }

  /// Dates of a set.
  public struct Members: Hashable, Sendable {
    /// One date, or all from one to another; nil where the set has no such end.
    public struct Element: Hashable, Sendable {
      /// The first date; nil for "or any earlier".
      public var first: Form?
      /// The last date, equal to the first for a single one; nil for "or any later".
      public var last: Form?
    }

    /// `{}`: all of them; `[]`: one of them.
    public var areAll: Bool
    /// In the order written.
    public var elements: [Element]
  }

  /// The dates in it, in the order written.
  var forms: [Form] {
    switch self {
    case .date(let form), .time(let form, _): [form]
    case .interval(let start, let end): [start.form, end.form].compactMap { $0 }
    case .set(let members):
      members.elements.flatMap { element in
        element.first == element.last
          ? [element.first].compactMap { $0 } : [element.first, element.last].compactMap { $0 }
      }
    }
  }

  /// All marks on any part of it.
  var mark: Mark { forms.reduce(into: []) { $0.formUnion($1.marks.reduce([]) { $0.union($1) }) } }
}
