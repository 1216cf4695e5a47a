/// The Gregorian years in which something was so, with ends that may be open or known to a year.
public struct YearSpan: Hashable, Codable, Sendable, CustomStringConvertible {
  /// How sure it is that it was so in a span of years.
  public enum Coverage: Hashable, Sendable {
    /// It was so throughout.
    case always
    /// Within a boundary year, a doubtful one, or a part of the years asked for.
    case perhaps
    /// It was never so.
    case never
  }

  /// The year it began; nil for before everything the table says.
  public var from: Int?
  /// The year it ended; nil while it lasts.
  public var to: Int?
  /// Years that `from` may be wrong by.
  public var fromDoubt: Int
  /// Years that `to` may be wrong by.
  public var toDoubt: Int

  /// Makes a span; it lasts into the year it ends and from within the year it begins.
  public init(from: Int? = nil, to: Int? = nil, fromDoubt: Int = 0, toDoubt: Int = 0) {
    (self.from, self.to, self.fromDoubt, self.toDoubt) = (from, to, fromDoubt, toDoubt)
  }

  /// Reads two fields of a table: a year, a year with `?` (one year either way), or nothing.
  init(from: String, to: String) {
    let year = { (text: String) in Int(text.prefix { $0.isNumber }) }
    let doubt = { (text: String) in text.hasSuffix("?") ? 1 : 0 }
    self.init(from: year(from), to: year(to), fromDoubt: doubt(from), toDoubt: doubt(to))
  }

  /// Whether it was so in some years.
  public func coverage(of years: ClosedRange<Int>) -> Coverage {
    if let to, years.lowerBound > to.adding(toDoubt) { return .never }
    if let from, years.upperBound < from.adding(-fromDoubt) { return .never }
    if let to, years.upperBound >= to.adding(-toDoubt) { return .perhaps }
    if let from, years.lowerBound <= from.adding(fromDoubt) { return .perhaps }
    return .always
  }

  /// The years in words: "1993 (±1) to 2004".
  public var description: String {
    let year = { (year: Int, doubt: Int) in doubt > 0 ? "\(year) (±\(doubt))" : "\(year)" }
    switch (from, to) {
    case (let from?, let to?): return "\(year(from, fromDoubt)) to \(year(to, toDoubt))"
    case (let from?, nil): return "from \(year(from, fromDoubt))"
    case (nil, let to?): return "until \(year(to, toDoubt))"
    case (nil, nil): return "at all times"
    }
  }
}

extension Int {
  // Doubt is given by callers as well as by the table: an absurd one must not overflow.
  fileprivate func adding(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other > 0 ? .max : .min) : sum
  }
}
