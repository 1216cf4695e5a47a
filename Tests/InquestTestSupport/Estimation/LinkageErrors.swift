import Statistics

/// What mistaken links do to a table of capture histories.
struct LinkageErrors {
  /// The share of entries of people on several lists that stand alone, as another person.
  let missed: Double
  /// The share of observed people who are taken for another.
  let `false`: Double

  /// Counts after missed links and then false ones; people on no list are left as they are.
  func applied(to counts: [Int], _ generator: inout SeededGenerator) -> [Int] {
    var people: [Int] = []
    for history in 1..<max(1, counts.count) {
      for _ in 0..<counts[history] {
        var left = history
        if history.nonzeroBitCount > 1 {
          for bit in 0..<counts.count.trailingZeroBitCount {
            let entry = 1 << bit
            if left & entry != 0, left != entry, generator.chance(missed) {
              left ^= entry
              people.append(entry)
            }
          }
        }
        people.append(left)
      }
    }
    generator.shuffle(&people)
    let merged = min(
      people.count / 2,
      generator.binomial(trials: people.count, probability: self.false)
    )
    for _ in 0..<merged {
      let one = people.removeLast()
      people[generator.below(people.count)] |= one
    }
    var result = [Int](repeating: 0, count: counts.count)
    result[0] = counts.first ?? 0
    for history in people { result[history] += 1 }
    return result
  }
}
