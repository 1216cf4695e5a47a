/// Finds pairs of fields whose agreement is not independent, and what that changes.
///
/// Without it, two fields that say the same (place and postal code) would count twice. For each class
/// of pairs the joint table of two fields, by groups of levels, is held against the product of its
/// margins; the fields form a forest, so that the corrections multiply to a proper distribution (Chow
/// and Liu 1968).
struct DependenceSearch {
  let evidence: PairEvidence
  let fields: [ComparedField]

  /// Corrections smaller than this on average over likely pairs, in nats, are not worth a table.
  private static let least = 0.25
  private static let pseudoPairs = 20.0

  /// The dependences worth a correction, the strongest first.
  func dependences(odds: [Double]) -> [LinkageModel.Dependence] {
    var found: [(gain: Double, dependence: LinkageModel.Dependence)] = []
    for first in fields.indices {
      for second in fields.indices where second > first {
        guard isTabled(fields[first]), isTabled(fields[second]) else { continue }
        let tables = tables(first, second, odds)
        let weights = corrections(tables)
        var gain = 0.0
        var total = 0.0
        for (row, masses) in tables.open.enumerated() {
          for (column, mass) in masses.enumerated() {
            gain += mass * abs(weights[row][column])
            total += mass
          }
        }
        guard total > 20, gain / total > Self.least else { continue }
        found.append(
          (gain, .init(first: fields[first], second: fields[second], weights: weights))
        )
      }
    }
    found.sort { $0.gain > $1.gain }
    // Kruskal 1956: an edge that would close a circle is left out.
    var sets = UnionFind(ComparedField.allCases.count)
    return found.compactMap { _, dependence in
      guard let one = ComparedField.allCases.firstIndex(of: dependence.first),
        let two = ComparedField.allCases.firstIndex(of: dependence.second),
        sets.find(one) != sets.find(two)
      else { return nil }
      sets.join(one, two)
      return dependence
    }
  }

  /// A dependence with its corrections for new odds.
  func fitted(_ dependence: LinkageModel.Dependence, odds: [Double]) -> LinkageModel.Dependence {
    guard let first = fields.firstIndex(of: dependence.first),
      let second = fields.firstIndex(of: dependence.second)
    else { return dependence }
    var fitted = dependence
    fitted.weights = corrections(tables(first, second, odds))
    return fitted
  }

  private func isTabled(_ field: ComparedField) -> Bool {
    LevelGroups.groups(of: field).contains { $0 > 0 }
  }

  private struct Tables {
    var matched: [[Double]]
    var unmatched: [[Double]]
    /// Candidate pairs about which the model is in doubt: p·(1 − p).
    var open: [[Double]]
  }

  private func tables(_ first: Int, _ second: Int, _ odds: [Double]) -> Tables {
    let one = LevelGroups.groups(of: fields[first])
    let two = LevelGroups.groups(of: fields[second])
    let empty = [[Double]](
      repeating: [Double](repeating: 0, count: (two.max() ?? 0) + 1),
      count: (one.max() ?? 0) + 1
    )
    var tables = Tables(matched: empty, unmatched: empty, open: empty)
    for (number, pattern) in evidence.patterns.enumerated() {
      let row = one[pattern[first]]
      let column = two[pattern[second]]
      guard row >= 0, column >= 0 else { continue }
      let (matched, unmatched) = evidence.shares(of: number, odds: odds[number])
      tables.matched[row][column] += matched
      tables.unmatched[row][column] += unmatched
      let probability = Log.probability(ofLogOdds: odds[number])
      tables.open[row][column] +=
        evidence.candidates[number] * probability * (1 - probability)
    }
    return tables
  }

  private func corrections(_ tables: Tables) -> [[Double]] {
    let matched = dependence(tables.matched, grain: 0)
    // One random pair stands for many: what a few of them say is chance.
    let unmatched = dependence(tables.unmatched, grain: evidence.scale)
    return zip(matched, unmatched).map { zip($0, $1).map { min(4, max(-8, $0 - $1)) } }
  }

  /// ln of joint over product of margins; pseudo-pairs that follow the margins pull thin cells to 0.
  private func dependence(_ counts: [[Double]], grain: Double) -> [[Double]] {
    let total = max(counts.joined().reduce(0, +), 1e-300)
    let rows = counts.map { $0.reduce(0, +) / total }
    let columns = (counts.first ?? []).indices.map { column in
      counts.reduce(0) { $0 + $1[column] } / total
    }
    return counts.indices.map { row in
      columns.indices.map { column in
        let count = counts[row][column]
        let product = rows[row] * columns[column] * total
        if count < product, product - count < 10 * grain { return 0 }
        return Log.ln((count + Self.pseudoPairs) / (product + Self.pseudoPairs))
      }
    }
  }
}
