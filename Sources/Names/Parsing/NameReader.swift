import CaseModel

/// Reads a name in every sensible way and ranks the readings.
///
/// Marks and marker words give the layout; what is left open (which leading words are honorifics,
/// where given names end and surnames begin) is enumerated, weighed by ``PartPattern`` and
/// ``GivenBelief``, and shared out. The number of readings tried has a constant bound.
struct NameReader {
  private static let mostReadings = 8
  private static let leastConfidence = 0.02

  private let source: NameSource
  private let tokens: [NameToken]
  private var weights: [[NamePart]: Double] = [:]
  private var order: [[NamePart]] = []

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

  // MARK: Where a father's name ends

  /// Layouts in which the words after a father are his, or the bearer's surname.
  private func alternatives(_ layout: NameLayout) -> [NameLayout] {
    guard let forebear = layout.lastForebear, !forebear.isEmpty else { return [layout] }
    let positions = forebear.filter { layout.places[$0] != .fixed(.honorific) }
    let units = NameUnitReader.units(of: positions, in: tokens)
    guard units.count > 1 else { return units.count == 1 ? lone(layout, units[0]) : [layout] }
    let ownCount = NameUnitReader.units(of: layout.own, in: tokens).count
    var all = layout
    all.belief = layout.isLineage ? 0.1 : ownCount > 1 ? 0.9 : 0.55
    var found = [all]
    for length in 1...min(2, units.count - 1) {
      var other = layout
      let tail = units[length...]
      for unit in tail { for index in unit.range { other.places[index] = .ownSurname } }
      let lastOfFather = units[length - 1]
      let share = length == 1 ? 0.7 : 0.3 * lastOfFather.givenBelief
      let surnameBelief = tail.reduce(1) { $0 * (1 - $1.givenBelief) }
      other.belief = (layout.isLineage ? 1 : 1 - all.belief) * share * max(0.05, surnameBelief)
      found.append(other)
    }
    return found
  }

  /// `Arash bin Laden`: a last forebear with nothing after him may be the surname.
  private func lone(_ layout: NameLayout, _ unit: NameUnit) -> [NameLayout] {
    let before = unit.range.lowerBound - 1
    guard layout.isLineage, before > 0, layout.places[before] == .fixed(.particle),
      NameUnitReader.units(of: layout.own, in: tokens).count == 1
    else { return [layout] }
    var surname = layout
    surname.places[before] = .ownSurname
    for index in unit.range { surname.places[index] = .ownSurname }
    surname.belief = 0.15
    return [layout, surname]
  }

  // MARK: Which words are honorifics

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

  private typealias HonorificOption = (positions: [Int], belief: Double)

  private func honorificOptions(_ own: [Int], _ layout: NameLayout) -> [HonorificOption] {
    let sections = layout.sections(of: tokens)
    var options: [HonorificOption] = [([], 1)]
    for section in sections {
      options = combined(options, leading(section, isAlone: sections.count == 1))
    }
    if let last = sections.last { options = combined(options, trailing(last)) }
    return options.filter { $0.positions.count < own.count }
  }

  private func combined(_ a: [HonorificOption], _ b: [HonorificOption]) -> [HonorificOption] {
    a.flatMap { one in
      b.map {
        (
          one.positions + $0.positions.filter { !one.positions.contains($0) },
          one.belief * $0.belief
        )
      }
    }
  }

  /// The first words of a section: none, one, … all of a row of honorifics are taken as such.
  private func leading(_ section: [Int], isAlone: Bool) -> [HonorificOption] {
    var options: [HonorificOption] = []
    var taken: [Int] = []
    var belief = 1.0
    for (place, index) in section.enumerated() {
      guard taken.count < 3, place + 1 < section.count || !isAlone,
        var here = Honorifics.beliefBefore(tokens[index].word)
      else { break }
      if place + 1 < section.count, tokens[section[place + 1]].joint == .joined { here *= 0.3 }
      // With one word left, that word needs to be able to stand alone.
      if isAlone, place + 2 == section.count { here *= 0.7 }
      options.append((taken, belief * (1 - here)))
      taken.append(index)
      belief *= here
    }
    return options + [(taken, belief)]
  }

  /// A last word, and words inside, that are said after a given name.
  private func trailing(_ section: [Int]) -> [HonorificOption] {
    var options: [HonorificOption] = [([], 1)]
    for (place, index) in section.enumerated().dropFirst().prefix(8) {
      guard options.count < 8, tokens[index].joint == .space,
        let here = Honorifics.beliefAfter(tokens[index].word)
      else { continue }
      let isInside = place + 1 < section.count
      let belief = isInside ? here * 0.9 : place == 1 ? here * 0.8 : here
      options = combined(options, [([], 1 - belief), ([index], belief)])
    }
    return options
  }

  // MARK: Which words are given names

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

  // MARK: Parts

  private mutating func add(
    _ layout: NameLayout,
    units: [NameUnit],
    kinds: [NamePart.Kind],
    weight: Double
  ) {
    guard weight > 0 else { return }
    var kindOf = layout.places.map { place -> NamePart.Kind in
      if case .fixed(let kind) = place { kind } else { .other }
    }
    var runOf = layout.runs
    var run = tokens.count * 4 + 8
    for (index, unit) in units.enumerated() {
      var kind = kinds[index]
      if unit.hint == .initial { kind = .initial }
      if unit.isPlace, kind == .surname, index > 0, kinds[index - 1] == .surname { kind = .nisba }
      let follows =
        index > 0 && kind == kindOf[units[index - 1].range.lowerBound]
        && units[index - 1].range.upperBound == unit.range.lowerBound
        && (kind == .given || kind == .surname)
      if !follows { run += 1 }
      for position in unit.range {
        kindOf[position] = kind
        runOf[position] = run
      }
    }
    let parts = parts(kindOf, runOf)
    if weights[parts] == nil { order.append(parts) }
    weights[parts, default: 0] += weight
  }

  private func parts(_ kinds: [NamePart.Kind], _ runs: [Int]) -> [NamePart] {
    var parts: [NamePart] = []
    var start = 0
    while start < tokens.count {
      var end = start + 1
      while end < tokens.count, kinds[end] == kinds[start], runs[end] == runs[start],
        tokens[end].group == tokens[start].group, tokens[end].joint != .comma
      {
        end += 1
      }
      let span = TextSpan(tokens[start].span.start, tokens[end - 1].span.end)
      parts.append(
        NamePart(
          kind: kinds[start],
          span: span,
          text: source.text.slice(span),
          words: tokens[start..<end].flatMap(\.words)
        )
      )
      start = end
    }
    return parts
  }
}
