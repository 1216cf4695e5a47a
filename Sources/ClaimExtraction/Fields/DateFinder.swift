import CaseModel

/// Finds dates and writes them as EDTF (ISO 8601-2) where the text fixes them.
struct DateFinder {
  /// A date as tokens.
  struct Found {
    var tokens: Range<Int>
    var edtf: String?
  }

  private struct Part {
    var end: Int
    var year: Int?
    var month: Int?
    var day: Int?
    var isVague = false
  }

  let reading: Reading

  /// The dates in a stretch, in order.
  func dates(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if let date = date(at: position, range.upperBound) {
        found.append(date)
        position = max(position + 1, date.tokens.upperBound)
      } else {
        position += 1
      }
    }
    return found
  }

  private func date(at start: Int, _ limit: Int) -> Found? {
    let form = reading.form(start)
    if form == "between" || form == "from", let range = interval(start, limit) { return range }
    if let open = open(start, limit, form) { return open }
    if let part = part(start, limit), part.year != nil {
      return Found(tokens: start..<part.end, edtf: Self.edtf(part))
    }
    if let period = period(start, limit, form) { return period }
    if let persian = persian(start, limit) ?? solarHijri(start, limit) { return persian }
    return relative(start, limit, form)
  }

  // MARK: English

  // A day, month and year in any usual order, or a month and year, or a year.
  private func part(_ start: Int, _ limit: Int) -> Part? {
    var position = start
    var part = Part(end: start)
    if ["early", "mid", "late"].contains(reading.form(position)) {
      part.isVague = true
      position += 1
    }
    guard position < limit else { return nil }
    if let day = day(position), position + 1 < limit, let month = month(position + 1) {
      part.day = day
      part.month = month
      position += 2
    } else if let month = month(position) {
      part.month = month
      position += 1
      if position < limit, let day = day(position), reading.form(position).count <= 4 {
        part.day = day
        position += 1
      }
    } else {
      guard !part.isVague || year(position) != nil else { return nil }
    }
    part.end = position
    var next = position
    if part.day != nil, next < limit, reading.tags[next] == .comma { next += 1 }
    if next < limit, let year = year(next), part.month != nil || isPlainYear(next) {
      part.year = year
      part.end = next + 1
    }
    return part.month == nil && part.year == nil ? nil : part
  }

  private func interval(_ start: Int, _ limit: Int) -> Found? {
    guard start + 1 < limit, var first = part(start + 1, limit), first.end + 1 < limit,
      ["and", "to", "until", "through"].contains(reading.form(first.end)),
      let second = part(first.end + 1, limit), second.year != nil
    else { return nil }
    first.year = first.year ?? second.year
    if first.month == nil, second.month != nil { return nil }
    guard let from = Self.edtf(first), let to = Self.edtf(second) else { return nil }
    return Found(tokens: start..<second.end, edtf: "\(from)/\(to)")
  }

  private func open(_ start: Int, _ limit: Int, _ form: String) -> Found? {
    guard ["since", "until", "before", "after"].contains(form), start + 1 < limit,
      let part = part(start + 1, limit), part.year != nil, let edtf = Self.edtf(part)
    else { return nil }
    let isStart = form == "since" || form == "after"
    return Found(tokens: start..<part.end, edtf: isStart ? "\(edtf)/.." : "../\(edtf)")
  }

  // "the 1980s", "the twentieth century"
  private func period(_ start: Int, _ limit: Int, _ form: String) -> Found? {
    if form.count == 5, form.hasSuffix("s"), let year = Int(form.dropLast()), year % 10 == 0,
      (1000...2100).contains(year)
    {
      var first = start
      if first > 0, reading.form(first - 1) == "the" { first -= 1 }
      if first > 0, ["during", "in"].contains(reading.form(first - 1)) { first -= 1 }
      let edtf = year % 100 == 0 ? "\(year / 100)XX" : "\(year / 10)X"
      return Found(tokens: start..<(start + 1), edtf: edtf)
    }
    guard start + 1 < limit, reading.form(start + 1) == "century",
      let century = Self.centuries[form] ?? Self.ordinal(form), (1...21).contains(century)
    else { return nil }
    return Found(tokens: start..<(start + 2), edtf: "\(century < 11 ? "0" : "")\(century - 1)XX")
  }

  private static let centuries = [
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21,
  ]

  private static func ordinal(_ form: String) -> Int? {
    for ending in ["th", "st", "nd", "rd"] where form.hasSuffix(ending) {
      return Int(form.dropLast(2))
    }
    return nil
  }

  // A date that only the document's own date would fix.
  private func relative(_ start: Int, _ limit: Int, _ form: String) -> Found? {
    if ["recently", "yesterday", "today", "tomorrow", "tonight"].contains(form) {
      return Found(tokens: start..<(start + 1), edtf: nil)
    }
    let classes = reading.classes(start)
    if classes.contains(.weekday) { return Found(tokens: start..<(start + 1), edtf: nil) }
    if let month = part(start, limit), month.month != nil, reading.tokens[start].isCapitalised {
      // "May" and "March" are words of other kinds unless something of a date stands before them.
      guard form != "may" || start > 0 && reading.tags[start - 1] == .preposition else {
        return nil
      }
      return Found(tokens: start..<month.end, edtf: nil)
    }
    guard ["last", "past", "this", "next", "previous"].contains(form) else { return nil }
    var end = start + 1
    if end < limit, reading.tags[end] == .number { end += 1 }
    guard end < limit, Self.spans.contains(reading.form(end)) else { return nil }
    return Found(tokens: start..<(end + 1), edtf: nil)
  }

  private static let spans: Set<String> = [
    "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades",
    "century", "summer", "winter", "spring", "autumn",
  ]

  // MARK: Persian

  private func persian(_ start: Int, _ limit: Int) -> Found? {
    guard start < limit else { return nil }
    if reading.form(start) == "سال", start + 1 < limit, isJalaliYear(start + 1) {
      return parsed((start + 1)..<(start + 2), .jalali)
    }
    for length in [3, 2] where start + length <= limit {
      let range = start..<(start + length)
      let month = start + length - 2
      guard reading.classes(month).contains(.month),
        reading.tokens[start + length - 1].kind == .number,
        length == 2 || reading.tokens[start].kind == .number,
        let found = parsed(range, nil)
      else { continue }
      return found
    }
    if reading.tokens[start].kind == .number, Self.looksLikeDate(reading.form(start)) {
      return parsed(start..<(start + 1), nil)
    }
    if isJalaliYear(start), start > 0,
      reading.form(start - 1).unicodeScalars.first?.value ?? 0 >= 0x600
    {
      return parsed(start..<(start + 1), .jalali)
    }
    return nil
  }

  // Three numbers, or two of which one is a whole year: "32/5" is how Persian writes 32.5.
  private static func looksLikeDate(_ form: String) -> Bool {
    let parts = form.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    return parts.count == 3 || parts.count == 2 && parts.contains { $0.count == 4 }
  }

  // "14 Bahman 1371", "Mordad 1371", "in 1371": Solar Hijri dates in Latin letters.
  private func solarHijri(_ start: Int, _ limit: Int) -> Found? {
    var position = start
    var numbers: [String] = []
    if let day = day(position), position + 1 < limit,
      Self.solarMonths[reading.form(position + 1)] != nil
    {
      numbers.append(String(day))
      position += 1
    }
    if let month = Self.solarMonths[reading.form(position)], position + 1 < limit,
      isJalaliYear(position + 1)
    {
      let text = ([reading.form(position + 1), String(month)] + numbers).map {
        $0.utf8.count < 2 ? "0" + $0 : $0
      }
      let date = UncertainDate(parsing: text.joined(separator: "-"), calendar: .jalali)
      return Found(tokens: start..<(position + 2), edtf: date?.edtf)
    }
    guard isJalaliYear(start), start > 0,
      ["in", "of", "since", "during", "until", "by"].contains(reading.form(start - 1)),
      start + 1 >= limit || !reading.tags[start + 1].isNominal
    else { return nil }
    return parsed(start..<(start + 1), .jalali)
  }

  private static let solarMonths: [String: Int] = {
    let names = [
      ["farvardin"], ["ordibehesht"], ["khordad"], ["tir"], ["mordad", "amordad"], ["shahrivar"],
      ["mehr"], ["aban"], ["azar"], ["dey"], ["bahman"], ["esfand"],
    ]
    var table: [String: Int] = [:]
    for (index, forms) in names.enumerated() {
      for form in forms { table[form] = index + 1 }
    }
    return table
  }()

  private func isJalaliYear(_ token: Int) -> Bool {
    reading.tokens[token].kind == .number && (1250...1450).contains(Int(reading.form(token)) ?? 0)
  }

  private func parsed(_ range: Range<Int>, _ calendar: CalendarSystem?) -> Found? {
    guard let date = UncertainDate(parsing: reading.mention(range).text, calendar: calendar) else {
      return nil
    }
    return Found(tokens: range, edtf: date.edtf)
  }

  // MARK: Parts

  private func year(_ token: Int) -> Int? {
    guard reading.tokens[token].kind == .number, reading.form(token).utf8.count == 4,
      let year = Int(reading.form(token)), (1500...2100).contains(year)
    else { return nil }
    return year
  }

  // A number of four digits is a year unless a bound before it makes it a count.
  private func isPlainYear(_ token: Int) -> Bool {
    guard token > 0 else { return true }
    let before = reading.form(token - 1)
    return !["than", "least", "about", "most", "nearly", "some", "approximately", "over", "around"]
      .contains(before)
  }

  private func day(_ token: Int) -> Int? {
    let form = reading.form(token)
    guard form.utf8.count <= 4, let value = Int(form) ?? Self.ordinal(form),
      (1...31).contains(value)
    else { return nil }
    return value
  }

  private func month(_ token: Int) -> Int? {
    let token = reading.tokens[token]
    guard token.isCapitalised else { return nil }
    return Self.months[reading.forms[Int(token.form)]]
  }

  private static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var table: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      table[name] = index + 1
      table[String(name.prefix(3))] = index + 1
    }
    return table
  }()

  private static func edtf(_ part: Part) -> String? {
    guard let year = part.year else { return nil }
    var text = String(year)
    if let month = part.month { text += "-" + padded(month) }
    if let day = part.day { text += "-" + padded(day) }
    return text + (part.isVague ? "~" : "")
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
