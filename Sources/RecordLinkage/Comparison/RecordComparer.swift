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
  private let headUnits: Int
  private let bagCount: Int
  private let dateCount: Int
  private let codeCount: Int
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
    headUnits = table.lines.headUnits
  }

  deinit {
    scratch.deallocate()
    scorers.deallocate()
    codes.deallocate()
  }

  /// The levels of two records, in the order of ``RecordTable/fields``.
  func pattern(_ first: Int, _ second: Int) -> ComparisonPattern {
    var pattern = ComparisonPattern()
    for field in 0..<comparedCount { pattern[field] = level(field, first, second) }
    complete(&pattern)
    return pattern
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

  /// Reads the beginning of a record, so that what follows need not wait for it.
  @inline(__always)
  func touch(_ record: Int) -> UInt8 {
    (units + Int(starts[record]) &* RecordLines.unit).load(as: UInt8.self)
  }

  /// The highest bin that two records can have in a bag, 0 where either says nothing.
  @inline(__always)
  func top(_ bag: Int, _ first: Int, _ second: Int) -> Int {
    let one = RecordLine(base: units + Int(starts[first]) &* RecordLines.unit).head
    let two = RecordLine(base: units + Int(starts[second]) &* RecordLines.unit).head
    return min(one.top(bag), two.top(bag))
  }

  /// The level of one field, 0 where either record says nothing.
  @inline(__always)
  func level(_ field: Int, _ first: Int, _ second: Int) -> Int {
    let one = Int(starts[first])
    let two = Int(starts[second])
    let left = RecordLine(base: units + one &* RecordLines.unit)
    let right = RecordLine(base: units + two &* RecordLines.unit)
    var index = field
    if index < bagCount {
      return scorers[index].bin(words(left, one, index), words(right, two, index))
    }
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
    let (head, other) = (left.head, right.head)
    if index == 0, hasSex {
      return head.sex == 0 || other.sex == 0 ? 0 : head.sex == other.sex ? 1 : 2
    }
    return head.list == other.list ? 1 : 2
  }

  @inline(__always)
  private func words(_ line: RecordLine, _ start: Int, _ bag: Int) -> BagScore.Words {
    let words = line.words(bag, after: headUnits)
    return BagScore.Words(
      cells: words.cells,
      count: words.count,
      joined: joined + (start &+ words.unit)
    )
  }
}
