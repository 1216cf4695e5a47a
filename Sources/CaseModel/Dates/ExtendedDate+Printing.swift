extension ExtendedDate: CustomStringConvertible {
  /// The text in its normal form.
  public var description: String {
    switch self {
    case .date(let form): form.description
    case .time(let form, let time): form.description + "T" + time.description
    case .interval(let start, let end): start.description + "/" + end.description
    case .set(let members):
      (members.areAll ? "{" : "[") + members.elements.map(\.description).joined(separator: ",")
        + (members.areAll ? "}" : "]")
    }
  }
}

extension ExtendedDate.Year: CustomStringConvertible {
  /// The year as written, after `Y` where it has more than four digits or an exponent.
  public var description: String {
    let isLong = digits.count > 4 || exponent != nil
    return (isLong ? "Y" : "") + (isNegative ? "-" : "")
      + digits.map { $0.map(String.init) ?? "X" }.joined()
      + (exponent.map { "E\($0)" } ?? "") + (significant.map { "S\($0)" } ?? "")
  }
}

extension ExtendedDate.TwoDigits: CustomStringConvertible {
  /// Two digits.
  public var description: String {
    [tens, ones].map { $0.map(String.init) ?? "X" }.joined()
  }
}

extension ExtendedDate.Form: CustomStringConvertible {
  /// The parts between hyphens.
  ///
  /// A mark that the first parts share and the others lack stands once, to the right of them;
  /// otherwise each part has its own to the left.
  public var description: String {
    let parts = [year.description] + [month, day].compactMap { $0?.description }
    let first = marks.first ?? []
    let shared = marks.prefix { $0 == first }.count
    if marks.dropFirst(shared).allSatisfy(\.isEmpty) {
      return parts.enumerated().map { $1 + ($0 == shared - 1 ? first.sign : "") }
        .joined(separator: "-")
    }
    return zip(marks, parts).map { $0.sign + $1 }.joined(separator: "-")
  }
}

extension ExtendedDate.ClockTime: CustomStringConvertible {
  /// Hours, minutes, seconds and zone: `12:00:00+03:30`.
  public var description: String {
    var text = padded(hour, 2) + ":" + padded(minute, 2)
    if let second { text += ":" + padded(second, 2) }
    if !fraction.isEmpty { text += "." + fraction }
    if isUniversal { return text + "Z" }
    guard let zone else { return text }
    text += (zone < 0 ? "-" : "+") + padded(abs(zone) / 60, 2)
    return text + (zoneHasMinutes ? ":" + padded(abs(zone) % 60, 2) : "")
  }
}

extension ExtendedDate.Bound: CustomStringConvertible {
  /// The date, `..` or nothing.
  public var description: String {
    switch self {
    case .date(let form): form.description
    case .time(let form, let time): form.description + "T" + time.description
    case .open: ".."
    case .unknown: ""
    }
  }
}

extension ExtendedDate.Members.Element: CustomStringConvertible {
  /// One date or a range: `a`, `a..b`, `a..` or `..b`.
  public var description: String {
    if first == last { return first?.description ?? ".." }
    return (first?.description ?? "") + ".." + (last?.description ?? "")
  }
}
