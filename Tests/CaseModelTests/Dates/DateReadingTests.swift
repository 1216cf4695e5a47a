import CaseModel
import Testing

/// Dates as people write them, and the days that they mean.
@Suite struct DateReadingTests {
  private static func edtf(_ text: String) -> String {
    do throws(DateProblem) {
      return try UncertainDate(reading: text).edtf
    } catch {
      return "refused: \(error.description)"
    }
  }

  static let english: [(String, String)] = [
    ("July 28, 1988", "1988-07-28"), ("the 28th of July, 1988", "1988-07-28"),
    ("28-Jul-1988", "1988-07-28"), ("28/Jul/88", "1988-07-28"), ("28 July '88", "1988-07-28"),
    ("1988 July 28", "1988-07-28"), ("28.7.88", "1988-07-28"), ("1988-07-28 14:30", "1988-07-28"),
    ("1988-07-28T12:00:00Z", "1988-07-28T12:00:00Z"), ("in July of 1988", "1988-07"),
    ("July-September 1988", "1988-07/1988-09"), ("July – August 1988", "1988-07/1988-08"),
    ("from July to early September 1988", "1988-07-01/1988-09-10"),
    ("between July and September 1988", "[1988-07-01..1988-09-30]"),
    ("between 28 July and 5 August 1988", "[1988-07-28..1988-08-05]"),
    ("from 28 December to 3 January 1989", "1988-12-28/1989-01-03"),
    ("from December 1988 to January", "1988-12/1989-01"),
    ("5-7 July 1988", "1988-07-05/1988-07-07"),
    ("5 or 6 July 1988", "[1988-07-05..1988-07-06]"),
    ("3 or 6 July 1988", "[1988-07-03,1988-07-06]"), ("1988-89", "1988/1989"),
    ("1988 to 1990", "1988/1990"), ("early September 1988", "[1988-09-01..1988-09-10]"),
    ("mid-September 1988", "[1988-09-11..1988-09-20]"),
    ("end of September 1988", "[1988-09-21..1988-09-30]"),
    ("first half of July 1988", "[1988-07-01..1988-07-15]"),
    ("second week of July 1988", "[1988-07-08..1988-07-14]"),
    ("the last week of July 1988", "[1988-07-25..1988-07-31]"),
    ("last day of July 1988", "1988-07-31"), ("early 1988", "[1988-01-01..1988-04-30]"),
    ("second half of 1988", "[1988-07-01..1988-12-31]"),
    ("third quarter of 1988", "[1988-07-01..1988-09-30]"), ("summer 1988", "1988-22"),
    ("late summer 1988", "[1988-08-16..1988-09-22]"), ("the 1980s", "198X"),
    ("the eighties", "198X"), ("late 1980s", "[1987-01-01..1989-12-31]"),
    ("the 20th century", "19XX"), ("circa 1988", "1988~"), ("c. 1988", "1988~"),
    ("around July 1988", "1988-07~"), ("perhaps July 1988", "1988-07?"), ("1988 (?)", "1988?"),
    ("before July 28, 1988", "../1988-07-27"), ("after July 1988", "1988-08-01/.."),
    ("since July 1988", "1988-07-01/.."), ("until July 1988", "../1988-07-31"),
    ("by 1988", "../1988-12-31"), ("from July 1988 onwards", "1988-07-01/.."),
    ("nineteen eighty-eight", "1988"), ("twenty-eighth of July 1988", "1988-07-28"),
    ("about a week after 1988-07-28", "1988-08-04~"), ("a week after 28 July 1988", "1988-08-04"),
    ("two days before 28 July 1988", "1988-07-26"), ("the day after 28 July 1988", "1988-07-29"),
    ("a month after July 1988", "1988-08"), ("one month after 31 January 1988", "1988-02-29"),
    ("within three days of 28 July 1988", "[1988-07-25..1988-07-31]"),
    ("a few days after 28 July 1988", "[1988-07-30~..1988-08-06~]"),
    ("15 July 1099 (Julian)", "1099-07-21"), ("4 October 1582 Old Style", "1582-10-14"),
    ("July, August and September 1988", "[1988-07-01..1988-09-30]"),
    ("July 28-30, 1988", "1988-07-28/1988-07-30"),
    ("28 July - 10 September 1988", "1988-07-28/1988-09-10"),
    ("a Thursday in July 1988", "[1988-07-07,1988-07-14,1988-07-21,1988-07-28]"),
    ("winter 1988-89", "[1988-12-01..1989-03-20]"), ("Q3 1988", "[1988-07-01..1988-09-30]"),
    ("mid to late August 1988", "1988-08-11/1988-08-31"),
    ("the first days of July 1988", "[1988-07-01..1988-07-10]"),
    ("the last days of July 1988", "[1988-07-21..1988-07-31]"),
    ("last day of 1988", "1988-12-31"), ("July/August 1988", "[1988-07-01..1988-08-31]"),
    ("28/29 July 1988", "[1988-07-28..1988-07-29]"), ("1988 to present", "1988-01-01/.."),
    ("throughout July 1988", "1988-07/1988-07"), ("Jul-88", "1988-07"),
    ("before the end of 1988", "../1988-12-31"), ("1988/28/07", "1988-07-28"),
    ("28 July 1988 / 6 Mordad 1367", "1988-07-28"), ("night of 28 July 1988", "1988-07-28"),
  ]

  static let solarHijri: [(String, String)] = [
    ("mordad 67", "[1988-07-23..1988-08-22]"), ("مرداد ۶۷", "[1988-07-23..1988-08-22]"),
    ("امرداد ماه سال ۱۳۶۷", "[1988-07-23..1988-08-22]"), ("۶۷/۵/۶", "1988-07-28"),
    ("67/5/6", "1988-07-28"), ("مورخ ۱۳۶۷/۰۵/۰۶", "1988-07-28"), ("6.5.1367", "1988-07-28"),
    ("ششم مرداد ۱۳۶۷", "1988-07-28"), ("بیست و هشتم مرداد ۱۳۳۲", "1953-08-19"),
    ("28 Mordad 1332", "1953-08-19"), ("پنج‌شنبه ۶ مرداد ۶۷", "1988-07-28"),
    ("سال ۶۷", "[1988-03-21..1989-03-20]"),
    ("هزار و سیصد و شصت و هفت", "[1988-03-21..1989-03-20]"),
    ("1367 SH", "[1988-03-21..1989-03-20]"), ("۱۳۶۷ ه‍.ش", "[1988-03-21..1989-03-20]"),
    ("تابستان ۶۷", "[1988-06-22..1988-09-22]"), ("summer 1367", "[1988-06-22..1988-09-22]"),
    ("late summer 1367", "[1988-08-23..1988-09-22]"), ("زمستان ۶۷", "[1988-12-22..1989-03-20]"),
    ("اوایل مرداد ۶۷", "[1988-07-23..1988-08-01]"), ("اواسط مرداد ۶۷", "[1988-08-02..1988-08-11]"),
    ("اواخر شهریور ۶۷", "[1988-09-12..1988-09-22]"),
    ("mid-Shahrivar 67", "[1988-09-02..1988-09-11]"),
    ("نیمه دوم مرداد ۶۷", "[1988-08-07..1988-08-22]"),
    ("دهه اول مرداد ۶۷", "[1988-07-23..1988-08-01]"),
    ("هفته آخر مرداد ۶۷", "[1988-08-16..1988-08-22]"), ("آخرین روز مرداد ۶۷", "1988-08-22"),
    ("نیمه اول سال ۶۷", "[1988-03-21..1988-09-22]"), ("دهه ۶۰", "[1981-03-21..1991-03-20]"),
    ("دهه شصت", "[1981-03-21..1991-03-20]"), ("اواخر دهه ۶۰", "[1988-03-21..1991-03-20]"),
    ("دهه ۱۹۸۰ میلادی", "198X"), ("before 1367", "../1988-03-20"),
    ("پس از مرداد ۱۳۶۷", "1988-08-23/.."), ("قبل از مرداد ۶۷", "../1988-07-22"),
    ("تا شهریور ۶۷", "../1988-09-22"), ("از مرداد ۶۷ به بعد", "1988-07-23/.."),
    ("حدود ۶ مرداد ۱۳۶۷", "1988-07-28~"), ("احتمالا ۶ مرداد ۱۳۶۷", "1988-07-28?"),
    ("بین تیر و شهریور ۱۳۶۷", "[1988-06-22..1988-09-22]"),
    ("از تیر تا شهریور ۱۳۶۷", "1988-06-22/1988-09-22"),
    ("یک هفته پس از ۶ مرداد ۱۳۶۷", "1988-08-04"), ("فردای ۲۸ مرداد ۱۳۳۲", "1953-08-20"),
    ("۶ مرداد ۱۳۶۷ برابر با ۲۸ ژوئیه ۱۹۸۸", "1988-07-28"),
    ("Mordad 1367 (July-August 1988)", "[1988-07-23..1988-08-22]"),
    ("Mordad 1988", "[1988-07-23..1988-08-22]"), ("1366-67", "1987-03-21/1989-03-20"),
    ("Dey 1988", "[1988-01-01..1988-01-20,1988-12-22..1988-12-31]"),
    ("136X", "[1981-03-21..1991-03-20]"), ("1367/1988", "[1988-03-21..1988-12-31]"),
    ("سالهای ۶۰ تا ۶۷", "1981-03-21/1989-03-20"), ("Nowruz 1367", "1988-03-21"),
    ("۶، ۷ و ۸ مرداد ۶۷", "[1988-07-28..1988-07-30]"),
    ("Mordad 6-10, 1367", "1988-07-28/1988-08-01"),
    ("مرداد و شهریور ۱۳۶۷", "[1988-07-23..1988-09-22]"),
    ("روزهای آخر مرداد ۶۷", "[1988-08-12..1988-08-22]"),
    ("اولین هفته مرداد ۶۷", "[1988-07-23..1988-07-29]"), ("از ۱۳۶۷ تاکنون", "1988-03-21/.."),
    ("آخرین روز تابستان ۶۷", "1988-09-22"), ("67 Mordad", "[1988-07-23..1988-08-22]"),
    ("Mordad/67", "[1988-07-23..1988-08-22]"),
    ("در فاصله مرداد تا شهریور ۶۷", "[1988-07-23..1988-09-22]"),
    ("بعد از ظهر ۶ مرداد ۱۳۶۷", "1988-07-28"), ("سال‌های دهه شصت", "[1981-03-21..1991-03-20]"),
    ("ششم مردادماه یکهزار و سیصد و شصت و هفت", "1988-07-28"),
    // Dari and Pashto
    ("برج اسد ۱۳۶۷", "[1988-07-23..1988-08-22]"),
    ("۷ ثور ۱۳۵۷", "1978-04-27"), ("Saur 7, 1357", "1978-04-27"), ("۲۸ اسد ۱۲۹۸", "1919-08-20"),
    ("سنبله ۱۳۶۷", "[1988-08-23..1988-09-22]"), ("جوزای ۱۳۶۷", "[1988-05-22..1988-06-21]"),
    ("۶ زمری ۱۳۶۷", "1988-07-28"), ("جولای ۱۹۸۸", "1988-07"), ("اگست ۱۹۸۸", "1988-08"),
  ]

  static let arabicAndKurdish: [(String, String)] = [
    ("تموز 1988", "1988-07"), ("يوليو ١٩٨٨", "1988-07"), ("28 يوليو/تموز 1988", "1988-07-28"),
    ("الخميس ٢٨ يوليو ١٩٨٨ م", "1988-07-28"), ("الثامن والعشرين من تموز 1988", "1988-07-28"),
    ("تشرين الأول ١٩٨٨", "1988-10"), ("كانون الثاني 1989", "1989-01"), ("جويلية 1988", "1988-07"),
    ("بين تموز وأيلول 1988", "[1988-07-01..1988-09-30]"),
    ("من تموز إلى أيلول 1988", "1988-07/1988-09"), ("منذ تموز 1988", "1988-07-01/.."),
    ("قبل تموز 1988", "../1988-06-30"), ("بعد 28 تموز 1988", "1988-07-29/.."),
    ("حوالي عام ١٩٨٨", "1988~"), ("أواخر أيلول 1988", "[1988-09-21..1988-09-30]"),
    ("منتصف تموز 1988", "[1988-07-11..1988-07-20]"),
    ("النصف الثاني من تموز 1988", "[1988-07-16..1988-07-31]"), ("صيف 1988", "1988-22"),
    ("الثمانينات", "198X"), ("ثمانينيات القرن الماضي", "198X"),
    ("بعد ثلاثة أيام من 28 تموز 1988", "1988-07-31"),
    ("يوم الخميس الموافق 28 تموز 1988", "1988-07-28"),
    ("14 ذي الحجة 1408هـ / 28 يوليو 1988م", "1988-07-28"),
    ("الأيام الأخيرة من تموز 1988", "[1988-07-21..1988-07-31]"),
    ("بين 28 تموز و10 أيلول 1988", "[1988-07-28..1988-09-10]"),
    ("لە تەمووزەوە تا ئەیلوولی ١٩٨٨", "1988-07/1988-09"),
    ("ساڵی ١٣٦٧ی هەتاوی", "[1988-03-21..1989-03-20]"),
    ("بعد نحو أسبوع من 28 تموز 1988", "1988-08-04~"), ("بعد عام 1988", "1989-01-01/.."),
    ("محرم ۱۴۰۹", "[1988-08-12..1988-09-14]"), ("١ محرم ١٤٠٩ هـ", "[1988-08-12..1988-08-16]"),
    ("5 Dhu al-Hijja 1408 AH", "[1988-07-18..1988-07-22]"),
    ("12 ذو الحجة 1408", "[1988-07-25..1988-07-29]"), ("۱۲ ذیحجه ۱۴۰۸", "[1988-07-25..1988-07-29]"),
    ("Rabi' al-Awwal 1409", "[1988-10-10..1988-11-12]"),
    ("جمادى الآخرة 1409", "[1989-01-07..1989-02-08]"),
    ("Jumada II 1409", "[1989-01-07..1989-02-08]"),
    ("1409 هجري", "[1988-08-12..1989-08-05]"), ("1408 AH", "[1987-08-24..1988-08-15]"),
    ("Gulan 1367", "[1988-04-21..1988-05-21]"), ("گوڵان ١٣٦٧", "[1988-04-21..1988-05-21]"),
    ("گوڵانی ١٣٦٧", "[1988-04-21..1988-05-21]"), ("Xakelêwe 1367", "[1988-03-21..1988-04-20]"),
    ("ڕەشەمەی ١٣٦٦", "[1988-02-20..1988-03-20]"), ("Gulan 2688", "[1988-04-21..1988-05-21]"),
    ("١٦ی ئازاری ١٩٨٨", "1988-03-16"), ("لە ٢٨ی تەمووزی ١٩٨٨", "1988-07-28"),
    ("تشرینی یەکەمی ١٩٨٨", "1988-10"), ("هاوینی ١٣٦٧", "[1988-06-22..1988-09-22]"),
    ("سەرەتای ئەیلوولی ١٩٨٨", "[1988-09-01..1988-09-10]"),
    ("نێوان تەمووز و ئەیلوول ١٩٨٨", "[1988-07-01..1988-09-30]"),
    ("پێش ١٣٦٧", "../1988-03-20"), ("دوای ١٦ی ئازاری ١٩٨٨", "1988-03-17/.."),
    ("سێ ڕۆژ دوای ١٦ی ئازاری ١٩٨٨", "1988-03-19"),
  ]

  @Test(arguments: english + solarHijri + arabicAndKurdish)
  func `words mean these days`(text: String, edtf: String) {
    #expect(Self.edtf(text) == edtf)
  }

  @Test(arguments: english + solarHijri + arabicAndKurdish)
  func `what is read is kept as it was, and its EDTF means the same days`(
    text: String,
    edtf: String
  ) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.original == text)
    let again = try UncertainDate(reading: edtf, calendar: .gregorian)
    #expect(again.days == date.days)
    #expect(again.quantifier == date.quantifier)
    #expect(again.approximate == date.approximate && again.uncertain == date.uncertain)
  }

  @Test(arguments: [
    ("three days later", "1988-07-31"), ("three days earlier", "1988-07-25"),
    ("two weeks ago", "1988-07-14"), ("yesterday", "1988-07-27"), ("the next day", "1988-07-29"),
    ("the same day", "1988-07-28"), ("سه روز بعد", "1988-07-31"), ("روز بعد", "1988-07-29"),
    ("یک هفته پیش", "1988-07-21"), ("دیروز", "1988-07-27"), ("بعد أسبوعين", "1988-08-11"),
    ("اليوم التالي", "1988-07-29"), ("about a week later", "1988-08-04~"),
    ("5 August", "1988-08-05"),
    ("۱۰ مرداد", "1988-08-01"), ("نیمه دوم مرداد", "[1988-08-07..1988-08-22]"),
    ("three days after 1 August", "1988-08-04"), ("28 July 1990", "1990-07-28"),
  ])
  func `a relative date counts from the day that is given`(text: String, edtf: String) throws {
    let anchor = try UncertainDate(reading: "6 Mordad 1367")
    #expect(try UncertainDate(reading: text, relativeTo: anchor).edtf == edtf)
  }

  @Test(arguments: [
    "three days later", "yesterday", "سه روز بعد", "the next day", "about a week later",
  ])
  func `a relative date without a day to count from is left open and says so`(text: String) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.earliest == .unboundedPast && date.latest == .unboundedFuture)
    #expect(date.start == .unknown && date.end == .unknown)
    #expect(date.notes.contains(.relativeToUnknownDay))
    // As a cell of a list it says nothing.
    #expect(UncertainDate(parsing: text) == nil)
  }

  @Test(arguments: [
    ("1405", "[2026-03-21..2027-03-20]"), ("1406", "[1985-09-14..1986-09-07]"),
    ("1408-05", "[1987-12-20..1988-01-22]"), ("1451", "1451"),
  ])
  func `a bare year is of the calendar in which it has been`(text: String, edtf: String) throws {
    #expect(try UncertainDate(reading: text).edtf == edtf)
  }

  @Test(arguments: [
    ("1367", CalendarSystem.gregorian, "1367"), ("1988", .jalali, "[2609-03-21..2610-03-20]"),
    ("1409/1/5", .hijri, "[1988-08-16..1988-08-20]"), ("67", .jalali, "[1988-03-21..1989-03-20]"),
    ("6/5/67", .jalali, "1988-07-28"), ("6/5/67", .gregorian, "1967-05-06"),
    ("1408", .hijri, "[1987-08-24..1988-08-15]"), ("6 Mordad 1367", .gregorian, "1988-07-28"),
    ("15/7/1099", .julian, "1099-07-21"),
  ])
  func `the calendar of a source tells its numbers and not its months`(
    text: String,
    calendar: CalendarSystem,
    edtf: String
  ) throws {
    #expect(try UncertainDate(reading: text, calendar: calendar).edtf == edtf)
  }

  @Test(
    arguments: [
      ("1367", [DateNote.calendarAssumed(.jalali)]), ("1988", []), ("Mordad 1367", []),
      ("mordad 67", [.centuryAssumed(year: 1367)]), ("03/04/1988", [.dayMonthOrderAssumed]),
      ("28/7/1988", []), ("7/28/1988", []), ("04/04/1988", []),
      ("Thursday 6 Mordad 1367", []),
      (
        "Tuesday 6 Mordad 1367",
        [.weekdayContradicts(said: .tuesday, found: .thursday)]
      ),
      ("Sunday 1 Muharram 1409", [.weekdayUsed(.sunday)]),
      ("2536", [.imperialYear(solarHijri: 1356)]), ("Gulan 2688", [.kurdishYear(solarHijri: 1367)]),
      ("August 1367", [.yearLooksSolarHijri]), ("Dey 1988", [.yearOfAnotherCalendar]),
      ("early July 1988", [.partByConvention]), ("first half of July 1988", []),
      ("summer 1988", [.seasonByConvention]), ("several days after 28 July 1988", [.countVague]),
      ("1988-07-28 14:30", [.timeOfDayLeftOut]),
      ("۱۳٦۷", [.calendarAssumed(.jalali), .digitsMixed]),
      ("۶ مرداد ۱۳٦۷", [.digitsMixed]),
      ("Y170000002", [.beyondCounting]), ("1 Muharram 1409 (14 August 1988)", [.secondDateUsed]),
      ("6 Mordad 1367 (29 July 1988)", [.secondDateContradicts]),
    ] as [(String, [DateNote])]
  )
  func `what was assumed is said`(text: String, notes: [DateNote]) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.notes == notes)
    #expect(notes.allSatisfy { $0.description.hasSuffix(".") })
  }

  @Test func `a weekday that contradicts makes a date uncertain and changes no day`() throws {
    let date = try UncertainDate(reading: "Tuesday 6 Mordad 1367")
    #expect(date.edtf == "1988-07-28?")
    #expect(
      date.notes.first?.description
        == "The text says Tuesday, but the date is a Thursday; the date is marked uncertain."
    )
  }

  @Test func `a second date that contradicts is kept beside the first`() throws {
    let date = try UncertainDate(reading: "6 Mordad 1367 (30 July 1988)")
    #expect(date.edtf == "[1988-07-28?,1988-07-30?]")
  }

  @Test(arguments: [
    ("31 Mehr 1367", "31 Mehr: Mehr 1367 has 30 days."),
    ("30 Esfand 1367", "30 Esfand: Esfand 1367 has 29 days."),
    ("1367/7/31", "31 Mehr: Mehr 1367 has 30 days."),
    ("32 July 1988", "32 July: July 1988 has 31 days."), ("year 0", "Year 0: years begin with 1."),
    ("1367/13/1", "Month 13: a year has months 1 to 12."),
    ("۶۷/۱۳/۱", "Month 13: a year has months 1 to 12."),
    ("30 February 1988", "30 February: February 1988 has 29 days."),
    ("31 محرم 1409", "31 Muharram: Muharram 1409 has 30 days."),
    ("28/13/1988", "Month 13: a year has months 1 to 12."),
    ("32/1/1988", "32 January: January 1988 has 31 days."),
    ("1988/0/5", "Month 0: a year has months 1 to 12."),
    ("0 Mordad 1367", "0 Mordad: Mordad 1367 has 31 days."),
    ("0000", "Year 0: years begin with 1. Write years before our era as -0001 and earlier."),
    ("5 July 0000", "Year 0: years begin with 1."),
    (
      "from September to July 1988 and",
      "What stands at character 29 is not understood as part of a date. "
        + "Write a date as 1988-07-28, 28 July 1988, July 1988, 6 Mordad 1367, 1367/5/6 or an EDTF."
    ),
    (
      "between 1990 and 1988", "The second date lies before the first: write the earlier one first."
    ),
    ("summer 1409 AH", "A year of the lunar calendar has no seasons."),
  ])
  func `an impossible date is refused in a sentence`(text: String, why: String) {
    let problem = #expect(throws: DateProblem.self) { try UncertainDate(reading: text) }
    #expect(problem?.description == why)
  }

  @Test(
    arguments: [
      ("", DateProblem.Kind.empty, nil), ("  \u{200F} ", .empty, nil),
      ("unknown", .notUnderstood, 0),
      ("28 July 1988 or so", .notUnderstood, 16), ("July 28", .incomplete, 0),
      ("67", .incomplete, 0),
      ("28", .incomplete, 0), ("between July 1988", .incomplete, nil),
      ("28 July 1988 \u{0}", .badCharacter, 13), ("28 \u{FFFD} July 1988", .badCharacter, 3),
      ("28 July 1988\u{1B}[31m", .badCharacter, 12),
      (String(decoding: [0x31, 0xD800, 0x31] as [UInt16], as: UTF16.self), .badCharacter, 1),
      ("35-10", .incomplete, nil), ("50/50", .incomplete, nil), ("99999999", .impossible, 0),
      (String(repeating: "1988 ", count: 2_000), .tooLong, nil),
      (String(repeating: "۱", count: 10_000), .tooLong, nil), ("before", .notUnderstood, 0),
      ("1988 1989", .notUnderstood, nil), ("28 July 1988 29", .notUnderstood, 13),
      ("1/2/3/4", .notUnderstood, 5),
    ] as [(String, DateProblem.Kind, Int?)]
  )
  func `what is no date is refused where it stops being one`(
    text: String,
    kind: DateProblem.Kind,
    position: Int?
  ) {
    let problem = #expect(throws: DateProblem.self) { try UncertainDate(reading: text) }
    #expect(problem?.kind == kind, "\(problem?.description ?? "")")
    if let position { #expect(problem?.position == position) }
  }

  @Test(arguments: [
    "\u{202E}28 July 1988\u{202C}", "\u{2067}28 July 1988\u{2069}", "\u{FEFF}28 July 1988",
    "28\u{A0}July\u{2003}1988", "28\u{200F} July 1988", "28 J\u{200B}uly 1988", "«28 July 1988»",
    "28 July, 1988.", "28 JULY 1988", "(28 July 1988)", "28\u{200E}/\u{200E}7\u{200E}/\u{200E}1988",
  ])
  func `marks of direction, spaces and quotation marks change nothing`(text: String) throws {
    let date = try UncertainDate(reading: text)
    #expect(date.edtf == "1988-07-28")
    #expect(date.original == text)
  }

  @Test func `a refusal never repeats a word that was not understood`() {
    let problem = #expect(throws: DateProblem.self) {
      try UncertainDate(reading: "28 July 1988 Parvaneh")
    }
    #expect(problem?.description.contains("Parvaneh") == false)
  }
}
