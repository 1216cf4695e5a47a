/// The units of one record.
struct RecordLine: BitwiseCopyable {
  let base: UnsafeRawPointer

  @inline(__always)
  var head: RecordLines.Head { base.loadUnaligned(as: RecordLines.Head.self) }

  @inline(__always)
  func date(_ number: Int) -> DateColumn.Value {
    base.load(
      fromByteOffset: (1 &+ number) &* RecordLines.unit,
      as: DateColumn.Value.self
    )
  }

  @inline(__always)
  func code(_ number: Int, dates: Int) -> Int32 {
    base.load(fromByteOffset: (1 &+ dates) &* RecordLines.unit &+ number &* 4, as: Int32.self)
  }

  /// The numbers of the places, which stand in the last unit before the words.
  @inline(__always)
  func places(headUnits: Int) -> SIMD4<Int32> {
    base.load(fromByteOffset: (headUnits &- 1) &* RecordLines.unit, as: SIMD4<Int32>.self)
  }

  /// The words of a bag: where they stand, how many there are, and the unit of the first.
  @inline(__always)
  func words(
    _ bag: Int,
    after headUnits: Int
  ) -> (cells: UnsafePointer<WordCell>, count: Int, unit: Int) {
    let head = head
    var unit = headUnits
    for earlier in 0..<bag { unit &+= head.count(earlier) }
    let cells = (base + unit &* RecordLines.unit).assumingMemoryBound(to: WordCell.self)
    return (cells, head.count(bag), unit)
  }
}
