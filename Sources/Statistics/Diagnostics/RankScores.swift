/// Draws of several chains seen through their ranks among all draws together.
public enum RankScores {
  /// The average rank of every draw among all, from 1; ties share the mean of their ranks.
  public static func ranks(_ chains: [[Double]]) -> [[Double]] {
    let all = chains.flatMap(\.self)
    let order = all.indices.sorted { all[$0] < all[$1] }
    var ranks = [Double](repeating: 0, count: all.count)
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, all[order[last + 1]] == all[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
      first = last + 1
    }
    var start = 0
    return chains.map { chain in
      defer { start += chain.count }
      return Array(ranks[start..<(start + chain.count)])
    }
  }

  /// The standard normal quantiles of the ranks, with Blom's offset of 3/8.
  static func normal(_ chains: [[Double]]) -> [[Double]] {
    let draws = Double(chains.reduce(0) { $0 + $1.count })
    return ranks(chains).map { chain in
      chain.map { StandardNormal.quantile(($0 - 0.375) / (draws + 0.25)) }
    }
  }

  /// For each chain, how many of its draws fall in each of equally wide bins of rank.
  ///
  /// Chains that agree have flat rows. `bins` below 1 is taken as 1.
  public static func histogram(_ chains: [[Double]], bins: Int) -> [[Int]] {
    let width = max(bins, 1)
    let draws = Double(chains.reduce(0) { $0 + $1.count })
    return ranks(chains).map { chain in
      var row = [Int](repeating: 0, count: width)
      for rank in chain { row[min(Int((rank - 0.5) / draws * Double(width)), width - 1)] += 1 }
      return row
    }
  }
}
