/// Some days, as ranges in order that neither overlap nor touch.
///
/// `[1..5]` and `[6..9]` are one range `[1..9]`. A range that reaches ``Day/unboundedPast`` or
/// ``Day/unboundedFuture`` has no end on that side.
public struct DaySet: Hashable, Codable, Sendable {
  /// The ranges, each inclusive, in order.
  public private(set) var ranges: [ClosedRange<Day>]

  /// The set of the days of some ranges, in any order.
  ///
  /// Cost: that of sorting them.
  public init(_ parts: [ClosedRange<Day>]) {
    ranges = []
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = ranges.last, part.lowerBound.number <= last.upperBound.number + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, part.upperBound)
      } else {
        ranges.append(part)
      }
    }
  }

  /// The set of the days of one range.
  public init(_ range: ClosedRange<Day>) { ranges = [range] }

  /// Whether it holds no day.
  public var isEmpty: Bool { ranges.isEmpty }

  /// The first and the last day and all between; nil where it holds no day.
  public var hull: ClosedRange<Day>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound...last.upperBound
  }

  /// Number of days.
  public var count: Int { ranges.reduce(0) { $0 + $1.dayCount } }

  /// Whether a day is in it.
  ///
  /// Cost: linear in the ranges.
  public func contains(_ day: Day) -> Bool { ranges.contains { $0.contains(day) } }

  /// The days that are in both.
  ///
  /// Cost: linear in the ranges of both.
  public func intersection(_ other: DaySet) -> DaySet {
    var common: [ClosedRange<Day>] = []
    var (i, j) = (0, 0)
    while i < ranges.count, j < other.ranges.count {
      let (a, b) = (ranges[i], other.ranges[j])
      let (low, high) = (max(a.lowerBound, b.lowerBound), min(a.upperBound, b.upperBound))
      if low <= high { common.append(low...high) }
      if a.upperBound < b.upperBound { i += 1 } else { j += 1 }
    }
    return DaySet(common)
  }

  /// The days that are in either.
  public func union(_ other: DaySet) -> DaySet { DaySet(ranges + other.ranges) }

  /// The days of it that fall on a day of the week, or nil where it has more than 400.
  func on(_ weekday: Weekday) -> DaySet? {
    guard count <= 400 else { return nil }
    let days = ranges.lazy.flatMap { range in
      (range.lowerBound.number...range.upperBound.number).lazy.map { Day(number: $0) }
    }
    return DaySet(days.filter { $0.weekday == weekday }.map { $0...$0 })
  }

  /// The set with both ends of each range moved; an unbounded end stays where it is.
  func moved(_ move: (Day) -> Day) -> DaySet {
    DaySet(
      ranges.map { range in
        let low = range.lowerBound <= .unboundedPast ? range.lowerBound : move(range.lowerBound)
        let high = range.upperBound >= .unboundedFuture ? range.upperBound : move(range.upperBound)
        return low...max(low, high)
      }
    )
  }
}

extension ClosedRange<Day> {
  /// Number of days.
  var dayCount: Int { upperBound.number - lowerBound.number + 1 }
}
