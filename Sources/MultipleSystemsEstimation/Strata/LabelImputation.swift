import Glibc
import Statistics

/// Gives records that lack a label to strata at random, as likely as people on the same lists are in
/// each.
///
/// See `docs/methods/strata-and-missing-labels.md`. Assumes that among people on the same lists the
/// label is missing whatever it would have been.
struct LabelImputation {
  /// κ: how many people's worth of say the neighbouring histories have.
  static let smoothing = 2.0
  /// How much less a history counts for each list it differs by.
  static let likeness = 0.25

  private let tables: [CaptureHistoryTable]
  /// For each history with unlabelled people: how many, and the Dirichlet weights of the strata.
  private let missing: [(history: Int, people: Int, weights: [Double])]

  /// - Parameters:
  ///   - tables: The labelled people of each stratum.
  ///   - unlabelled: The people without a label, on the same lists.
  init(_ tables: [CaptureHistoryTable], unlabelled: CaptureHistoryTable) {
    self.tables = tables
    let size = unlabelled.counts.count
    let occupied = (1..<max(size, 1)).filter { history in
      tables.contains { $0.counts[history] > 0 }
    }
    missing = unlabelled.counts.indices.filter { unlabelled.counts[$0] > 0 }.map { history in
      var say = [Double](repeating: 0, count: tables.count)
      for other in occupied {
        let nearness = pow(Self.likeness, Double((history ^ other).nonzeroBitCount))
        for stratum in tables.indices {
          say[stratum] += nearness * Double(tables[stratum].counts[other])
        }
      }
      let total = say.reduce(0, +)
      let weights = tables.indices.map { stratum in
        Double(tables[stratum].counts[history])
          + Self.smoothing * (total > 0 ? say[stratum] / total : 1 / Double(tables.count))
      }
      return (history, unlabelled.counts[history], weights)
    }
  }

  /// The strata with every unlabelled person given to one of them.
  func draw(using generator: inout SeededGenerator) -> [CaptureHistoryTable] {
    var counts = tables.map(\.counts)
    for (history, people, weights) in missing {
      let logs = weights.map { generator.logGamma(shape: $0) }
      let most = logs.max() ?? 0
      let allotted = generator.multinomial(trials: people, weights: logs.map { exp($0 - most) })
      for stratum in tables.indices { counts[stratum][history] += allotted[stratum] }
    }
    // Lists are as they were and the total is at most a table's, which the caller has checked.
    return zip(tables, counts).map { table, counts in
      (try? CaptureHistoryTable(lists: table.lists, counts: counts)) ?? table
    }
  }
}
