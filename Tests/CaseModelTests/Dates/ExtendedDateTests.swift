import CaseModel
import Foundation
import InquestTestSupport
import Testing

/// The Extended Date/Time Format, on the examples of the Library of Congress's specification.
@Suite struct ExtendedDateTests {
  /// An example, its first and last day (".." for none).
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var first: String
    var last: String

    init(_ text: String, _ first: String, _ last: String) {
      (self.text, self.first, self.last) = (text, first, last)
    }

    var testDescription: String { text }
  }

  static let levelZero = [
    Example("1985-04-12", "1985-04-12", "1985-04-12"),
    Example("1985-04", "1985-04-01", "1985-04-30"),
    Example("1985", "1985-01-01", "1985-12-31"),
    Example("1985-04-12T23:20:30", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30-04", "1985-04-12", "1985-04-12"),
    Example("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12"),
    Example("1964/2008", "1964-01-01", "2008-12-31"),
    Example("2004-06/2006-08", "2004-06-01", "2006-08-31"),
    Example("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08"),
    Example("2004-02-01/2005-02", "2004-02-01", "2005-02-28"),
    Example("2004-02-01/2005", "2004-02-01", "2005-12-31"),
    Example("2005/2006-02", "2005-01-01", "2006-02-28"),
  ]

  static let levelOne = [
    Example("Y170000002", "..", ".."), Example("Y-170000002", "..", ".."),
    Example("2001-21", "2001-03-01", "2001-06-21"), Example("2003-22?", "2003-06-01", "2003-09-22"),
    Example("2001-23", "2001-09-01", "2001-12-21"), Example("2001-24", "2001-01-01", "2002-03-20"),
    Example("1984?", "1984-01-01", "1984-12-31"), Example("2004-06~", "2004-06-01", "2004-06-30"),
    Example("2004-06-11%", "2004-06-11", "2004-06-11"),
    Example("201X", "2010-01-01", "2019-12-31"), Example("20XX", "2000-01-01", "2099-12-31"),
    Example("2004-XX", "2004-01-01", "2004-12-31"),
    Example("1985-04-XX", "1985-04-01", "1985-04-30"),
    Example("1985-XX-XX", "1985-01-01", "1985-12-31"),
    Example("1985-04-12/..", "1985-04-12", ".."), Example("1985-04/..", "1985-04-01", ".."),
    Example("1985/..", "1985-01-01", ".."), Example("../1985-04-12", "..", "1985-04-12"),
    Example("../1985-04", "..", "1985-04-30"), Example("../1985", "..", "1985-12-31"),
    Example("1985-04-12/", "1985-04-12", ".."), Example("1985-04/", "1985-04-01", ".."),
    Example("1985/", "1985-01-01", ".."), Example("/1985-04-12", "..", "1985-04-12"),
    Example("/1985-04", "..", "1985-04-30"), Example("/1985", "..", "1985-12-31"),
    Example("-1985", "-1985-01-01", "-1985-12-31"),
    Example("1984?/2004~", "1984-01-01", "2004-12-31"),
  ]

  static let levelTwo = [
    Example("Y-17E7", "..", ".."), Example("1950S2", "1900-01-01", "1999-12-31"),
    Example("Y171010000S3", "..", ".."), Example("Y3388E2S3", "..", ".."),
    Example("Y12000", "12000-01-01", "12000-12-31"),
    Example("2001-25", "2001-03-01", "2001-06-21"), Example("2001-31", "2001-03-01", "2001-06-21"),
    Example("2001-34", "2001-04-01", "2001-06-30"), Example("2001-36", "2001-10-01", "2001-12-31"),
    Example("2001-38", "2001-05-01", "2001-08-31"), Example("2001-41", "2001-07-01", "2001-12-31"),
    Example("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
    Example("[..1760-12-03]", "..", "1760-12-03"), Example("[1760-12..]", "1760-12-01", ".."),
    Example("[1760-01,1760-02,1760-12..]", "1760-01-01", ".."),
    Example("[1667,1760-12]", "1667-01-01", "1760-12-31"), Example("[..1984]", "..", "1984-12-31"),
    Example("{1667,1668,1670..1672}", "1667-01-01", "1672-12-31"),
    Example("{1960,1961-12}", "1960-01-01", "1961-12-31"), Example("{..1984}", "..", "1984-12-31"),
    Example("2004-06~-11", "2004-06-11", "2004-06-11"),
    Example("2004?-06-11", "2004-06-11", "2004-06-11"),
    Example("?2004-06-~11", "2004-06-11", "2004-06-11"),
    Example("2004-%06-11", "2004-06-11", "2004-06-11"),
    Example("156X-12-25", "1560-12-25", "1569-12-25"),
    Example("15XX-12-25", "1500-12-25", "1599-12-25"),
    Example("XXXX-12-XX", "0000-12-01", "9999-12-31"),
    Example("1XXX-XX", "1000-01-01", "1999-12-31"), Example("1XXX-12", "1000-12-01", "1999-12-31"),
    Example("1984-1X", "1984-10-01", "1984-12-31"), Example("X9XX", "0900-01-01", "9999-12-31"),
    Example("XXXX-02-29", "0000-02-29", "9996-02-29"),
    Example("2004-06-~01/2004-06-~20", "2004-06-01", "2004-06-20"),
    Example("2004-06-XX/2004-07-03", "2004-06-01", "2004-07-03"),
    Example("1988-?08-~15", "1988-08-15", "1988-08-15"),
  ]

  @Test(arguments: levelZero + levelOne + levelTwo)
  func `an example of the specification prints as it is and is these days`(example: Example) throws
  {
    let value = try ExtendedDate(example.text)
    #expect(value.description == example.text)
    let hull = try #require(try value.days().hull)
    #expect(hull.lowerBound.iso8601 == example.first)
    #expect(hull.upperBound.iso8601 == example.last)
    let date = try UncertainDate(reading: example.text, calendar: .gregorian)
    #expect(date.edtf == example.text)
    #expect(date.days == (try value.days()))
  }

  /// Where python-edtf 5.0.2 says something else, and we do on purpose.
  private static let otherwise: [String: String] = [
    "2003-22?": "it refuses a season with a mark",
    "2003-22": "its seasons are whole months", "2001-21": "its seasons are whole months",
    "2001-23": "its seasons are whole months", "2001-24": "its winter is December alone",
    "2001-25": "its seasons are whole months", "2001-31": "its seasons are whole months",
    "1985-04-12/": "it pads an unknown end by ten years",
    "1985-04/": "it pads an unknown end by ten years",
    "1985/": "it pads an unknown end by ten years",
    "/1985-04-12": "it pads an unknown start by ten years",
    "/1985-04": "it pads an unknown start by ten years",
    "/1985": "it pads an unknown start by ten years",
    "1950S2": "it does not widen a year to its significant digits",
    "1984-1X": "it crashes on a month of which one digit is unspecified",
    "XXXX-02-29": "it gives 29 February to a year that is no leap year",
    "Y170000002": "beyond our counting of days", "Y-170000002": "beyond our counting of days",
    "Y-17E7": "beyond our counting of days", "Y171010000S3": "beyond our counting of days",
    "Y3388E2S3": "beyond our counting of days",
  ]

  private static let script = """
    import contextlib, io, sys, warnings
    warnings.simplefilter('ignore')
    from edtf import parse_edtf
    def show(day):
        if not hasattr(day, 'tm_year'):
            return '..'
        sign = '-' if day.tm_year < 0 else ''
        return sign + '%04d-%02d-%02d' % (abs(day.tm_year), day.tm_mon, day.tm_mday)
    for text in sys.argv[1:]:
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                value = parse_edtf(text)
                line = show(value.lower_strict()) + ' ' + show(value.upper_strict())
        except Exception as error:
            line = 'refused'
        print(text, line)
    """

  @Test(.enabled(if: OutsideTool.python != nil, "INQUEST_PYTHON names no Python with edtf"))
  func `python-edtf gives the same days except where we differ on purpose`() throws {
    let python = try #require(OutsideTool.python)
    let examples = Self.levelZero + Self.levelOne + Self.levelTwo
    let result = try #require(
      OutsideTool.run(python, ["-c", Self.script] + examples.map(\.text))
    )
    try #require(result.status == 0, "\(result.output)")
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.count == examples.count)
    var differing: Set<String> = []
    for (example, line) in zip(examples, lines)
    where line != "\(example.text) \(example.first) \(example.last)" {
      #expect(Self.otherwise[example.text] != nil, "\(line)")
      differing.insert(example.text)
    }
    // A reason that no longer holds is taken out.
    let stale = Set(Self.otherwise.keys).subtracting(differing)
    #expect(stale.intersection(examples.map(\.text)) == [])
  }

  @Test(arguments: [
    ("?2004-?06-11", "2004-06?-11"), ("2004?-06~-11", "%2004-~06-11"),
    ("2004-06?-11~", "%2004-%06-~11"), ("[ 1667 , 1668 ]", "[1667,1668]"), ("198x", "198X"),
    ("1985-04-12t23:20:30z", "1985-04-12T23:20:30Z"), ("[1667..1667]", "[1667]"),
  ])
  func `what can be written in two ways prints in one`(text: String, normal: String) throws {
    let value = try ExtendedDate(text)
    #expect(value.description == normal)
    #expect(try ExtendedDate(normal) == value)
  }

  @Test(arguments: [
    "", "198", "19885", "1988-7", "1988-07-", "1988-07-28-01", "Y1988", "Y19X88", "198XS2",
    "1988S0",
    "[1988", "{}", "[]", "[1988..1989..1990]", "1988//1989", "../..", "/", "1988-07T12:00",
    "1988-07-28T24:00:00", "1988-07-28T12:60", "1988-07-28T12:00:00+3", "1988??", "~", "1988 07",
    "Y17E9999",
  ])
  func `what is not the format is refused`(text: String) {
    #expect(throws: DateProblem.self) { try ExtendedDate(text) }
  }

  @Test(arguments: [
    ("1988-02-30", "30 February: February 1988 has 29 days."),
    ("1988-02-3X", "31 February: February 1988 has 29 days."),
    ("1988-13", "Month 13: months are 1 to 12, seasons and parts of a year 21 to 41."),
    ("1988-2X", "Month 2X: a year has months 1 to 12."),
    ("1988-07-4X", "Day 4X: a month has at most 31 days."),
    ("1988-22-01", "Month 22: a year has months 1 to 12."),
    ("1989/1988", "The end lies before the beginning."),
  ])
  func `a day that is not in the calendar is refused in a sentence`(
    text: String,
    why: String
  ) throws {
    let value = try ExtendedDate(text)
    let problem = #expect(throws: DateProblem.self) { try value.days() }
    #expect(problem?.description == why)
  }

  @Test func `unspecified digits are the days that have them`() throws {
    let days = try ExtendedDate("1988-X1-1X").days()
    var slow: [ClosedRange<Day>] = []
    for number in 6_574..<6_940 {
      let day = Day(number: number)
      let parts = day.components()
      if parts.year == 1988, parts.month % 10 == 1, parts.day / 10 == 1 { slow.append(day...day) }
    }
    #expect(days == DaySet(slow))
    #expect(days.count == 20)
  }

  @Test func `31 Ordibehesht is a day in the Solar Hijri calendar only`() throws {
    let value = try ExtendedDate("1367-02-31")
    #expect(throws: DateProblem.self) { try value.days(in: .gregorian) }
    #expect(try value.days(in: .jalali).hull?.lowerBound.iso8601 == "1988-05-21")
  }
}
