import Statistics

/// Names with random scalars and names that were damaged, from a seed.
struct NameFuzzer {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let words = [
    "Ali", "Reza", "al", "-", "bin", "b.", "Karimi", "zadeh", "فرزند", "علی", "آل", "الله", "عبد",
    "سید",
    "(", ")", "«", "»", "\"", "'", ",", "،", "Dr.", "Khan", "a.k.a.", "معروف", "به", "and", "و",
    "oglu",
    "Саидович", "ئ", "ە", "ﷺ", "\u{200C}", "\u{202E}", "12", "of", "SON", "M.", "e", "abu", "ابو",
    "din",
  ]
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x7F, 0x80...0x24F, 0x400...0x4FF, 0x600...0x6FF, 0x2000...0x206F, 0xFB50...0xFEFF,
    0x4E00...0x4FFF, 0x1F600...0x1F64F, 0...0x10FFFF,
  ]

  mutating func next() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<(1 + generator.below(12)) {
      if generator.below(4) > 0 {
        text.append(contentsOf: Self.words[generator.below(Self.words.count)].unicodeScalars)
        if generator.below(5) > 0 { text.append(" ") }
      } else {
        text.append(scalar())
      }
    }
    if generator.below(20) == 0 {
      let copy = Array(text)
      for _ in 0..<(600 / max(1, copy.count)) { text.append(contentsOf: copy) }
    }
    return String(text)
  }

  private mutating func scalar() -> Unicode.Scalar {
    let range = Self.ranges[generator.below(Self.ranges.count)]
    let value = range.lowerBound + UInt32(generator.below(range.count))
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
