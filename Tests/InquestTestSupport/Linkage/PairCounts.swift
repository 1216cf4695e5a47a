/// Numbers of pairs of rows by the scripts of their names.
public struct PairCounts: Sendable, Hashable {
  /// Pairs of two Latin names.
  public var latin = 0
  /// Pairs of two Persian names.
  public var persian = 0
  /// Pairs of one of each.
  public var across = 0

  /// The count of a part.
  public subscript(part: LinkageTruth.Part) -> Int {
    switch part {
    case .overall: latin + persian + across
    case .latin: latin
    case .persian: persian
    case .across: across
    }
  }

  /// Adds the pairs of one group, given how many rows each list has in it.
  mutating func add(
    _ lists: some Collection<(latin: Int, persian: Int)>,
    _ countsInside: Bool
  ) {
    func two(_ count: Int) -> Int { count * (count - 1) / 2 }
    var sum = (latin: 0, persian: 0)
    for list in lists {
      sum.latin += list.latin
      sum.persian += list.persian
      guard !countsInside else { continue }
      latin -= two(list.latin)
      persian -= two(list.persian)
      across -= list.latin * list.persian
    }
    latin += two(sum.latin)
    persian += two(sum.persian)
    across += sum.latin * sum.persian
  }
}
