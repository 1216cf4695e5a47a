/// The blocks of all passes: groups of records that share a key, none larger than the cap.
///
/// A block over the cap is split by a further feature of its records, once; what is still too large
/// is given up. Keys are made in parts, so that the working space stays within `entryLimit` entries
/// however many records there are.
struct BlockIndex: Sendable {
  /// What a pass brought.
  struct PassSize: Sendable {
    var blocks = 0
    var largest = 0
    var pairs = 0
    var split = 0
  }

  private(set) var starts: [Int] = [0]
  private(set) var members: [UInt32] = []
  private(set) var passOf: [UInt8] = []
  private(set) var sizes: [PassSize]
  private(set) var cap: Int

  init(_ table: RecordTable, cap: Int, pairLimit: Int, entryLimit: Int) throws {
    self.cap = cap
    sizes = BlockingPass.allCases.map { _ in PassSize() }
    for pass in BlockingPass.allCases {
      let entries = Self.keyCount(table, pass)
      let parts = max(1, (entries + entryLimit - 1) / entryLimit)
      for part in 0..<parts {
        try Task.checkCancellation()
        collect(table, pass, part: UInt64(part), of: UInt64(parts))
      }
    }
    shrink(to: pairLimit)
    for block in 0..<(starts.count - 1) {
      let size = starts[block + 1] - starts[block]
      let pass = Int(passOf[block])
      sizes[pass].blocks += 1
      sizes[pass].largest = max(sizes[pass].largest, size)
      sizes[pass].pairs += size * (size - 1) / 2
    }
  }

  private static func keyCount(_ table: RecordTable, _ pass: BlockingPass) -> Int {
    // A sample is enough to choose the number of parts.
    let step = max(1, table.count / 2000)
    var features = RecordFeatures()
    var keys = 0
    for record in stride(from: 0, to: table.count, by: step) {
      features.fill(table, record)
      pass.forEachKey(features) { _ in keys += 1 }
    }
    return keys * step
  }

  private mutating func collect(
    _ table: RecordTable,
    _ pass: BlockingPass,
    part: UInt64,
    of parts: UInt64
  ) {
    var entries: [HashedEntry] = []
    var features = RecordFeatures()
    for record in 0..<table.count {
      features.fill(table, record)
      pass.forEachKey(features) { key in
        if parts == 1 || key % parts == part {
          entries.append(HashedEntry(key: key, item: UInt32(record)))
        }
      }
    }
    HashedEntry.sort(&entries)
    var oversized: [HashedEntry] = []
    take(entries, pass) { group in
      // A key that a tenth of all records share cannot be rescued by one more feature.
      guard pass != .rareWord, group.count < max(5_000, table.count / 10) else { return }
      for entry in group {
        features.fill(table, Int(entry.item))
        for splitter in features.splitters {
          oversized.append(HashedEntry(key: Mixing.combine(entry.key, splitter), item: entry.item))
        }
      }
    }
    entries = []
    HashedEntry.sort(&oversized)
    let before = starts.count
    take(oversized, pass) { _ in }
    sizes[pass.rawValue].split += starts.count - before
  }

  private mutating func take(
    _ entries: [HashedEntry],
    _ pass: BlockingPass,
    tooLarge: (ArraySlice<HashedEntry>) -> Void
  ) {
    HashedEntry.forEachGroup(entries) { group in
      guard group.count > 1 else { return }
      guard group.count <= cap else {
        tooLarge(group)
        return
      }
      let start = members.count
      for entry in group where members.count == start || members.last != entry.item {
        members.append(entry.item)
      }
      guard members.count - start > 1 else {
        members.removeLast(members.count - start)
        return
      }
      starts.append(members.count)
      passOf.append(UInt8(pass.rawValue))
    }
  }

  /// Gives up the largest blocks until at most `limit` pairs are left.
  private mutating func shrink(to limit: Int) {
    var pairsBySize = [Int](repeating: 0, count: cap + 1)
    for block in 0..<(starts.count - 1) {
      let size = starts[block + 1] - starts[block]
      pairsBySize[size] += size * (size - 1) / 2
    }
    var total = pairsBySize.reduce(0, +)
    guard total > limit else { return }
    while cap > 2, total > limit {
      total -= pairsBySize[cap]
      cap -= 1
    }
    var keptStarts = [0]
    var keptMembers: [UInt32] = []
    var keptPasses: [UInt8] = []
    for block in 0..<(starts.count - 1) {
      let range = starts[block]..<starts[block + 1]
      guard range.count <= cap else { continue }
      keptMembers.append(contentsOf: members[range])
      keptStarts.append(keptMembers.count)
      keptPasses.append(passOf[block])
    }
    starts = keptStarts
    members = keptMembers
    passOf = keptPasses
  }
}
