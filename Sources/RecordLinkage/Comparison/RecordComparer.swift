/// Compares two records field by field, with working space of its own for each thread.
struct RecordComparer {
  private let table: RecordTable
  private var scorer = BagScore()

  init(_ table: RecordTable) { self.table = table }

  /// The levels of two records, in the order of ``RecordTable/fields``.
  mutating func pattern(_ first: Int, _ second: Int) -> ComparisonPattern {
    var pattern = ComparisonPattern()
    var position = 0
    for index in table.bags.indices {
      pattern[position] = scorer.bin(
        table.bags[index],
        table.vocabulary,
        table.similarity,
        first,
        second
      )
      position += 1
    }
    for index in table.dates.indices {
      pattern[position] = table.dates[index].level(first, second)
      position += 1
    }
    for index in table.codes.indices {
      pattern[position] = table.codes[index].level(first, second)
      position += 1
    }
    if let sex = table.sex {
      let (one, two) = (sex[first], sex[second])
      pattern[position] = one == 0 || two == 0 ? 0 : one == two ? 1 : 2
      position += 1
    }
    if table.listStarts.count > 2 {
      pattern[position] = table.listOf[first] == table.listOf[second] ? 1 : 2
    }
    return pattern
  }
}
