import CaseModel
import Statistics
import Testing

/// Whatever the text is, reading ends soon and what is read holds together.
@Suite struct HostileDateTests {
  private static let pieces = [
    "1988", "1367", "۱۳۶۷", "٦٧", "28", "۶", "0", "99999999999999999999", "/", "-", ".", ",", "'",
    "(",
    ")", "[", "]", "{", "}", "..", "?", "~", "%", "X", "E9", "S2", "Y", "T12:00", "July", "Mordad",
    "مرداد", "محرم", "گوڵان", "between", "and", "و", "from", "to", "تا", "before", "after", "پس",
    "از",
    "a", "week", "few", "days", "later", "early", "late", "نیمه", "دوم", "دهه", "summer", "تابستان",
    "Tuesday", "the", "of", "s", "about", "شمسی", "AH", "Julian", "century", "same", "last", "=",
    "\u{202E}", "\u{200C}", "\u{0}", "\u{FFFD}", "\u{1F3D4}", "e\u{301}", "كانون", "hundred",
    "هزار",
    "within", "برابر با", "Imperial",
  ]

  /// What must hold of any date that is read; the text where it does not.
  private static func failure(_ text: String) -> String? {
    guard let date = try? UncertainDate(reading: text) else { return nil }
    if date.original != text { return "original: \(text)" }
    if date.days.isEmpty || date.earliest > date.latest { return "no day: \(text)" }
    guard !date.notes.contains(.beyondCounting), !date.notes.contains(.relativeToUnknownDay),
      date.earliest.iso8601.utf8.count <= 10, date.latest.iso8601.utf8.count <= 10
    else { return nil }
    guard let again = try? UncertainDate(reading: date.edtf, calendar: .gregorian) else {
      return "EDTF \(date.edtf) is not one: \(text)"
    }
    return again.days == date.days ? nil : "EDTF \(date.edtf) means other days: \(text)"
  }

  @Test(arguments: 0..<40)
  func `random words are refused or read into an EDTF of the same days`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<250 {
      let count = 1 + generator.below(8)
      let words = (0..<count).map { _ in Self.pieces[generator.below(Self.pieces.count)] }
      let text = words.joined(separator: generator.chance(0.7) ? " " : "")
      #expect(Self.failure(text) == nil)
    }
  }

  @Test(arguments: 0..<40)
  func `mutated dates are refused or read into an EDTF of the same days`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1_000)
    let dates =
      DateReadingTests.english + DateReadingTests.solarHijri + DateReadingTests.arabicAndKurdish
    for _ in 0..<150 {
      var scalars = Array(dates[generator.below(dates.count)].0.unicodeScalars)
      for _ in 0...generator.below(3) where !scalars.isEmpty {
        let place = generator.below(scalars.count)
        switch generator.below(4) {
        case 0: scalars.remove(at: place)
        case 1: scalars.insert(scalars[generator.below(scalars.count)], at: place)
        case 2: scalars.swapAt(place, generator.below(scalars.count))
        default: scalars[place] = Unicode.Scalar(UInt16(generator.below(0x800))) ?? "x"
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      #expect(Self.failure(String(text)) == nil)
    }
  }

  @Test(arguments: 0..<20)
  func `random EDTF that parses prints and parses to itself`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 2_000)
    let signs = Array("0123456789XX--/..~?%[]{},YES:TZ+")
    var parsed = 0
    for _ in 0..<2_000 {
      var text = "1988-0\(1 + generator.below(9))-1\(generator.below(9))"
      for _ in 0...generator.below(3) {
        let place = text.index(text.startIndex, offsetBy: generator.below(text.count))
        text.insert(signs[generator.below(signs.count)], at: place)
        if generator.chance(0.5) {
          text.remove(at: text.index(text.startIndex, offsetBy: generator.below(text.count)))
        }
      }
      guard let value = try? ExtendedDate(text) else { continue }
      parsed += 1
      #expect(try ExtendedDate(value.description) == value, "\(text)")
    }
    #expect(parsed > 50)
  }

  // The longest texts that are read at all, of the words that look furthest ahead.
  @Test(arguments: [
    "و", "۱ و ", "و۱", "هزار ", "a ", "(", "1-", "of ", "rabi al ", "در", "July/July ",
  ])
  func `a text of one word over and over ends`(unit: String) {
    let count = 300 / unit.unicodeScalars.count
    #expect(Self.failure(String(repeating: unit, count: count)) == nil)
  }

  @Test func `EDTF of a hundred thousand members takes ten times what ten thousand take`() throws {
    func time(_ count: Int) throws -> Duration {
      let text = "[" + (0..<count).map { _ in "1988-07-28" }.joined(separator: ",") + "]"
      let start = ContinuousClock.now
      let days = try ExtendedDate(text).days()
      #expect(days.count == 1)
      return ContinuousClock.now - start
    }
    // A quadratic reader would take a hundred times as long.
    let (small, large) = (try time(10_000), try time(100_000))
    #expect(large < small * 40)
  }
}
