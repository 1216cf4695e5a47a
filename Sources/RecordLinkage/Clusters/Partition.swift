/// The outcome of grouping: who is who, and how sure that is.
struct Partition: Sendable {
  /// A group in which two records speak against each other.
  struct Fault: Sendable {
    let group: UInt32
    /// The least log odds of two of its records.
    var weakest: Double
    var birthDates = false
    var sexes = false
  }

  /// For each record the smallest record of its group.
  var groups: [UInt32]
  /// Log odds of belonging with the rest of the group; for a record alone, of its best other pair.
  var odds: [Double]
  /// Posterior draws: for each record some record of its group in that draw, the same for all.
  var draws: [[Int32]]
  var faults: [Fault] = []
  /// Pairs decided to be one person that other decisions or lists keep apart.
  var brokenDecisions = 0
}
