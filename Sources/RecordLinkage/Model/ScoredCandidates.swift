/// Candidate pairs with the weight of their pattern under a model.
struct ScoredCandidates: Sendable {
  let candidates: CandidatePairs
  /// Weight of each distinct pattern, without the prior.
  let weights: [Double]
  let priorWeight: Double

  init(_ candidates: CandidatePairs, _ model: LinkageModel) {
    self.candidates = candidates
    priorWeight = model.priorWeight
    weights = candidates.distinct.map { model.weight(of: $0) }
  }

  func weight(at position: Int) -> Double { weights[Int(candidates.patterns[position])] }
  func odds(at position: Int) -> Double { weight(at: position) + priorWeight }
}

extension LinkageModel {
  /// Sum of the field weights of a pattern.
  func weight(of pattern: ComparisonPattern) -> Double {
    var sum = 0.0
    for index in fields.indices { sum += fields[index].weight(of: pattern[index]) }
    return sum
  }
}
