/// A civil day, independent of calendar: the number of days since 1 January 1970.
public struct Day: Hashable, Comparable, Codable, Sendable {
  /// Days since 1 January 1970 (Gregorian), negative before it.
  public var number: Int

  /// Makes a day from its number.
  public init(number: Int) { self.number = number }

  /// Makes a day from a date in a calendar, or nil where the calendar has no such day.
  ///
  /// Years 1 to 9999 are accepted.
  public init?(calendar: CalendarSystem = .gregorian, year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), let length = calendar.days(inMonth: month, year: year),
      (1...length).contains(day)
    else { return nil }
    number = calendar.firstDay(year: year, month: month) + day - 1
  }

  /// Stands for "no earliest day known".
  public static let unboundedPast = Day(number: -100_000_000)
  /// Stands for "no latest day known".
  public static let unboundedFuture = Day(number: 100_000_000)

  /// Year, month and day in a calendar.
  public func components(
    in calendar: CalendarSystem = .gregorian
  ) -> (year: Int, month: Int, day: Int) {
    let epoch = calendar.firstDay(year: 1, month: 1)
    var year = Int(Double(number - epoch) / calendar.meanYear) + 1
    while calendar.firstDay(year: year + 1, month: 1) <= number { year += 1 }
    while calendar.firstDay(year: year, month: 1) > number { year -= 1 }
    var month = 1
    while month < 12, calendar.firstDay(year: year, month: month + 1) <= number { month += 1 }
    return (year, month, number - calendar.firstDay(year: year, month: month) + 1)
  }

  /// The Gregorian date as `YYYY-MM-DD`; `..` for an unbounded end.
  public var iso8601: String {
    guard self > .unboundedPast, self < .unboundedFuture else { return ".." }
    let date = components()
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// Order in time.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// The day so many days later.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
}

/// A whole number with leading zeros.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(abs(number))
  let zeros = String(repeating: "0", count: max(0, width - digits.count))
  return (number < 0 ? "-" : "") + zeros + digits
}
