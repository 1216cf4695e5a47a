/// The blocks of all passes: groups of records that share a key, none larger than the cap.
///
/// A block over the cap is split by one further feature of its records; what is still too large is
/// cut into short runs of records that stand next to each other in ``RecordOrder``, so that records
/// which say the same always meet. Space is in proportion to records × keys, however many pairs.
struct BlockIndex: Sendable {
  /// What a pass brought.
  struct PassSize: Sendable {
    var blocks = 0
    var largest = 0
    var pairs = 0
  }

  /// Where each block starts among the members; one more entry than blocks.
  private(set) var starts: [Int] = [0]
  private(set) var members: [UInt32] = []
  /// The pass of each block.
  private(set) var passOf: [UInt8] = []
  private(set) var sizes = BlockingPass.allCases.map { _ in PassSize() }
  private(set) var cap: Int
  /// Pairs in all blocks, a pair in several blocks counted in each.
  private(set) var pairs = 0

  var count: Int { passOf.count }

  /// Collects the blocks of some passes.
  ///
  /// - Parameters:
  ///   - source: what records are blocked by.
  ///   - passes: the passes.
  ///   - chosen: where given, only blocks with at least one such record are collected.
  ///   - cap: the most records of a block.
  ///   - pairLimit: pairs of all blocks together; the largest blocks go until they are no more.
  ///   - entryLimit: keys handled at once by one thread.
  ///   - threads: how many jobs are worked on at once.
  ///   - progress: told how much is done, in 0…1.
  /// - Throws: `CancellationError` when the task is cancelled.
  init(
    _ source: FeatureSource,
    passes: [BlockingPass],
    chosen: RecordChoice?,
    cap: Int,
    pairLimit: Int,
    entryLimit: Int,
    threads: Int,
    progress: @Sendable (Double) -> Void
  ) async throws {
    self.cap = cap
    let work = Self.jobs(source, passes, chosen, entryLimit: entryLimit)
    try await inOrder(
      count: work.count,
      threads: threads,
      work: { job in
        var collector = BlockCollector(source, chosen, cap: cap)
        return try collector.blocks(
          of: work[job].passes,
          part: work[job].part,
          of: work[job].parts
        )
      },
      take: { job, blocks in
        for blocks in blocks { append(blocks) }
        progress(Double(job + 1) / Double(work.count))
      }
    )
    shrink(to: pairLimit)
    measure()
  }

  private mutating func measure() {
    sizes = BlockingPass.allCases.map { _ in PassSize() }
    for block in 0..<count {
      let size = starts[block + 1] - starts[block]
      let pass = Int(passOf[block])
      sizes[pass].blocks += 1
      sizes[pass].largest = max(sizes[pass].largest, size)
      sizes[pass].pairs += size * (size - 1) / 2
    }
    pairs = sizes.reduce(0) { $0 + $1.pairs }
  }

  private struct Job: Sendable {
    var passes: [BlockingPass] = []
    var part = 0
    var parts = 1
    var keys = 0
  }

  /// Passes put together so that each job's keys fit into the working space, the jobs about equal; a
  /// pass that alone does not fit is done in parts.
  private static func jobs(
    _ source: FeatureSource,
    _ passes: [BlockingPass],
    _ chosen: RecordChoice?,
    entryLimit: Int
  ) -> [Job] {
    let share = Double(chosen?.records.count ?? source.count) / Double(max(1, source.count))
    var jobs: [Job] = []
    var shared = [Job](repeating: Job(), count: fewestJobs)
    for pass in passes {
      let keys = Int(Double(keyCount(source, pass)) * min(1, share * 4))
      let parts = (keys + entryLimit - 1) / entryLimit
      if parts > 1 {
        jobs += (0..<parts).map { Job(passes: [pass], part: $0, parts: parts, keys: 0) }
        continue
      }
      guard let least = shared.indices.min(by: { shared[$0].keys < shared[$1].keys }) else {
        continue
      }
      if shared[least].keys + keys > entryLimit {
        shared.append(Job(passes: [pass], keys: keys))
      } else {
        shared[least].passes.append(pass)
        shared[least].keys += keys
      }
    }
    return jobs + shared.filter { !$0.passes.isEmpty }
  }

  /// Enough for some threads; each goes through all records once.
  private static let fewestJobs = 2

  private static func keyCount(_ source: FeatureSource, _ pass: BlockingPass) -> Int {
    // A sample is enough to choose the number of parts.
    let step = max(1, source.count / 2000)
    var features = RecordFeatures()
    var keys = 0
    for record in stride(from: 0, to: source.count, by: step) {
      features.fill(source, record)
      pass.forEachKey(features) { _ in keys += 1 }
    }
    return keys * step
  }

  private mutating func append(_ blocks: BlockCollector.Blocks) {
    let before = members.count
    members += blocks.members
    for end in blocks.ends {
      starts.append(before + Int(end))
      passOf.append(UInt8(blocks.pass.rawValue))
    }
  }

  /// Gives up the largest blocks until at most `limit` pairs are left.
  private mutating func shrink(to limit: Int) {
    var pairsBySize: [Int] = []
    for block in 0..<count {
      let size = starts[block + 1] - starts[block]
      while pairsBySize.count <= size { pairsBySize.append(0) }
      pairsBySize[size] += size * (size - 1) / 2
    }
    var total = pairsBySize.reduce(0, +)
    guard total > limit else { return }
    while pairsBySize.count > 3, total > limit { total -= pairsBySize.removeLast() }
    let largest = pairsBySize.count - 1
    cap = min(cap, largest)
    let starts = starts
    keep { starts[$0 + 1] - starts[$0] <= largest }
  }

  private mutating func keep(where isKept: (Int) -> Bool) {
    var kept = (starts: [0], members: [UInt32](), passOf: [UInt8]())
    for block in 0..<count where isKept(block) {
      kept.members.append(contentsOf: members[starts[block]..<starts[block + 1]])
      kept.starts.append(kept.members.count)
      kept.passOf.append(passOf[block])
    }
    (starts, members, passOf) = kept
  }
}
