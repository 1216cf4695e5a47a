/// Cells of a table as bytes, without a text for each.
extension [UInt8] {
  /// Appends a text as a cell of RFC 4180, quoted where it must be.
  mutating func append(cell text: UnsafeBufferPointer<UInt8>) {
    let isPlain = !text.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if isPlain { return append(contentsOf: text) }
    append(0x22)
    for byte in text {
      if byte == 0x22 { append(0x22) }
      append(byte)
    }
    append(0x22)
  }

  /// Appends a text as a cell.
  mutating func append(cell text: String) {
    var text = text
    text.withUTF8 { append(cell: $0) }
  }

  /// Appends a number with at most `places` decimals, at least one, rounded to nearest.
  ///
  /// What is no number, or too large for 18 digits, is an empty cell.
  mutating func append(_ value: Double, places: Int) {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = (value * scale).rounded()
    guard scaled.magnitude < 1e18 else { return }
    var digits = UInt64(scaled.magnitude)
    var decimals = places
    while decimals > 1, digits % 10 == 0 {
      digits /= 10
      decimals -= 1
    }
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { text in
      var start = text.count
      func put(_ byte: UInt8) {
        start -= 1
        text[start] = byte
      }
      for _ in 0..<decimals {
        put(0x30 + UInt8(truncatingIfNeeded: digits % 10))
        digits /= 10
      }
      put(0x2E)
      repeat {
        put(0x30 + UInt8(truncatingIfNeeded: digits % 10))
        digits /= 10
      } while digits > 0
      if scaled < 0 { put(0x2D) }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Appends a whole number.
  mutating func append(number: Int) { append(contentsOf: String(number).utf8) }
}
