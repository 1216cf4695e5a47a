import CaseModel
import Foundation
import InquestTestSupport
import Testing

/// Calendars against other people's converters and against their own obvious version.
@Suite struct CalendarOracleTests {
  /// What a Python program printed, a line of numbers each.
  private static func numbers(_ script: String) throws -> [[Int]] {
    let python = try #require(OutsideTool.python)
    let result = try #require(OutsideTool.run(python, ["-c", script]))
    try #require(result.status == 0, "\(result.output)")
    return result.output.utf8.split(separator: 10).map { line in
      line.split(separator: 32).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
    }
  }

  /// The lines (year, month, day, days since 1970) that a calendar contradicts.
  private static func differences(_ lines: [[Int]], _ calendar: CalendarSystem) -> [[Int]] {
    lines.filter { line in
      let day = Day(calendar: calendar, year: line[0], month: line[1], day: line[2])
      guard day?.number == line[3] else { return true }
      return Day(number: line[3]).components(in: calendar) != (line[0], line[1], line[2])
    }
  }

  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with jdatetime"))
  func `every day of 1200 to 1500 is that of jdatetime`() throws {
    let lines = try Self.numbers(
      """
      import datetime, jdatetime
      epoch = datetime.date(1970, 1, 1).toordinal()
      day = jdatetime.date(1200, 1, 1)
      while day.year <= 1500:
          print(day.year, day.month, day.day, day.togregorian().toordinal() - epoch)
          day += jdatetime.timedelta(days=1)
      """
    )
    #expect(lines.count == 109_938)
    #expect(Self.differences(lines, .jalali) == [])
  }

  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with convertdate"))
  func `every month of 1300 to 1410 begins on the day of convertdate`() throws {
    let lines = try Self.numbers(
      Self.convertdate + "show(persian, range(1300, 1411), range(1, 13))"
    )
    #expect(lines.count == 111 * 12)
    #expect(Self.differences(lines, .jalali) == [])
  }

  // The astronomical rule and ours part at these new years, by so many days: docs/methods/dates.md.
  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with convertdate"))
  func `convertdate begins seven years of 1178 to 1509 on another day`() throws {
    let lines = try Self.numbers(Self.convertdate + "show(persian, range(1178, 1510), [1])")
    let apart = try Self.differences(lines, .jalali).map { line in
      let ours = try #require(Day(calendar: .jalali, year: line[0], month: 1, day: 1))
      return [line[0], line[3] - ours.number]
    }
    #expect(
      apart == [
        [1243, 1], [1255, 1], [1259, 1], [1267, 1], [1271, 1], [1276, 1], [1503, -1],
      ]
    )
  }

  @Test(
    .enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with convertdate"),
    arguments: [("islamic", CalendarSystem.hijri, "1, 1600"), ("julian", .julian, "1, 2100")]
  )
  func `every month begins on the day of convertdate`(
    name: String,
    calendar: CalendarSystem,
    years: String
  ) throws {
    let lines = try Self.numbers(
      Self.convertdate + "show(\(name), range(\(years)), range(1, 13))"
    )
    #expect(lines.count > 19_000)
    // Its Gregorian calendar has no year 0, so days before 1 January of the year 1 differ.
    #expect(Self.differences(lines, calendar).filter { $0[0] > 1 } == [])
  }

  private static let convertdate = """
    import datetime, functools
    from convertdate import islamic, julian, persian
    persian.equinox_jd = functools.cache(persian.equinox_jd)
    epoch = datetime.date(1970, 1, 1).toordinal()
    def show(calendar, years, months):
        for year in years:
            for month in months:
                date = calendar.to_gregorian(year, month, 1)
                if date[0] > 0:
                    print(year, month, 1, datetime.date(*date).toordinal() - epoch)

    """

  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with hijridate"))
  func `every month of 1343 to 1500 begins on the Umm al-Qura day of hijridate`() throws {
    let lines = try Self.numbers(
      """
      import datetime
      from hijridate import Hijri
      epoch = datetime.date(1970, 1, 1).toordinal()
      for year in range(1343, 1501):
          for month in range(1, 13):
              first = Hijri(year, month, 1)
              print(year, month, 1, first.to_gregorian().toordinal() - epoch)
      """
    )
    #expect(lines.count == 158 * 12)
    #expect(Self.differences(lines, .ummAlQura) == [])
  }

  @Test func `the Umm al-Qura day lies within two days of the tabular one`() throws {
    var apart: [Int: Int] = [:]
    for year in 1343...1500 {
      for month in 1...12 {
        let printed = try #require(Day(calendar: .ummAlQura, year: year, month: month, day: 1))
        let tabular = try #require(Day(calendar: .hijri, year: year, month: month, day: 1))
        apart[printed.number - tabular.number, default: 0] += 1
      }
    }
    #expect(apart == [-2: 92, -1: 1_099, 0: 684, 1: 21])
  }

  /// The days of a year, counted one month after another by a rule that can be read off a page.
  private static func yearLength(_ calendar: CalendarSystem, _ year: Int) -> [Int] {
    switch calendar {
    case .gregorian, .julian:
      let isLeap = year % 4 == 0 && (calendar == .julian || year % 100 != 0 || year % 400 == 0)
      return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    case .jalali:
      let isLeap = [1, 5, 9, 13, 17, 22, 26, 30].contains(year % 33)
      return [31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 30, isLeap ? 30 : 29]
    case .hijri, .ummAlQura:
      let isLeap = [2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29].contains(year % 30)
      return [30, 29, 30, 29, 30, 29, 30, 29, 30, 29, 30, isLeap ? 30 : 29]
    }
  }

  @Test(arguments: [
    (CalendarSystem.gregorian, 1583, "1583-01-01"), (.julian, 1500, "1500-01-10"),
    (.jalali, 1200, "1821-03-21"), (.hijri, 1200, "1785-11-04"),
  ])
  func `three hundred years are those of a walk from day to day`(
    calendar: CalendarSystem,
    firstYear: Int,
    firstDay: String
  ) throws {
    var day = try #require(UncertainDate(parsing: firstDay)).earliest
    for year in firstYear..<(firstYear + 300) {
      for (index, length) in Self.yearLength(calendar, year).enumerated() {
        #expect(calendar.days(inMonth: index + 1, year: year) == length)
        let first = Day(calendar: calendar, year: year, month: index + 1, day: 1)
        #expect(first == day, "\(year)-\(index + 1)")
        day = day + length
      }
    }
  }

  @Test(arguments: [
    ("1988-07-28", Weekday.thursday), ("1970-01-01", .thursday), ("1953-08-19", .wednesday),
    ("2000-02-29", .tuesday), ("1600-01-01", .saturday),
  ])
  func `a day falls on its day of the week`(day: String, weekday: Weekday) throws {
    #expect(try UncertainDate(reading: day).earliest.weekday == weekday)
  }
}
