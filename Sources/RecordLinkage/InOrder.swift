/// Does numbered pieces of work on several threads and takes their results in the order of their
/// numbers, so that nothing depends on which thread was quicker.
///
/// At most twice as many pieces as threads are begun and not yet taken.
func inOrder<Piece: Sendable>(
  count: Int,
  threads: Int,
  work: @escaping @Sendable (Int) throws -> Piece,
  take: (Int, Piece) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Piece).self) { group in
    var waiting: [Int: Piece] = [:]
    var begun = 0
    var taken = 0
    let atOnce = max(1, threads)
    while taken < count {
      while begun < count, begun - taken < atOnce * 2, begun - taken - waiting.count < atOnce {
        let number = begun
        group.addTask { (number, try work(number)) }
        begun += 1
      }
      guard let (number, piece) = try await group.next() else { break }
      waiting[number] = piece
      while let ready = waiting.removeValue(forKey: taken) {
        try take(taken, ready)
        taken += 1
      }
    }
  }
}
