import Glibc

/// How alike two words are; the numbers are the levels of docs/methods/record-linkage.md.
enum TokenLevel {
  static let initial = 1
  static let skeleton = 2
  static let twoEdits = 3
  static let oneEdit = 4
  static let variant = 5
  static let identical = 6
  static let crossClose = 7
  static let crossSkeleton = 8
  static let crossNear = 9
  /// Two words of one side are one word of the other.
  static let joined = 10
  static let count = 11

  /// ln P(level | same name), where the field matches at all.
  ///
  /// Starting values: what is off in them is
  /// put right when the binned score is calibrated by the fit.
  static let logProbability: [Float] = [
    0, -3.5, -3.2, -2.8, -2.8, -2.3, -0.48, -0.48, -1.9, -2.8, -2.3,
  ]
  static let conflict: Float = -3.5
  static let extra: Float = -1
  static let crossSlot: Float = -3.5

  /// How much more than the same word a word at any other level can be worth, in nats.
  ///
  /// At level l the share is at least half of how common the word is, since the other word counts it:
  /// ln m_l − ln(f/2) is less than ln m − ln f by at least this.
  static let mostOverIdentical: Float = 0.7

  /// The worth of a match at a level that `share` of all records have for a word, in nats.
  static func ratio(_ level: Int, share: Float) -> Float {
    logProbability[level] - logf(max(share, 1e-9))
  }
}
