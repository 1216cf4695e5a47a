/// What a reader needs to see whether chains of a sampler agree: their course and their ranks.
public struct ChainPlot: Codable, Hashable, Sendable {
  /// The quantity drawn, in plain words.
  public var quantity: String
  /// Draws of each chain in order, evenly thinned to at most a few hundred.
  public var chains: [[Double]]
  /// For each chain, how many of its draws fall in each of equally full bins of all draws together.
  ///
  /// Chains that agree have flat rows (Vehtari, Gelman, Simpson, Carpenter and Bürkner 2021).
  public var ranks: [[Int]]

  /// Makes a plot.
  public init(quantity: String, chains: [[Double]], ranks: [[Int]]) {
    self.quantity = quantity
    self.chains = chains
    self.ranks = ranks
  }
}
