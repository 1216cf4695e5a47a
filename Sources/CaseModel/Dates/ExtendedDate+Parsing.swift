extension ExtendedDate {
  /// Reads a text that is wholly in the format; letters in either case.
  ///
  /// Days are not checked against a calendar here: ``days(in:)`` does. Throws a ``DateProblem`` that
  /// says where reading stopped. Cost: linear.
  public init(_ text: String) throws(DateProblem) {
    var scanner = ExtendedDateScanner(text)
    self = try scanner.whole()
  }
}

/// Reads the format from left to right, without going back.
struct ExtendedDateScanner {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  mutating func whole() throws(DateProblem) -> ExtendedDate {
    guard !scalars.isEmpty else { throw DateProblem(.empty, "There is no date.") }
    let value: ExtendedDate
    if take("[") {
      value = .set(try members(areAll: false, closing: "]"))
    } else if take("{") {
      value = .set(try members(areAll: true, closing: "}"))
    } else {
      let start = try bound()
      if take("/") {
        value = .interval(start, try bound())
      } else {
        switch start {
        case .date(let form): value = .date(form)
        case .time(let form, let time): value = .time(form, time)
        case .open, .unknown: throw stopped("a date")
        }
      }
      if case .interval(let a, let b) = value, a.form == nil, b.form == nil {
        throw DateProblem(.incomplete, "An interval without either end says nothing.")
      }
    }
    guard position == scalars.count else { throw stopped("the end") }
    return value
  }

  // MARK: Larger parts

  private mutating func bound() throws(DateProblem) -> ExtendedDate.Bound {
    if position == scalars.count || peek() == "/" { return .unknown }
    if take("..") { return .open }
    let form = try self.form()
    guard take("T") else { return .date(form) }
    guard form.day != nil else { throw stopped("a day before a time") }
    return .time(form, try clock())
  }

  private mutating func members(
    areAll: Bool,
    closing: Unicode.Scalar
  ) throws(DateProblem) -> ExtendedDate.Members {
    var elements: [ExtendedDate.Members.Element] = []
    repeat {
      skipSpaces()
      if take("..") {
        elements.append(.init(first: nil, last: try form()))
      } else {
        let first = try form()
        if take("..") {
          let ends = peek() == closing || peek() == ","
          elements.append(.init(first: first, last: ends ? nil : try form()))
        } else {
          elements.append(.init(first: first, last: first))
        }
      }
      skipSpaces()
    } while take(",")
    guard take(String(closing)) else { throw stopped("“\(closing)”") }
    return ExtendedDate.Members(areAll: areAll, elements: elements)
  }

  private mutating func form() throws(DateProblem) -> ExtendedDate.Form {
    var marks = [mark()]
    let year = try self.year()
    // A mark on the right holds for everything to its left.
    func spread(_ mark: ExtendedDate.Mark) {
      for index in marks.indices { marks[index].formUnion(mark) }
    }
    spread(mark())
    var parts: [ExtendedDate.TwoDigits] = []
    while parts.count < 2, take("-") {
      let own = mark()
      parts.append(try twoDigits())
      marks.append(own)
      spread(mark())
    }
    return ExtendedDate.Form(
      year: year,
      month: parts.first,
      day: parts.count > 1 ? parts[1] : nil,
      marks: marks
    )
  }

  private mutating func year() throws(DateProblem) -> ExtendedDate.Year {
    let isLong = take("Y")
    var year = ExtendedDate.Year(isNegative: take("-"), digits: [])
    while let digit = digitOrX(), year.digits.count < 19 { year.digits.append(digit) }
    if isLong {
      guard !year.digits.isEmpty, year.digits.count < 19, !year.digits.contains(nil) else {
        throw stopped("a year of digits")
      }
      if take("E") { year.exponent = try number(below: 1000) }
      guard year.digits.count > 4 || year.exponent != nil else {
        throw stopped("a year of more than four digits after Y")
      }
    } else if year.digits.count != 4 {
      throw stopped("a year of four digits")
    }
    if take("S") {
      guard !year.digits.contains(nil) else { throw stopped("no S after an X") }
      year.significant = try number(below: 1000)
      guard year.significant != 0 else { throw stopped("at least one significant digit") }
    }
    return year
  }

  private mutating func clock() throws(DateProblem) -> ExtendedDate.ClockTime {
    let hour = try twoDigitNumber(below: 24)
    guard take(":") else { throw stopped("“:”") }
    let minute = try twoDigitNumber(below: 60)
    var time = ExtendedDate.ClockTime(
      hour: hour,
      minute: minute,
      second: nil,
      fraction: "",
      zone: nil,
      zoneHasMinutes: false,
      isUniversal: false
    )
    if take(":") {
      time.second = try twoDigitNumber(below: 61)
      if take(".") {
        while let digit = self.digit(), time.fraction.utf8.count < 18 {
          time.fraction += String(digit)
        }
        guard !time.fraction.isEmpty else { throw stopped("digits of a second") }
      }
    }
    if take("Z") {
      time.isUniversal = true
      time.zone = 0
    } else if let sign = peek(), sign == "+" || sign == "-" || sign == "\u{2212}" {
      position += 1
      var minutes = try twoDigitNumber(below: 15) * 60
      if take(":") {
        time.zoneHasMinutes = true
        minutes += try twoDigitNumber(below: 60)
      }
      // The sign of "-00" would be lost; both are Universal Time.
      time.zone = sign == "+" ? minutes : -minutes
    }
    return time
  }

  // MARK: Signs

  private func peek() -> Unicode.Scalar? {
    position < scalars.count ? scalars[position] : nil
  }

  private mutating func take(_ text: String) -> Bool {
    var end = position
    for scalar in text.unicodeScalars {
      guard end < scalars.count, scalars[end].properties.uppercaseMapping == String(scalar) else {
        return false
      }
      end += 1
    }
    position = end
    return true
  }

  private mutating func skipSpaces() { while take(" ") {} }

  private mutating func mark() -> ExtendedDate.Mark {
    if take("?") { return .uncertain }
    if take("~") { return .approximate }
    if take("%") { return [.uncertain, .approximate] }
    return []
  }

  private mutating func digit() -> UInt8? {
    guard let scalar = peek(), ("0"..."9").contains(scalar) else { return nil }
    position += 1
    return UInt8(scalar.value - 0x30)
  }

  private mutating func digitOrX() -> UInt8?? {
    if let digit = self.digit() { return .some(digit) }
    return take("X") ? .some(nil) : nil
  }

  private mutating func twoDigits() throws(DateProblem) -> ExtendedDate.TwoDigits {
    guard let tens = digitOrX(), let ones = digitOrX() else { throw stopped("two digits or X") }
    return ExtendedDate.TwoDigits(tens: tens, ones: ones)
  }

  private mutating func twoDigitNumber(below limit: Int) throws(DateProblem) -> Int {
    guard let tens = digit(), let ones = digit(), Int(tens) * 10 + Int(ones) < limit else {
      throw stopped("two digits below \(limit)")
    }
    return Int(tens) * 10 + Int(ones)
  }

  private mutating func number(below limit: Int) throws(DateProblem) -> Int {
    var value: Int?
    while let digit = self.digit() {
      value = (value ?? 0) * 10 + Int(digit)
      if let value, value >= limit { throw stopped("a number below \(limit)") }
    }
    guard let value else { throw stopped("a number") }
    return value
  }

  private func stopped(_ expected: String) -> DateProblem {
    DateProblem(
      .notUnderstood,
      at: position,
      "At character \(position + 1) the Extended Date/Time Format wants \(expected)."
    )
  }
}
