/// A calendar that sources write dates in.
public enum CalendarSystem: String, Codable, Hashable, Sendable, CaseIterable {
  /// The proleptic Gregorian calendar.
  case gregorian
  /// The Solar Hijri calendar of Iran and Afghanistan.
  case jalali
  /// The lunar Hijri calendar, computed by the tabular civil rule; the sighted or printed calendar
  /// may differ by two days either way.
  case hijri
  /// The proleptic Julian calendar.
  case julian
  /// The lunar Hijri calendar as printed in Saudi Arabia, 1343 to 1500 AH; tabular outside.
  case ummAlQura = "umm-al-qura"

  /// Number of days in a month, or nil for a month that is not one.
  public func days(inMonth month: Int, year: Int) -> Int? {
    guard (1...12).contains(month) else { return nil }
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return firstDay(year: next.0, month: next.1) - firstDay(year: year, month: month)
  }

  /// Mean length of a year, in days.
  var meanYear: Double {
    switch self {
    case .gregorian, .jalali: 365.242_5
    case .julian: 365.25
    case .hijri, .ummAlQura: 354.366_67
    }
  }

  /// Day number, in days since 1 January 1970, of the first of a month; unchecked.
  ///
  /// Years within ± 10 million do not overflow.
  func firstDay(year: Int, month: Int) -> Int {
    switch self {
    case .gregorian:
      let (days, y) = Self.fromMarch(year, month)
      return days + floored(y, 4) - floored(y, 100) + floored(y, 400) - 719_468
    case .julian:
      let (days, y) = Self.fromMarch(year, month)
      return days + floored(y, 4) - 719_470
    case .jalali:
      // The 33-year rule, right for modern years; days counted from 1 January of the year 0.
      let y = year + 1595
      let beforeMonth = month < 7 ? 31 * (month - 1) : 30 * (month - 7) + 186
      let cycle = floored(y, 33)
      let days = -355_668 + 365 * y + 8 * cycle + floored(y - 33 * cycle + 3, 4) + 1 + beforeMonth
      return days - 719_528
    case .hijri:
      // Tabular civil calendar: 30-year cycle of 11 leap years; 1 Muharram 1 is 16 July 622 Julian.
      let beforeMonth = (59 * (month - 1) + 1) / 2
      return (year - 1) * 354 + floored(3 + 11 * year, 30) + beforeMonth - 492_148
    case .ummAlQura:
      return UmmAlQuraTable.firstDay(year: year, month: month)
        ?? Self.hijri.firstDay(year: year, month: month)
    }
  }

  /// Days of common years before a month, and the year, where years begin in March.
  ///
  /// That puts the leap day last, so that months follow one linear rule.
  private static func fromMarch(_ year: Int, _ month: Int) -> (days: Int, year: Int) {
    let y = month <= 2 ? year - 1 : year
    return (y * 365 + (153 * ((month + 9) % 12) + 2) / 5, y)
  }

  /// The same day so many months later, or earlier where they are negative.
  ///
  /// A day past the end of the month it lands in becomes that month's last.
  func day(_ day: Day, plusMonths months: Int) -> Day {
    let date = day.components(in: self)
    let index = date.year * 12 + date.month - 1 + months
    let year = floored(index, 12)
    let month = index - 12 * year + 1
    let length = days(inMonth: month, year: year) ?? 1
    return Day(number: firstDay(year: year, month: month) + min(date.day, length) - 1)
  }
}

/// The whole number at or below a quotient, for negative numbers too.
func floored(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}

extension CalendarSystem {
  /// The calendar that a year without month name or era is likely of.
  ///
  /// Years of the Solar Hijri calendar after 1405 (March 2027) lie in the future of every source this
  /// was written for, while lunar years 1406 to 1450 are 1985 to 2029.
  static func likely(ofYear year: Int) -> CalendarSystem {
    switch year {
    case 1250...1405: .jalali
    case 1406...1450: .hijri
    default: .gregorian
    }
  }
}
