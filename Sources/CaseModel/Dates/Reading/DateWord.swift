/// What a word means in a date.
enum DateWord: Hashable {
  enum Unit: Hashable { case day, days, week, month, year, decade, century, quarter, half }
  enum Third: Hashable { case early, middle, late }
  enum Era: Hashable { case gregorian, jalali, hijri, hijriIfArabic, julian, imperial, kurdish }

  case month(CalendarSystem, Int, isKurdish: Bool)
  case weekday(Weekday)
  /// 0 is spring. Persian and Kurdish words hint at the Solar Hijri calendar.
  case season(Int, isPersian: Bool)
  case third(Third)
  case unit(Unit, isPersian: Bool)
  /// "Two weeks" as one word, as Arabic has it.
  case amount(Int, Unit)
  case cardinal(Int)
  case ordinal(Int)
  /// "The eighties", by the first year.
  case decade(Int)
  /// Today, tomorrow, yesterday.
  case dayFromNow(Int)
  case era(Era)
  /// "A" counts one of a unit and is else nothing.
  case article
  case few, couple
  /// 1 Farvardin.
  case newYear
  case throughout
  case between, and, or, from, fromOrIn, to, until, by, before, after, since, onwards, present,
    within
  case later, earlier, next, last, previous, same
  case about, perhaps, paired, filler
  /// Morning, night: passed over and noted.
  case timeOfDay
  /// Arabic and Persian, "before" and "earlier"; "after" and "later": the words that follow decide.
  case beforeOrEarlier, afterOrLater
}
