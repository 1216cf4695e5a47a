import Statistics

/// Draws pairs at random and compares those that blocking did not bring together.
///
/// Half are drawn from all pairs, half from those that share a name word: two strangers of one common
/// name are rare among all pairs, yet what they are worth must be known well. A pair counts by the
/// inverse of how likely either way was to draw it (the balance heuristic of Veach and Guibas 1995), so
/// that the weights estimate numbers of pairs without bias.
struct RandomPairs: Sendable {
  let table: RecordTable
  let rules: PairRules
  let seed: UInt64

  /// Weights of patterns of random pairs that are not candidates, by number of pattern.
  ///
  /// One record of each pair is among the sample's chosen ones, of whose candidate pairs none is
  /// missing. The weights are numbers of pairs up to a common factor.
  func weights(
    of draws: Int,
    besides sample: PairSample,
    numbers: inout PatternNumbers
  ) throws -> [Double] {
    var weights = [Double](repeating: 0, count: numbers.patterns.count)
    let chosen = sample.choice.records
    guard table.count > 1, !chosen.isEmpty else { return weights }
    var generator = SeededGenerator(seed: seed)
    let sharing = SharedNames(table, sample.choice)
    let comparer = RecordComparer(table)
    let all = Double(chosen.count) * Double(table.count - 1)
    let half = Double(draws) / 2
    for draw in 0..<draws {
      if draw % 65_536 == 0 { try Task.checkCancellation() }
      let first: Int
      let second: Int
      if draw % 2 == 0 || sharing.total == 0 {
        first = Int(chosen[generator.below(chosen.count)])
        second = generator.below(table.count)
      } else {
        (first, second) = sharing.pair(&generator)
      }
      guard first != second, rules.mayCompare(first, second),
        sample.pairs.position(of: first, second) == nil
      else { continue }
      let pattern = comparer.pattern(min(first, second), max(first, second))
      let number = Int(numbers.number(of: pattern))
      while weights.count <= number { weights.append(0) }
      let shared = Double(sharing.shared(first, second))
      let density =
        sharing.total == 0
        ? 2 * half / all : half / all + half * shared / Double(sharing.total)
      weights[number] += 1 / density
    }
    return weights
  }
}

/// The records that share a name word, by skeleton.
private struct SharedNames {
  private let table: RecordTable
  private let bag: Int?
  /// Records of each class one after the other, and the chosen ones of them.
  private var starts: [Int]
  private var members: [UInt32] = []
  private var chosenStarts: [Int]
  private var chosenMembers: [UInt32] = []
  /// Sums over classes of how many ordered pairs of a chosen and another record they hold.
  private var sums: [Int] = []

  /// Ordered pairs in all classes.
  var total: Int { sums.last ?? 0 }

  init(_ table: RecordTable, _ choice: RecordChoice) {
    self.table = table
    bag = table.bags.firstIndex { $0.field == .name }
    let classes = table.vocabulary.classCount
    var found = [[UInt32]](repeating: [], count: classes)
    starts = [0]
    chosenStarts = [0]
    for record in 0..<table.count {
      for number in self.classes(of: record) { found[Int(number)].append(UInt32(record)) }
    }
    var sum = 0
    for group in found {
      members += group
      starts.append(members.count)
      let chosen = group.filter { choice.isChosen[Int($0)] }
      chosenMembers += chosen
      chosenStarts.append(chosenMembers.count)
      sum += chosen.count * max(0, group.count - 1)
      sums.append(sum)
    }
  }

  /// Classes of a record's name words, each once.
  private func classes(of record: Int) -> [Int32] {
    guard let bag else { return [] }
    var found: [Int32] = []
    table.lines.forEachWord(record, bag: bag) { cell, _ in
      let number = table.classes[Int(cell.token)]
      if !found.contains(number) { found.append(number) }
    }
    return found
  }

  /// How many classes two records share.
  func shared(_ first: Int, _ second: Int) -> Int {
    let other = classes(of: second)
    return classes(of: first).count { other.contains($0) }
  }

  /// A chosen record and another, which may be the same one.
  func pair(_ generator: inout SeededGenerator) -> (Int, Int) {
    let point = generator.below(total)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > point { high = middle } else { low = middle + 1 }
    }
    let chosen = chosenStarts[low]..<chosenStarts[low + 1]
    let group = starts[low]..<starts[low + 1]
    let first = chosenMembers[chosen.lowerBound + generator.below(chosen.count)]
    // One of the others: the place of the record itself stands for the last.
    var second = members[group.lowerBound + generator.below(group.count - 1)]
    if second == first { second = members[group.upperBound - 1] }
    return (Int(first), Int(second))
  }
}
