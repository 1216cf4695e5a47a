/// The parts of one date as they stand in a text, before they are turned into days.
struct DateFragment {
  /// "Early", "second half", "first week".
  enum Part: Hashable {
    case third(DateWord.Third)
    case half(Int)
    /// From 1; the last of them is 0.
    case week(Int)
    case quarter(Int)
  }

  /// Where it begins in the text.
  var position: Int
  var era: DateWord.Era?
  /// The year as written.
  var year: Int?
  var yearDigits = 4
  var yearScript = DateToken.Script.european
  /// Whether a date in numbers has its year first and slashes.
  var isYearFirstWithSlashes = false
  /// The calendar that the year counts in, where a partner has told it.
  var yearCalendar: CalendarSystem?
  var monthCalendar: CalendarSystem?
  var isKurdish = false
  var month: Int?
  var day: Int?
  var isLastDay = false
  var season: Int?
  /// Whether a winter is said to reach into the next year.
  var crossesYear = false
  /// Whether a word hints at the Solar Hijri calendar.
  var isPersian = false
  /// How many years from `year` on: 10 for a decade, 100 for a century.
  var years = 1
  var part: Part?
  var weekday: Weekday?
  /// Whether the day could be the month and the month the day.
  var isOrderAssumed = false

  /// A number of one or two digits of which nothing says what it counts.
  var bare: Int?

  /// Whether nothing was read.
  var isEmpty: Bool {
    year == nil && month == nil && day == nil && season == nil && weekday == nil && bare == nil
      && !isLastDay
  }

  /// The parts that it lacks, from the other end of a range.
  func completed(from other: DateFragment) -> DateFragment {
    var copy = self
    // "Mid to late August 1988"
    if isEmpty, part != nil {
      copy = other
      copy.part = part
      return copy
    }
    if let number = bare {
      if month == nil, other.month != nil {
        copy.day = number
        copy.bare = nil
      } else if year == nil, let year = other.year {
        copy.year = other.yearDigits > 2 ? year - year % 100 + number : number
        copy.yearDigits = other.yearDigits
        copy.isPersian = other.isPersian
        copy.yearScript = other.yearScript
        copy.era = copy.era ?? other.era
        copy.bare = nil
      }
    }
    if copy.month == nil, copy.season == nil, copy.day != nil || copy.isLastDay {
      copy.month = other.month
      copy.monthCalendar = other.monthCalendar
      copy.isKurdish = other.isKurdish
    }
    guard copy.year == nil else { return copy }
    copy.year = other.year
    copy.yearDigits = other.yearDigits
    copy.yearScript = other.yearScript
    copy.yearCalendar = other.yearCalendar ?? other.monthCalendar
    copy.isPersian = copy.isPersian || other.isPersian
    copy.isKurdish = copy.isKurdish || other.isKurdish
    copy.era = copy.era ?? other.era
    copy.years = copy.month == nil && copy.season == nil ? other.years : 1
    return copy
  }
}
