extension CalendarSystem {
  /// The days of a year, a month or one day; of a lunar date two more on either side.
  ///
  /// Throws where the calendar has no such day, in a sentence that says what it has.
  func span(
    year: Int,
    month: Int? = nil,
    day: Int? = nil
  ) throws(DateProblem) -> ClosedRange<Day> {
    guard self == .gregorian || year >= 1 else {
      throw DateProblem(.impossible, "Year \(year): years of the \(name) calendar begin with 1.")
    }
    // Beyond this a day number would pass the unbounded ends.
    guard abs(year) <= Self.countedYears else {
      return year < 0 ? .past : .future
    }
    guard let month else {
      return widened(
        firstDay(year: year, month: 1)...(firstDay(year: year + 1, month: 1) - 1)
      )
    }
    guard let length = days(inMonth: month, year: year), let monthName = name(ofMonth: month) else {
      throw DateProblem(.impossible, "Month \(month): a year has months 1 to 12.")
    }
    let first = firstDay(year: year, month: month)
    guard let day else { return widened(first...(first + length - 1)) }
    // A sighted lunar month may have thirty days where the computed one has twenty-nine.
    let longest = isLunar ? 30 : length
    guard (1...longest).contains(day) else {
      throw DateProblem(
        .impossible,
        "\(day) \(monthName): \(monthName) \(year) has \(longest) days."
      )
    }
    return widened((first + day - 1)...(first + day - 1))
  }

  /// Years whose days are counted; further away they are "no earliest" and "no latest" day.
  static let countedYears = 270_000

  /// Whether it is one of the lunar calendars.
  var isLunar: Bool { self == .hijri || self == .ummAlQura }

  private func widened(_ numbers: ClosedRange<Int>) -> ClosedRange<Day> {
    // Printed and sighted calendars differ from the computed one by at most two days.
    let slack = isLunar ? 2 : 0
    return Day(number: numbers.lowerBound - slack)...Day(number: numbers.upperBound + slack)
  }

  /// The days of a season, quarter, third or half of a year by its number in ISO 8601-2.
  func season(_ number: Int, year: Int) throws(DateProblem) -> DaySet {
    func months(_ first: Int, _ last: Int) throws(DateProblem) -> DaySet {
      DaySet(
        try span(year: year, month: first).lowerBound...span(year: year, month: last).upperBound
      )
    }
    switch number {
    case 33...36: return try months(3 * (number - 33) + 1, 3 * (number - 33) + 3)
    case 37...39: return try months(4 * (number - 37) + 1, 4 * (number - 37) + 4)
    case 40...41: return try months(6 * (number - 40) + 1, 6 * (number - 40) + 6)
    case 21...32: break
    default:
      throw DateProblem(
        .impossible,
        "Month \(number): months are 1 to 12, seasons and parts of a year 21 to 41."
      )
    }
    guard !isLunar else {
      throw DateProblem(.impossible, "A year of the lunar calendar has no seasons.")
    }
    // 29 to 32 are those of the southern hemisphere: half a year on.
    let season = number < 29 ? (number - 21) % 4 : (number - 29 + 2) % 4
    if self == .jalali { return try months(3 * season + 1, 3 * season + 3) }
    func days(
      _ from: (Int, Int),
      _ to: (Int, Int),
      _ later: Int
    ) throws(DateProblem)
      -> ClosedRange<Day>
    {
      try span(year: year, month: from.0, day: from.1)
        .lowerBound...span(year: year + later, month: to.0, day: to.1).upperBound
    }
    // The meteorological and the astronomical season together.
    switch season {
    case 0: return DaySet(try days((3, 1), (6, 21), 0))
    case 1: return DaySet(try days((6, 1), (9, 22), 0))
    case 2: return DaySet(try days((9, 1), (12, 21), 0))
    default:
      return DaySet([try days((1, 1), (3, 20), 0), try days((12, 1), (3, 20), 1)])
    }
  }
}

extension ClosedRange<Day> {
  /// No day that can be counted: before all of them.
  static let past = Day.unboundedPast...Day.unboundedPast
  /// No day that can be counted: after all of them.
  static let future = Day.unboundedFuture...Day.unboundedFuture
}
