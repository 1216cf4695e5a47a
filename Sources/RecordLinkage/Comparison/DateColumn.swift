import CaseModel

/// One date of every record, as a range of days, with the parts it was written with.
struct DateColumn: Sendable {
  /// A date taken apart; `earliest > latest` where there is none.
  struct Value: Hashable, Sendable, BitwiseCopyable {
    var earliest: Int32 = 1
    var latest: Int32 = 0
    var year: Int16 = 0
    var month: Int8 = 0
    var day: Int8 = 0
    var calendar: UInt8 = 0
    /// How common the exact day is: 0 rare, 1 middling, 2 common.
    var commonness: UInt8 = 0

    var isMissing: Bool { earliest > latest }
    var isDay: Bool { earliest == latest }
    var width: Int32 { latest - earliest + 1 }

    init() {}

    init(_ date: UncertainDate) {
      earliest = Int32(clamping: date.earliest.number)
      latest = Int32(clamping: date.latest.number)
      let parts = date.earliest.components(in: date.calendar)
      year = Int16(clamping: parts.year)
      month = Int8(clamping: parts.month)
      day = Int8(clamping: parts.day)
      calendar = UInt8(CalendarSystem.allCases.firstIndex(of: date.calendar) ?? 0)
    }

    init(earliest: Int, latest: Int) {
      self.earliest = Int32(clamping: earliest)
      self.latest = Int32(clamping: latest)
    }

    /// The Gregorian years it touches, at most three.
    var years: ClosedRange<Int>? {
      guard !isMissing, width <= 800 else { return nil }
      let first = Day(number: Int(earliest)).components(in: .gregorian).year
      let last = Day(number: Int(latest)).components(in: .gregorian).year
      return first...max(first, last)
    }
  }

  let field: ComparedField
  private(set) var values: [Value]

  init(field: ComparedField, values: [Value]) {
    self.field = field
    self.values = values
    var counts: [Int32: Int] = [:]
    for value in values where value.isDay { counts[value.earliest, default: 0] += 1 }
    let filled = Double(max(1, values.lazy.filter { !$0.isMissing }.count))
    for record in values.indices where values[record].isDay {
      let share = Double(counts[values[record].earliest] ?? 1) / filled
      self.values[record].commonness = share < 0.000_3 ? 0 : share < 0.003 ? 1 : 2
    }
  }

  /// Level names, in order; level 0 is "not compared".
  static let levels = [
    "same day (rare)", "same day", "same day (common)", "day and month exchanged",
    "day differs", "month differs", "one digit of the year differs", "year differs",
    "day and month differ", "within a year", "within three years",
    "within ten years", "more than ten years apart",
    "one partial: same month", "one partial: same year", "one partial: within a year",
    "one partial: within three years", "one partial: within ten years",
    "one partial: further apart",
    "wide: overlapping", "wide: within a year", "wide: within three years",
    "wide: within ten years", "wide: further apart",
  ]
  /// The levels of each stratum: days, partial dates, wide ranges.
  ///
  /// How
  /// precisely two dates are known says nothing about identity, so each stratum has its own
  /// probabilities.
  static let strata = [1..<14, 14..<20, 20..<25]

  /// Levels of dates that cannot be one.
  static let farApart: Set<Int> = [13, 19, 24]

  @inline(__always)
  static func level(_ one: Value, _ two: Value) -> Int {
    guard !one.isMissing, !two.isMissing else { return 0 }
    if one.isDay, two.isDay {
      return dayLevel(one, two, commonness: max(one.commonness, two.commonness))
    }
    let gap = max(0, max(one.earliest, two.earliest) - min(one.latest, two.latest))
    let widest = max(one.width, two.width)
    if widest <= 400 {
      if gap == 0 { return widest <= 32 ? 14 : 15 }
      return gap <= 366 ? 16 : gap <= 1096 ? 17 : gap <= 3653 ? 18 : 19
    }
    return gap == 0 ? 20 : gap <= 366 ? 21 : gap <= 1096 ? 22 : gap <= 3653 ? 23 : 24
  }

  @inline(__always)
  private static func dayLevel(_ one: Value, _ two: Value, commonness: UInt8) -> Int {
    if one.earliest == two.earliest { return 1 + Int(commonness) }
    let gap = abs(one.earliest - two.earliest)
    if one.calendar == two.calendar {
      let sameYear = one.year == two.year
      let sameMonth = one.month == two.month
      let sameDay = one.day == two.day
      if sameYear, one.month == two.day, one.day == two.month { return 4 }
      if sameYear, sameMonth { return 5 }
      if sameYear, sameDay { return 6 }
      if sameMonth, sameDay { return Self.nearDigits(one.year, two.year) ? 7 : 8 }
      if sameYear { return 9 }
    } else if gap <= 1 {
      // A conversion between calendars is easily a day out.
      return 5
    }
    return gap <= 366 ? 10 : gap <= 1096 ? 11 : gap <= 3653 ? 12 : 13
  }

  /// One digit of four differs, or two neighbours are exchanged.
  private static func nearDigits(_ first: Int16, _ second: Int16) -> Bool {
    var (one, two) = (Int(first), Int(second))
    var differing = 0
    var isExchange = false
    var before = (0, 0)
    for _ in 0..<4 {
      let digits = (one % 10, two % 10)
      if digits.0 != digits.1 {
        differing += 1
        isExchange = differing == 2 && digits.0 == before.1 && digits.1 == before.0
        before = digits
      }
      one /= 10
      two /= 10
    }
    return differing == 1 || (differing == 2 && isExchange)
  }
}
