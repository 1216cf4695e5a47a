/// Compares two records field by field, with working space of its own; one for each thread.
///
/// It keeps the table alive and reads it through addresses, so that comparing counts no references.
final class RecordComparer {
  private let table: RecordTable
  private let scratch: UnsafeMutableRawPointer
  private let scorers: UnsafeMutablePointer<BagScore>
  private let codes: UnsafeMutablePointer<CodeView>
  private let starts: UnsafePointer<UInt32>
  private let units: UnsafeRawPointer
  private let joined: UnsafePointer<Int32>
  /// Room for the two records of a pair.
  private let pair: UnsafeMutablePointer<PreparedRecord>
  private let headUnits: Int
  private let bagCount: Int
  private let dateCount: Int
  private let codeCount: Int
  private let location: LocationView?
  private let hasSex: Bool
  /// How many fields a pattern has, in the order of ``RecordTable/fields``.
  let fieldCount: Int
  /// How many of them are compared, which all are but completeness.
  let comparedCount: Int
  /// The fields whose gaps count, one bit each.
  private let counted: UInt32

  init(_ table: RecordTable) {
    self.table = table
    let scratch = UnsafeMutableRawPointer.allocate(
      byteCount: BagScore.scratchBytes,
      alignment: 16
    )
    self.scratch = scratch
    bagCount = table.bags.count
    dateCount = table.dates.count
    codeCount = table.codes.count
    location = table.location?.view
    hasSex = table.hasSex
    let fields = table.fields
    fieldCount = fields.count
    comparedCount = fields.count - (fields.last == .completeness ? 1 : 0)
    counted = table.isOftenFilled.enumerated().reduce(0) { bits, field in
      field.element ? bits | 1 << UInt32(field.offset) : bits
    }
    scorers = .allocate(capacity: max(1, bagCount))
    _ = UnsafeMutableBufferPointer(start: scorers, count: bagCount)
      .initialize(from: table.bags.map { BagScore(table, $0, scratch: scratch) })
    codes = .allocate(capacity: max(1, codeCount))
    _ = UnsafeMutableBufferPointer(start: codes, count: codeCount)
      .initialize(from: table.codes.map(\.view))
    starts = table.lines.starts
    units = table.lines.units
    joined = table.lines.joined
    pair = PreparedRecord.room(for: 2, table.lines)
    headUnits = table.lines.headUnits
  }

  deinit {
    scratch.deallocate()
    scorers.deallocate()
    codes.deallocate()
    pair.deallocate()
  }

  /// The levels of two records, in the order of ``RecordTable/fields``.
  func pattern(_ first: Int, _ second: Int) -> ComparisonPattern {
    prepare(first, at: pair)
    prepare(second, at: pair + 1)
    var pattern = ComparisonPattern()
    for field in 0..<comparedCount { pattern[field] = level(field, pair, pair + 1) }
    complete(&pattern)
    return pattern
  }

  /// The level of one field, 0 where either record says nothing.
  func level(_ field: Int, _ first: Int, _ second: Int) -> Int {
    prepare(first, at: pair)
    prepare(second, at: pair + 1)
    return level(field, pair, pair + 1)
  }

  /// Sets the level of completeness from the levels of the other fields.
  @inline(__always)
  func complete(_ pattern: inout ComparisonPattern) {
    guard comparedCount < fieldCount else { return }
    var unknown = 0
    for field in 0..<comparedCount
    where pattern[field] == 0 && counted & (1 << UInt32(field)) != 0 {
      unknown &+= 1
    }
    pattern[comparedCount] = 1 &+ min(FieldPrior.mostUnknown, unknown)
  }

  /// Notes where a record's words are, so that each comparison of it need not find them again.
  @inline(__always)
  func prepare(_ record: Int, at place: UnsafeMutablePointer<PreparedRecord>) {
    let start = Int(starts[record])
    let line = RecordLine(base: units + start &* RecordLines.unit)
    let head = line.head
    place.pointee.line = line
    place.pointee.head = head
    var unit = headUnits
    for bag in 0..<bagCount {
      let count = head.count(bag)
      place.pointee.words[bag] = BagScore.Words(
        cells: (line.base + unit &* RecordLines.unit).assumingMemoryBound(to: WordCell.self),
        count: count,
        joined: joined + (start &+ unit)
      )
      unit &+= count
    }
  }

  /// The level of one field of prepared records, 0 where either says nothing.
  @inline(__always)
  func level(
    _ field: Int,
    _ first: UnsafePointer<PreparedRecord>,
    _ second: UnsafePointer<PreparedRecord>
  ) -> Int {
    var index = field
    if index < bagCount {
      return scorers[index].bin(first.pointee.words[index], second.pointee.words[index])
    }
    let (left, right) = (first.pointee.line, second.pointee.line)
    index &-= bagCount
    if index < dateCount { return DateColumn.level(left.date(index), right.date(index)) }
    index &-= dateCount
    if index < codeCount {
      return codes[index].level(
        left.code(index, dates: dateCount),
        right.code(index, dates: dateCount)
      )
    }
    index &-= codeCount
    if let location {
      if index == 0 {
        return location.level(
          left.places(headUnits: headUnits),
          right.places(headUnits: headUnits)
        )
      }
      index &-= 1
    }
    let (head, other) = (first.pointee.head, second.pointee.head)
    if index == 0, hasSex {
      return head.sex == 0 || other.sex == 0 ? 0 : head.sex == other.sex ? 1 : 2
    }
    return head.list == other.list ? 1 : 2
  }
}
