/// An item filed under a 64-bit hash; sorting brings equal hashes together.
struct HashedEntry: Sendable {
  var key: UInt64
  var item: UInt32

  /// Sorts by key, then item: one scatter by the leading bits, then small sorts.
  static func sort(_ entries: inout [HashedEntry]) {
    guard entries.count > 4096 else {
      entries.sort { ($0.key, $0.item) < ($1.key, $1.item) }
      return
    }
    let bits = min(20, max(8, Int.bitWidth - entries.count.leadingZeroBitCount - 5))
    let shift = UInt64(64 - bits)
    var ends = [Int](repeating: 0, count: (1 << bits) + 1)
    for entry in entries { ends[Int(entry.key >> shift) + 1] += 1 }
    for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
    var next = ends
    let sorted = [HashedEntry](unsafeUninitializedCapacity: entries.count) { buffer, count in
      for entry in entries {
        let bucket = Int(entry.key >> shift)
        buffer.baseAddress?.advanced(by: next[bucket]).initialize(to: entry)
        next[bucket] += 1
      }
      count = entries.count
      for bucket in 0..<(ends.count - 1) where ends[bucket + 1] - ends[bucket] > 1 {
        buffer[ends[bucket]..<ends[bucket + 1]].sort { ($0.key, $0.item) < ($1.key, $1.item) }
      }
    }
    entries = sorted
  }

  /// Calls `body` with each run of equal keys of sorted entries.
  static func forEachGroup(_ entries: [HashedEntry], _ body: (ArraySlice<HashedEntry>) -> Void) {
    var start = 0
    while start < entries.count {
      var end = start + 1
      while end < entries.count, entries[end].key == entries[start].key { end += 1 }
      body(entries[start..<end])
      start = end
    }
  }
}
