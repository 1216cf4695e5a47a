import CaseModel

/// Ways in which lists write a day, whole or in part.
enum WrittenDates {
  /// How a list writes dates.
  enum Style: Hashable, Sendable {
    /// `1992-07-28`
    case gregorian
    /// `28 July 1992`
    case gregorianWords
    /// `28/07/1992`
    case gregorianDayFirst
    /// `1371/05/06`
    case jalali
    /// `۱۳۷۱/۰۵/۰۶`
    case jalaliPersianDigits
    /// `۶ مرداد ۱۳۷۱`
    case jalaliPersianWords
    /// `6 Mordad 1371`
    case jalaliWords

    var calendar: CalendarSystem {
      switch self {
      case .gregorian, .gregorianWords, .gregorianDayFirst: .gregorian
      case .jalali, .jalaliPersianDigits, .jalaliPersianWords, .jalaliWords: .jalali
      }
    }
  }

  /// How much of a date is written.
  enum Precision: Hashable, Sendable {
    case day, month, year
  }

  /// The date as a list would write it.
  static func write(_ day: Day, _ style: Style, precision: Precision = .day) -> String {
    let date = day.components(in: style.calendar)
    let month = twoDigits(date.month)
    switch (style, precision) {
    case (.jalaliPersianDigits, .year), (.jalaliPersianWords, .year):
      return persianDigits("\(date.year)")
    case (_, .year): return "\(date.year)"
    case (.gregorian, .month): return "\(date.year)-\(month)"
    case (.gregorian, .day): return "\(date.year)-\(month)-\(twoDigits(date.day))"
    case (.gregorianDayFirst, .day): return "\(twoDigits(date.day))/\(month)/\(date.year)"
    case (.gregorianDayFirst, .month), (.gregorianWords, .month):
      return "\(gregorianMonths[date.month - 1]) \(date.year)"
    case (.gregorianWords, .day):
      return "\(date.day) \(gregorianMonths[date.month - 1]) \(date.year)"
    case (.jalali, .month): return "\(date.year)/\(month)"
    case (.jalali, .day): return "\(date.year)/\(month)/\(twoDigits(date.day))"
    case (.jalaliPersianDigits, .month): return persianDigits("\(date.year)/\(month)")
    case (.jalaliPersianDigits, .day):
      return persianDigits("\(date.year)/\(month)/\(twoDigits(date.day))")
    case (.jalaliPersianWords, .month):
      return "\(persianMonths[date.month - 1]) \(persianDigits("\(date.year)"))"
    case (.jalaliPersianWords, .day):
      let day = persianDigits("\(date.day)")
      return "\(day) \(persianMonths[date.month - 1]) \(persianDigits("\(date.year)"))"
    case (.jalaliWords, .month): return "\(jalaliMonths[date.month - 1]) \(date.year)"
    case (.jalaliWords, .day): return "\(date.day) \(jalaliMonths[date.month - 1]) \(date.year)"
    }
  }

  /// The same with the digits of Persian script.
  static func persianDigits(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let digit = scalar.decimalDigit,
        let persian = Unicode.Scalar(0x6F0 + UInt32(digit))
      else {
        out.append(scalar)
        continue
      }
      out.append(persian)
    }
    return String(out)
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  private static let gregorianMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let jalaliMonths = [
    "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar",
    "Dey", "Bahman", "Esfand",
  ]
  private static let persianMonths = [
    "فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن",
    "اسفند",
  ]
}
