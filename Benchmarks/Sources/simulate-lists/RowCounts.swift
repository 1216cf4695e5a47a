import Synchronization

/// How many rows each list came to have, counted by several threads.
final class RowCounts: Sendable {
  private let counts: Mutex<[Int]>

  init(lists: Int) { counts = Mutex([Int](repeating: 0, count: lists)) }

  /// The counts in the lists' order.
  var all: [Int] { counts.withLock { $0 } }

  func set(_ list: Int, _ rows: Int) { counts.withLock { $0[list] = rows } }
}
