/// A calendar that sources write dates in.
public enum CalendarSystem: String, Codable, Hashable, Sendable, CaseIterable {
  /// The proleptic Gregorian calendar.
  case gregorian
  /// The Solar Hijri calendar of Iran and Afghanistan.
  case jalali
  /// The lunar Hijri calendar, computed by the tabular civil rule; the sighted or printed calendar
  /// may differ by two days either way.
  case hijri

  /// Number of days in a month, or nil for a month that is not one.
  public func days(inMonth month: Int, year: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return firstDay(year: next.0, month: next.1) - firstDay(year: year, month: month)
  }

  /// Day number, in days since 1 January 1970, of the first of a month; unchecked.
  func firstDay(year: Int, month: Int) -> Int {
    switch self {
    case .gregorian:
      // Years that begin in March put the leap day last, so that months follow one linear rule.
      let y = month <= 2 ? year - 1 : year
      let era = (y >= 0 ? y : y - 399) / 400
      let yearOfEra = y - era * 400
      let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5
      return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    case .jalali:
      // The 33-year rule, right for modern years; days counted from 1 January of the year 0.
      let y = year + 1595
      let beforeMonth = month < 7 ? 31 * (month - 1) : 30 * (month - 7) + 186
      let days = -355_668 + 365 * y + 8 * (y / 33) + ((y % 33) + 3) / 4 + 1 + beforeMonth
      return days - 719_528
    case .hijri:
      // Tabular civil calendar: 30-year cycle of 11 leap years; 1 Muharram 1 is 16 July 622 Julian.
      let beforeMonth = (59 * (month - 1) + 1) / 2
      return (year - 1) * 354 + (3 + 11 * year) / 30 + beforeMonth - 492_148
    }
  }
}
