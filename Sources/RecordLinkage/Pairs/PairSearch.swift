/// Scores all pairs of all blocks and keeps those above the floor.
///
/// A pair that stands in several blocks is scored in each: most pairs are dismissed after two fields,
/// which costs less than remembering them would. Memory grows with the pairs kept, not with those
/// compared.
struct PairSearch: Sendable {
  let table: RecordTable
  let index: BlockIndex
  let rules: PairRules
  let model: LinkageModel
  /// Log odds in nats below which a pair is dropped.
  let floor: Double
  private static let pairsPerPiece = 8_000_000

  /// Finds the pairs at or above the floor.
  ///
  /// - Parameters:
  ///   - threads: how many pieces are worked on at once.
  ///   - involves: where given, only pairs with at least one such record are looked at.
  ///   - checkpoint: where finished pieces are kept.
  ///   - progress: told how much is done, in 0…1.
  /// - Returns: the pairs, each once, with all passes that brought it.
  /// - Throws: `CancellationError` when the task is cancelled; what `checkpoint` throws.
  func pairs(
    threads: Int,
    involves: [Bool]?,
    checkpoint: (any LinkageCheckpoint)?,
    progress: @Sendable (Double) -> Void
  ) async throws -> PairSet {
    let pieces = pieces
    let code = PairCode(records: table.count)
    var codes: [UInt64] = []
    try await inOrder(
      count: pieces.count,
      threads: threads,
      work: { number in
        let part = "pairs-\(number)-of-\(pieces.count)"
        if let saved = checkpoint?.load(part) { return PairSearch.words(saved) }
        let found = try self.codes(of: pieces[number], code, involves)
        try checkpoint?.save(part, PairSearch.bytes(found))
        return found
      },
      take: { number, found in
        codes += found
        progress(Double(number + 1) / Double(pieces.count))
      }
    )
    return PairSet(codes, code, records: table.count)
  }

  private var pieces: [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    var pairs = 0
    for block in 0..<index.count {
      let size = index.starts[block + 1] - index.starts[block]
      pairs += size * (size - 1) / 2
      if pairs >= Self.pairsPerPiece {
        pieces.append(start..<(block + 1))
        start = block + 1
        pairs = 0
      }
    }
    if start < index.count { pieces.append(start..<index.count) }
    return pieces
  }

  private func codes(
    of blocks: Range<Int>,
    _ code: PairCode,
    _ involves: [Bool]?
  ) throws -> [UInt64] {
    let scorer = PairScorer(table, model, floor: floor)
    var found: [UInt64] = []
    // Within one pass the same pair often stands in several blocks.
    var recent = [UInt64](repeating: .max, count: 1 << 14)
    for block in blocks {
      if block & 0xFFFF == 0 { try Task.checkCancellation() }
      let pass = index.passOf[block]
      let (start, end) = (index.starts[block], index.starts[block + 1])
      index.members.withUnsafeBufferPointer { members in
        let block = UnsafeBufferPointer(rebasing: members[start..<end])
        if let involves, !block.contains(where: { involves[Int($0)] }) { return }
        scorer.prepare(block)
        for place in 0..<block.count {
          for next in (place &+ 1)..<max(block.count, place &+ 1) {
            let (first, second) = (block[place], block[next])
            if let involves, !involves[Int(first)], !involves[Int(second)] { continue }
            guard rules.mayCompare(Int(first), Int(second)), scorer.isAboveFloor(place, next)
            else { continue }
            let word = code.code(first, second, pass: pass)
            let slot = Int(Mixing.mix(word) & 0x3FFF)
            guard recent[slot] != word else { continue }
            recent[slot] = word
            found.append(word)
          }
        }
      }
    }
    return found
  }

  private static func bytes(_ words: [UInt64]) -> [UInt8] {
    words.withUnsafeBytes { Array($0) }
  }

  private static func words(_ bytes: [UInt8]) -> [UInt64] {
    bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map { bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self) }
    }
  }
}
