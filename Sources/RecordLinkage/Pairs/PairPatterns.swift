/// The patterns of pairs, numbered in the order of the pairs whatever the number of threads.
struct PairPatterns: Sendable {
  /// For each pair the number of its pattern.
  private(set) var numbers: [UInt32] = []
  /// Different patterns in order of first appearance.
  private(set) var patterns = PatternNumbers()
  private static let piece = 4_096

  /// Compares all pairs.
  ///
  /// - Throws: `CancellationError` when the task is cancelled.
  init(_ pairs: PairSet, _ table: RecordTable, threads: Int) async throws {
    numbers.reserveCapacity(pairs.count)
    try await inOrder(
      count: (table.count + Self.piece - 1) / Self.piece,
      threads: threads,
      work: { number in
        try Task.checkCancellation()
        let comparer = RecordComparer(table)
        var own = PatternNumbers()
        var found: [UInt32] = []
        for first in (number * Self.piece)..<min(table.count, (number + 1) * Self.piece) {
          for position in pairs.starts[first]..<pairs.starts[first + 1] {
            found.append(own.number(of: comparer.pattern(first, Int(pairs.others[position]))))
          }
        }
        return (found, own.patterns)
      },
      take: { _, piece in
        let renumbered = piece.1.map { patterns.number(of: $0) }
        for number in piece.0 { numbers.append(renumbered[Int(number)]) }
      }
    )
  }
}
