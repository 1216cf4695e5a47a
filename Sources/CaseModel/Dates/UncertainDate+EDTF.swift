extension UncertainDate {
  /// The shortest EDTF that says the same days: a day, month, year, set or interval.
  var shortestEDTF: String {
    let mark = approximate ? (uncertain ? "%" : "~") : (uncertain ? "?" : "")
    switch quantifier {
    case .before: return "../" + latest.iso8601 + mark
    case .after: return earliest.iso8601 + mark + "/.."
    case .throughout where isSingleDay: return earliest.iso8601 + mark
    case .throughout where days.ranges.count == 1:
      if let months = days.ranges[0].months {
        return months.first + mark + "/" + months.last + mark
      }
      return bound(earliest, start, mark) + "/" + bound(latest, end, mark)
    case .throughout: return "{" + members(mark) + "}"
    case .oneOf:
      if days.ranges.count == 1, let period = days.ranges[0].period { return period + mark }
      // One of all days: a date of which nothing is known.
      if start != .stated, end != .stated { return "XXXX-XX-XX" }
      return "[" + members(mark) + "]"
    }
  }

  private func bound(_ day: Day, _ edge: Edge, _ mark: String) -> String {
    switch edge {
    case .stated: day.iso8601 + mark
    case .open: ".."
    case .unknown: ""
    }
  }

  private func members(_ mark: String) -> String {
    days.ranges.map { range in
      if let period = range.period { return period + mark }
      let low = range.lowerBound <= .unboundedPast ? "" : range.lowerBound.iso8601 + mark
      let high = range.upperBound >= .unboundedFuture ? "" : range.upperBound.iso8601 + mark
      return low + ".." + high
    }.joined(separator: ",")
  }
}

extension ClosedRange<Day> {
  /// The range as one day, month or year of the Gregorian calendar; nil where it is none.
  fileprivate var period: String? {
    if lowerBound == upperBound, lowerBound > .unboundedPast { return lowerBound.iso8601 }
    guard let months, months.first == months.last else { return nil }
    return months.first
  }

  /// Its first and last month, or year, of the Gregorian calendar where it is made of whole ones.
  fileprivate var months: (first: String, last: String)? {
    guard lowerBound > .unboundedPast, upperBound < .unboundedFuture else { return nil }
    let a = lowerBound.components()
    let b = upperBound.components()
    guard (0...9999).contains(a.year), (0...9999).contains(b.year), a.day == 1,
      b.day == CalendarSystem.gregorian.days(inMonth: b.month, year: b.year)
    else { return nil }
    if a.month == 1, b.month == 12 { return (padded(a.year, 4), padded(b.year, 4)) }
    return (
      "\(padded(a.year, 4))-\(padded(a.month, 2))", "\(padded(b.year, 4))-\(padded(b.month, 2))"
    )
  }
}
