import CaseModel
import Statistics

extension EntryHand {
  /// The birth date as far as this row knows it, or nothing.
  mutating func birth(_ person: SimulatedPerson) -> String {
    let kind = generator.uniform()
    let shares = plan.birth
    if kind < shares.missing { return "" }
    if kind < shares.missing + shares.year { return year(of: person.birth) }
    let calendar = drawnCalendar()
    if kind < shares.missing + shares.year + shares.month {
      let date = person.birth.components(in: calendar)
      return marked(WrittenDay(date.year, date.month, nil, calendar))
    }
    if generator.chance(rates.firstOfYear) {
      return written(WrittenDay(person.birth.components(in: calendar).year, 1, 1, calendar))
    }
    return written(slippedDay(person.birth, calendar, rates.dateSlip))
  }

  /// The day of the event, whole or in part, now and then another one near it.
  mutating func event(_ person: SimulatedPerson) -> String {
    let calendar = drawnCalendar()
    var day = person.event
    if generator.chance(rates.eventOff) { day = day + (generator.below(41) - 20) }
    let kind = generator.uniform()
    if kind < 0.12 { return year(of: day) }
    if kind < 0.3 {
      let date = day.components(in: calendar)
      return marked(WrittenDay(date.year, date.month, nil, calendar))
    }
    return written(slippedDay(day, calendar, rates.dateSlip / 2))
  }

  /// Whole years at the event.
  mutating func age(_ person: SimulatedPerson) -> String {
    var years = (person.event.number - person.birth.number) * 100 / 36_525
    if generator.chance(rates.ageOff) { years += generator.chance(0.5) ? 1 : -1 }
    return isPersian && generator.chance(0.6)
      ? WrittenDay.persianDigits("\(years)") : "\(years)"
  }

  private mutating func drawnCalendar() -> CalendarSystem {
    let kind = generator.uniform()
    return kind < plan.lunar ? .hijri : kind < plan.lunar + plan.jalali ? .jalali : .gregorian
  }

  /// A year alone, which many lists converted without asking for the month.
  private mutating func year(of day: Day) -> String {
    let calendar: CalendarSystem = generator.chance(plan.jalali) ? .jalali : .gregorian
    var year = day.components(in: calendar).year
    if generator.chance(rates.roughYear) {
      let other: CalendarSystem = calendar == .jalali ? .gregorian : .jalali
      let converted = day.components(in: other).year
      year = calendar == .jalali ? converted - 621 : converted + 621
    }
    return marked(WrittenDay(year, nil, nil, calendar))
  }

  private mutating func slippedDay(
    _ day: Day,
    _ calendar: CalendarSystem,
    _ rate: Double
  ) -> WrittenDay {
    let date = day.components(in: calendar)
    var shown = WrittenDay(date.year, date.month, date.day, calendar)
    guard generator.chance(rate * plan.carelessness) else { return shown }
    switch generator.below(5) {
    case 0 where date.day <= 12 && date.day != date.month:
      shown.month = date.day
      shown.day = date.month
    case 1: shown.month = 1 + (date.month + generator.below(10)) % 12
    case 2: shown.year += generator.chance(0.5) ? 1 : -1
    case 3: shown.year += generator.chance(0.5) ? 10 : -10
    default: shown.day = 1 + (date.day + generator.below(26)) % 28
    }
    // A day that the month does not have would not have been written.
    shown.day = shown.day.map { min($0, 29) }
    return shown
  }

  private mutating func marked(_ day: WrittenDay) -> String {
    let text = written(day)
    guard generator.chance(rates.approximate) else { return text }
    if isPersian { return "حدود " + text }
    return generator.chance(0.5) ? "~" + text : "c. " + text
  }

  private mutating func written(_ day: WrittenDay) -> String {
    day.text(isPersian: isPersian, form: generator.below(6))
  }
}
