import CaseModel
import Testing

@Suite struct DayTests {
  // The dates of 1367 and 1399 are those of three public converters (domain reference, 4.3).
  @Test(arguments: [
    (1367, 1, 1, "1988-03-21"), (1367, 5, 1, "1988-07-23"), (1367, 5, 6, "1988-07-28"),
    (1367, 5, 31, "1988-08-22"), (1367, 6, 10, "1988-09-01"), (1367, 12, 29, "1989-03-20"),
    (1399, 6, 13, "2020-09-03"), (1366, 12, 30, "1988-03-20"),
  ])
  func `a Solar Hijri date is its Gregorian day`(_ date: (Int, Int, Int, String)) throws {
    let day = try #require(Day(calendar: .jalali, year: date.0, month: date.1, day: date.2))
    #expect(day.iso8601 == date.3)
    #expect(day.components(in: .jalali) == (date.0, date.1, date.2))
  }

  @Test(arguments: [1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403, 1408])
  func `Esfand has thirty days in a Solar Hijri leap year`(year: Int) {
    #expect(CalendarSystem.jalali.days(inMonth: 12, year: year) == 30)
    #expect(CalendarSystem.jalali.days(inMonth: 12, year: year + 1) == 29)
  }

  @Test func `the tabular lunar calendar begins 1409 on 14 August 1988`() throws {
    let first = try #require(Day(calendar: .hijri, year: 1409, month: 1, day: 1))
    #expect(first.iso8601 == "1988-08-14")
    let eighth = try #require(Day(calendar: .hijri, year: 1408, month: 12, day: 8))
    #expect(eighth.iso8601 == "1988-07-23")
  }

  @Test(arguments: CalendarSystem.allCases)
  func `every day of two centuries goes to a calendar and back`(calendar: CalendarSystem) throws {
    for number in stride(from: -36_525, through: 36_525, by: 1) {
      let day = Day(number: number)
      let date = day.components(in: calendar)
      #expect(
        Day(calendar: calendar, year: date.year, month: date.month, day: date.day) == day
      )
    }
  }

  @Test(arguments: [(1988, 2, 30), (1989, 2, 29), (0, 1, 1), (1988, 13, 1), (1988, 1, 0)])
  func `a day that no calendar has is refused`(_ date: (Int, Int, Int)) {
    #expect(Day(year: date.0, month: date.1, day: date.2) == nil)
  }
}
