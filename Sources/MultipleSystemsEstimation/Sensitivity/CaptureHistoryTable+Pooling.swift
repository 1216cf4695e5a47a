extension CaptureHistoryTable {
  /// The table with two lists taken as one, in the place of the first; nil when either is not there.
  ///
  /// Nobody is lost: whoever is on either is on the pooled list, named after both.
  public func pooling(_ first: Int, _ second: Int) -> CaptureHistoryTable? {
    guard lists.indices.contains(first), lists.indices.contains(second), first != second else {
      return nil
    }
    let kept = min(first, second)
    let gone = max(first, second)
    var names = lists
    names[kept] = "\(lists[kept]) or \(lists[gone])"
    names.remove(at: gone)
    var merged = [Int](repeating: 0, count: counts.count / 2)
    let below = (1 << gone) - 1
    for (history, count) in counts.enumerated() where count > 0 {
      var rest = history & below | (history >> 1) & ~below
      if history & (1 << gone) != 0 { rest |= 1 << kept }
      merged[rest] += count
    }
    return try? CaptureHistoryTable(lists: names, counts: merged)
  }

  /// The people on one list as a population: which of the other lists they are on.
  ///
  /// Those on none of the others are not observed in it; nil when there are fewer than three lists.
  public func within(_ list: Int) -> CaptureHistoryTable? {
    guard lists.indices.contains(list), listCount > 2 else { return nil }
    var names = lists
    names.remove(at: list)
    let below = (1 << list) - 1
    var inside = [Int](repeating: 0, count: counts.count / 2)
    for (history, count) in counts.enumerated() where history & (1 << list) != 0 {
      inside[history & below | (history >> 1) & ~below] += count
    }
    inside[0] = 0
    return try? CaptureHistoryTable(lists: names, counts: inside)
  }
}
