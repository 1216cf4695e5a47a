import CaseModel

extension WrittenDay {
  /// Names of months in Persian and in Latin script.
  static let months: [CalendarSystem: (persian: [String], latin: [String])] = [
    .gregorian: (
      names("ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"),
      names(
        "January February March April May June July August September October November December"
      )
    ),
    .jalali: (
      names("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"),
      names("Farvardin Ordibehesht Khordad Tir Mordad Shahrivar Mehr Aban Azar Dey Bahman Esfand")
    ),
    .hijri: (
      names(
        "محرم صفر ربیع‌الاول ربیع‌الثانی جمادی‌الاول جمادی‌الثانی رجب شعبان رمضان شوال ذی‌القعده ذی‌الحجه"
      ),
      names(
        "Muharram Safar Rabi'_al-awwal Rabi'_al-thani Jumada_al-awwal Jumada_al-thani Rajab Shaban "
          + "Ramadan Shawwal Dhu_al-Qi'dah Dhu_al-Hijjah"
      )
    ),
  ]

  private static func names(_ table: String) -> [String] {
    table.split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
  }
}
