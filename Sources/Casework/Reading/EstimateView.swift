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
    /// The course of the chains, for a method that samples.
    public var chains: Chains? = nil

    /// What kind of range this method gives.
    public var intervalKind: IntervalKind { MethodWording.interval(of: [method]) }
  }

  /// How chains of a sampler ran.
  public struct Chains: Sendable, Hashable {
    /// What was drawn, in plain words.
    public var quantity: String
    /// Draws of each chain in order, thinned.
    public var chains: [[Double]]
    /// For each chain, how many of its draws fall in each of equally full bins of all draws.
    public var ranks: [[Int]]
  }

  /// The answer under another choice.
  public struct Sensitivity: Sendable, Hashable {
    /// What is changed, the same for all choices of a kind.
    public var heading: String
    /// The choice.
    public var label: String
    /// Its range, or nil where there is none.
    public var interval: Range?
    /// The estimate, or nil where it is withheld.
    public var middle: Double?
    /// Why there is no answer, or what else must be known.
    public var note: String? = nil
  }

  /// A list taken as a population whose number is known, estimated from the other lists.
  public struct Consistency: Sendable, Hashable {
    /// The list.
    public var list: String
    /// How many people are on it.
    public var truth: Int
    /// What the other lists say of that number.
    public var estimate: Double?
    /// The range that goes with it.
    public var interval: Range?
    /// Whether the range holds the number; nil where there is none.
    public var holds: Bool?
    /// Why there is no estimate.
    public var note: String?
  }

  /// One part of a divided table.
  public struct Part: Sendable, Hashable {
    /// Its label as given.
    public var name: String
    /// People observed in it.
    public var observed: Int
    /// The range that can be used, if there is one.
    public var recommended: Range?
    /// Which methods the range rests on.
    public var methods: [String]
    /// Why there is no range.
    public var refusal: String?
  }

  /// People with exactly one set of lists.
  public struct Overlap: Sendable {
    /// Bit *i* is set for `lists[i]`.
    public var pattern: Int
    /// Number of people with exactly these lists.
    public var count: Int
    /// The same people as a pattern over all lists of the case, by order of import; nil where lists
    /// are taken together or left out, so that several patterns are behind it.
    public var people: Int?

    /// Makes a bar of the chart; the pattern of its people is the same unless said otherwise.
    public init(pattern: Int, count: Int, people: Int?) {
      self.pattern = pattern
      self.count = count
      self.people = people
    }

    /// Makes a bar of a case whose lists all count by themselves.
    public init(pattern: Int, count: Int) {
      self.init(pattern: pattern, count: count, people: pattern)
    }
  }

  /// Names of the lists as they were counted.
  public var lists: [String]
  /// Names of the case's lists that each of them is made of; empty where each is one list.
  public var origins: [[String]] = []
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
  /// What changes when choices do, rows of one kind together.
  public var sensitivity: [Sensitivity]
  /// Each list in turn as a population whose number is known.
  public var consistency: [Consistency] = []
  /// The parts of a divided table.
  public var strata: [Part] = []
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

  /// What kind of range the recommended one is.
  public var recommendedKind: IntervalKind { MethodWording.interval(of: recommendedMethods) }

  /// The answer read as a lower bound, in a sentence.
  public var lowerBound: String {
    let bound = methods.first { MethodWording.isLowerBound($0.method) }?.interval?.low
    return EstimateWording.lowerBound(
      EstimateWording.atLeast(observed: observed, bound: bound, recommended: recommended?.low)
    )
  }
}
