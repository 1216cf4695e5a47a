public import MultipleSystemsEstimation

/// One replicate: what the lists show of a population whose size is known.
public struct SimulatedPopulationCounts: Sendable {
  /// How many people there are, on lists or not.
  public let people: Int
  /// Everybody observed, whatever their stratum.
  public let pooled: CaptureHistoryTable
  /// The parts of a divided population as far as labels are known; empty where it is not divided.
  public let strata: [Stratum]
  /// Observed people whose label is missing.
  public let unlabelled: CaptureHistoryTable?

  /// One part.
  public struct Stratum: Sendable {
    /// Its label.
    public let name: String
    /// How many people there are in it, labelled or not, on lists or not.
    public let people: Int
    /// Those observed whose label is known.
    public let table: CaptureHistoryTable
  }
}
