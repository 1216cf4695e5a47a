/// Compares two records field by field, with working space of its own; one for each thread.
///
/// It keeps the table alive and reads it through addresses, so that comparing counts no references.
final class RecordComparer {
  private let table: RecordTable
  private let scratch: UnsafeMutableRawPointer
  private let scorer: BagScore
  private let bags: [BagView]
  private let dates: [DateView]
  private let codes: [CodeView]
  private let sex: UnsafePointer<UInt8>?
  private let listOf: UnsafePointer<UInt16>
  private let comparesLists: Bool
  /// How many fields a pattern has, in the order of ``RecordTable/fields``.
  let fieldCount: Int

  init(_ table: RecordTable) {
    self.table = table
    scratch = .allocate(byteCount: BagScore.scratchBytes, alignment: 16)
    scorer = BagScore(table.similarity.view, scratch: scratch)
    bags = table.bags.map(\.view)
    dates = table.dates.map(\.view)
    codes = table.codes.map(\.view)
    sex = table.sex?.base
    listOf = table.listOf.base
    comparesLists = table.listStarts.count > 2
    fieldCount = table.fields.count
  }

  deinit { scratch.deallocate() }

  /// The levels of two records, in the order of ``RecordTable/fields``.
  func pattern(_ first: Int, _ second: Int) -> ComparisonPattern {
    var pattern = ComparisonPattern()
    for field in 0..<fieldCount { pattern[field] = level(field, first, second) }
    return pattern
  }

  /// The level of one field, 0 where either record says nothing.
  @inline(__always)
  func level(_ field: Int, _ first: Int, _ second: Int) -> Int {
    var index = field
    if index < bags.count { return scorer.bin(bags[index], first, second) }
    index &-= bags.count
    if index < dates.count { return dates[index].level(first, second) }
    index &-= dates.count
    if index < codes.count { return codes[index].level(first, second) }
    index &-= codes.count
    if index == 0, let sex {
      let (one, two) = (sex[first], sex[second])
      return one == 0 || two == 0 ? 0 : one == two ? 1 : 2
    }
    return listOf[first] == listOf[second] ? 1 : 2
  }
}
