/// Cuts a stretch of Persian into clauses: after a finite verb that "و", a comma or "که" follows.
struct PersianClauseSplitter {
  let reading: Reading

  /// The clauses of a stretch, in order.
  func clauses(of region: Range<Int>, layer: Claim.Layer) -> [Clause] {
    let region = reading.trimmed(region)
    var clauses: [Clause] = []
    var start = region.lowerBound
    var position = region.lowerBound
    while position < region.upperBound {
      let next = position + 1
      let isEnd =
        reading.tags[position] == .finite && next < region.upperBound
        && (reading.tags[next] == .conjunction || reading.tags[next] == .comma
          || reading.tags[next] == .semicolon)
        && (next..<region.upperBound).contains { reading.tags[$0] == .finite }
      if isEnd {
        add(start..<next, layer, &clauses)
        start = next
      }
      position += 1
    }
    add(start..<region.upperBound, layer, &clauses)
    return clauses
  }

  private func add(_ range: Range<Int>, _ layer: Claim.Layer, _ clauses: inout [Clause]) {
    let range = reading.trimmed(range)
    guard !range.isEmpty else { return }
    let conditional =
      reading.tags[range.lowerBound] == .subordinator
      && ["اگر", "چنانچه"].contains(reading.form(range.lowerBound))
    clauses.append(
      Clause(tokens: range, layer: layer, rule: "fa.clause.verb", isConditional: conditional)
    )
  }
}
