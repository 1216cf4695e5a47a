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
    case .unit(.day, _), .unit(.month, _), .unit(.year, _): break
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
      } else if unit == .week, let last = word(at: end),
        last.meaning == .last || last.meaning == .third(.late)
      {
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
    case .day, .month, .year: return false
    }
  }

  private static func part(_ unit: DateWord.Unit, _ number: Int) -> DateFragment.Part? {
    switch unit {
    case .half where number <= 2: .half(number)
    case .week where number <= 5: .week(number)
    case .quarter where number <= 4: .quarter(number)
    case .decade where number <= 3: .third([.early, .middle, .late][number - 1])
    default: nil
    }
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
        let days = word(at: unit.end), case .unit(.day, _) = days.meaning
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

  // MARK: Numbers

  private mutating func takeNumber(_ date: inout DateFragment) throws(DateProblem) -> Bool {
    guard let number = number(at: index) else { return false }
    if tokens[index].script == .mixed { note(.digitsMixed) }
    if date.month == nil, date.day == nil, date.year == nil, date.bare == nil,
      try takeNumeric(&date)
    {
      takeTime()
      return true
    }
    if takeDecade(&date) { return true }
    var isOrdinal = false
    if index + 1 < tokens.count, tokens[index + 1].isGlued,
      case .word(let ending) = tokens[index + 1].kind, number.digits <= 2,
      ["st", "nd", "rd", "th", "م", "ام", "امین"].contains(ending)
    {
      isOrdinal = true
    }
    if isOrdinal, date.isEmpty, let unit = word(at: index + 2) {
      if case .unit(.century, _) = unit.meaning, (1...30).contains(number.value) {
        (date.year, date.years) = ((number.value - 1) * 100, 100)
        index = unit.end
        return true
      }
      if case .unit(let kind, _) = unit.meaning, let part = Self.part(kind, number.value) {
        date.part = part
        index = unit.end
        return true
      }
    }
    let script = tokens[index].script
    let took = takeValue(
      number.value,
      digits: number.digits,
      isOrdinal: isOrdinal,
      end: index + (isOrdinal ? 2 : 1),
      &date
    )
    if took { date.yearScript = script }
    if took, date.day != nil, date.year != nil { takeTime() }
    return took
  }

  /// "1980s", "'80s", "1980's".
  private mutating func takeDecade(_ date: inout DateFragment) -> Bool {
    guard let number = number(at: index), number.value % 10 == 0, date.isEmpty else { return false }
    var end = index + 1
    if isSign("'", end) { end += 1 }
    guard end < tokens.count, tokens[end].isGlued, case .word(let ending) = tokens[end].kind,
      ["s", "ها", "ات"].contains(ending), number.digits == 4 || number.digits == 2
    else { return false }
    date.year = number.digits == 2 ? 1900 + number.value : number.value
    if number.digits == 2 { note(.centuryAssumed(year: 1900 + number.value)) }
    date.years = 10
    index = end + 1
    return true
  }

  /// Decides what a number without neighbours in digits counts.
  private mutating func takeValue(
    _ value: Int,
    digits: Int,
    isOrdinal: Bool,
    end: Int,
    _ date: inout DateFragment
  ) -> Bool {
    if digits > 2 {
      guard date.year == nil, digits <= 4 else { return false }
      (date.year, date.yearDigits) = (value, digits)
    } else if date.month != nil, date.day != nil || date.part != nil, date.year == nil, !isOrdinal {
      (date.year, date.yearDigits) = (value, digits)
    } else if date.season != nil || date.year == nil && date.month != nil && value > 31 {
      guard date.year == nil else { return false }
      (date.year, date.yearDigits) = (value, digits)
    } else if date.month != nil {
      guard date.day == nil else { return false }
      date.day = value
    } else if isOrdinal {
      guard date.day == nil else { return false }
      date.day = value
    } else {
      guard date.bare == nil, date.day == nil, date.year == nil else {
        // "1988 6 Mordad" puts the year first: the day stands before its month.
        guard date.year != nil, date.day == nil, date.bare == nil else { return false }
        date.bare = value
        index = end
        return true
      }
      // After "year" two digits are a year: سال ۶۷
      if index > 0, isYearWord(before: index) {
        (date.year, date.yearDigits) = (value, digits)
        date.isPersian = date.isPersian || isPersianYearWord(before: index)
      } else {
        date.bare = value
      }
    }
    index = end
    return true
  }

  private func isYearWord(before index: Int) -> Bool {
    guard let word = word(at: index - 1), word.end == index else { return false }
    if case .unit(.year, _) = word.meaning { return true }
    return false
  }

  private func isPersianYearWord(before index: Int) -> Bool {
    word(at: index - 1)?.meaning == .unit(.year, isPersian: true)
  }

  private mutating func setYear(_ date: inout DateFragment) {
    guard let number = number(at: index) else { return }
    (date.year, date.yearDigits) = (number.value, number.digits)
    date.yearScript = tokens[index].script
    index += 1
  }

  /// "1988-07-28", "28/7/88", "7.1988", "19880728", "1988 7 28".
  private mutating func takeNumeric(_ date: inout DateFragment) throws(DateProblem) -> Bool {
    guard let first = number(at: index) else { return false }
    if first.digits == 8 {
      date.year = first.value / 10_000
      date.month = first.value / 100 % 100
      date.day = first.value % 100
      date.yearScript = tokens[index].script
      index += 1
      return true
    }
    guard first.digits <= 4 else { return false }
    var numbers = [first]
    var end = index + 1
    var separator: Unicode.Scalar?
    while numbers.count < 3 {
      var next = end
      if case .sign(let sign)? = next < tokens.count ? tokens[next].kind : nil,
        "-/.".unicodeScalars.contains(sign),
        separator == nil || separator == sign
      {
        separator = sign
        next += 1
      } else if separator != nil || next >= tokens.count || tokens[next].isGlued {
        break
      }
      guard let number = number(at: next), number.digits <= 4 else { break }
      numbers.append(number)
      end = next + 1
    }
    // A month in words behind them makes the last number its day: "5-7 Mordad".
    guard numbers.count > 1, !isMonth(at: end) else { return false }
    if numbers.count == 3, let separator, isSign(separator, end), number(at: end + 1) != nil {
      throw DateProblem.notUnderstood(at: tokens[end].position)
    }
    if numbers.count == 2 { return takePair(numbers, separator, end, &date) }
    let script = tokens[index].script
    date.yearScript = script
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    let yearFirst =
      a.digits > 2 || c.digits <= 2 && (a.value > 31 || script == .persian && c.value <= 31)
    if yearFirst {
      (date.year, date.yearDigits) = (a.value, a.digits)
      (date.month, date.day) = b.value > 12 ? (c.value, b.value) : (b.value, c.value)
      date.isYearFirstWithSlashes = separator == "/"
    } else {
      (date.year, date.yearDigits) = (c.value, c.digits)
      (date.day, date.month) = (a.value, b.value)
      if b.value > 12, a.value <= 12 {
        (date.day, date.month) = (b.value, a.value)
      } else if a.value <= 12, b.value <= 12, a.value != b.value {
        date.isOrderAssumed = true
      }
    }
    index = end
    return true
  }

  private func takesAsYear(_ number: (value: Int, digits: Int)) -> Bool {
    number.digits > 2 || number.value > 31
  }

  private mutating func takePair(
    _ numbers: [(value: Int, digits: Int)],
    _ separator: Unicode.Scalar?,
    _ end: Int,
    _ date: inout DateFragment
  ) -> Bool {
    let (a, b) = (numbers[0], numbers[1])
    guard separator != nil else { return false }
    let year: (value: Int, digits: Int)
    let month: Int
    if takesAsYear(a), b.digits <= 2, b.value <= 12 {
      (year, month) = (a, b.value)
      date.isYearFirstWithSlashes = separator == "/"
    } else if takesAsYear(b), a.digits <= 2, a.value <= 12 {
      (year, month) = (b, a.value)
    } else if !takesAsYear(a), !takesAsYear(b), separator == "/" || separator == ".",
      a.value <= 31, b.value <= 12
    {
      (date.day, date.month) = (a.value, b.value)
      index = end
      return true
    } else {
      return false
    }
    (date.year, date.yearDigits, date.month) = (year.value, year.digits, month)
    date.yearScript = tokens[index].script
    index = end
    return true
  }

  /// A time of day behind a date: it is passed over and noted.
  private mutating func takeTime() {
    var next = index
    if next < tokens.count, case .word(let text) = tokens[next].kind,
      ["t", "at", "ساعت", "الساعه"].contains(text)
    {
      next += 1
    }
    if isSign(",", next) { next += 1 }
    guard number(at: next) != nil, isSign(":", next + 1), number(at: next + 2) != nil else {
      return
    }
    next += 3
    while isSign(":", next) || isSign(".", next), number(at: next + 1) != nil { next += 2 }
    if next < tokens.count, case .word(let text) = tokens[next].kind,
      ["z", "am", "pm", "utc", "gmt"].contains(text)
    {
      next += 1
    }
    index = next
    note(.timeOfDayLeftOut)
  }
}
