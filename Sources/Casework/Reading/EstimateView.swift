/// The newest estimate with everything under it.
public struct EstimateView: Sendable {
  /// An interval; an upper end of nil is "no finite upper limit".
  public struct Range: Sendable, Hashable {
    /// Lower end.
    public var low: Double
    /// Upper end.
    public var high: Double?
    /// Its level, a probability such as 0.95.
    public var level: Double
  }

  /// One method's answer.
  public struct Method: Sendable {
    /// Short name ("chao").
    public var method: String
    /// Version of the code.
    public var version: String
    /// Total population, or nil where it is withheld.
    public var estimate: Double?
    /// Its interval, or nil where there is none.
    public var interval: Range?
    /// What it takes for granted, in plain sentences.
    public var assumptions: [String]
    /// What to be careful about, in plain sentences.
    public var warnings: [String]
    /// Figures about the fit: name, value as text.
    public var diagnostics: [(name: String, value: String)]
  }

  /// People with exactly one set of lists.
  public struct Overlap: Sendable {
    /// Bit *i* is set for `lists[i]`.
    public var pattern: Int
    /// Number of people with exactly these lists.
    public var count: Int
  }

  /// Names of the lists.
  public var lists: [String]
  /// Distinct people on each list.
  public var listSizes: [Int]
  /// Distinct people observed.
  public var observed: Int
  /// Exact overlaps, most first; empty patterns are left out.
  public var overlaps: [Overlap]
  /// Every method's answer.
  public var methods: [Method]
  /// The range that can be used, if there is one.
  public var recommended: Range?
  /// Which methods the range rests on.
  public var recommendedMethods: [String]
  /// Why this range.
  public var reason: String?
  /// Why there is no answer, when there is none.
  public var refusal: String?
  /// What changes when assumptions do: label, low, middle, high (nil where not available).
  public var sensitivity: [(label: String, low: Double?, middle: Double?, high: Double?)]
  /// What to be careful about in the lists themselves, in plain sentences.
  public var warnings: [String] = []
  /// Set in a demonstration case only.
  public var truePopulation: Int?
  /// Seed of the run.
  public var seed: Int
  /// SHA-256 of the linkage result it counted.
  public var input: String
  /// Index of the event that recorded it.
  public var event: Int
}
