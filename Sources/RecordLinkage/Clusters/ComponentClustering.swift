/// Groups the records of one component by repeated merging of the best pair of groups.
///
/// Every pair of a merged group has spoken, so one bad edge cannot join two people; forbidden pairs
/// never come to stand in one group.
///
/// - Complexity: O(n²) space and about O(n²) time for n records, O(n³) at worst.
struct ComponentClustering {
  private let count: Int
  private var totals: [Double]
  private var forbidden: [Bool]
  private var sizes: [Int]
  private var alive: [Bool]
  private var group: [Int]
  private var nearest: [Int]
  private var nearestScore: [Double]

  /// - Parameters:
  ///   - count: the number of records.
  ///   - weight: log odds of two records, by position.
  ///   - mayJoin: false for pairs that may never be one person.
  init(
    count: Int,
    weight: (Int, Int) -> Double,
    mayJoin: (Int, Int) -> Bool
  ) {
    self.count = count
    totals = [Double](repeating: 0, count: count * count)
    forbidden = [Bool](repeating: false, count: count * count)
    sizes = [Int](repeating: 1, count: count)
    alive = [Bool](repeating: true, count: count)
    group = Array(0..<count)
    nearest = [Int](repeating: -1, count: count)
    nearestScore = [Double](repeating: -.infinity, count: count)
    for first in 0..<count {
      for second in 0..<first {
        let evidence = ClusterObjective.evidence(weight(second, first))
        totals[first * count + second] = evidence
        totals[second * count + first] = evidence
        let apart = !mayJoin(second, first)
        forbidden[first * count + second] = apart
        forbidden[second * count + first] = apart
      }
    }
  }

  /// The group of each record; `together` are joined first, unless that is forbidden.
  mutating func groups(together: [(Int, Int)]) -> [Int] {
    for (first, second) in together {
      let (one, two) = (group[first], group[second])
      if one != two, !forbidden[one * count + two] { merge(min(one, two), max(one, two)) }
    }
    for item in 0..<count where alive[item] { findNearest(item) }
    while true {
      var best = -1
      var bestScore = 0.0
      for item in 0..<count where alive[item] && nearestScore[item] > bestScore {
        best = item
        bestScore = nearestScore[item]
      }
      guard best >= 0 else { break }
      let (one, two) = (min(best, nearest[best]), max(best, nearest[best]))
      merge(one, two)
      for item in 0..<count where alive[item] {
        if item == one || nearest[item] == one || nearest[item] == two {
          findNearest(item)
        } else if item != one {
          let score = score(item, one)
          if score > nearestScore[item] {
            nearest[item] = one
            nearestScore[item] = score
          }
        }
      }
    }
    return group
  }

  private func score(_ one: Int, _ two: Int) -> Double {
    guard !forbidden[one * count + two] else { return -.infinity }
    return ClusterObjective.score(total: totals[one * count + two], sizes[one], sizes[two])
  }

  private mutating func findNearest(_ item: Int) {
    nearest[item] = -1
    nearestScore[item] = -.infinity
    for other in 0..<count where other != item && alive[other] {
      let score = score(item, other)
      if score > nearestScore[item] {
        nearest[item] = other
        nearestScore[item] = score
      }
    }
  }

  private mutating func merge(_ one: Int, _ two: Int) {
    for other in 0..<count where alive[other] && other != one && other != two {
      let total = totals[one * count + other] + totals[two * count + other]
      totals[one * count + other] = total
      totals[other * count + one] = total
      let apart = forbidden[one * count + other] || forbidden[two * count + other]
      forbidden[one * count + other] = apart
      forbidden[other * count + one] = apart
    }
    sizes[one] += sizes[two]
    alive[two] = false
    for record in group.indices where group[record] == two { group[record] = one }
  }
}
