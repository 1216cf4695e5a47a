/// When two groups of records are one person: the merging score of docs/methods/record-linkage.md.
enum ClusterObjective {
  /// How far the mean over pairs leans to the closest pair (0 the average, 1 nearly the closest).
  static let lean = 0.25
  /// Weights are cut here, so that no single pair outvotes many.
  static let largestWeight = 12.0
  /// Pairs of one component under this log odds are not looked at together at first.
  static let componentFloor = -2.2
  /// A component larger than this is cut at higher odds before it is clustered.
  static let largestComponent = 1_500

  static func evidence(_ weight: Double) -> Double {
    Log.exponential(lean * min(largestWeight, max(-largestWeight, weight)))
  }

  /// Score of two groups: `total` is the sum of ``evidence(_:)`` over their pairs.
  static func score(total: Double, _ firstSize: Int, _ secondSize: Int) -> Double {
    let pairs = Double(firstSize) * Double(secondSize)
    return Log.ln(total / pairs) / lean + 0.5 * Log.ln(Double(max(firstSize, secondSize)))
  }
}
