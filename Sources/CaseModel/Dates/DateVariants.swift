/// What a date turns into by an error of one kind, each as likely.
struct DateVariants {
  enum Kind { case slip, swapped, calendar, conversion }

  /// How much of the date was written.
  private enum Precision { case day, month, year }

  private let date: UncertainDate
  private let calendar: CalendarSystem
  private let parts: (year: Int, month: Int, day: Int)
  /// Nil for a date that is not a day, month or year of its calendar.
  private let precision: Precision?

  init(of date: UncertainDate) {
    self.date = date
    calendar = date.calendar
    parts = date.earliest.components(in: date.calendar)
    precision = Self.precision(of: date, parts.month, parts.day)
  }

  private static func precision(of date: UncertainDate, _ month: Int, _ day: Int) -> Precision? {
    guard date.days.ranges.count == 1 else { return nil }
    if date.isSingleDay { return .day }
    let next = Day(number: date.latest.number + 1).components(in: date.calendar)
    guard day == 1, next.day == 1 else { return nil }
    if date.width <= 31 { return .month }
    return month == 1 && next.month == 1 && date.width <= 366 ? .year : nil
  }

  func days(_ kind: Kind) -> [DaySet] {
    guard let precision else { return [] }
    switch kind {
    case .slip: return slips(precision)
    case .swapped:
      guard precision == .day, parts.month != parts.day else { return [] }
      return set(parts.year, parts.day, parts.month, precision).map { [$0] } ?? []
    case .calendar:
      return [CalendarSystem.gregorian, .jalali, .hijri].filter { $0 != calendar }
        .compactMap { set(parts.year, parts.month, parts.day, precision, in: $0) }
    case .conversion:
      switch precision {
      case .day: return [-1, 1].map { shift in date.days.moved { $0 + shift } }
      case .month: return []
      case .year:
        return [-1, 1].compactMap { set(parts.year + $0, parts.month, parts.day, precision) }
      }
    }
  }

  private func slips(_ precision: Precision) -> [DaySet] {
    var found = slippedYears.compactMap { set($0, parts.month, parts.day, precision) }
    if precision != .year {
      found += (1...12).filter { $0 != parts.month }
        .compactMap { set(parts.year, $0, parts.day, precision) }
    }
    if precision == .day {
      found += (1...31).filter { $0 != parts.day }
        .compactMap { set(parts.year, parts.month, $0, precision) }
    }
    return found
  }

  /// Years with one of the last three digits changed or two neighbours exchanged.
  private var slippedYears: [Int] {
    let year = parts.year
    var years: [Int] = []
    for unit in [1, 10, 100] {
      let digit = year / unit % 10
      years += (0...9).filter { $0 != digit }.map { year + ($0 - digit) * unit }
      let neighbour = year / unit / 10 % 10
      if neighbour != digit, unit < 100 {
        years.append(year + (neighbour - digit) * (unit - 10 * unit))
      }
    }
    return years
  }

  /// The days of a date of that precision, or nil where the calendar has none.
  private func set(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    _ precision: Precision,
    in other: CalendarSystem? = nil
  ) -> DaySet? {
    let span = try? (other ?? calendar).span(
      year: year,
      month: precision == .year ? nil : month,
      day: precision == .day ? day : nil
    )
    return span.map { DaySet($0) }
  }
}
