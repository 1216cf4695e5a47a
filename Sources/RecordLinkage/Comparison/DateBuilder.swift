import CaseModel

/// Turns date, year and age columns of lists into ranges of days.
enum DateBuilder {
  static func build(_ lists: [LinkageList]) -> [DateColumn] {
    func holds(_ kinds: [FieldKind]) -> Bool {
      lists.contains { $0.columns.contains { kinds.contains($0.kind) } }
    }
    let events = lists.flatMap { values(of: .eventDate, in: $0) }
    var columns: [DateColumn] = []
    if holds([.birthDate, .birthYear]) || (holds([.age]) && holds([.eventDate])) {
      var start = 0
      var births: [DateColumn.Value] = []
      for list in lists {
        births += Self.births(list, events: events[start..<(start + list.count)])
        start += list.count
      }
      columns.append(DateColumn(field: .birth, values: births))
    }
    if holds([.eventDate]) { columns.append(DateColumn(field: .event, values: events)) }
    return columns
  }

  private static func births(
    _ list: LinkageList,
    events: ArraySlice<DateColumn.Value>
  ) -> [DateColumn.Value] {
    var births = values(of: .birthDate, in: list)
    let years = values(of: .birthYear, in: list)
    let ages = list.columns.first { $0.kind == .age }
    for row in births.indices where births[row].isMissing {
      if !years[row].isMissing {
        births[row] = years[row]
        continue
      }
      let event = events[events.startIndex + row]
      guard !event.isMissing, let text = ages?.value(at: row), let age = wholeNumber(text),
        (0...120).contains(age)
      else { continue }
      // A day of slack at each end for leap years; ages are often rounded, which the wide levels
      // of the comparison allow for.
      births[row] = DateColumn.Value(
        earliest: Int(event.earliest) - (age + 1) * 365 - age / 4 - 1,
        latest: Int(event.latest) - age * 365 - age / 4 + 1
      )
    }
    return births
  }

  private static func values(of kind: FieldKind, in list: LinkageList) -> [DateColumn.Value] {
    guard let column = list.columns.first(where: { $0.kind == kind }) else {
      return [DateColumn.Value](repeating: DateColumn.Value(), count: list.count)
    }
    let gregorian = isGregorian(column.distinct)
    let parsed = column.distinct.map { value(of: $0, gregorian: gregorian) }
    return column.codes.map { $0 < 0 ? DateColumn.Value() : parsed[Int($0)] }
  }

  private static func value(of text: String, gregorian: Bool) -> DateColumn.Value {
    let calendar: CalendarSystem? = gregorian && isNumeric(text) ? .gregorian : nil
    if let date = UncertainDate(parsing: text, calendar: calendar) { return DateColumn.Value(date) }
    // A mistyped month or day leaves the year.
    guard let year = leadingYear(text),
      let date = UncertainDate(parsing: String(year), calendar: calendar)
    else { return DateColumn.Value() }
    return DateColumn.Value(date)
  }

  /// Years of the thirteenth to fifteenth century are Solar Hijri in a list of our time, but not in
  /// a list that is mostly of other centuries.
  private static func isGregorian(_ values: TextArena) -> Bool {
    let years = values.lazy.compactMap(leadingYear)
    var all = 0
    var jalali = 0
    for year in years {
      all += 1
      if (1250...1450).contains(year) { jalali += 1 }
    }
    return jalali * 5 < all
  }

  private static func isNumeric(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.numericType != nil || "-/. ".unicodeScalars.contains($0)
    }
  }

  private static func leadingYear(_ text: String) -> Int? {
    let digits = text.unicodeScalars.lazy.compactMap { scalar -> Int? in
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
      else { return nil }
      return Int(exactly: value)
    }.prefix(4)
    guard digits.count == 4 else { return nil }
    return digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func wholeNumber(_ text: String) -> Int? {
    var number = 0
    var seen = false
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue,
        let digit = Int(exactly: value), number < 1000
      else { return nil }
      number = number * 10 + digit
      seen = true
    }
    return seen ? number : nil
  }
}
