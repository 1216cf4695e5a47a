/// Two lists held against each other: what they share, and what that says about them.
public struct ListPair: Codable, Hashable, Sendable {
  /// The name of one list.
  public let first: String
  /// The name of the other.
  public let second: String
  /// People on the first.
  public let firstSize: Int
  /// People on the second.
  public let secondSize: Int
  /// People on both.
  public let shared: Int
  /// Chapman's estimate from these two lists alone, or nil when they share nobody.
  public let estimate: Double?
  /// Its standard error.
  public let standardError: Double?
  /// Its interval.
  public let interval: EstimateInterval?

  /// The share of the people on either list who are on both, from 0 to 1.
  public var likeness: Double {
    let either = firstSize + secondSize - shared
    return either > 0 ? Double(shared) / Double(either) : 0
  }

  /// Whether one list is the other or so nearly that it cannot be a second observation.
  public var isNearCopy: Bool { shared > 0 && likeness >= 0.8 }

  /// Whether the two lists hold exactly the same people.
  public var isCopy: Bool { shared > 0 && shared == firstSize && shared == secondSize }
}

extension CaptureHistoryTable {
  /// Every two lists, in their order, with Chapman's estimate from each pair.
  public func pairs(level: Double) -> [ListPair] {
    var result: [ListPair] = []
    for first in lists.indices {
      for second in lists.indices where second > first {
        let a = size(of: first)
        let b = size(of: second)
        let shared = people(onAll: 1 << first | 1 << second)
        let estimate = ChapmanEstimate(firstSize: a, secondSize: b, shared: shared)
        result.append(
          ListPair(
            first: lists[first],
            second: lists[second],
            firstSize: a,
            secondSize: b,
            shared: shared,
            estimate: estimate?.estimate,
            standardError: estimate?.standardError,
            interval: estimate?.interval(level: level)
          )
        )
      }
    }
    return result
  }
}
