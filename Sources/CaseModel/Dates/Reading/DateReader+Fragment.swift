extension DateReader {
  /// Reads one date: all that belongs together from here on.
  mutating func fragment() throws(DateProblem) -> DateFragment {
    skipFillers()
    var date = DateFragment(position: index < tokens.count ? tokens[index].position : 0)
    while index < tokens.count {
      if takeSecondYearOfWinter(&date) || takeNoise(date) { continue }
      if number(at: index) != nil {
        guard try takeNumber(&date) else { break }
      } else if isSign("'", index), let year = number(at: index + 1), year.digits == 2 {
        guard date.year == nil else { break }
        index += 1
        setYear(&date)
      } else {
        guard takeEraInBrackets(&date) || takeWord(&date) else { break }
      }
    }
    if date.isEmpty, date.part == nil, index < tokens.count {
      throw DateProblem.notUnderstood(at: tokens[index].position)
    }
    return date
  }

  /// A comma, a hyphen between a number and a month, "of", "year" before a year.
  private mutating func takeNoise(_ date: DateFragment) -> Bool {
    if isSign(",", index) || isSign(".", index) {
      index += 1
      return true
    }
    if isSign("-", index) || isSign("/", index), index > 0, index + 1 < tokens.count {
      let next = word(at: index + 1)?.meaning
      if date.day != nil || date.bare != nil, date.month == nil, case .month = next {
        return pass()
      }
      if date.month != nil, date.year == nil, let number = number(at: index + 1),
        takesAsYear(number) || date.day != nil && isYearOfTwoDigits(index + 1)
      {
        return pass()
      }
      if date.isEmpty, date.part != nil { return pass() }
      // Arabic gives both names of a month: يوليو/تموز
      if case .month(let calendar, let month, _)? = next, date.month == month,
        date.monthCalendar == calendar, let name = word(at: index + 1)
      {
        index = name.end
        return true
      }
      return false
    }
    guard let word = word(at: index) else { return false }
    switch word.meaning {
    case .filler, .fromOrIn, .article: break
    case .timeOfDay: note(.timeOfDayLeftOut)
    // "Thursday, that is 28 July 1988"
    case .paired where date.weekday != nil && date.month == nil && date.year == nil: break
    case .unit(.day, _) where isLast(word.end): return false
    case .unit(.days, _)
    where isLast(word.end) || self.word(at: word.end)?.meaning == .ordinal(1):
      return false
    case .unit(.day, _), .unit(.days, _), .unit(.month, _), .unit(.year, _): break
    // "the first of September" in Arabic
    case .from where date.month == nil && (date.day != nil || date.isEmpty && date.part != nil):
      break
    default: return false
    }
    index = word.end
    return true
  }

  /// Whether two digits after "28-Jul-" are a year and neither "28 July - 10 September" nor
  /// "July 28-30, 1988".
  private func isYearOfTwoDigits(_ number: Int) -> Bool {
    let next = isSign(",", number + 1) ? number + 2 : number + 1
    return !isMonth(at: next) && self.number(at: next) == nil
  }

  /// "Winter 1988-89" is one winter.
  private mutating func takeSecondYearOfWinter(_ date: inout DateFragment) -> Bool {
    guard date.season == 3, let year = date.year, isSign("-", index) || isSign("/", index),
      let next = number(at: index + 1), date.yearDigits > 2 || next.digits == date.yearDigits,
      next.value == (next.digits > 2 ? year + 1 : (year + 1) % 100)
    else { return false }
    date.crossesYear = true
    index += 2
    return true
  }

  /// "(Julian)" behind a date.
  private mutating func takeEraInBrackets(_ date: inout DateFragment) -> Bool {
    guard isSign("(", index), !date.isEmpty, date.era == nil, let word = word(at: index + 1),
      case .era(let era) = word.meaning, isSign(")", word.end)
    else { return false }
    date.era = era
    index = word.end + 1
    return true
  }

  private mutating func pass() -> Bool {
    index += 1
    return true
  }

  // MARK: Words

  private mutating func takeWord(_ date: inout DateFragment) -> Bool {
    guard let word = word(at: index) else { return false }
    switch word.meaning {
    case .month(let calendar, let month, let isKurdish):
      guard date.month == nil, date.season == nil else { return false }
      date.month = month
      date.monthCalendar = calendar
      date.isKurdish = isKurdish
      if let bare = date.bare {
        if bare > 31, date.year == nil {
          (date.year, date.yearDigits) = (bare, 2)
        } else {
          date.day = bare
        }
        date.bare = nil
      }
    case .weekday(let weekday):
      guard date.weekday == nil else { return false }
      date.weekday = weekday
    case .season(let season, let isPersian):
      guard date.season == nil, date.month == nil else { return false }
      date.season = season
      date.isPersian = isPersian
    case .era(let era):
      guard date.era == nil else { return false }
      date.era = era
    case .third(let third):
      guard date.part == nil, date.isEmpty else { return false }
      date.part = .third(third)
    case .newYear:
      guard date.month == nil, date.day == nil else { return false }
      (date.monthCalendar, date.month, date.day) = (.jalali, 1, 1)
    case .decade(let year):
      guard date.isEmpty else { return false }
      (date.year, date.years) = (year, 10)
    case .unit(let unit, let isPersian): return takePart(unit, isPersian, word.end, &date)
    case .last:
      // "the last week of July": of a date, "last" needs a unit.
      guard let unit = self.word(at: word.end), date.part == nil else { return false }
      switch unit.meaning {
      case .unit(.week, _): date.part = .week(0)
      case .unit(.day, _): date.isLastDay = true
      case .unit(.days, _): date.part = .third(.late)
      default: return false
      }
      index = unit.end
      return true
    case .cardinal, .ordinal: return takeSpelled(&date)
    default: return false
    }
    index = word.end
    return true
  }

  /// "نیمه دوم", "هفته اول", "دهه اول", "دهه ۶۰", "دهه شصت", "قرن بیستم".
  private mutating func takePart(
    _ unit: DateWord.Unit,
    _ isPersian: Bool,
    _ end: Int,
    _ date: inout DateFragment
  ) -> Bool {
    let spelled = spelled(at: end)
    switch unit {
    case .half, .week, .quarter:
      guard date.part == nil, date.month == nil, date.day == nil, date.bare == nil else {
        return false
      }
      // "Q3"
      if unit == .quarter, let number = number(at: end), (1...4).contains(number.value) {
        date.part = .quarter(number.value)
        index = end + 1
      } else if let spelled, spelled.isOrdinal, spelled.value <= 6 {
        date.part = Self.part(unit, spelled.value)
        index = spelled.end
      } else if unit == .week, isLast(end), let last = word(at: end) {
        date.part = .week(0)
        index = last.end
      } else if unit == .half {
        date.part = .third(.middle)
        index = end
      } else {
        return false
      }
      return date.part != nil
    case .decade:
      guard date.isEmpty else { return false }
      if let spelled, spelled.isOrdinal, (1...3).contains(spelled.value), date.part == nil {
        date.part = .third([.early, .middle, .late][spelled.value - 1])
        index = spelled.end
        return true
      }
      var next = end
      while let filler = word(at: next),
        filler.meaning == .filler || filler.meaning == .from
          || filler.meaning == .unit(.year, isPersian: isPersian)
      { next = filler.end }
      let inWords = self.spelled(at: next)
      guard let value = number(at: next)?.value ?? inWords?.value, value % 10 == 0,
        (10...9990).contains(value)
      else {
        return false
      }
      if let number = number(at: next) {
        date.yearDigits = number.digits
        date.yearScript = tokens[next].script
        index = next + 1
      } else {
        date.yearDigits = value < 100 ? 2 : 4
        index = inWords?.end ?? next + 1
      }
      (date.year, date.years, date.isPersian) = (value, 10, isPersian)
      return true
    case .century:
      // ثمانينيات القرن الماضي: the eighties of the last century
      if date.years == 10, let last = word(at: end),
        last.meaning == .previous || last.meaning == .last
      {
        index = last.end
        return true
      }
      guard date.isEmpty, let value = number(at: end)?.value ?? spelled?.value,
        (1...30).contains(value)
      else { return false }
      (date.year, date.years) = ((value - 1) * 100, 100)
      index = number(at: end) == nil ? spelled?.end ?? end : end + 1
      return true
    case .days:
      guard date.part == nil, let next = word(at: end) else { return false }
      date.part = .third(isLast(end) ? .late : .early)
      index = next.end
      return true
    case .day:
      guard isLast(end), let last = word(at: end) else { return false }
      date.isLastDay = true
      index = last.end
      return true
    case .month, .year: return false
    }
  }

  static func part(_ unit: DateWord.Unit, _ number: Int) -> DateFragment.Part? {
    switch unit {
    case .half where number <= 2: .half(number)
    case .week where number <= 5: .week(number)
    case .quarter where number <= 4: .quarter(number)
    case .days where number == 1: .third(.early)
    case .decade where number <= 3: .third([.early, .middle, .late][number - 1])
    default: nil
    }
  }

  private func isLast(_ index: Int) -> Bool {
    let meaning = word(at: index)?.meaning
    return meaning == .last || meaning == .third(.late)
  }

  /// A number in words: a day, a year, or the number of a week, half or century.
  private mutating func takeSpelled(_ date: inout DateFragment) -> Bool {
    guard let spelled = spelled(at: index) else { return false }
    if let unit = word(at: spelled.end), spelled.isOrdinal, date.isEmpty, date.part == nil {
      if case .unit(.century, _) = unit.meaning, (1...30).contains(spelled.value) {
        (date.year, date.years) = ((spelled.value - 1) * 100, 100)
        index = unit.end
        return true
      }
      if case .unit(let unit, _) = unit.meaning, let part = Self.part(unit, spelled.value) {
        date.part = part
        index = self.word(at: spelled.end)?.end ?? spelled.end
        return true
      }
      // "the first ten days of": a third of a month
      if case .cardinal(10) = unit.meaning, spelled.value <= 3,
        let days = word(at: unit.end), case .unit(.days, _) = days.meaning
      {
        date.part = .third([.early, .middle, .late][spelled.value - 1])
        index = days.end
        return true
      }
    }
    return takeValue(
      spelled.value,
      digits: spelled.value < 100 ? 2 : 4,
      isOrdinal: spelled.isOrdinal,
      end: spelled.end,
      &date
    )
  }
}
