/// A piece of a table in memory, moved along the table as its rows are read.
struct TableWindow {
  private var bytes: [UInt8]
  /// Bytes of the table in the window.
  private(set) var count = 0
  private let limit: Int
  private let source: DelimitedStream.Source
  private var isLast = false

  /// A window that grows to at most `limit` bytes.
  init(limit: Int, source: @escaping DelimitedStream.Source) {
    self.limit = max(1, limit)
    self.source = source
    bytes = [UInt8](repeating: 0, count: min(self.limit, 1 << 20))
  }

  /// Moves the bytes from `start` on to the front and fills the rest, growing where they fill it.
  mutating func refill(keeping start: Int) throws {
    if start == 0, count == bytes.count, count < limit {
      bytes.append(contentsOf: repeatElement(0, count: min(count, limit - count)))
    }
    let kept = count - start
    var filled = kept
    var atEnd = isLast
    try bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      if start > 0 { base.copyMemory(from: base + start, byteCount: kept) }
      while !atEnd, filled < buffer.count {
        let read = try source(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
        filled += read
        atEnd = read == 0
      }
    }
    count = filled
    isLast = atEnd
  }

  /// What comes behind the window for a row that begins at `start`.
  func rest(from start: Int) -> RowScanner.Rest {
    isLast ? .none : start == 0 && count >= limit ? .outOfReach : .some
  }

  /// The bytes, for reading.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try bytes.withUnsafeBufferPointer { try body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// The bytes, to be changed in place.
  mutating func withMutableBytes<Result>(
    _ body: (UnsafeMutableBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let count = count
    return try bytes.withUnsafeMutableBufferPointer {
      try body(UnsafeMutableBufferPointer(rebasing: $0[..<count]))
    }
  }
}
