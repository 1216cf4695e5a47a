extension ExtendedDate {
  /// The days that it may be, or for an interval or `{}` the days that it covers.
  ///
  /// Throws where the calendar has no such day. An end that is open or unknown is unbounded; so are
  /// years beyond ± 270,000. A month of an unspecified year that could be more than ten years
  /// (`XXXX-12`) gives the range from its first to its last.
  /// Cost: linear in the text, times at most 3,720 days of one form.
  public func days(in calendar: CalendarSystem = .gregorian) throws(DateProblem) -> DaySet {
    switch self {
    case .date(let form), .time(let form, _): return try form.days(in: calendar)
    case .interval(let start, let end):
      return DaySet(try Self.range(start.form, end.form, calendar))
    case .set(let members):
      var ranges: [ClosedRange<Day>] = []
      for element in members.elements {
        if let first = element.first, element.last == first {
          ranges += try first.days(in: calendar).ranges
        } else {
          ranges.append(try Self.range(element.first, element.last, calendar))
        }
      }
      return DaySet(ranges)
    }
  }

  private static func range(
    _ first: Form?,
    _ last: Form?,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> ClosedRange<Day> {
    let low = try first?.days(in: calendar).hull?.lowerBound ?? .unboundedPast
    let high = try last?.days(in: calendar).hull?.upperBound ?? .unboundedFuture
    guard low <= high else {
      throw DateProblem(.reversed, "The end lies before the beginning.")
    }
    return low...high
  }
}

extension ExtendedDate.Form {
  /// The days that it may be.
  func days(in calendar: CalendarSystem) throws(DateProblem) -> DaySet {
    let years = year.values
    func days(of year: Int) throws(DateProblem) -> DaySet {
      guard let month else { return DaySet(try calendar.span(year: year)) }
      return try self.days(year: year, month: month, calendar)
    }
    // Only years of four digits can have unspecified ones.
    let candidates =
      years.count <= 10_000 && year.significant == nil ? years.filter(year.admits) : []
    let isFew = (1...(month == nil ? 100 : 10)).contains(candidates.count)
    if isFew, month != nil || !year.isContiguous { return try each(candidates, days(of:)) }
    // A leap day is in one of any eight years, so that nine tries find the first and the last.
    let tries = month == nil ? 1 : 9
    let first = candidates.isEmpty ? Array(years.prefix(tries)) : Array(candidates.prefix(tries))
    let last = candidates.isEmpty ? Array(years.suffix(tries)) : Array(candidates.suffix(tries))
    let ends = try each(first + last, days(of:))
    return ends.hull.map { DaySet($0) } ?? ends
  }

  /// All days that exist of some numbers; the problem of the last where none does.
  private func each(
    _ numbers: [Int],
    _ days: (Int) throws(DateProblem) -> DaySet
  ) throws(DateProblem) -> DaySet {
    var ranges: [ClosedRange<Day>] = []
    var problem: DateProblem?
    for number in numbers {
      do { ranges += try days(number).ranges } catch { problem = error }
    }
    guard !ranges.isEmpty else {
      throw problem ?? DateProblem(.impossible, "There is no such day.")
    }
    return DaySet(ranges)
  }

  private func days(
    year: Int,
    month: ExtendedDate.TwoDigits,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> DaySet {
    if let number = month.value, number > 12 {
      guard day == nil else {
        throw DateProblem(.impossible, "Month \(number): a year has months 1 to 12.")
      }
      return try calendar.season(number, year: year)
    }
    let months = month.values(upTo: 12)
    guard !months.isEmpty else {
      throw DateProblem(.impossible, "Month \(month): a year has months 1 to 12.")
    }
    guard let day else {
      return try each(months) { month throws(DateProblem) in
        DaySet(try calendar.span(year: year, month: month))
      }
    }
    let dates = day.values(upTo: 31)
    guard !dates.isEmpty else {
      throw DateProblem(.impossible, "Day \(day): a month has at most 31 days.")
    }
    return try each(months) { month throws(DateProblem) in
      try each(dates) { day throws(DateProblem) in
        DaySet(try calendar.span(year: year, month: month, day: day))
      }
    }
  }
}

extension ExtendedDate.TwoDigits {
  /// The number, where both digits are known.
  var value: Int? { tens.flatMap { tens in ones.map { Int(tens) * 10 + Int($0) } } }

  /// The numbers from 1 that it may be.
  func values(upTo limit: Int) -> [Int] {
    (1...limit).filter { number in
      (tens.map { Int($0) == number / 10 } ?? true) && (ones.map { Int($0) == number % 10 } ?? true)
    }
  }
}

extension ExtendedDate.Year {
  /// From the least to the greatest year it may be; at most ± 10¹⁵, which is beyond all counting.
  var values: ClosedRange<Int> {
    let low = magnitude(unspecified: 0)
    let high = magnitude(unspecified: 9)
    let range = significant.map { Self.sharing($0, digitsOf: low) } ?? low...high
    return isNegative ? -range.upperBound ... -range.lowerBound : range
  }

  /// Whether every year from the least to the greatest is possible.
  var isContiguous: Bool { !digits.drop { $0 != nil }.contains { $0 != nil } }

  /// Whether the known digits of the year are those of a number.
  func admits(_ number: Int) -> Bool {
    var rest = abs(number)
    for digit in digits.reversed() {
      if let digit, Int(digit) != rest % 10 { return false }
      rest /= 10
    }
    return true
  }

  private static let limit = 1_000_000_000_000_000

  private func magnitude(unspecified: UInt8) -> Int {
    var value = 0
    for digit in digits { value = min(Self.limit, value * 10 + Int(digit ?? unspecified)) }
    for _ in 0..<min(exponent ?? 0, 16) { value = min(Self.limit, value * 10) }
    return value
  }

  /// The numbers that have the same first digits as a number.
  private static func sharing(_ significant: Int, digitsOf number: Int) -> ClosedRange<Int> {
    var unit = 1
    for _ in 0..<max(0, String(number).utf8.count - significant) { unit *= 10 }
    let low = number / unit * unit
    return low...(low + unit - 1)
  }
}
