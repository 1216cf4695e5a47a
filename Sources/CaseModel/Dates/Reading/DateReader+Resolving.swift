/// The days of one date and how they were written.
struct ResolvedDate {
  var days: DaySet
  var calendar: CalendarSystem
  var uncertain = false
  /// The EDTF of the days, without marks, where it is more than the days tell: a season, a decade.
  var edtf: String?
}

extension DateReader {
  /// Turns the parts of a date into days.
  mutating func resolve(_ fragment: DateFragment) throws(DateProblem) -> ResolvedDate {
    var date = fragment
    if let year = bareYear(date) {
      (date.year, date.yearDigits, date.bare) = (year, 2, nil)
    }
    do {
      var resolved = try unchecked(date)
      if date.isOrderAssumed { note(.dayMonthOrderAssumed) }
      if date.isLastDay, let last = resolved.days.hull?.upperBound {
        (resolved.days, resolved.edtf) = (DaySet(last...last), nil)
      }
      if let weekday = date.weekday { narrow(&resolved, to: weekday) }
      if resolved.calendar.isLunar, resolved.days.count > 1 { note(.lunarDoubt) }
      return resolved
    } catch {
      throw error.at(date.position)
    }
  }

  private mutating func unchecked(_ date: DateFragment) throws(DateProblem) -> ResolvedDate {
    guard !date.isEmpty else {
      throw DateProblem(
        .incomplete,
        "There is no day, month or year. \(DateProblem.accepted)"
      )
    }
    guard let (year, yearCalendar) = try yearAndCalendar(date) else {
      if let number = date.bare {
        throw DateProblem(
          .incomplete,
          "The number \(number) alone could be a day, a month or a year. \(DateProblem.accepted)"
        )
      }
      throw DateProblem(
        .incomplete,
        "The year is missing: a day or month alone is no date. \(DateProblem.accepted)"
      )
    }
    guard date.bare == nil else {
      throw DateProblem(
        .notUnderstood,
        "A number of the date is left over. \(DateProblem.accepted)"
      )
    }
    guard year != 0 || date.years > 1 else {
      throw DateProblem(.impossible, "Year 0: years begin with 1.")
    }
    guard let month = date.month else {
      if date.years > 1, date.day == nil { return try period(date, year, yearCalendar) }
      if let season = date.season, date.day == nil {
        return try self.season(season, date, year, yearCalendar)
      }
      guard date.day == nil else {
        throw DateProblem(.incomplete, "The month of the day is missing. \(DateProblem.accepted)")
      }
      return ResolvedDate(days: try whole(date, year, yearCalendar), calendar: yearCalendar)
    }
    let calendar = date.monthCalendar ?? yearCalendar
    if calendar == yearCalendar || calendar == .gregorian && yearCalendar == .julian {
      if calendar == .gregorian, yearCalendar == .gregorian, Self.looksSolarHijri(year),
        date.monthCalendar == .gregorian, self.calendar == nil
      {
        note(.yearLooksSolarHijri)
      }
      return ResolvedDate(days: try days(date, year, month, yearCalendar), calendar: yearCalendar)
    }
    note(.yearOfAnotherCalendar)
    let inside = try yearCalendar.span(year: year)
    let years =
      inside.lowerBound.components(in: calendar)
      .year...inside.upperBound.components(in: calendar).year
    var found = DaySet([])
    var problem: DateProblem?
    for year in years {
      do { found = found.union(try days(date, year, month, calendar)) } catch { problem = error }
    }
    found = found.intersection(DaySet(inside))
    guard !found.isEmpty else {
      throw problem
        ?? DateProblem(.impossible, "The \(yearCalendar.name) year \(year) does not have that day.")
    }
    return ResolvedDate(days: found, calendar: calendar)
  }

  // MARK: Year and calendar

  private static func looksSolarHijri(_ year: Int) -> Bool {
    CalendarSystem.likely(ofYear: year) == .jalali
  }

  /// The year as counted and the calendar that counts it; nil where no year is said or implied.
  private mutating func yearAndCalendar(
    _ date: DateFragment
  ) throws(DateProblem) -> (Int, CalendarSystem)? {
    guard let written = date.year else { return anchorYear(date) }
    let said: CalendarSystem? =
      switch date.era {
      case .gregorian: .gregorian
      case .jalali, .imperial, .kurdish: .jalali
      case .hijri: .hijri
      case .julian: .julian
      case .hijriIfArabic, nil: date.yearCalendar
      }
    if date.yearDigits == 1, written == 0 {
      throw DateProblem(.impossible, "Year 0: years begin with 1.")
    }
    if date.yearDigits <= 2, date.years < 100 { return expanded(written, said, date) }
    if date.era == .imperial { return imperial(written) }
    if date.era == .kurdish || date.isKurdish && (2600...2800).contains(written) {
      note(.kurdishYear(solarHijri: written - 1321))
      return (written - 1321, .jalali)
    }
    if let said { return (written, said) }
    let mayBeImperial = date.monthCalendar == .jalali ? 2500...2560 : 2535...2537
    if mayBeImperial.contains(written), date.monthCalendar != .gregorian, calendar != .gregorian {
      return imperial(written)
    }
    if let month = date.monthCalendar {
      // A Gregorian year with the month of another calendar.
      if month != .gregorian, (1500...2200).contains(written) { return (written, .gregorian) }
      if month == .gregorian, let calendar, Self.looksSolarHijri(written) {
        return (written, calendar)
      }
      return (written, month)
    }
    if let calendar { return (written, calendar) }
    let guess = CalendarSystem.likely(ofYear: written)
    if guess != .gregorian { note(.calendarAssumed(guess)) }
    return (written, guess)
  }

  private mutating func imperial(_ year: Int) -> (Int, CalendarSystem) {
    note(.imperialYear(solarHijri: year - 1180))
    return (year - 1180, .jalali)
  }

  /// A number of two digits that stands for a year because nothing else is there.
  private func bareYear(_ date: DateFragment) -> Int? {
    guard let bare = date.bare, date.year == nil, date.day == nil, date.month == nil,
      calendar != nil || date.era != nil || date.yearScript == .persian, bare > 12
    else { return nil }
    return bare
  }

  private mutating func expanded(
    _ year: Int,
    _ said: CalendarSystem?,
    _ date: DateFragment
  ) -> (Int, CalendarSystem) {
    let known = said ?? date.monthCalendar ?? calendar
    let guess: CalendarSystem =
      date.isPersian || date.yearScript == .persian || date.isYearFirstWithSlashes
      ? .jalali : .gregorian
    let counted = known ?? guess
    if known == nil { note(.calendarAssumed(guess)) }
    let full: Int
    switch counted {
    case .jalali: full = 1300 + year
    case .hijri, .ummAlQura: full = (year <= 50 ? 1400 : 1300) + year
    case .gregorian, .julian: full = (year < 30 ? 2000 : 1900) + year
    }
    note(.centuryAssumed(year: full))
    return (full, counted)
  }

  /// The year of the day that the date is relative to.
  private mutating func anchorYear(_ date: DateFragment) -> (Int, CalendarSystem)? {
    guard let anchor, date.month != nil || date.season != nil, anchor.width < 800 else {
      return nil
    }
    let counted = date.monthCalendar ?? (date.isPersian ? .jalali : .gregorian)
    let year = anchor.earliest.components(in: counted).year
    note(.yearAssumed(year))
    return (year, counted)
  }

  // MARK: Days

  private mutating func days(
    _ date: DateFragment,
    _ year: Int,
    _ month: Int,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> DaySet {
    let length = calendar.days(inMonth: month, year: year)
    guard date.day == nil, let part = date.part, let length else {
      return DaySet(try calendar.span(year: year, month: month, day: date.day))
    }
    noteConvention(part)
    let (first, last) =
      switch part {
      case .third(.early): (1, 10)
      case .third(.middle): (11, 20)
      case .third(.late): (21, length)
      case .half(1): (1, 15)
      case .half: (16, length)
      case .week(0): (length - 6, length)
      case .week(let week) where week <= 4: (7 * week - 6, 7 * week)
      case .week where length > 28: (29, length)
      case .week, .quarter:
        throw DateProblem(.impossible, "A month has no such part.")
      }
    return DaySet(
      try calendar.span(year: year, month: month, day: first)
        .lowerBound...calendar.span(year: year, month: month, day: last).upperBound
    )
  }

  private mutating func whole(
    _ date: DateFragment,
    _ year: Int,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> DaySet {
    guard let part = date.part else { return DaySet(try calendar.span(year: year)) }
    noteConvention(part)
    // A third, half or quarter of a year by its number in ISO 8601-2.
    let number =
      switch part {
      case .third(.early): 37
      case .third(.middle): 38
      case .third(.late): 39
      case .half(let half): 39 + half
      case .quarter(let quarter): 32 + quarter
      case .week: throw DateProblem(.incomplete, "The month of the week is missing.")
      }
    return try calendar.season(number, year: year)
  }

  private mutating func season(
    _ season: Int,
    _ date: DateFragment,
    _ year: Int,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> ResolvedDate {
    note(.seasonByConvention)
    var whole = try calendar.season(21 + season, year: year)
    if date.crossesYear, let last = whole.ranges.last { whole = DaySet(last) }
    guard let part = date.part else {
      let edtf =
        calendar == .gregorian && !date.crossesYear ? "\(padded(year, 4))-\(21 + season)" : nil
      return ResolvedDate(days: whole, calendar: calendar, edtf: edtf)
    }
    noteConvention(part)
    if calendar == .jalali, case .third(let third) = part {
      let month = 3 * season + 1 + Self.index(of: third)
      return ResolvedDate(
        days: DaySet(try calendar.span(year: year, month: month)),
        calendar: calendar
      )
    }
    let ranges = whole.ranges.map { range in
      let days = range.dayCount
      let (from, to) =
        switch part {
        case .third(let third):
          (days * Self.index(of: third) / 3, days * (Self.index(of: third) + 1) / 3 - 1)
        case .half(let half): (days * (half - 1) / 2, days * half / 2 - 1)
        case .week(0): (days - 7, days - 1)
        case .week(let week): (7 * week - 7, 7 * week - 1)
        case .quarter(let quarter): (days * (quarter - 1) / 4, days * quarter / 4 - 1)
        }
      return (range.lowerBound + from)...(range.lowerBound + to)
    }
    return ResolvedDate(days: DaySet(ranges), calendar: calendar)
  }

  /// Thirds have no sharp ends; halves, quarters and weeks do.
  private mutating func noteConvention(_ part: DateFragment.Part) {
    if case .third = part { note(.partByConvention) }
  }

  private static func index(of third: DateWord.Third) -> Int {
    switch third {
    case .early: 0
    case .middle: 1
    case .late: 2
    }
  }

  /// A decade or century, or a part of one.
  private mutating func period(
    _ date: DateFragment,
    _ year: Int,
    _ calendar: CalendarSystem
  ) throws(DateProblem) -> ResolvedDate {
    var (from, to) = (0, date.years - 1)
    switch date.part {
    case nil: break
    case .third(.early): to = date.years * 4 / 10 - 1
    case .third(.middle): (from, to) = (date.years * 4 / 10, date.years * 7 / 10 - 1)
    case .third(.late): from = date.years * 7 / 10
    case .half(1): to = date.years / 2 - 1
    case .half: from = date.years / 2
    case .week, .quarter: throw DateProblem(.impossible, "A decade has no such part.")
    }
    if let part = date.part { noteConvention(part) }
    let first = try calendar.span(year: max(1, year + from)).lowerBound
    let last = try calendar.span(year: year + to).upperBound
    let digits = padded(year, 4)
    let edtf = digits.dropLast(date.years == 10 ? 1 : 2) + (date.years == 10 ? "X" : "XX")
    return ResolvedDate(
      days: DaySet(first...last),
      calendar: calendar,
      edtf: calendar == .gregorian && date.part == nil && year % date.years == 0
        ? String(edtf) : nil
    )
  }

  private mutating func narrow(_ resolved: inout ResolvedDate, to weekday: Weekday) {
    guard let days = resolved.days.on(weekday) else { return }
    if days.isEmpty {
      let single = resolved.days.count == 1
      note(
        .weekdayContradicts(
          said: weekday,
          found: single ? resolved.days.hull?.lowerBound.weekday : nil
        )
      )
      resolved.uncertain = true
    } else if days != resolved.days {
      note(.weekdayUsed(weekday))
      resolved.days = days
      resolved.edtf = nil
    }
  }
}
