import CaseModel
import Foundation
import Testing

@Suite struct DateAgreementTests {
  private let model = DateAgreement()

  private func ratio(
    _ one: String,
    _ two: String,
    _ calendar: CalendarSystem? = nil
  ) throws -> Double {
    let a = try UncertainDate(reading: one)
    let b = try UncertainDate(reading: two, calendar: calendar)
    let forward = model.logRatio(of: a, and: b)
    #expect(abs(forward - model.logRatio(of: b, and: a)) < 1e-9)
    return forward
  }

  @Test func `the closed form of two equal days and two equal years`() throws {
    let parameters = DateAgreement.Parameters()
    // Day and month are the same number, so that they cannot be exchanged.
    let day = (parameters.exact + parameters.swapped) * parameters.window + parameters.unrelated
    #expect(abs(try ratio("1988-08-08", "1988-08-08") - log(day)) < 1e-9)
    let year = (parameters.exact + parameters.swapped) * parameters.window / 366
    #expect(abs(try ratio("1988", "1988") - log(year + parameters.unrelated)) < 1e-9)
  }

  @Test(arguments: [
    ("1988-07-28", "1988-07-28", "1988", "1988-07-28"),
    ("1988", "1988-07-28", "1988", "1989-07-28"),
    ("1988-07", "1988-07-28", "1988", "1988-07-28"),
    ("6 Mordad 1367", "1988-07-28", "1367", "1988-07-28"),
    ("1988-07-28", "1988-07-29", "1988-07-28", "1995-02-11"),
    ("1988-03-04", "1988-04-03", "1988-03-04", "1993-11-17"),
    ("1988-03-04", "1978-03-04", "1988-03-04", "1993-11-17"),
    ("1367", "1988", "1367", "1987"), ("1367", "1989", "1367", "1985"),
    ("1988-07-28", "1988-07-28", "1988-07-28?", "1988-07-28"),
    ("1988-07-28", "1988-07-28", "1988-07-28~", "1988-07-28"),
    ("1988-07~", "1988-08-05", "1988-07", "1988-08-05"),
    ("1 Muharram 1409", "1988-08-14", "1 Muharram 1409", "1988-08-20"),
  ])
  func `the first pair speaks more for one event than the second`(
    one: String,
    two: String,
    other: String,
    another: String
  ) throws {
    #expect(try ratio(one, two) > ratio(other, another))
  }

  @Test func `a Solar Hijri date read as Gregorian is recognised`() throws {
    let confused = try ratio("1367-05-06", "1367-05-06", .gregorian)
    #expect(confused > 3)
    #expect(confused > (try ratio("1367-05-06", "1371-05-06", .gregorian)) + 4)
  }

  @Test func `day and month exchanged speak for one event and other days against`() throws {
    #expect(try ratio("1988-03-04", "1988-04-03") > 3)
    #expect(try ratio("1988-03-04", "1993-11-17") < 0)
  }

  @Test(arguments: ["1988-07-28", "1988", "1367", "1988-07", "1 Muharram 1409"])
  func `no disagreement costs more than the share of wrong dates`(text: String) throws {
    let floor = log(DateAgreement.Parameters().unrelated)
    #expect(abs(try ratio(text, "1931-11-17") - floor) < 1e-9)
  }

  @Test(arguments: ["before 1367", "three days later", "after 1988"])
  func `a date that is open at an end says nothing`(text: String) throws {
    #expect(try ratio(text, "1988-07-28") == 0)
  }

  // What makes it a likelihood ratio: over dates of unrelated events its mean is 1.
  @Test(arguments: ["1960-03-04", "1960-07-28", "1960-07-07"])
  func `its mean over all days of the window is one`(text: String) throws {
    let one = try UncertainDate(reading: text)
    let first = try #require(Day(year: 1910, month: 1, day: 1))
    var sum = 0.0
    let days = 36_525
    for number in 0..<days {
      let day = first + number
      let other = UncertainDate(original: "", calendar: .gregorian, earliest: day, latest: day)
      // Far days cost the same: only days of a century that could be variants are worked out.
      let parts = day.components()
      let near = one.earliest.components()
      let mayAgree =
        abs(day.number - one.earliest.number) < 2 || parts.year == near.year
        || parts.month == near.month && parts.day == near.day
      sum += mayAgree ? exp(model.logRatio(of: one, and: other)) : model.parameters.unrelated
    }
    #expect(abs(sum / Double(days) - 1) < 0.03)
  }
}
