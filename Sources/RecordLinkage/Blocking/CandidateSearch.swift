/// Finds and compares the candidate pairs, record by record, on several threads.
///
/// Records are dealt out in pieces of a fixed size and the pieces put together in order, so the
/// result does not depend on the number of threads.
struct CandidateSearch: Sendable {
  let table: RecordTable
  let rules: PairRules
  private let index: BlockIndex
  private let blockStarts: [Int]
  private let blocks: [UInt32]
  private static let piece = 1024

  init(_ table: RecordTable, _ index: BlockIndex, _ rules: PairRules) {
    self.table = table
    self.rules = rules
    self.index = index
    var starts = [Int](repeating: 0, count: table.count + 1)
    for member in index.members { starts[Int(member) + 1] += 1 }
    for record in 0..<table.count { starts[record + 1] += starts[record] }
    var next = starts
    var blocks = [UInt32](repeating: 0, count: index.members.count)
    for block in 0..<(index.starts.count - 1) {
      for slot in index.starts[block]..<index.starts[block + 1] {
        let member = Int(index.members[slot])
        blocks[next[member]] = UInt32(block)
        next[member] += 1
      }
    }
    blockStarts = starts
    self.blocks = blocks
  }

  func pairs(threads: Int, progress: @Sendable (Double) -> Void) async throws -> CandidatePairs {
    let pieces = (table.count + Self.piece - 1) / Self.piece
    var result = CandidatePairs()
    var numbers = PatternNumbers()
    var waiting: [Int: CandidatePairs.Chunk] = [:]
    var nextToAppend = 0
    try await withThrowingTaskGroup(of: (Int, CandidatePairs.Chunk).self) { group in
      var nextToStart = 0
      func start() {
        guard nextToStart < pieces else { return }
        let piece = nextToStart
        nextToStart += 1
        group.addTask { (piece, try chunk(piece)) }
      }
      for _ in 0..<max(1, threads) { start() }
      while let (piece, chunk) = try await group.next() {
        start()
        waiting[piece] = chunk
        while let ready = waiting.removeValue(forKey: nextToAppend) {
          result.append(ready, &numbers)
          nextToAppend += 1
          progress(Double(nextToAppend) / Double(pieces))
        }
      }
    }
    result.finish(numbers)
    return result
  }

  private func chunk(_ piece: Int) throws -> CandidatePairs.Chunk {
    try Task.checkCancellation()
    var chunk = CandidatePairs.Chunk()
    var comparer = RecordComparer(table)
    var numbers = PatternNumbers()
    var stamps = [UInt8](repeating: 0, count: table.count)
    var touched: [UInt32] = []
    for record in (piece * Self.piece)..<min(table.count, (piece + 1) * Self.piece) {
      touched.removeAll(keepingCapacity: true)
      for slot in blockStarts[record]..<blockStarts[record + 1] {
        let block = Int(blocks[slot])
        let bit = UInt8(1) << index.passOf[block]
        var position = index.starts[block + 1] - 1
        while position >= index.starts[block], index.members[position] > UInt32(record) {
          let other = index.members[position]
          if stamps[Int(other)] == 0 { touched.append(other) }
          stamps[Int(other)] |= bit
          position -= 1
        }
      }
      touched.sort()
      var partners: Int32 = 0
      for other in touched {
        let mask = stamps[Int(other)]
        stamps[Int(other)] = 0
        guard rules.mayCompare(record, Int(other)) else { continue }
        chunk.others.append(other)
        chunk.passes.append(mask)
        chunk.patterns.append(numbers.number(of: comparer.pattern(record, Int(other))))
        partners += 1
      }
      chunk.partners.append(partners)
    }
    chunk.distinct = numbers.patterns
    return chunk
  }
}
