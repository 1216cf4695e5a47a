/// Which pairs of records may be one person at all.
struct PairRules: Sendable {
  private let listOf: FixedBuffer<UInt16>
  private let unique: [Bool]
  /// How many pairs of all records may be compared.
  let allowedPairs: Double

  init(_ table: RecordTable, unique: [Bool]) {
    listOf = table.listOf
    self.unique = unique
    var allowed = Double(table.count) * Double(max(0, table.count - 1)) / 2
    for (list, isUnique) in unique.enumerated() where isUnique {
      let size = Double(table.listStarts[list + 1] - table.listStarts[list])
      allowed -= size * max(0, size - 1) / 2
    }
    allowedPairs = allowed
  }

  /// False for two records of one list that is declared free of duplicates.
  func mayCompare(_ first: Int, _ second: Int) -> Bool {
    let list = listOf[first]
    return list != listOf[second] || !unique[Int(list)]
  }
}
