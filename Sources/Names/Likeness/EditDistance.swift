/// Edit distance with transpositions of neighbours: the fewest single-symbol insertions, deletions,
/// substitutions and swaps of adjacent symbols that turn one sequence into the other, no part being
/// edited twice ("optimal string alignment", after Damerau 1964).
public enum EditDistance {
  /// The distance, or `limit + 1` as soon as it is certain to be more than `limit`.
  ///
  /// - Complexity: O(n·m) time, O(m) space; nothing is computed when the lengths alone exceed it.
  public static func distance<Symbol: Equatable>(
    _ first: [Symbol],
    _ second: [Symbol],
    limit: Int
  ) -> Int {
    first.withUnsafeBufferPointer { one in
      second.withUnsafeBufferPointer { two in distance(one, two, limit: limit) }
    }
  }

  /// The same for buffers in place; nothing is allocated for sequences of ordinary length.
  @inlinable
  public static func distance<Symbol: Equatable>(
    _ first: UnsafeBufferPointer<Symbol>,
    _ second: UnsafeBufferPointer<Symbol>,
    limit: Int
  ) -> Int {
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    // What both begin and end with costs nothing, and is most of two like words.
    let shorter = min(first.count, second.count)
    var start = 0
    while start < shorter, first[start] == second[start] { start += 1 }
    var rest = 0
    while rest < shorter - start,
      first[first.count - 1 - rest] == second[second.count - 1 - rest]
    {
      rest += 1
    }
    let one = UnsafeBufferPointer(rebasing: first[start..<(first.count - rest)])
    let two = UnsafeBufferPointer(rebasing: second[start..<(second.count - rest)])
    guard !one.isEmpty, !two.isEmpty else { return min(max(one.count, two.count), limit + 1) }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * (two.count + 1)) {
      distance(one, two, limit: limit, rows: $0)
    }
  }

  @inlinable
  static func distance<Symbol: Equatable>(
    _ first: UnsafeBufferPointer<Symbol>,
    _ second: UnsafeBufferPointer<Symbol>,
    limit: Int,
    rows: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    let width = second.count + 1
    // Where the row before the last, the last and the current one begin.
    var (beforeLast, last, current) = (0, width, 2 * width)
    for column in 0..<width { rows[last + column] = column }
    for row in 1...first.count {
      rows[current] = row
      var lowest = row
      for column in 1..<width {
        let same = first[row - 1] == second[column - 1]
        var cost = min(
          rows[last + column - 1] + (same ? 0 : 1),
          rows[last + column] + 1,
          rows[current + column - 1] + 1
        )
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, rows[beforeLast + column - 2] + 1)
        }
        rows[current + column] = cost
        lowest = min(lowest, cost)
      }
      guard lowest <= limit else { return limit + 1 }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return min(rows[last + second.count], limit + 1)
  }
}
