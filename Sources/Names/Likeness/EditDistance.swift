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
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for row in 1...first.count {
      current[0] = row
      var lowest = row
      for column in 1...second.count {
        let substitution = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        var cost = min(substitution, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          cost = min(cost, beforeLast[column - 2] + 1)
        }
        current[column] = cost
        lowest = min(lowest, cost)
      }
      guard lowest <= limit else { return limit + 1 }
      swap(&beforeLast, &last)
      swap(&last, &current)
    }
    return min(last[second.count], limit + 1)
  }
}
