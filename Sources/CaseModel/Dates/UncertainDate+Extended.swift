extension UncertainDate {
  /// The date that an EDTF says, or nil where it is none after all: an Imperial year, or a year of two
  /// calendars (`1367/1988`).
  ///
  /// The years count in `calendar`; without it in the Solar Hijri one where all lie between 1250 and
  /// 1450, else in the Gregorian. Throws where the calendar has no such day.
  init?(
    _ value: ExtendedDate,
    original: String,
    calendar given: CalendarSystem?
  ) throws(DateProblem) {
    let years = value.forms.map(\.year.values)
    if given != .gregorian, years.contains(where: { (2535...2537).contains($0.lowerBound) }) {
      return nil
    }
    if given == nil, case .interval(.date(let first), .date(let last)) = value,
      Self.looksSolarHijri(first) != Self.looksSolarHijri(last),
      first.month == nil || last.month == nil
    {
      return nil
    }
    if years.contains(0...0) {
      throw DateProblem(
        .impossible,
        "Year 0: years begin with 1. Write years before our era as -0001 and earlier."
      )
    }
    let looksSolarHijri = value.forms.allSatisfy(Self.looksSolarHijri)
    let calendar = given ?? (looksSolarHijri ? .jalali : .gregorian)
    var notes: [DateNote] = []
    if given == nil, looksSolarHijri { notes.append(.calendarAssumed(.jalali)) }
    if calendar.isLunar { notes.append(.lunarDoubt) }
    let days = try value.days(in: calendar)
    if years.contains(where: {
      max(abs($0.lowerBound), abs($0.upperBound)) > CalendarSystem.countedYears
    }) {
      notes.append(.beyondCounting)
    }
    let mark = value.mark
    var (quantifier, start, end): (Quantifier, Edge?, Edge?) = (.oneOf, nil, nil)
    switch value {
    case .date(let form):
      if let month = form.month?.value, (21...32).contains(month) {
        notes.append(.seasonByConvention)
      }
    case .time: notes.append(.timeOfDayLeftOut)
    case .interval(let first, let last):
      quantifier = first == .open ? .before : last == .open ? .after : .throughout
      if first == .unknown { start = .unknown }
      if last == .unknown { end = .unknown }
    case .set(let members):
      let open = (members.elements.first?.first == nil, members.elements.last?.last == nil)
      quantifier =
        members.areAll
        ? .throughout : days.ranges.count > 1 ? .oneOf : open.0 ? .before : open.1 ? .after : .oneOf
    }
    self.init(
      original: original,
      calendar: calendar,
      days: days,
      quantifier: quantifier,
      approximate: mark.contains(.approximate),
      uncertain: mark.contains(.uncertain),
      start: start,
      end: end,
      edtf: calendar == .gregorian ? value.description : nil,
      notes: notes
    )
  }

  private static func looksSolarHijri(_ form: ExtendedDate.Form) -> Bool {
    form.year.values.lowerBound >= 1250 && form.year.values.upperBound <= 1450
  }
}
