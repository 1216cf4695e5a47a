import CaseModel
import ClaimExtraction
import Statistics
import Testing

/// Whatever the text is, extraction ends soon, invents nothing and gives the same answer again.
@Suite struct HostileTextTests {
  private static let pieces = [
    "the", "he", "said", "that", "and", ",", ".", "\"", "'", "(", ")", "«", "»", "“", "”", "‘", "’",
    "1931", "30,000", "\n", "\n\n", "\r\n", "\u{202E}", "\u{200C}", "\u{0}", "\u{FEFF}", "گفت",
    "که",
    "به گفتهٔ", "۱۳۱۰", "،", "according to", "which", "who", "if", "killed", "warning", "between",
    "May", "Mira Lund", "U.S.", "''", "``", "e\u{301}", "\u{1F3D4}", "—", ";", ":", "claims",
    ", including", "their calls for", "is considered", "It is estimated that", "'s", "JUDGE:",
    "no one",
  ]

  @Test(arguments: 0..<60)
  func `random text is grounded and gives the same claims twice`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var text = ""
    for _ in 0..<400 {
      text += Self.pieces[generator.below(Self.pieces.count)]
      if generator.chance(0.8) { text += " " }
    }
    #expect(Grounding.failures(of: text) == [])
    let extractor = ClaimExtractor()
    #expect(extractor.claims(in: text) == extractor.claims(in: text))
  }

  @Test(arguments: 0..<40)
  func `mutated prose is grounded`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) &+ 1000)
    var scalars = Array(InventedReports.english.unicodeScalars)
    for _ in 0..<60 {
      let place = generator.below(scalars.count)
      switch generator.below(3) {
      case 0: scalars.remove(at: place)
      case 1: scalars.insert(scalars[generator.below(scalars.count)], at: place)
      default: scalars.swapAt(place, generator.below(scalars.count))
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    #expect(Grounding.failures(of: String(view)) == [])
  }

  static let floods: [(name: String, unit: String, count: Int)] = [
    ("one sentence of 200 kB", "the man and ", 17_000),
    ("open quotations", "“ he said ", 6_000),
    ("quotation marks alone", "\"", 200_000),
    ("a word of half a megabyte", "a", 500_000),
    ("relative clauses", "who said that he ", 12_000),
    ("open brackets", "(a, ", 50_000),
    ("short lines", "a\n", 100_000),
    ("nested attributions", "“A was b,” he said, ", 3_000),
    ("numbers", "1 2,000 million ", 12_000),
    ("Persian without an end", "گفت که او ", 6_000),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: floods.indices)
  func `a flood ends soon`(index: Int) {
    let flood = Self.floods[index]
    let text = String(repeating: flood.unit, count: flood.count)
    #expect(Grounding.failures(of: text) == [])
  }

  @Test(arguments: ["", " ", "\n\n\n", ".", "\"", "\u{0}", "\u{202E}", "\r", "»«"])
  func `next to nothing claims nothing`(text: String) {
    #expect(ClaimExtractor().claims(in: text).isEmpty)
    #expect(ClaimExtractor().attributions(in: text).isEmpty)
  }

  @Test func `an unclosed quotation costs its own paragraph only`() {
    let text = """
      "The mill burned and nobody came.

      Osric Vale said that the bridge was closed.
      """
    let claims = ClaimExtractor().claims(in: text)
    #expect(claims.last?.text == "the bridge was closed")
    #expect(claims.last?.isDirect == false)
  }
}
