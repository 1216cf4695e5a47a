/// Collects the blocks of some passes, or of that part of their keys that fits into the working space.
struct BlockCollector {
  /// Members of the blocks of one pass one after the other, and where each block ends.
  struct Blocks: Sendable {
    let pass: BlockingPass
    var members: [UInt32] = []
    var ends: [UInt32] = []
  }

  private let count: Int
  private let source: FeatureSource
  private let chosen: RecordChoice?
  private let cap: Int
  private let itemBits: UInt64
  private let itemMask: UInt64
  private var blocks = Blocks(pass: .wholeName)
  /// The length of the runs that blocks are cut into that nothing else can split.
  private static let run = 12

  init(_ source: FeatureSource, _ chosen: RecordChoice?, cap: Int) {
    count = source.count
    self.source = source
    self.chosen = chosen
    self.cap = cap
    itemBits = UInt64(max(1, Int.bitWidth - count.leadingZeroBitCount))
    itemMask = (1 << itemBits) - 1
  }

  /// The blocks of each of some passes, of those keys that fall into a part.
  ///
  /// Records are gone through once for all passes.
  mutating func blocks(of passes: [BlockingPass], part: Int, of parts: Int) throws -> [Blocks] {
    let filters = passes.map { pass in
      chosen.map { KeyFilter(keysOf: $0.records, source, pass) }
    }
    var features = RecordFeatures()
    var entries = passes.map { _ in [UInt64]() }
    for record in 0..<count {
      if record & 0xFFFF == 0 { try Task.checkCancellation() }
      features.fill(source, record)
      for (number, pass) in passes.enumerated() {
        pass.forEachKey(features) { key in
          guard parts == 1 || Int(key % UInt64(parts)) == part,
            filters[number]?.mayContain(key) != false
          else { return }
          entries[number].append(entry(key, record))
        }
      }
    }
    return passes.enumerated().map { number, pass in
      let own = entries[number]
      entries[number] = []
      return blocks(of: pass, own)
    }
  }

  private mutating func blocks(of pass: BlockingPass, _ found: consuming [UInt64]) -> Blocks {
    var entries = found
    blocks = Blocks(pass: pass)
    var oversized: [UInt64] = []
    forEachGroup(&entries) { group in
      guard group.count > cap else {
        keep(group)
        return
      }
      guard isWanted(group) else { return }
      // A rare word is one that few records have: there is nothing to split.
      guard pass != .rareWord else { return }
      split(group, into: &oversized)
    }
    entries = []
    forEachGroup(&oversized) { group in
      if group.count > cap { keepRuns(group) } else { keep(group) }
    }
    defer { blocks = Blocks(pass: pass) }
    return blocks
  }

  /// Files the records of a group under one further feature each.
  ///
  /// A feature that all of them have splits nothing; records with no other stand in short runs.
  private mutating func split(_ group: ArraySlice<UInt64>, into entries: inout [UInt64]) {
    let key = (group[group.startIndex] >> itemBits) &* 0x9E37_79B9_7F4A_7C15
    let splitters = source.splitters
    var common: [UInt32] = []
    for place in 0..<8 {
      let entry = group[group.startIndex + place * (group.count - 1) / 7]
      var own: [UInt32] = []
      splitters[Int(entry & itemMask)].forEach { own.append($0) }
      common = place == 0 ? own : common.filter(own.contains)
    }
    var plain: [UInt64] = []
    for entry in group {
      let record = Int(entry & itemMask)
      var isPlain = true
      splitters[record].forEach { splitter in
        for same in common where same == splitter { return }
        isPlain = false
        entries.append(self.entry(Mixing.mix(key ^ UInt64(splitter)), record))
      }
      if isPlain { plain.append(entry) }
    }
    if plain.count > 1 { keepRuns(plain[...]) }
  }

  private func entry(_ key: UInt64, _ record: Int) -> UInt64 {
    key << itemBits | UInt64(record)
  }

  private func forEachGroup(
    _ entries: inout [UInt64],
    _ body: (ArraySlice<UInt64>) -> Void
  ) {
    var scratch = [UInt64](unsafeUninitializedCapacity: entries.count) { $1 = entries.count }
    entries.withUnsafeMutableBufferPointer { entries in
      scratch.withUnsafeMutableBufferPointer { KeySort.sort(entries, $0) }
    }
    scratch = []
    var start = 0
    while start < entries.count {
      var end = start &+ 1
      while end < entries.count, (entries[end] ^ entries[start]) >> itemBits == 0 { end &+= 1 }
      if end > start &+ 1 { body(entries[start..<end]) }
      start = end
    }
  }

  private mutating func keep(_ group: ArraySlice<UInt64>) {
    guard isWanted(group) else { return }
    let mask = itemMask
    keep(ascending: group.lazy.map { UInt32($0 & mask) })
  }

  /// Makes a block of records in ascending order, each once; one record is no block.
  private mutating func keep(ascending items: some Sequence<UInt32>) {
    let before = blocks.members.count
    for item in items where blocks.members.count == before || blocks.members.last != item {
      blocks.members.append(item)
    }
    if blocks.members.count > before + 1 {
      blocks.ends.append(UInt32(blocks.members.count))
    } else {
      blocks.members.removeLast(blocks.members.count - before)
    }
  }

  /// Whether a group holds a chosen record, where only these are wanted.
  private func isWanted(_ group: ArraySlice<UInt64>) -> Bool {
    guard let chosen else { return true }
    return group.contains { chosen.isChosen[Int($0 & itemMask)] }
  }

  private mutating func keepRuns(_ group: ArraySlice<UInt64>) {
    guard isWanted(group) else { return }
    let order = source.order
    let items = group.map { (order: order[UInt32($0 & itemMask)], item: UInt32($0 & itemMask)) }
      .sorted { $0 < $1 }
    var start = 0
    while start < items.count - 1 {
      let end = min(items.count, start + Self.run)
      keep(ascending: items[start..<end].map(\.item).sorted())
      // Runs overlap by one record, so that equal records hang together however many they are.
      start = end == items.count ? end : end - 1
    }
  }
}
