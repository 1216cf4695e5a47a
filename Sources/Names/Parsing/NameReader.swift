/// Reads a name in every sensible way and ranks the readings.
///
/// Marks and marker words give the layout; what is left open (which leading words are honorifics,
/// where given names end and surnames begin) is enumerated, weighed by ``PartPattern`` and
/// ``GivenBelief``, and shared out. The number of readings tried has a constant bound.
struct NameReader {
  private static let mostReadings = 8
  private static let leastConfidence = 0.02

  let source: NameSource
  let tokens: [NameToken]
  var weights: [[NamePart]: Double] = [:]
  var order: [[NamePart]] = []

  init(_ source: NameSource) {
    self.source = source
    tokens = source.tokens
  }

  /// The readings, the likeliest first.
  consuming func readings() -> [NameReading] {
    for layout in alternatives(NameLayoutScanner.layout(of: source)) { read(layout) }
    let total = weights.values.reduce(0, +)
    guard total > 0 else { return [] }
    let ranked = order.enumerated().map { (parts: $1, share: weights[$1, default: 0] / total, $0) }
      .sorted { ($0.share, $1.2) > ($1.share, $0.2) }
    var readings: [NameReading] = []
    for (parts, share, _) in ranked.prefix(Self.mostReadings)
    where share >= Self.leastConfidence || readings.isEmpty {
      readings.append(NameReading(parts: parts, confidence: share))
    }
    return readings
  }

  private mutating func read(_ layout: NameLayout) {
    let own = layout.own
    guard !own.isEmpty else { return add(layout, units: [], kinds: [], weight: layout.belief) }
    for option in honorificOptions(own, layout) {
      var marked = layout
      marked.belief *= option.belief
      for index in option.positions {
        marked.places[index] = .fixed(.honorific)
        marked.runs[index] = -1 - index
      }
      readOrder(marked)
    }
  }

  private mutating func readOrder(_ layout: NameLayout) {
    let sections = layout.sections(of: tokens)
    var layout = layout
    for section in sections.dropFirst(2) {
      for index in section { layout.places[index] = .fixed(.other) }
    }
    let first = NameUnitReader.units(of: sections[0], in: tokens)
    guard sections.count > 1 else {
      return readRow(first, layout, weight: layout.belief)
    }
    let second = NameUnitReader.units(of: sections[1], in: tokens)
    readInverted(first, second, layout)
    var straight = layout
    straight.belief *= 0.1
    readRow(first + second, straight, weight: straight.belief)
  }

  /// `Mohammadi, Ali Reza`.
  private mutating func readInverted(
    _ surname: [NameUnit],
    _ given: [NameUnit],
    _ layout: NameLayout
  ) {
    let family = surname.map { fixedKind($0) ?? .surname }
    let patterns = PartPattern.patterns(
      of: given.count,
      hasFamilyPart: true,
      hasFather: layout.namesFather
    )
    for (kinds, prior) in patterns where !kinds.contains(.surname) || given.count > 4 {
      let weight = layout.belief * prior * likelihood(surname, family) * likelihood(given, kinds)
      add(layout, units: surname + given, kinds: family + kinds, weight: weight)
    }
  }

  /// Units in one row: those whose words leave no choice are set aside, the others get patterns.
  private mutating func readRow(_ units: [NameUnit], _ layout: NameLayout, weight: Double) {
    var kinds: [NamePart.Kind?] = units.map { unit in
      if isAfterFather(unit, layout) { return unit.hint == .nisba ? .nisba : .surname }
      return fixedKind(unit)
    }
    markCapitals(units, &kinds)
    let open = units.indices.filter { kinds[$0] == nil }
    let hasFather = layout.namesFather || kinds.contains(.father)
    let hasFamilyPart = kinds.contains(.surname) || kinds.contains(.nisba)
    guard !open.isEmpty else {
      return add(layout, units: units, kinds: kinds.compactMap(\.self), weight: weight)
    }
    let free = open.map { units[$0] }
    let patterns = PartPattern.patterns(
      of: free.count,
      hasFamilyPart: hasFamilyPart,
      hasFather: hasFather
    )
    for (pattern, prior) in patterns {
      var filled = kinds
      for (place, index) in open.enumerated() { filled[index] = pattern[place] }
      let weight = weight * prior * likelihood(free, pattern)
      add(layout, units: units, kinds: filled.compactMap(\.self), weight: weight)
    }
  }

  private func isAfterFather(_ unit: NameUnit, _ layout: NameLayout) -> Bool {
    layout.places[unit.range.lowerBound] == .ownSurname
  }

  private func fixedKind(_ unit: NameUnit) -> NamePart.Kind? {
    switch unit.hint {
    case .patronymic: .father
    case .surname: .surname
    case .nisba: .nisba
    case .kunya: .kunya
    case .none, .given, .initial: nil
    }
  }

  /// `BAHARI Arash`: capitals beside other words are the surname.
  private func markCapitals(_ units: [NameUnit], _ kinds: inout [NamePart.Kind?]) {
    let capital = units.map { unit in tokens[unit.range].allSatisfy(\.isCapitals) }
    let others = zip(units, capital).contains { !$1 && $0.hint != .initial }
    guard others else { return }
    for index in units.indices where capital[index] && kinds[index] == nil {
      kinds[index] = .surname
    }
  }

  private func likelihood(_ units: [NameUnit], _ kinds: [NamePart.Kind]) -> Double {
    var product = 1.0
    for (index, unit) in units.enumerated() {
      let isGivenLike = kinds[index] != .surname && kinds[index] != .nisba
      product *= isGivenLike ? unit.givenBelief : 1 - unit.givenBelief
      guard index > 0 else { continue }
      product *= fit(units[index - 1], kinds[index - 1], unit, kinds[index])
    }
    return product
  }

  /// How well two neighbours go together, relative to 1.
  private func fit(
    _ a: NameUnit,
    _ first: NamePart.Kind,
    _ b: NameUnit,
    _ second: NamePart.Kind
  ) -> Double {
    switch (first, second) {
    case (.given, .given):
      let head = a.range.count == 1 ? tokens[a.range.lowerBound].word : ""
      let joined = (tokens[a.range] + tokens[b.range]).map(\.word).joined()
      if let counts = GivenNameCounts.counts(of: joined), counts.given > counts.surname { return 3 }
      return a.hint == .initial || NameWords.compoundHeads.contains(head) ? 1.5 : 0.5
    case (.surname, .surname): return b.isPlace ? 2 : 1
    default: return 1
    }
  }
}
