/// Names of months as sources write them, folded, with the calendar they belong to.
enum MonthNames {
  /// The calendar and month of a name in English, Persian or Arabic; nil where it is none.
  static func month(_ word: String) -> (calendar: CalendarSystem, month: Int)? { table[fold(word)] }

  /// Lower case, Persian letters for their Arabic twins, no joiners, marks, dots or apostrophes.
  static func fold(_ word: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in word.lowercased().unicodeScalars {
      switch scalar {
      case "\u{64A}", "\u{649}": out.append("\u{6CC}")
      case "\u{643}": out.append("\u{6A9}")
      case "\u{623}", "\u{625}", "\u{622}", "\u{671}": out.append("\u{627}")
      case "\u{624}": out.append("\u{648}")
      case "\u{629}": out.append("\u{647}")
      case "\u{200C}", "\u{200D}", "\u{640}", "\u{64B}"..."\u{652}", "\u{670}", ".", "'", "’", "-",
        " ":
        continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  private static let table: [String: (calendar: CalendarSystem, month: Int)] = {
    var table: [String: (calendar: CalendarSystem, month: Int)] = [:]
    for (calendar, names) in sources {
      for (index, forms) in names.split(separator: "|").enumerated() {
        for form in forms.split(separator: " ") {
          table[fold(String(form))] = (calendar, index + 1)
        }
      }
    }
    return table
  }()

  private static let sources: [(CalendarSystem, String)] = [
    (
      .gregorian,
      "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug"
        + "|september sept sep|october oct|november nov|december dec"
    ),
    (
      .gregorian,
      "ژانویه ینایر|فوریه فبرایر شباط|مارس آذار|آوریل أبریل ابریل نیسان|مه مایو ایار|ژوئن یونیو حزیران"
        + "|ژوئیه ژوییه جولای یولیو تموز|اوت آگوست أغسطس آب|سپتامبر سبتمبر ایلول"
        + "|اکتبر أکتوبر|نوامبر نوفمبر|دسامبر دیسمبر"
    ),
    (
      .jalali,
      "فروردین farvardin|اردیبهشت ordibehesht|خرداد khordad|تیر tir|مرداد امرداد mordad amordad"
        + "|شهریور shahrivar|مهر mehr|آبان aban|آذر azar|دی dey|بهمن bahman|اسفند esfand"
    ),
    (
      .hijri,
      "محرم muharram|صفر safar|ربیع‌الاول ربیع\u{200C}الأول|ربیع‌الثانی|جمادی‌الاول جمادی‌الاولی"
        + "|جمادی‌الثانی جمادی‌الآخره|رجب rajab|شعبان shaban|رمضان ramadan|شوال shawwal"
        + "|ذیقعده ذوالقعده|ذیحجه ذوالحجه"
    ),
  ]
}
