/// The people with exactly one capture history: one bar of an overlap (UpSet) chart.
public struct ListOverlap: Codable, Hashable, Sendable {
  /// The lists these people are on; they are on no other.
  public let lists: [String]
  /// How many people.
  public let count: Int

  /// Makes a bar of the chart.
  public init(lists: [String], count: Int) {
    self.lists = lists
    self.count = count
  }
}

extension CaptureHistoryTable {
  /// Every combination of lists that somebody is on, the largest first.
  public var overlaps: [ListOverlap] {
    counts.indices
      .filter { counts[$0] > 0 }
      .sorted { (counts[$1], $0) < (counts[$0], $1) }
      .map { ListOverlap(lists: names(of: $0), count: counts[$0]) }
  }

  /// The names of the lists in a mask.
  func names(of mask: Int) -> [String] {
    lists.indices.filter { mask & (1 << $0) != 0 }.map { lists[$0] }
  }
}
