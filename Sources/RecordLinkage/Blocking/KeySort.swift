/// Brings equal blocking keys together.
///
/// A key and the record that has it share one word: the key above, the record in the lowest
/// `itemBits`. Two keys that agree in what is left of them only bring records together that are then
/// found to be different.
enum KeySort {
  /// Sorts entries ascending; `scratch` has as many elements and comes back with anything in it.
  ///
  /// Two scatters by leading bits, the second within each part of the first so that it stays in the
  /// processor's cache, then insertion.
  static func sort(
    _ entries: UnsafeMutableBufferPointer<UInt64>,
    _ scratch: UnsafeMutableBufferPointer<UInt64>
  ) {
    guard entries.count > 256 else {
      insertionSort(entries[...])
      return
    }
    let bits = min(11, max(4, Int.bitWidth - entries.count.leadingZeroBitCount - 9))
    scatter(entries[...], to: scratch, at: 0, shift: 64 - bits, bits: bits) { start, end in
      let size = end - start
      guard size > 96 else {
        insertionSort(scratch[start..<end])
        for index in start..<end { entries[index] = scratch[index] }
        return
      }
      let more = min(11, max(2, Int.bitWidth - size.leadingZeroBitCount - 4))
      scatter(scratch[start..<end], to: entries, at: start, shift: 64 - bits - more, bits: more) {
        insertionSort(entries[$0..<$1])
      }
    }
  }

  private static func scatter(
    _ source: Slice<UnsafeMutableBufferPointer<UInt64>>,
    to target: UnsafeMutableBufferPointer<UInt64>,
    at offset: Int,
    shift: Int,
    bits: Int,
    _ done: (Int, Int) -> Void
  ) {
    let buckets = 1 << bits
    let mask = UInt64(buckets - 1)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: buckets + 1) { next in
      next.initialize(repeating: 0)
      for entry in source { next[Int(entry >> UInt64(shift) & mask) + 1] &+= 1 }
      next[0] = offset
      for bucket in 1...buckets { next[bucket] &+= next[bucket &- 1] }
      for entry in source {
        let bucket = Int(entry >> UInt64(shift) & mask)
        target[next[bucket]] = entry
        next[bucket] &+= 1
      }
      // Each place in `next` is now where its bucket ends.
      var start = offset
      for bucket in 0..<buckets {
        let end = next[bucket]
        if end > start { done(start, end) }
        start = end
      }
    }
  }

  private static func insertionSort(_ entries: Slice<UnsafeMutableBufferPointer<UInt64>>) {
    guard entries.count > 1 else { return }
    let base = entries.base
    var moves = 0
    for index in (entries.startIndex + 1)..<entries.endIndex {
      let entry = base[index]
      var place = index
      while place > entries.startIndex, base[place &- 1] > entry {
        base[place] = base[place &- 1]
        place &-= 1
      }
      base[place] = entry
      moves &+= index &- place
      if moves > entries.count * 24 {
        // Many entries under few keys: insertion would take for ever.
        var rest = UnsafeMutableBufferPointer(rebasing: entries)
        rest.sort()
        return
      }
    }
  }
}
