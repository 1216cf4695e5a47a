extension UncertainDate {
  /// Reads a date as lists, reports and people write it, in English, Persian, Dari, Arabic or Kurdish.
  ///
  /// Accepted are EDTF, dates in numbers (`28/7/1988`, `۱۳۶۷/۵/۶`, `19880728`), with names of months
  /// (`28 July 1988`, `6 Mordad 1367`, `محرم ۱۴۰۹`), seasons, decades, parts ("late summer 1367"),
  /// ranges ("between … and …", "from … to …"), "before" and "after", and days relative to another
  /// ("about a week after 1988-07-28"). `docs/methods/dates.md` lists what is assumed; ``notes`` says
  /// what was assumed in this date.
  ///
  /// - Parameters:
  ///   - text: The words, kept as ``original``.
  ///   - calendar: The calendar of the source where it is known. The names of months and eras in
  ///     the text go before it.
  ///   - anchor: The day that "three days later" counts from, and the year of a date without one.
  ///     Without it such a date is left open at both ends.
  /// - Throws: A ``DateProblem`` that says what is wrong, where, and what would be accepted.
  /// - Complexity: Linear, and bounded: EDTF of more than 10,000 characters and other text of more than
  ///   300 is refused.
  public init(
    reading text: String,
    calendar: CalendarSystem? = nil,
    relativeTo anchor: UncertainDate? = nil
  ) throws(DateProblem) {
    if let date = try Self.extended(text, calendar) {
      self = date
      return
    }
    let tokens = try DateToken.tokens(of: text)
    guard !tokens.isEmpty else {
      throw DateProblem(.empty, "There is no date. \(DateProblem.accepted)")
    }
    var reader = DateReader(tokens, calendar: calendar, anchor: anchor)
    let phrase = try reader.whole()
    let mark =
      phrase.approximate ? (phrase.uncertain ? "%" : "~") : (phrase.uncertain ? "?" : "")
    self.init(
      original: text,
      calendar: phrase.calendar,
      days: phrase.days,
      quantifier: phrase.quantifier,
      approximate: phrase.approximate,
      uncertain: phrase.uncertain,
      start: phrase.edges.0,
      end: phrase.edges.1,
      edtf: phrase.edtf.map { $0 + mark },
      notes: reader.notes
    )
  }

  /// Reads a date, or gives nil where the text is none or its days are relative to an unknown one.
  ///
  /// See ``init(reading:calendar:relativeTo:)``, which says why.
  public init?(parsing text: String, calendar: CalendarSystem? = nil) {
    guard let date = try? UncertainDate(reading: text, calendar: calendar),
      !date.notes.contains(.relativeToUnknownDay)
    else { return nil }
    self = date
  }

  /// The date where the text is EDTF, nil where it is not.
  private static func extended(
    _ text: String,
    _ calendar: CalendarSystem?
  ) throws(DateProblem) -> UncertainDate? {
    var plain = ""
    var blocks: Set<UInt32> = []
    for scalar in text.unicodeScalars where !DateFolding.vanishes(scalar) {
      if let digit = scalar.decimalDigit {
        plain += String(digit)
        blocks.insert(scalar.value / 0x10)
      } else if scalar.isASCII {
        plain.unicodeScalars.append(scalar)
      } else {
        return nil
      }
    }
    guard plain.utf8.count <= 10_000 else { return nil }
    let trimmed = plain.split(separator: " ", omittingEmptySubsequences: true)
      .joined(separator: " ")
    guard let value = try? ExtendedDate(trimmed) else { return nil }
    // "1988-89" is no month of 1988 but two years.
    if case .date(let form) = value, form.day == nil, let last = form.month?.value, last > 41 {
      return nil
    }
    var date = try UncertainDate(value, original: text, calendar: calendar)
    if blocks.count > 1 { date?.notes.append(.digitsMixed) }
    return date
  }
}
