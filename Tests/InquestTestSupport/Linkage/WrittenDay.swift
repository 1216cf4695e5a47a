import CaseModel

/// A day, month or year as a row writes it.
struct WrittenDay {
  var year: Int
  var month: Int?
  var day: Int?
  let calendar: CalendarSystem

  init(_ year: Int, _ month: Int?, _ day: Int?, _ calendar: CalendarSystem) {
    self.year = year
    self.month = month
    self.day = day
    self.calendar = calendar
  }

  /// The text in one of six forms.
  func text(isPersian: Bool, form: Int) -> String {
    let plain = isPersian ? persian(form) : latin(form)
    // Two rows in three of Persian script have Persian digits.
    return isPersian && form % 3 != 0 ? Self.persianDigits(plain) : plain
  }

  /// The same text with the digits of Persian script.
  static func persianDigits(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 10)
    for byte in text.utf8 {
      if byte >= 0x30, byte <= 0x39 {
        bytes.append(0xDB)
        bytes.append(byte + 0x80)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func persian(_ form: Int) -> String {
    guard let month else { return "\(year)" + persianEra }
    let named = form >= 4 || calendar == .hijri
    guard let day else {
      return named ? "\(name(month, true)) \(year)" + persianEra : "\(year)/\(month)"
    }
    if named { return "\(day) \(name(month, true)) \(year)" + persianEra }
    return form < 2
      ? "\(year)/\(month)/\(day)" : "\(year)/\(padded(month))/\(padded(day))"
  }

  private var persianEra: String {
    calendar == .hijri ? " قمری" : calendar == .gregorian ? " میلادی" : ""
  }

  private func latin(_ form: Int) -> String {
    guard let month else { return "\(year)" }
    let named = form >= 4 || calendar == .hijri
    guard let day else {
      return named ? "\(name(month, false)) \(year)" : "\(year)-\(padded(month))"
    }
    switch form {
    case _ where calendar == .hijri: return "\(day) \(name(month, false)) \(year) AH"
    case 0, 1: return "\(year)-\(padded(month))-\(padded(day))"
    case 2: return "\(year)/\(month)/\(day)"
    case 3: return "\(padded(day))/\(padded(month))/\(year)"
    default: return "\(day) \(name(month, false)) \(year)"
    }
  }

  private func name(_ month: Int, _ isPersian: Bool) -> String {
    let names = Self.months[calendar]
    return (isPersian ? names?.persian : names?.latin)?[month - 1] ?? ""
  }

  private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
