extension UncertainDate {
  /// Reads a date as lists and reports write it; nil where the text is not one date.
  ///
  /// Accepted: `1988-07-28`, `1988/7/28`, `19880728`, `28/7/1988` (day first; month first only when
  /// that is the only reading), `28 July 1988`, `July 28, 1988`, `July 1988`, `1988`, `198X`, the
  /// same in the Solar Hijri calendar with its month names (`10 Shahrivar 1367`, `۱۰ شهریور ۱۳۶۷`,
  /// `1367-05-06`), lunar Hijri month names, European, Persian and Arabic digits, `?`, `~` and `%`
  /// at the end, EDTF intervals `a/b` and sets `[a..b]`.
  ///
  /// `calendar` is the calendar of the source where it is known. Without it, a year from 1250 to
  /// 1450 is Solar Hijri and any other Gregorian.
  public init?(parsing text: String, calendar: CalendarSystem? = nil) {
    guard let date = Self.parse(text, calendar) else { return nil }
    self = date
    original = text
  }

  private static func parse(_ text: String, _ calendar: CalendarSystem?) -> UncertainDate? {
    var body = plain(text)
    guard !body.isEmpty, body.unicodeScalars.count <= 80 else { return nil }
    var approximate = false
    var uncertain = false
    while let last = body.last, "?~%".contains(last) {
      approximate = approximate || last != "?"
      uncertain = uncertain || last != "~"
      body.removeLast()
    }
    for word in ["circa ", "ca ", "about ", "around ", "c ", "حدود "] where body.hasPrefix(word) {
      approximate = true
      body.removeFirst(word.count)
    }
    let inner: UncertainDate?
    if body.hasPrefix("["), body.hasSuffix("]") {
      inner = range(String(body.dropFirst().dropLast()), separator: "..", .oneOf, calendar)
    } else if let found = range(body, separator: "/", .throughout, calendar) {
      inner = found
    } else {
      inner = single(body, calendar)
    }
    guard let inner else { return nil }
    guard approximate || uncertain else { return inner }
    return UncertainDate(
      original: text,
      calendar: inner.calendar,
      earliest: inner.earliest,
      latest: inner.latest,
      quantifier: inner.quantifier,
      approximate: approximate,
      uncertain: uncertain
    )
  }

  /// European digits, trimmed, commas and Arabic marks as spaces, lower case.
  private static func plain(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var space = false
    for scalar in text.unicodeScalars {
      if let digit = scalar.decimalDigit {
        if space, !out.isEmpty { out.append(" ") }
        space = false
        out.append(Unicode.Scalar(UInt8(0x30 + digit)))
        continue
      }
      switch scalar {
      case " ", "\t", "\n", "\r", ",", "،", "\u{A0}", "\u{FEFF}", "\u{200E}", "\u{200F}":
        space = true
      default:
        if space, !out.isEmpty { out.append(" ") }
        space = false
        out.append(scalar)
      }
    }
    return String(out).lowercased()
  }

  private static func range(
    _ text: String,
    separator: String,
    _ quantifier: Quantifier,
    _ calendar: CalendarSystem?
  ) -> UncertainDate? {
    let parts: [Substring]
    if separator == ".." {
      guard let dots = text.firstRange(of: "..") else { return nil }
      parts = [text[..<dots.lowerBound], text[dots.upperBound...]]
    } else {
      parts = text.split(separator: "/", omittingEmptySubsequences: false)
    }
    guard parts.count == 2 else { return nil }
    let open: (Substring) -> Bool = { $0.isEmpty || $0 == ".." }
    // `7/1988` is a month of a year, not an interval: each end must stand by itself.
    if separator == "/", !open(parts[0]), parts[0].count < 4 { return nil }
    let first = open(parts[0]) ? nil : parse(String(parts[0]), calendar)
    let last = open(parts[1]) ? nil : parse(String(parts[1]), calendar)
    if (first == nil) != open(parts[0]) || (last == nil) != open(parts[1]) { return nil }
    switch (first, last) {
    case (nil, nil): return nil
    case (let first?, nil):
      return UncertainDate(
        original: text,
        calendar: first.calendar,
        earliest: first.earliest,
        latest: .unboundedFuture,
        quantifier: .after
      )
    case (nil, let last?):
      return UncertainDate(
        original: text,
        calendar: last.calendar,
        earliest: .unboundedPast,
        latest: last.latest,
        quantifier: .before
      )
    case (let first?, let last?):
      guard first.earliest <= last.latest else { return nil }
      let edtf = quantifier == .throughout ? "\(first.edtf)/\(last.edtf)" : nil
      return UncertainDate(
        original: text,
        calendar: first.calendar,
        earliest: first.earliest,
        latest: last.latest,
        quantifier: quantifier,
        approximate: first.approximate || last.approximate,
        uncertain: first.uncertain || last.uncertain,
        edtf: edtf
      )
    }
  }

  private static func single(_ text: String, _ calendar: CalendarSystem?) -> UncertainDate? {
    if let decade = unspecified(text) { return decade }
    let parts = text.split { "-/. ".contains($0) }.filter { $0 != "of" && $0 != "ماه" }
    let numbers = parts.map { Int($0) }
    switch parts.count {
    case 1:
      guard let value = numbers[0], value > 0 else { return nil }
      if parts[0].count == 8 {
        return whole(value / 10_000, value / 100 % 100, value % 100, calendar)
      }
      guard parts[0].count == 4 else { return nil }
      return whole(value, nil, nil, calendar)
    case 2:
      if let name = MonthNames.month(String(parts[0])), let year = numbers[1] {
        return whole(year, name.month, nil, name.calendar)
      }
      if let name = MonthNames.month(String(parts[1])), let year = numbers[0], year > 31 {
        return whole(year, name.month, nil, name.calendar)
      }
      guard let a = numbers[0], let b = numbers[1] else { return nil }
      return parts[0].count == 4 ? whole(a, b, nil, calendar) : whole(b, a, nil, calendar)
    case 3:
      return three(parts, numbers, calendar)
    default: return nil
    }
  }

  private static func three(
    _ parts: [Substring],
    _ numbers: [Int?],
    _ calendar: CalendarSystem?
  ) -> UncertainDate? {
    let ordinal: (Substring) -> Int? = { part in
      Int(part) ?? Int(part.prefix { $0.isNumber }).flatMap { part.count <= 4 ? $0 : nil }
    }
    if let name = MonthNames.month(String(parts[1])) {
      guard let a = ordinal(parts[0]), let b = ordinal(parts[2]) else { return nil }
      return a > 31
        ? whole(a, name.month, b, name.calendar) : whole(b, name.month, a, name.calendar)
    }
    if let name = MonthNames.month(String(parts[0])) {
      guard let day = ordinal(parts[1]), let year = numbers[2] else { return nil }
      return whole(year, name.month, day, name.calendar)
    }
    guard let a = numbers[0], let b = numbers[1], let c = numbers[2] else { return nil }
    if parts[0].count == 4 { return whole(a, b, c, calendar) }
    guard parts[2].count == 4 else { return nil }
    return whole(c, b, a, calendar) ?? whole(c, a, b, calendar)
  }

  /// `198x` and `19xx`: a decade or century of which no more is known.
  private static func unspecified(_ text: String) -> UncertainDate? {
    guard text.count == 4, text.hasSuffix("x"),
      let known = Int(text.prefix { $0 != "x" }), known > 0,
      text.drop(while: { $0 != "x" }).allSatisfy({ $0 == "x" })
    else { return nil }
    let span = text.hasSuffix("xx") ? 100 : 10
    guard let first = Day(year: known * span, month: 1, day: 1),
      let last = Day(year: known * span + span - 1, month: 12, day: 31)
    else { return nil }
    return UncertainDate(
      original: text,
      calendar: .gregorian,
      earliest: first,
      latest: last,
      edtf: text.uppercased()
    )
  }

  /// A year, a month of a year, or a day, in a given or recognised calendar.
  private static func whole(
    _ year: Int,
    _ month: Int?,
    _ day: Int?,
    _ calendar: CalendarSystem?
  ) -> UncertainDate? {
    // The printed lunar calendar may differ from the computed one by two days (domain: Umm al-Qura).
    let calendar = calendar ?? ((1250...1450).contains(year) ? .jalali : .gregorian)
    let slack = calendar == .hijri ? 2 : 0
    guard let first = Day(calendar: calendar, year: year, month: month ?? 1, day: day ?? 1)
    else { return nil }
    let last: Day?
    if let month, day == nil {
      last = calendar.days(inMonth: month, year: year).flatMap {
        Day(calendar: calendar, year: year, month: month, day: $0)
      }
    } else if day == nil {
      last = Day(calendar: calendar, year: year + 1, month: 1, day: 1).map { $0 + -1 }
    } else {
      last = first
    }
    guard let last else { return nil }
    return UncertainDate(
      original: "",
      calendar: calendar,
      earliest: first + -slack,
      latest: last + slack,
      approximate: slack > 0
    )
  }
}
