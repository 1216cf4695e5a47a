/// How a linkage is run; the answer depends on all of it but `threads`.
public struct LinkageConfiguration: Sendable {
  /// Seed of the random pairs that u is estimated from.
  public var seed: UInt64 = 1
  /// Number of threads; the result is the same to the last bit whatever it is.
  public var threads = 2
  /// Working space in bytes that pairs and blocking keys may take; blocks are given up to stay
  /// within it.
  public var memory = 4 << 30
  /// Largest block of records that are all compared with each other.
  public var blockCap = 50
  /// Random pairs drawn to see how often two people agree by chance.
  public var randomPairs = 400_000
  /// Pairs below this probability are left out of the result.
  public var floor = 0.01
  /// Posterior draws of the partition to make, for estimates that carry linkage uncertainty.
  public var draws = 0
  /// Lists that are known to hold nobody twice, by name.
  public var uniqueLists: Set<String> = []
  /// A model to apply instead of fitting one; it must have the fields of the lists.
  public var model: LinkageModel?

  /// The default configuration.
  public init() {}
}
