/// The pairs worth keeping with their weight under a model; all other pairs are below the floor.
struct ScoredPairs: Sendable {
  let pairs: PairSet
  let patternOf: [UInt32]
  let patterns: [ComparisonPattern]
  /// Weight of each pattern in nats, without the prior.
  let weights: [Double]
  let priorWeight: Double

  init(
    _ pairs: PairSet,
    _ table: RecordTable,
    _ model: LinkageModel,
    threads: Int
  ) async throws {
    self.pairs = pairs
    let compared = try await PairPatterns(pairs, table, threads: threads)
    patternOf = compared.numbers
    patterns = compared.patterns.patterns
    let scorer = PatternWeights(model)
    weights = patterns.map { scorer.weight(of: $0) }
    priorWeight = model.priorWeight
  }

  func pattern(at position: Int) -> ComparisonPattern { patterns[Int(patternOf[position])] }
  func weight(at position: Int) -> Double { weights[Int(patternOf[position])] }
  func odds(at position: Int) -> Double { weight(at: position) + priorWeight }
}
