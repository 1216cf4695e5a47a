import CaseModel

/// From words with kinds to parts with spans.
extension NameReader {
  mutating func add(
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
