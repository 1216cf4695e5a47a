/// Numbers in a date: dates in numbers alone, decades, days and years.
extension DateReader {
  mutating func takeNumber(_ date: inout DateFragment) throws(DateProblem) -> Bool {
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
  mutating func takeValue(
    _ value: Int,
    digits: Int,
    isOrdinal: Bool,
    end: Int,
    _ date: inout DateFragment
  ) -> Bool {
    if digits > 2 {
      guard digits <= 4 else { return false }
      if let day = date.year, date.yearDigits == 2, date.day == nil, date.month != nil {
        // "32 July 1988": what was taken for a year of two digits is the day after all.
        date.day = day
      } else if date.year != nil {
        return false
      }
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

  mutating func setYear(_ date: inout DateFragment) {
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
      // "1988-28-07" is written; in Solar Hijri dates and short years the month is always second.
      let isSwapped = b.value > 12 && CalendarSystem.likely(ofYear: a.value) == .gregorian
      (date.month, date.day) =
        isSwapped && a.digits > 2 ? (c.value, b.value) : (b.value, c.value)
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

  func takesAsYear(_ number: (value: Int, digits: Int)) -> Bool {
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
    // "35-10" and "3.50" are more often counts than a year of two digits and a month.
    guard separator == "/" || max(a.digits, b.digits) > 2 || !takesAsYear(a) && !takesAsYear(b)
    else { return false }
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
