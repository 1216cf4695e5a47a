/// What a person decided about two records; linkage never goes against it.
public struct PairDecision: Hashable, Codable, Sendable {
  /// A record, by its list and its identifier in it.
  public struct Record: Hashable, Codable, Sendable, Comparable {
    /// The list's name.
    public let list: String
    /// The row's identifier.
    public let id: String

    /// Names a record.
    public init(list: String, id: String) {
      self.list = list
      self.id = id
    }

    /// Order by list, then identifier.
    public static func < (left: Self, right: Self) -> Bool {
      (left.list, left.id) < (right.list, right.id)
    }
  }

  /// One record.
  public let first: Record
  /// The other.
  public let second: Record
  /// Whether they are one person.
  public let same: Bool

  /// Records a decision.
  public init(_ first: Record, _ second: Record, same: Bool) {
    self.first = first
    self.second = second
    self.same = same
  }
}
