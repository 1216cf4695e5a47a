import Statistics

/// Moves A to E: the chances and the weight of one class.
extension LatentClassSampler {
  /// E: a class that nobody is expected in draws its chances from the prior.
  @inline(__always)
  mutating func refillEmpty(_ k: Int) {
    for list in 0..<lists { proposedChances[list] = uniform() }
    let weight = weights[k]
    computeCells(proposedCells, from: proposedChances)
    // Too light to change any cell to working precision.
    guard weight > 1e-250 else { return replaceClass(k) }
    let old = cells[k]
    let change = propose { total[$0] + weight * (proposedCells[$0] - old[$0]) }
    let unseen = value(proposed, zeroCell)
    let bound = data.boundTerm(unseenChance: unseen)
    let odds = (1 - unseen) / (1 - unseenChance)
    let terms = LaneMathematics.logarithm(Lanes(uniform(), odds, 1, 1))
    let ratio = temper * (change - data.observed * terms.y + bound - boundTerm)
    lastLogRatio = ratio
    guard terms.x < ratio else { return }
    replaceClass(k)
    acceptTotal(boundTerm: bound)
  }

  /// Gives a class the proposed chances and cells.
  @inline(__always)
  mutating func replaceClass(_ k: Int) {
    let row = cells[k]
    for lane in 0..<lanes { row[lane] = proposedCells[lane] }
    let here = chances + k * lists
    for list in 0..<lists { here[list] = proposedChances[list] }
    seen[k] = seenChance(here)
  }

  /// A to D on a class with people in it.
  @inline(__always)
  mutating func moveOccupied(_ k: Int) {
    if moves.alone {
      // The weight stays put under A, so the scale may depend on it.
      let octave = StepScales.octave(weights[k] * data.observed)
      let scale = scales.alone + octave
      for list in 0..<lists { prepare(list, scale: scale[list * StepScales.octaves].size) }
      makeReady(lists)
      for list in 0..<lists { moveAlone(k, list, scale + list * StepScales.octaves) }
    }
    // The class's share of the observed people stays put under B and C.
    let share = weights[k] * seen[k] / (1 - unseenChance)
    let octave = StepScales.octave(share * data.observed)
    let scale = scales.inShare + octave
    let repeats = moves.together ? moves.repeats : 0
    for list in 0..<lists { prepare(list, scale: scale[list * StepScales.octaves].size) }
    for again in 0..<repeats { prepare(lists + again, scale: scales.together[octave].size) }
    prepare(lists + repeats, scale: scales.weight[k].size)
    makeReady(lists + repeats + 1)
    if moves.aloneInShare {
      for list in 0..<lists { moveInShare(k, list, scale + list * StepScales.octaves) }
    }
    for again in 0..<repeats { moveTogether(k, lists + again, scales.together + octave) }
    if moves.weight { moveWeight(k, lists + repeats, scales.weight + k) }
  }

  /// A chance with its odds multiplied; nil where it would be as good as 0 or 1.
  @inline(__always)
  private func shifted(_ chance: Double, by factor: Double) -> Double? {
    let odds = chance / (1 - chance) * factor
    let then = odds / (1 + odds)
    return then > 1e-300 && then < 1 - 1e-15 ? then : nil
  }

  /// One chance of a class now and as proposed.
  private struct ChanceStep {
    let now: Double
    let then: Double
    /// By what a cell without the list is multiplied.
    let without: Double
    /// By what a cell with the list is multiplied.
    let with: Double
  }

  /// The step made ready for one chance; nil where it would be as good as 0 or 1.
  @inline(__always)
  private func chanceStep(_ k: Int, _ list: Int) -> ChanceStep? {
    let now = chances[k * lists + list]
    guard let then = shifted(now, by: ready(steps, list)) else { return nil }
    return ChanceStep(now: now, then: then, without: (1 - then) / (1 - now), with: then / now)
  }

  /// s of a class after a step of one of its chances.
  @inline(__always)
  private func seenChance(_ k: Int, after step: borrowing ChanceStep) -> Double {
    seen[k] + (step.then - step.now) * value(cells[k], zeroCell) / (1 - step.now)
  }

  /// Gives a class a proposed chance and what follows for its cells.
  @inline(__always)
  private mutating func take(
    _ step: borrowing ChanceStep,
    _ k: Int,
    _ list: Int,
    seenThen: Double
  ) {
    seen[k] = seenThen
    chances[k * lists + list] = step.then
    let row = cells[k]
    let inside = member + list * lanes
    let without = step.without
    let difference = step.with - step.without
    for lane in 0..<lanes { row[lane] *= without + inside[lane] * difference }
  }

  /// A: one chance, its class's weight fixed.
  @inline(__always)
  mutating func moveAlone(
    _ k: Int,
    _ list: Int,
    _ scale: UnsafeMutablePointer<StepScales.Scale>
  ) {
    guard let step = chanceStep(k, list) else { return }
    let weight = weights[k]
    let row = cells[k]
    let inside = member + list * lanes
    let base = Lanes(repeating: weight * (step.without - 1))
    let extra = Lanes(repeating: weight * (step.with - step.without))
    let change = propose { total[$0] + row[$0] * (base + inside[$0] * extra) }
    let unseen = value(proposed, zeroCell)
    let bound = data.boundTerm(unseenChance: unseen)
    let terms = LaneMathematics.logarithm(
      Lanes((1 - unseen) / (1 - unseenChance), step.with * step.without, 1, 1)
    )
    let ratio =
      temper * (change - data.observed * terms.x + bound - boundTerm) + terms.y
    lastLogRatio = ratio
    if isTuning { StepScales.tune(scale, logAcceptance: ratio) }
    guard ready(luck, list) < ratio else { return }
    take(step, k, list, seenThen: seenChance(k, after: step))
    acceptTotal(boundTerm: bound)
  }

  /// B: one chance, its class's share of the observed people fixed.
  @inline(__always)
  mutating func moveInShare(
    _ k: Int,
    _ list: Int,
    _ scale: UnsafeMutablePointer<StepScales.Scale>
  ) {
    guard let step = chanceStep(k, list) else { return }
    let row = cells[k]
    let seenThen = seenChance(k, after: step)
    let factor = seen[k] / seenThen
    let weight = weights[k]
    let inside = member + list * lanes
    let base = Lanes(repeating: weight * (factor * step.without - 1))
    let extra = Lanes(repeating: weight * factor * (step.with - step.without))
    let change = propose { total[$0] + row[$0] * (base + inside[$0] * extra) }
    let outcome = judge(k, factor, jacobian: step.with * step.without, change)
    guard isAccepted(outcome, k, factor, luckAt: list, scale) else { return }
    take(step, k, list, seenThen: seenThen)
    accept(outcome, k, factor)
  }

  /// C: all chances of a class together, its share of the observed people fixed.
  @inline(__always)
  mutating func moveTogether(
    _ k: Int,
    _ index: Int,
    _ scale: UnsafeMutablePointer<StepScales.Scale>
  ) {
    let step = ready(steps, index)
    let here = chances + k * lists
    var jacobian = 1.0
    for list in 0..<lists {
      let now = here[list]
      guard let then = shifted(now, by: step) else { return }
      proposedChances[list] = then
      jacobian *= then * (1 - then) / (now * (1 - now))
    }
    computeCells(proposedCells, from: proposedChances)
    let seenThen = seenChance(proposedChances)
    let factor = seen[k] / seenThen
    let weight = weights[k]
    let row = cells[k]
    let weightThen = weight * factor
    let change = propose { total[$0] + (weightThen * proposedCells[$0] - weight * row[$0]) }
    let outcome = judge(k, factor, jacobian: jacobian, change)
    guard isAccepted(outcome, k, factor, luckAt: index, scale) else { return }
    for lane in 0..<lanes { row[lane] = proposedCells[lane] }
    for list in 0..<lists { here[list] = proposedChances[list] }
    seen[k] = seenThen
    accept(outcome, k, factor)
  }

  /// D: the weight of a class.
  @inline(__always)
  mutating func moveWeight(
    _ k: Int,
    _ index: Int,
    _ scale: UnsafeMutablePointer<StepScales.Scale>
  ) {
    let factor = ready(steps, index)
    let row = cells[k]
    let more = weights[k] * (factor - 1)
    let change = propose { total[$0] + more * row[$0] }
    let outcome = judge(k, factor, jacobian: 1, change)
    guard isAccepted(outcome, k, factor, luckAt: index, scale) else { return }
    accept(outcome, k, factor)
  }

  /// What is known of a proposal that multiplies a class's weight and renormalises.
  struct Outcome {
    /// The logarithm of the Metropolis–Hastings ratio.
    var logRatio: Double
    /// g: what all weights are divided by.
    var scale: Double
    /// log π_K afterwards.
    var logLastWeight: Double
    var bound: Double
  }

  /// The ratio of a proposal in `proposed`, not yet divided by g, with π_k multiplied by a factor.
  ///
  /// The weights' density in coordinates of log-ratios is p(π) ∏ π.
  @inline(__always)
  func judge(_ k: Int, _ factor: Double, jacobian: Double, _ change: Double) -> Outcome {
    let more = weights[k] * (factor - 1)
    let scale = 1 + more
    var product = scale
    var m = 1
    while m <= k {
      product *= 1 + more * inverseTails[m]
      m += 1
    }
    let unseen = value(proposed, zeroCell)
    // (g − U₀)/(1 − P₀): log g times n is in it, since Σ y = n.
    let left = (scale - unseen) / (1 - unseenChance)
    let bound = data.boundTerm(unseenChance: unseen / scale)
    let terms = LaneMathematics.logarithm(Lanes(left, factor * jacobian / product, scale, factor))
    let lastThen = logLastWeight - terms.z + (k == classes - 1 ? terms.w : 0)
    let rate = (prior.rate - lastThen) / (prior.rate - logLastWeight)
    let logRate = LaneMathematics.logarithm(Lanes(repeating: rate)).x
    let likelihood = change - data.observed * terms.x + bound - boundTerm
    let ratio = left > 0 ? temper * likelihood + terms.y - stickPower * logRate : -.infinity
    return Outcome(logRatio: ratio, scale: scale, logLastWeight: lastThen, bound: bound)
  }

  /// Whether the class still counts as occupied afterwards: else the move could not be undone.
  @inline(__always)
  private func staysOccupied(_ k: Int, _ factor: Double, _ outcome: borrowing Outcome) -> Bool {
    weights[k] * factor / outcome.scale * data.observed >= Self.emptyBelow
  }

  /// Learns from a judged proposal and tells whether it becomes the state.
  @inline(__always)
  private mutating func isAccepted(
    _ outcome: borrowing Outcome,
    _ k: Int,
    _ factor: Double,
    luckAt index: Int,
    _ scale: UnsafeMutablePointer<StepScales.Scale>
  ) -> Bool {
    lastLogRatio = outcome.logRatio
    if isTuning { StepScales.tune(scale, logAcceptance: outcome.logRatio) }
    guard ready(luck, index) < outcome.logRatio else { return false }
    return staysOccupied(k, factor, outcome)
  }

  /// Takes a proposal up: the weight of a class multiplied by a factor, all and P divided by g.
  @inline(__always)
  private mutating func accept(_ outcome: borrowing Outcome, _ k: Int, _ factor: Double) {
    let more = weights[k] * (factor - 1)
    let inverse = 1 / outcome.scale
    for m in 1..<max(classes, 1) {
      let multiple = (m <= k ? 1 + more * inverseTails[m] : 1) * inverse
      tailFactors[m] *= multiple
      tails[m] *= multiple
      inverseTails[m] = 1 / tails[m]
    }
    weights[k] *= factor
    for m in 0..<classes { weights[m] *= inverse }
    logLastWeight = outcome.logLastWeight
    acceptTotal(dividedBy: outcome.scale, boundTerm: outcome.bound)
  }
}
