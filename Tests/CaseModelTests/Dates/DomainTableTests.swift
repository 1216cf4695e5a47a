import CaseModel
import Testing

/// The rows of the domain reference, sections 4.1 to 4.4, which three public converters gave.
@Suite struct DomainTableTests {
  @Test(arguments: [
    ("1367", "1988-03-21", "1989-03-20"), ("Farvardin 1367", "1988-03-21", "1988-04-20"),
    ("Ordibehesht 1367", "1988-04-21", "1988-05-21"),
    ("Khordad 1367", "1988-05-22", "1988-06-21"), ("Tir 1367", "1988-06-22", "1988-07-22"),
    ("Mordad 1367", "1988-07-23", "1988-08-22"), ("Shahrivar 1367", "1988-08-23", "1988-09-22"),
    ("Mehr 1367", "1988-09-23", "1988-10-22"), ("Aban 1367", "1988-10-23", "1988-11-21"),
    ("Azar 1367", "1988-11-22", "1988-12-21"), ("Dey 1367", "1988-12-22", "1989-01-20"),
    ("Bahman 1367", "1989-01-21", "1989-02-19"), ("Esfand 1367", "1989-02-20", "1989-03-20"),
    ("6 Mordad 1367", "1988-07-28", "1988-07-28"),
    ("10 Shahrivar 1367", "1988-09-01", "1988-09-01"),
    ("13 Shahrivar 1399", "2020-09-03", "2020-09-03"),
    ("فروردین ۱۳۶۷", "1988-03-21", "1988-04-20"), ("مرداد ۱۳۶۷", "1988-07-23", "1988-08-22"),
  ])
  func `1367 and its months are these days`(text: String, first: String, last: String) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.earliest.iso8601 == first)
    #expect(date.latest.iso8601 == last)
    #expect(date.calendar == .jalali)
    #expect(date.quantifier == .oneOf)
  }

  @Test func `some day in Mordad 1367 is a set and not an interval`() throws {
    let date = try UncertainDate(reading: "Mordad 1367")
    #expect(date.edtf == "[1988-07-23..1988-08-22]")
    #expect(try ExtendedDate(date.edtf).days() == date.days)
  }

  @Test(arguments: [
    ("Mehr 2535", "1976-09-23"), ("1 Farvardin 2535", "1976-03-21"), ("2536", "1977-03-21"),
    ("5 شهریور ۲۵۳۷", "1978-08-27"), ("Imperial 2537", "1978-03-21"),
  ])
  func `Imperial years are Solar Hijri and 1180`(text: String, first: String) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.earliest.iso8601 == first)
    #expect(date.calendar == .jalali)
    #expect(date.notes.contains { if case .imperialYear = $0 { true } else { false } })
  }

  @Test func `1 Mordad 1367 is 10 Dhu al-Hijja in the printed and 8 in the tabular calendar`()
    throws
  {
    let day = try UncertainDate(reading: "1 Mordad 1367").earliest
    #expect(day.components(in: .ummAlQura) == (1408, 12, 10))
    #expect(day.components(in: .hijri) == (1408, 12, 8))
  }

  @Test func `1 Muharram 1409 is 13 August printed and 14 August tabular`() throws {
    let printed = try #require(Day(calendar: .ummAlQura, year: 1409, month: 1, day: 1))
    let tabular = try #require(Day(calendar: .hijri, year: 1409, month: 1, day: 1))
    #expect(printed.iso8601 == "1988-08-13")
    #expect(tabular.iso8601 == "1988-08-14")
    let written = try UncertainDate(reading: "1 Muharram 1409")
    #expect(written.days.contains(printed) && written.days.contains(tabular))
    #expect(written.notes == [.lunarDoubt])
  }

  @Test(arguments: [
    ("Sunday 1 Muharram 1409", "1988-08-14"), ("Saturday 1 Muharram 1409", "1988-08-13"),
    ("1 Muharram 1409 (23 Mordad 1367)", "1988-08-14"),
    ("1 محرم 1409 الموافق 14 آب 1988", "1988-08-14"),
    ("Saturday 10 Dhu al-Hijja 1408", "1988-07-23"),
  ])
  func `a weekday or a second date ends the doubt of a lunar one`(text: String, day: String) throws
  {
    let date = try UncertainDate(reading: text)
    #expect(date.edtf == day)
    #expect(!date.notes.contains(.lunarDoubt))
    #expect(!date.uncertain)
  }
}
