/// Something that was assumed or found in reading a date, to be shown beside it.
public enum DateNote: Hashable, Codable, Sendable, CustomStringConvertible {
  /// Nothing but the year, or how it is written, tells the calendar.
  case calendarAssumed(CalendarSystem)
  /// The year was written with two digits.
  case centuryAssumed(year: Int)
  /// The year counts from Cyrus: Solar Hijri + 1180.
  case imperialYear(solarHijri: Int)
  /// The year counts from the Medes: Solar Hijri + 1321.
  case kurdishYear(solarHijri: Int)
  /// The calendar of the month is not that of the year.
  case yearOfAnotherCalendar
  /// The words say Gregorian, the year looks Solar Hijri.
  case yearLooksSolarHijri
  /// The year is not said and was taken from the other end or the day that it is relative to.
  case yearAssumed(Int)
  /// Day and month could be exchanged; the day was taken to come first.
  case dayMonthOrderAssumed
  /// A lunar date may be two days off either way.
  case lunarDoubt
  /// The weekday left fewer days.
  case weekdayUsed(Weekday)
  /// None of the possible days is the weekday that is said.
  case weekdayContradicts(said: Weekday, found: Weekday?)
  /// A second date beside it left fewer days.
  case secondDateUsed
  /// The second date beside it shares no day with it.
  case secondDateContradicts
  /// "Early", "mid" and "late" have no sharp ends; they are thirds here.
  case partByConvention
  /// A season has no sharp ends.
  case seasonByConvention
  /// "A few" was taken as two to nine.
  case countVague
  /// It is relative to a day that is not known, and so left open.
  case relativeToUnknownDay
  /// A number mixes digits of two scripts.
  case digitsMixed
  /// A time of day was read and left out.
  case timeOfDayLeftOut
  /// The year is too far away to count its days.
  case beyondCounting

  /// A sentence for the reader.
  public var description: String {
    switch self {
    case .calendarAssumed(let calendar): "Taken as a date of the \(calendar.name) calendar."
    case .centuryAssumed(let year): "The year has two digits and was taken as \(year)."
    case .imperialYear(let year): "An Imperial year: \(year) of the Solar Hijri calendar."
    case .kurdishYear(let year): "A Kurdish year: \(year) of the Solar Hijri calendar."
    case .yearOfAnotherCalendar:
      "The month and the year are of different calendars: the days of that month inside that year."
    case .yearLooksSolarHijri:
      "The month is Gregorian, but the year looks Solar Hijri; it was read as Gregorian."
    case .yearAssumed(let year): "The year is not said and was taken as \(year)."
    case .dayMonthOrderAssumed:
      "Day and month could be the other way round; the day was taken to come first."
    case .lunarDoubt: "A lunar date may be up to two days off, depending on who kept the calendar."
    case .weekdayUsed(let day): "\(day.name) left fewer days."
    case .weekdayContradicts(let said, let found):
      "The text says \(said.name), but "
        + (found.map { "the date is a \($0.name)" } ?? "no possible day is one")
        + "; the date is marked uncertain."
    case .secondDateUsed: "The second date beside it was used to narrow it."
    case .secondDateContradicts:
      "The second date beside it is another day; both are kept and the date is marked uncertain."
    case .partByConvention: "“Early”, “mid” and “late” are taken as thirds."
    case .seasonByConvention: "The season was taken with every day that is usually counted to it."
    case .countVague: "“A few” was taken as two to nine."
    case .relativeToUnknownDay: "It is relative to a day that is not known, and is left open."
    case .digitsMixed: "A number mixes digits of two scripts."
    case .timeOfDayLeftOut: "The time of day was left out."
    case .beyondCounting: "The year is too far away to count its days."
    }
  }
}

extension CalendarSystem {
  /// The English name, as it is written in a sentence.
  public var name: String {
    switch self {
    case .gregorian: "Gregorian"
    case .jalali: "Solar Hijri"
    case .hijri: "lunar Hijri"
    case .julian: "Julian"
    case .ummAlQura: "Umm al-Qura"
    }
  }

  /// The English name of a month, as it is written in a sentence; nil outside 1 to 12.
  public func name(ofMonth month: Int) -> String? {
    let names: [String]
    switch self {
    case .gregorian, .julian:
      names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .jalali:
      names = [
        "Farvardin", "Ordibehesht", "Khordad", "Tir", "Mordad", "Shahrivar", "Mehr", "Aban", "Azar",
        "Dey", "Bahman", "Esfand",
      ]
    case .hijri, .ummAlQura:
      names = [
        "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Thani",
        "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
      ]
    }
    return names.indices.contains(month - 1) ? names[month - 1] : nil
  }
}
