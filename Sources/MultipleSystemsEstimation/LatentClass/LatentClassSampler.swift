import Glibc
import Statistics

/// One chain of the latent-class model: its state and the buffers its moves work in.
///
/// The target and the moves are in `docs/methods/latent-class.md`. The numbers of a class `k` are
/// `λ_kj`, `e_k = −log(1 − V_k)`, its weight `π_k`, the tail `T_k = Σ_{i ≥ k} π_i`, and `q_kh` for
/// each cell; `P_h = Σ_k π_k q_kh`. All buffers are allocated once; a sweep allocates nothing. The
/// cells are padded to whole lanes with copies of the cell of no list that nobody is counted in.
struct LatentClassSampler: ~Copyable {
  typealias Lanes = LaneMathematics.Lanes

  /// Fewer expected people than this and a class counts as empty (move E).
  static let emptyBelow = 0.02

  let data: LatentClassData
  let prior: LatentClassPrior
  /// K, J, the number of lanes, and the place of the cell of no list.
  let classes: Int
  let lists: Int
  let lanes: Int
  let zeroCell: Int
  /// a + K − 1.
  let stickPower: Double

  /// The power of the likelihood: 1, but for tempering.
  var temper = 1.0
  /// Whether the scales of the steps are being tuned: true in the burn-in only.
  var isTuning = false
  var generator: SeededGenerator
  var moves = Moves()

  /// For each list and lane, 1 where the cell's history holds the list.
  let member: UnsafeMutablePointer<Lanes>
  /// y by lane.
  let counts: UnsafeMutablePointer<Lanes>
  /// λ, class by class.
  let chances: UnsafeMutablePointer<Double>
  let proposedChances: UnsafeMutablePointer<Double>
  /// e, π, T, 1/T, and s = 1 − q_0.
  let sticks: UnsafeMutablePointer<Double>
  let weights: UnsafeMutablePointer<Double>
  let tails: UnsafeMutablePointer<Double>
  let inverseTails: UnsafeMutablePointer<Double>
  let seen: UnsafeMutablePointer<Double>
  /// By what each tail was multiplied since the sticks were last in step.
  let tailFactors: UnsafeMutablePointer<Double>
  let proposedTails: UnsafeMutablePointer<Double>
  /// q, a row of lanes a class.
  let cells: UnsafeMutablePointer<UnsafeMutablePointer<Lanes>>
  let cellStore: UnsafeMutablePointer<Lanes>
  /// P, what is proposed for it, a row for a proposed class and one for the mixture of the tail.
  var total: UnsafeMutablePointer<Lanes>
  var proposed: UnsafeMutablePointer<Lanes>
  let proposedCells: UnsafeMutablePointer<Lanes>
  let tailCells: UnsafeMutablePointer<Lanes>
  /// The step (a factor) and the logarithm of the acceptance uniform of each proposal to come.
  let steps: UnsafeMutablePointer<Lanes>
  let luck: UnsafeMutablePointer<Lanes>
  /// log π_K = −Σ e.
  var logLastWeight = 0.0
  /// log Pr(n₀ ≤ 20 n) now.
  var boundTerm = 0.0
  /// The logarithm of the last proposal's acceptance ratio.
  var lastLogRatio = 0.0
  /// The sweeps since q was last computed from λ.
  var age = 0
  var scales: StepScales

  /// Allocates a chain; ``start(dispersion:)`` or ``load(_:)`` gives it a state.
  init(_ data: LatentClassData, prior: LatentClassPrior, generator: SeededGenerator) {
    self.data = data
    self.prior = prior
    self.generator = generator
    classes = prior.classes
    lists = data.lists
    zeroCell = data.histories.count
    lanes = (data.histories.count + 4) / 4
    stickPower = prior.shape + Double(prior.classes - 1)
    let k = classes
    let room = 4 * ((max(2 * lists + 8, k) + 3) / 4)
    member = .allocate(capacity: lists * lanes)
    counts = .allocate(capacity: lanes)
    chances = .allocate(capacity: k * lists)
    proposedChances = .allocate(capacity: lists)
    sticks = .allocate(capacity: k)
    weights = .allocate(capacity: k)
    tails = .allocate(capacity: k + 1)
    inverseTails = .allocate(capacity: k + 1)
    seen = .allocate(capacity: k)
    tailFactors = .allocate(capacity: k + 1)
    proposedTails = .allocate(capacity: k + 1)
    cells = .allocate(capacity: k)
    cellStore = .allocate(capacity: (k + 4) * lanes)
    steps = .allocate(capacity: room / 4)
    luck = .allocate(capacity: room / 4)
    for index in 0..<k { cells[index] = cellStore + index * lanes }
    total = cellStore + k * lanes
    proposed = cellStore + (k + 1) * lanes
    proposedCells = cellStore + (k + 2) * lanes
    tailCells = cellStore + (k + 3) * lanes
    scales = StepScales(classes: k, lists: lists)
    cellStore.initialize(repeating: Lanes(repeating: 0), count: (k + 4) * lanes)
    steps.initialize(repeating: Lanes(repeating: 1), count: room / 4)
    luck.initialize(repeating: Lanes(repeating: 0), count: room / 4)
    chances.initialize(repeating: 0.5, count: k * lists)
    proposedChances.initialize(repeating: 0.5, count: lists)
    sticks.initialize(repeating: 1, count: k)
    weights.initialize(repeating: 0, count: k)
    tails.initialize(repeating: 0, count: k + 1)
    inverseTails.initialize(repeating: 0, count: k + 1)
    seen.initialize(repeating: 0, count: k)
    tailFactors.initialize(repeating: 1, count: k + 1)
    proposedTails.initialize(repeating: 0, count: k + 1)
    counts.initialize(repeating: Lanes(repeating: 0), count: lanes)
    member.initialize(repeating: Lanes(repeating: 0), count: lists * lanes)
    for (cell, history) in data.histories.enumerated() {
      counts[cell / 4][cell % 4] = data.counts[cell]
      for list in 0..<lists where history & (1 << list) != 0 {
        member[list * lanes + cell / 4][cell % 4] = 1
      }
    }
  }

  deinit {
    member.deallocate()
    counts.deallocate()
    chances.deallocate()
    proposedChances.deallocate()
    sticks.deallocate()
    weights.deallocate()
    tails.deallocate()
    inverseTails.deallocate()
    seen.deallocate()
    tailFactors.deallocate()
    proposedTails.deallocate()
    cells.deallocate()
    cellStore.deallocate()
    steps.deallocate()
    luck.deallocate()
    scales.deallocate()
  }

  /// ρ: the chance of being on no list.
  var unseenChance: Double { value(total, zeroCell) }

  /// The moves that are made; all but in tests of one by itself.
  struct Moves {
    var alone = true
    var aloneInShare = true
    var together = true
    var weight = true
    var absorbs = 1
    var stickEvery = 4
    var exchanges = 2
    var exchangesWithStick = 2
    var repeats = 2
  }

  /// One sweep: every move of every class once.
  mutating func sweep() {
    for k in 0..<classes {
      if weights[k] * data.observed < Self.emptyBelow {
        refillEmpty(k)
      } else {
        moveOccupied(k)
      }
      for _ in 0..<moves.absorbs { absorb(into: k) }
    }
    followTails()
    // The sticks move under A to F too: one sweep in four is enough to move them by themselves.
    if age % moves.stickEvery == 0 { moveSticks() }
    computeWeights()
    exchange()
    age += 1
    if age >= 16 {
      computeCells()
      age = 0
    }
    computeTotal()
  }

  // MARK: From the state

  /// q of one class from its chances, into a row.
  @inline(__always)
  func computeCells(_ row: UnsafeMutablePointer<Lanes>, from chances: UnsafeMutablePointer<Double>)
  {
    for lane in 0..<lanes { row[lane] = Lanes(repeating: 1) }
    for list in 0..<lists {
      let without = Lanes(repeating: 1 - chances[list])
      let difference = Lanes(repeating: 2 * chances[list] - 1)
      let here = member + list * lanes
      for lane in 0..<lanes { row[lane] *= without + here[lane] * difference }
    }
  }

  /// 1 − q_0 of a class as a sum of positive terms, so that it is exact also where q_0 is nearly 1.
  @inline(__always)
  func seenChance(_ chances: UnsafeMutablePointer<Double>) -> Double {
    var result = 0.0
    for list in 0..<lists { result = chances[list] + (1 - chances[list]) * result }
    return result
  }

  /// q and s of every class.
  mutating func computeCells() {
    for k in 0..<classes {
      computeCells(cells[k], from: chances + k * lists)
      seen[k] = seenChance(chances + k * lists)
    }
  }

  /// π and T from e.
  mutating func computeWeights() {
    var sum = 0.0
    for k in 0..<classes {
      // The tail from the sum itself: a product of 1 − V loses its digits where V is near 1.
      let tail = k == 0 ? 1 : exp(-sum)
      tails[k] = tail
      inverseTails[k] = 1 / tail
      tailFactors[k] = 1
      if k < classes - 1 {
        weights[k] = -expm1(-sticks[k]) * tail
        sum += sticks[k]
      } else {
        weights[k] = tail
      }
    }
    tails[classes] = 0
    tailFactors[classes] = 1
    logLastWeight = -sum
  }

  /// P from π and q, and what depends on ρ alone.
  mutating func computeTotal() {
    for lane in 0..<lanes {
      var sum = Lanes(repeating: 0)
      for k in 0..<classes { sum += weights[k] * cells[k][lane] }
      total[lane] = sum
    }
    boundTerm = data.boundTerm(unseenChance: unseenChance)
  }

  /// Everything from λ and e.
  mutating func compute() {
    computeCells()
    computeWeights()
    computeTotal()
    age = 0
  }

  /// The log-likelihood with the unseen number integrated out, without the multinomial constant.
  func logLikelihood() -> Double {
    var sum = 0.0
    for (cell, count) in data.counts.enumerated() { sum += count * log(value(total, cell)) }
    return sum - data.observed * log1p(-unseenChance) + boundTerm
  }

  /// One number of a row of lanes.
  @inline(__always)
  func value(_ row: UnsafeMutablePointer<Lanes>, _ cell: Int) -> Double {
    UnsafeRawPointer(row).assumingMemoryBound(to: Double.self)[cell]
  }

  /// One step or acceptance of those made ready.
  @inline(__always)
  func ready(_ row: UnsafeMutablePointer<Lanes>, _ index: Int) -> Double {
    value(row, index)
  }

  // MARK: Keeping a proposal or not

  /// Σ y log(U/P) over the cells, where a closure gives U; U is left in `proposed`.
  @inline(__always)
  func propose(_ unscaled: (Int) -> Lanes) -> Double {
    var sum = Lanes(repeating: 0)
    var far = Lanes(repeating: 0)
    for lane in 0..<lanes {
      let now = total[lane]
      let then = unscaled(lane)
      proposed[lane] = then
      let s = (then - now) / (then + now)
      let z = s * s
      far += z.replacing(with: 0, where: z .<= 1.0 / 9)
      sum += counts[lane] * (s * LaneMathematics.twiceArtanhOver(z))
    }
    // A cell that more than doubles or halves is outside the short series; so is one not above 0.
    if far.sum() == 0 { return sum.sum() }
    return proposeFar()
  }

  @inline(never)
  private func proposeFar() -> Double {
    var sum = Lanes(repeating: 0)
    for lane in 0..<lanes {
      let then = proposed[lane]
      guard all(then .> 1e-290) else { return -.infinity }
      sum +=
        counts[lane] * (LaneMathematics.logarithm(then) - LaneMathematics.logarithm(total[lane]))
    }
    return sum.sum()
  }

  /// Makes what was proposed the state, divided by a factor.
  @inline(__always)
  mutating func acceptTotal(dividedBy scale: Double, boundTerm: Double) {
    let inverse = Lanes(repeating: 1 / scale)
    for lane in 0..<lanes { proposed[lane] *= inverse }
    swap(&total, &proposed)
    self.boundTerm = boundTerm
  }

  @inline(__always)
  mutating func acceptTotal(boundTerm: Double) {
    swap(&total, &proposed)
    self.boundTerm = boundTerm
  }
}
