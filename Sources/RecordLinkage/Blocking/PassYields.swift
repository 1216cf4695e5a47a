/// What each blocking pass is expected to bring, from the sample and the fitted model.
struct PassYields {
  private let masks: [(mask: UInt16, matches: Double)]
  private let total: Double

  /// Passes may be left out while the matches that only they bring stay below this share.
  private static let dispensable = 0.03

  init(_ sample: PairSample, _ model: LinkageModel) {
    let weights = PatternWeights(model)
    let probabilities = sample.patterns.patterns.map {
      Log.probability(ofLogOdds: weights.weight(of: $0) + model.priorWeight)
    }
    var sums = [Double](repeating: 0, count: 1 << BlockingPass.allCases.count)
    for (position, pattern) in sample.patternOf.enumerated() {
      sums[Int(sample.pairs.passes[position])] += probabilities[Int(pattern)]
    }
    let inclusion = max(1e-9, sample.choice.inclusion)
    masks = sums.enumerated().filter { $0.element > 0 }
      .map { (UInt16($0.offset), $0.element / inclusion) }
    total = masks.reduce(0) { $0 + $1.matches }
  }

  /// The passes that find nearly all matches with the fewest pairs.
  ///
  /// All sets of passes are tried: where every match is found by several, the cheapest are enough.
  func worthwhile(_ index: BlockIndex) -> [BlockingPass] {
    let all = BlockingPass.allCases
    let pairs = all.map { index.sizes[$0.rawValue].pairs }
    var best = (set: UInt16(1 << all.count) &- 1, pairs: pairs.reduce(0, +))
    for set in UInt16(1)..<UInt16(1 << all.count) {
      let cost = all.indices.reduce(0) { set & all[$1].bit != 0 ? $0 + pairs[$1] : $0 }
      guard cost < best.pairs else { continue }
      let lost = masks.reduce(0) { $1.mask & set == 0 ? $0 + $1.matches : $0 }
      if lost <= Self.dispensable * total { best = (set, cost) }
    }
    return all.filter { best.set & $0.bit != 0 }
  }

  /// For each pass its expected matches, and those that no other pass finds.
  var yields: [LinkageDiagnostics.PassYield] {
    BlockingPass.allCases.map { pass in
      LinkageDiagnostics.PassYield(
        pass: pass,
        matches: masks.reduce(0) { $1.mask & pass.bit != 0 ? $0 + $1.matches : $0 },
        onlyHere: masks.reduce(0) { $1.mask == pass.bit ? $0 + $1.matches : $0 }
      )
    }
  }

  /// Estimated share of all matching pairs that blocking brings together.
  ///
  /// From how often passes with the name only and passes without it find the same pairs (Lincoln and
  /// Petersen); nil where they share too few. An upper bound where they miss the same people.
  var recall: Double? {
    let named = BlockingPass.allCases.filter(\.usesOnlyName).reduce(UInt16(0)) { $0 | $1.bit }
    let unnamed = BlockingPass.allCases.filter(\.usesNoName).reduce(UInt16(0)) { $0 | $1.bit }
    var found = (named: 0.0, unnamed: 0.0, both: 0.0)
    for (mask, matches) in masks {
      if mask & named != 0 { found.named += matches }
      if mask & unnamed != 0 { found.unnamed += matches }
      if mask & named != 0, mask & unnamed != 0 { found.both += matches }
    }
    return found.both > 1 ? min(1, total * found.both / (found.named * found.unnamed)) : nil
  }
}
