import CaseModel
import Casework

/// A date as given and as understood.
struct DateWording: Sendable {
  /// The words of the source.
  var given: String
  /// How they were understood, in words; nil where there are none for it.
  var understood: String?
  /// The same in the Extended Date/Time Format.
  var edtf: String?

  /// Words a mention of a date.
  init(_ mention: ClaimView.Mention) {
    given = mention.text
    edtf = mention.edtf
    understood = mention.edtf.flatMap(Self.words)
  }

  /// "1 September 1988", "between 23 July and 22 August 1988"; nil where it is not a date.
  static func words(_ edtf: String) -> String? {
    // Words like "21" or "1988-99" are dates to a reader of free text, and no EDTF.
    guard (try? ExtendedDate(edtf).days(in: .gregorian)) != nil, edtf.contains(where: \.isNumber)
    else { return nil }
    let bounds = edtf.split(separator: "/", omittingEmptySubsequences: false)
    if bounds.count == 2 {
      let first = UncertainDate(parsing: String(bounds[0]), calendar: .gregorian)
      let last = UncertainDate(parsing: String(bounds[1]), calendar: .gregorian)
      switch (first, last) {
      case (let first?, let last?): return words(from: first.earliest, to: last.latest)
      case (nil, let last?): return "until " + words(last.latest)
      case (let first?, nil): return "from " + words(first.earliest)
      case (nil, nil): return nil
      }
    }
    if let words = season(edtf) ?? decade(edtf) { return words }
    guard let date = UncertainDate(parsing: edtf, calendar: .gregorian) else { return nil }
    let range = words(from: date.earliest, to: date.latest)
    return (date.approximate ? "about " : "") + range + (date.uncertain ? ", not certain" : "")
  }

  /// "1911-21" → "spring 1911" (level 1, seasons).
  private static func season(_ edtf: String) -> String? {
    let seasons = ["21": "spring", "22": "summer", "23": "autumn", "24": "winter"]
    let parts = edtf.split(separator: "-")
    guard parts.count == 2, parts[0].utf8.count == 4, let year = Int(parts[0]),
      let season = seasons[String(parts[1])]
    else { return nil }
    return "\(season) \(year)"
  }

  /// "198X" → "1980 to 1989" (level 1, unspecified digits).
  private static func decade(_ edtf: String) -> String? {
    let known = edtf.prefix { $0 != "X" }
    guard edtf.utf8.count == 4, (2...3).contains(known.utf8.count), Int(known) != nil,
      edtf.dropFirst(known.utf8.count).allSatisfy({ $0 == "X" })
    else { return nil }
    let rest = 4 - known.utf8.count
    return known + String(repeating: "0", count: rest) + " to " + known
      + String(repeating: "9", count: rest)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func words(_ day: Day) -> String {
    let parts = day.components(in: .gregorian)
    guard months.indices.contains(parts.month - 1) else { return day.iso8601 }
    return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
  }

  private static func words(from first: Day, to last: Day) -> String {
    if first <= .unboundedPast { return "until " + words(last) }
    if last >= .unboundedFuture { return "from " + words(first) }
    if first == last { return words(first) }
    let a = first.components(in: .gregorian)
    let b = last.components(in: .gregorian)
    let endsMonth = Day(number: last.number + 1).components(in: .gregorian).day == 1
    if a.day == 1, endsMonth, months.indices.contains(a.month - 1) {
      if a.year == b.year, a.month == b.month { return "\(months[a.month - 1]) \(a.year)" }
      if a.month == 1, b.month == 12 {
        return a.year == b.year ? "\(a.year)" : "\(a.year) to \(b.year)"
      }
    }
    return "between " + words(first) + " and " + words(last)
  }
}
