/// An order of all records in which those that say the same stand together.
///
/// By birth, then by the words of the name and the other fields: the sorted neighbourhood of Hernández
/// and Stolfo (1995), used for blocks that no key can split.
struct RecordOrder: Sendable {
  /// The place of each record in the order, as a number to sort by.
  private let places: FixedBuffer<UInt64>

  init(_ table: RecordTable) {
    let lines = table.lines
    let bags = table.bags.indices
    let birth = table.dates.firstIndex { $0.field == .birth }
    places = FixedBuffer(
      (0..<table.count).lazy.map { record in
        var words: UInt64 = 0
        for bag in bags {
          lines.forEachWord(record, bag: bag) { cell, _ in
            words = words &+ Mixing.mix(UInt64(table.classes[Int(cell.token)]))
          }
          words = Mixing.mix(words)
        }
        let day =
          birth.map { UInt64(UInt32(bitPattern: lines.line(record).date($0).earliest)) } ?? 0
        return day << 32 | words >> 32
      }
    )
  }

  subscript(record: UInt32) -> UInt64 { places[Int(record)] }
}
