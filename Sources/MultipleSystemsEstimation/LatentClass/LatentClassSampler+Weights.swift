import Glibc
import Statistics

/// Moves F, G and H: what classes have to do with one another.
extension LatentClassSampler {
  /// F: a class takes weight from another or gives it, the pair's first moments kept.
  @inline(__always)
  mutating func absorb(into k: Int) {
    let l = Int(uniform() * Double(classes))
    guard l != k, l < classes, weights[k] > 1e-12, weights[l] > 1e-12 else { return }
    let scale = scales.absorb + k
    let step = LaneMathematics.exponential(Lanes(repeating: unitStep() * scale.pointee.size)).x
    let both = weights[k] + weights[l]
    let odds = weights[l] / weights[k] * step
    let takerThen = both * (odds / (1 + odds))
    let giverThen = both / (1 + odds)
    guard takerThen > 1e-12, giverThen > 1e-12 else { return }
    let difference = takerThen - weights[l]
    let kept = weights[l] / takerThen
    let taker = chances + l * lists
    let giver = chances + k * lists
    var keptPower = 1.0
    for list in 0..<lists {
      let then = kept * taker[list] + (1 - kept) * giver[list]
      guard then > 1e-12, then < 1 - 1e-12 else {
        if isTuning { StepScales.tune(scale, logAcceptance: -.infinity) }
        return
      }
      proposedChances[list] = then
      keptPower *= kept
    }
    computeCells(proposedCells, from: proposedChances)
    let takerCells = cells[l]
    let giverCells = cells[k]
    let takerWeight = weights[l]
    let change = propose {
      total[$0]
        + (takerThen * proposedCells[$0] - takerWeight * takerCells[$0]
          - difference * giverCells[$0])
    }
    let first = min(k, l)
    let last = max(k, l)
    let towardsLast = last == l ? difference : -difference
    var product = 1.0
    for m in (first + 1)...last {
      let multiple = 1 + towardsLast * inverseTails[m]
      guard multiple > 0 else { return }
      product *= multiple
    }
    var lastThen = logLastWeight
    var priorTerm = 0.0
    if last == classes - 1 {
      lastThen += log(last == l ? takerThen / takerWeight : giverThen / weights[k])
      priorTerm = -stickPower * log((prior.rate - lastThen) / (prior.rate - logLastWeight))
    }
    let unseen = value(proposed, zeroCell)
    let bound = data.boundTerm(unseenChance: unseen)
    let terms = LaneMathematics.logarithm(
      Lanes(
        (1 - unseen) / (1 - unseenChance),
        giverThen / weights[k] * (takerThen / takerWeight) * keptPower / product,
        uniform(),
        1
      )
    )
    let ratio =
      temper * (change - data.observed * terms.x + bound - boundTerm) + terms.y + priorTerm
    lastLogRatio = ratio
    if isTuning { StepScales.tune(scale, logAcceptance: ratio) }
    guard terms.z < ratio else { return }
    for m in (first + 1)...last {
      let multiple = 1 + towardsLast * inverseTails[m]
      tails[m] *= multiple
      tailFactors[m] *= multiple
      inverseTails[m] = 1 / tails[m]
    }
    weights[k] = giverThen
    weights[l] = takerThen
    logLastWeight = lastThen
    replaceClass(l)
    acceptTotal(boundTerm: bound)
  }

  /// Brings the sticks into step with tails that were multiplied: e_m += log(R_m/R_{m+1}).
  mutating func followTails() {
    guard classes > 1 else { return }
    for m in 0..<(classes - 1) {
      let multiple = tailFactors[m] / tailFactors[m + 1]
      guard multiple != 1 else { continue }
      sticks[m] = max(sticks[m] + log(multiple), 1e-15)
    }
    for m in 0...classes { tailFactors[m] = 1 }
  }

  /// G: every stick, from the last to the first, with the mixture behind it at hand.
  ///
  /// - Parameter only: One stick that alone moves, for a test of it by itself.
  @inline(__always)
  mutating func moveSticks(only: Int? = nil) {
    guard classes > 1 else { return }
    let count = classes - 1
    for k in 0..<count { prepare(k, scale: scales.stick[k].size) }
    makeReady(count)
    var sum = 0.0
    for k in 0..<count { sum += sticks[k] }
    for lane in 0..<lanes { tailCells[lane] = cells[count][lane] }
    for k in stride(from: count - 1, through: 0, by: -1) {
      let now = sticks[k]
      let then = now * ready(steps, k)
      let spent = LaneMathematics.exponential(Lanes(-now, -then, 0, 0))
      let part = now < 1e-4 ? now * (1 - now * (0.5 - now / 6)) : 1 - spent.x
      let partThen = then < 1e-4 ? then * (1 - then * (0.5 - then / 6)) : 1 - spent.y
      let more = tails[k] * (partThen - part)
      let row = cells[k]
      let change = propose { total[$0] + more * (row[$0] - tailCells[$0]) }
      let unseen = value(proposed, zeroCell)
      let bound = data.boundTerm(unseenChance: unseen)
      let sumThen = sum + (then - now)
      let terms = LaneMathematics.logarithm(
        Lanes(
          (1 - unseen) / (1 - unseenChance),
          (prior.rate + sumThen) / (prior.rate + sum),
          ready(steps, k),
          1
        )
      )
      let ratio =
        temper * (change - data.observed * terms.x + bound - boundTerm)
        - stickPower * terms.y + terms.z
      if only == nil || only == k { lastLogRatio = ratio }
      if isTuning { StepScales.tune(scales.stick + k, logAcceptance: ratio) }
      var kept = part
      if ready(luck, k) < ratio, then > 1e-15, then < 1e15, only == nil || only == k {
        sum = sumThen
        sticks[k] = then
        kept = partThen
        acceptTotal(boundTerm: bound)
      }
      let rest =
        k < count && kept > 0.99
        ? LaneMathematics.exponential(Lanes(repeating: -sticks[k])).x : 1 - kept
      for lane in 0..<lanes { tailCells[lane] = kept * row[lane] + rest * tailCells[lane] }
    }
  }

  /// H: classes change places.
  @inline(__always)
  mutating func exchange() {
    guard classes > 1 else { return }
    var changed = false
    for _ in 0..<moves.exchanges where exchangeWeights() { changed = true }
    if changed {
      followTails()
      computeWeights()
    }
    changed = false
    if classes > 2 {
      for _ in 0..<moves.exchangesWithStick where exchangeSticks() { changed = true }
    }
    if changed { computeWeights() }
  }

  /// H1: two classes change places with their weights; the likelihood is the same.
  mutating func exchangeWeights() -> Bool {
    let one = Int(uniform() * Double(classes))
    let other = Int(uniform() * Double(classes))
    let k = min(one, other)
    let l = max(one, other)
    guard k != l, weights[k] > 1e-250, weights[l] > 1e-250 else { return false }
    // Sums of positive numbers from the end: T + (π_k − π_l) would cancel.
    var tail = (l < classes - 1 ? tails[l + 1] : 0) + weights[k]
    proposedTails[l] = tail
    var product = tail * inverseTails[l]
    for m in stride(from: l - 1, to: k, by: -1) {
      tail += weights[m]
      proposedTails[m] = tail
      product *= tail * inverseTails[m]
    }
    var lastThen = logLastWeight
    var ratio = -log(product)
    if l == classes - 1 {
      lastThen += log(weights[k] / weights[l])
      ratio -= stickPower * log((prior.rate - lastThen) / (prior.rate - logLastWeight))
    }
    lastLogRatio = ratio
    guard logUniform() < ratio else { return false }
    for m in (k + 1)...l {
      tailFactors[m] *= proposedTails[m] * inverseTails[m]
      tails[m] = proposedTails[m]
      inverseTails[m] = 1 / tails[m]
    }
    (weights[k], weights[l]) = (weights[l], weights[k])
    logLastWeight = lastThen
    exchangeChances(k, l)
    return true
  }

  /// H2: two neighbours change places with their sticks; the prior is the same.
  mutating func exchangeSticks() -> Bool {
    let k = Int(uniform() * Double(classes - 2))
    let l = k + 1
    guard tails[k] > 1e-250, tails[l] > 1e-250 else { return false }
    let part = weights[k] * inverseTails[k]
    let partNext = weights[l] * inverseTails[l]
    // exp(−e) and not 1 − V, which has lost its digits where V is near 1.
    let tailThen = tails[k] * exp(-sticks[l])
    guard tailThen > 1e-250 else { return false }
    // Their places after the exchange: the second one's chances come first.
    let secondThen = tails[k] * partNext
    let firstThen = tailThen * part
    let firstMore = firstThen - weights[k]
    let secondMore = secondThen - weights[l]
    let first = cells[k]
    let second = cells[l]
    let change = propose { total[$0] + (firstMore * first[$0] + secondMore * second[$0]) }
    let unseen = value(proposed, zeroCell)
    let bound = data.boundTerm(unseenChance: unseen)
    let terms = LaneMathematics.logarithm(
      Lanes((1 - unseen) / (1 - unseenChance), uniform(), 1, 1)
    )
    let ratio = temper * (change - data.observed * terms.x + bound - boundTerm)
    lastLogRatio = ratio
    guard terms.y < ratio else { return false }
    (sticks[k], sticks[l]) = (sticks[l], sticks[k])
    exchangeChances(k, l)
    weights[k] = secondThen
    weights[l] = firstThen
    tails[l] = tailThen
    inverseTails[l] = 1 / tailThen
    acceptTotal(boundTerm: bound)
    return true
  }

  private mutating func exchangeChances(_ k: Int, _ l: Int) {
    (cells[k], cells[l]) = (cells[l], cells[k])
    (seen[k], seen[l]) = (seen[l], seen[k])
    for list in 0..<lists {
      let chance = chances[k * lists + list]
      chances[k * lists + list] = chances[l * lists + list]
      chances[l * lists + list] = chance
    }
  }
}
