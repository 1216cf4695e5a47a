import CaseModel
import Foundation
import Testing

@Suite struct UncertainDateTests {
  @Test(arguments: [
    ("1988-07-28", "1988-07-28"), ("19880728", "1988-07-28"), ("28/7/1988", "1988-07-28"),
    ("7/28/1988", "1988-07-28"), ("28 July 1988", "1988-07-28"), ("July 28, 1988", "1988-07-28"),
    ("28th July 1988", "1988-07-28"), ("July 1988", "1988-07"), ("1988", "1988"),
    ("1988-07", "1988-07"), ("1980s", "198X"), ("198X", "198X"), ("19XX", "19XX"),
    ("1988~", "1988~"), ("1988-08?", "1988-08?"), ("about 1988", "1988~"),
    ("1988-07/1988-09", "1988-07/1988-09"), ("../1988-09", "../1988-09"),
    ("1367-05-06", "1988-07-28"), ("۱۰ شهریور ۱۳۶۷", "1988-09-01"),
    ("10 Shahrivar 1367", "1988-09-01"), ("مرداد ۱۳۶۷", "[1988-07-23..1988-08-22]"),
    ("1367", "[1988-03-21..1989-03-20]"), ("٢٨/٧/١٩٨٨", "1988-07-28"),
    ("[1988-07-23..1988-08-22]", "[1988-07-23..1988-08-22]"),
    ("", nil), ("unknown", nil), ("31/31/1988", nil), ("99999999", nil), ("1988-02-30", nil),
  ])
  func `a date as written is the set of days it may be`(_ example: (String, String?)) {
    #expect(UncertainDate(parsing: example.0)?.edtf == example.1)
  }

  @Test func `the words and the calendar of the source are kept`() throws {
    let date = try #require(UncertainDate(parsing: " ۱۰ شهریور ۱۳۶۷"))
    #expect(date.original == " ۱۰ شهریور ۱۳۶۷")
    #expect(date.calendar == .jalali)
    #expect(date.isSingleDay)
  }

  @Test func `a year of the Solar Hijri calendar covers parts of two Gregorian years`() throws {
    let date = try #require(UncertainDate(parsing: "1368"))
    #expect(date.earliest.components().year == 1989)
    #expect(date.latest.components().year == 1990)
    #expect(date.width == 365)
  }

  @Test func `the calendar of a list overrides what a year looks like`() {
    #expect(UncertainDate(parsing: "1367", calendar: .gregorian)?.edtf == "1367")
  }

  @Test func `a date goes to JSON and back with its notes and its basis`() throws {
    var date = try UncertainDate(reading: "Tuesday 6 Mordad 67")
    date.basis = UncertainDate.Basis(exhibit: "E-1", span: TextSpan(3, 22))
    let data = try JSONEncoder().encode(date)
    #expect(try JSONDecoder().decode(UncertainDate.self, from: data) == date)
    #expect(date.basis?.rules == UncertainDate.rules)
  }

  @Test func `a lunar date carries two days either way`() throws {
    let date = try #require(UncertainDate(parsing: "1 محرم 1409"))
    #expect(date.earliest.iso8601 == "1988-08-12")
    #expect(date.latest.iso8601 == "1988-08-16")
  }
}
