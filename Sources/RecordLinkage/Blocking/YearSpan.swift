/// The Gregorian years that a date touches, three at most; none where it says too little.
struct YearSpan: BitwiseCopyable, Sendable {
  private let first: Int16
  private let count: Int16

  init(_ date: DateColumn.Value) {
    let years = date.years
    first = Int16(clamping: years?.lowerBound ?? 0)
    count = Int16(min(3, years?.count ?? 0))
  }

  @inline(__always)
  func forEach(_ body: (UInt64) -> Void) {
    for offset in 0..<count { body(UInt64(UInt16(bitPattern: first &+ offset))) }
  }
}
