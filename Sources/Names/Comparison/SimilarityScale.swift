import Foundation

/// From log odds in units to a probability, by a table.
struct SimilarityScale: Sendable {
  private let values: [Double]

  init() {
    values = (-Weighing.range...Weighing.range).map {
      1 / (1 + exp(-Double($0) / Double(ComparisonWeights.nat)))
    }
  }

  /// The probability that belongs to log odds; beyond the table's ends it is that of the ends.
  func similarity(of logOdds: Int32) -> Double {
    values[Int(max(-Weighing.range, min(Weighing.range, logOdds)) + Weighing.range)]
  }
}
