extension UncertainDate {
  /// The date that an EDTF says, or nil where it is none after all: an Imperial year, or a year of two
  /// calendars (`1367/1988`).
  ///
  /// The years count in `calendar`; without it in the one that all of them are likely of, else in the
  /// Gregorian. Throws where the calendar has no such day.
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
      Self.likely(first) != Self.likely(last),
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
    let likely = Set(value.forms.map(Self.likely))
    let calendar = given ?? (likely.count == 1 ? likely.first : nil) ?? .gregorian
    var notes: [DateNote] = []
    if given == nil, calendar != .gregorian { notes.append(.calendarAssumed(calendar)) }
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

  private static func likely(_ form: ExtendedDate.Form) -> CalendarSystem {
    let first = CalendarSystem.likely(ofYear: form.year.values.lowerBound)
    return first == CalendarSystem.likely(ofYear: form.year.values.upperBound) ? first : .gregorian
  }
}
