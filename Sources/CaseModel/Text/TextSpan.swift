/// A half-open range of Unicode scalars in a text, the unit in which every passage is cited.
public struct TextSpan: Hashable, Comparable, Codable, Sendable {
  /// Offset of the first scalar.
  public var start: Int
  /// Offset after the last scalar; never less than `start`.
  public var end: Int

  /// Makes a span; an `end` before `start` becomes an empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Number of scalars.
  public var count: Int { end - start }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { end == start }

  /// Whether all of `other` lies inside this span.
  public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether the two share at least one scalar.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// Text order: by start, then the shorter first.
  public static func < (a: TextSpan, b: TextSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}
