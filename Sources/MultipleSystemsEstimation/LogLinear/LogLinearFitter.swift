import Glibc
import Statistics

/// Fits log-linear models to one table by Newton's method, which here is iteratively reweighted
/// least squares.
///
/// Keeps its working memory between fits. Cost of a step: three lattice sums and one Cholesky
/// factor; see `docs/methods/log-linear.md`.
struct LogLinearFitter {
  let table: CaptureHistoryTable
  private let bits: Int
  private let counts: [Double]
  private let logFactorials: Double
  private let perfect: Double
  private var means: [Double]
  private var sums: [Double]
  private var gradients: [Double]
  private var factor: CholeskyFactor

  init(_ table: CaptureHistoryTable) {
    self.table = table
    bits = table.listCount
    counts = table.counts.map(Double.init)
    logFactorials = counts.reduce(0) { $0 + logFactorial($1) }
    perfect = counts.reduce(0) { $1 > 0 ? $0 + $1 * log($1) - $1 : $0 }
    let cells = table.counts.count
    means = [Double](repeating: 0, count: cells)
    sums = means
    gradients = means
    factor = CholeskyFactor(capacity: cells)
  }

  /// The fit to the cells that can be observed, or nil when no finite maximum is reached.
  mutating func fit(_ model: HierarchicalModel) -> LogLinearFit? {
    let terms = model.terms
    guard let start = weightedStart(terms),
      let climbed = climb(terms, unseen: nil, from: start)
    else { return nil }
    return LogLinearFit(
      model: model,
      coefficients: climbed.coefficients,
      constantVariance: factor.inverseDiagonal(at: 0),
      logLikelihood: climbed.value - logFactorials,
      deviance: max(0, 2 * (perfect - climbed.value)),
      observed: table.observed
    )
  }

  /// The kernel Σ(y log μ − μ) at its maximum with a given number of people on no list.
  ///
  /// - Parameters:
  ///   - terms: The model's terms, the constant first.
  ///   - unseen: The count of the cell that cannot be observed, above zero.
  ///   - start: Coefficients to start from, replaced by those of the maximum.
  /// - Returns: The value there, or nil when no finite maximum is reached.
  mutating func kernel(
    _ terms: [Int],
    unseen: Double,
    start: inout [Double]
  ) -> Double? {
    guard let climbed = climb(terms, unseen: unseen, from: start) else { return nil }
    start = climbed.coefficients
    return climbed.value
  }

  /// One weighted least-squares step from means of the counts plus a tenth.
  private mutating func weightedStart(_ terms: [Int]) -> [Double]? {
    for cell in means.indices {
      let mean = cell == 0 ? 0 : counts[cell] + 0.1
      sums[cell] = mean
      gradients[cell] = cell == 0 ? 0 : mean * log(mean) + counts[cell] - mean
    }
    guard let step = solve(terms) else { return nil }
    var coefficients = [Double](repeating: 0, count: means.count)
    for (index, term) in terms.enumerated() { coefficients[term] = step[index] }
    return coefficients
  }

  /// Climbs to the maximum; leaves the factor of the information matrix there.
  private mutating func climb(
    _ terms: [Int],
    unseen: Double?,
    from start: [Double]
  ) -> (coefficients: [Double], value: Double)? {
    var coefficients = start
    var value = evaluate(coefficients, unseen: unseen)
    if !value.isFinite {
      // The least-squares start can overshoot on near-empty tables: start from equal cells instead.
      coefficients = [Double](repeating: 0, count: means.count)
      coefficients[0] = log(Double(table.observed) / Double(means.count - 1))
      value = evaluate(coefficients, unseen: unseen)
    }
    for _ in 0..<100 {
      for cell in means.indices {
        sums[cell] = means[cell]
        gradients[cell] = counts[cell] - means[cell]
      }
      if let unseen { gradients[0] = unseen - means[0] }
      guard let (step, decrement) = solveWithDecrement(terms) else { return nil }
      var length = 1.0
      var next = coefficients
      var reached = -Double.infinity
      for _ in 0..<40 {
        for (index, term) in terms.enumerated() {
          next[term] = coefficients[term] + length * step[index]
        }
        reached = evaluate(next, unseen: unseen)
        if reached >= value - 1e-12 * abs(value) { break }
        length *= 0.5
      }
      guard reached.isFinite else { return nil }
      coefficients = next
      value = reached
      if decrement < 1e-12 { return (coefficients, value) }
    }
    return nil
  }

  /// Sets the means and returns the kernel Σ(y log μ − μ) over the cells in use.
  private mutating func evaluate(_ coefficients: [Double], unseen: Double?) -> Double {
    means = coefficients
    LatticeSums.overSubsets(&means, bits: bits)
    var value = 0.0
    for cell in 1..<means.count {
      let eta = means[cell]
      let mean = exp(eta)
      means[cell] = mean
      value += counts[cell] * eta - mean
    }
    if let unseen {
      let eta = means[0]
      means[0] = exp(eta)
      value += unseen * eta - means[0]
    } else {
      means[0] = 0
    }
    return value
  }

  private mutating func solveWithDecrement(_ terms: [Int]) -> (step: [Double], decrement: Double)? {
    guard let step = solve(terms) else { return nil }
    var decrement = 0.0
    for (index, term) in terms.enumerated() { decrement += gradients[term] * step[index] }
    return decrement.isFinite ? (step, decrement) : nil
  }

  /// Solves (XᵀMX) x = Xᵀg, M being in `sums` and g in `gradients`, both replaced by their sums
  /// over supersets.
  private mutating func solve(_ terms: [Int]) -> [Double]? {
    LatticeSums.overSupersets(&sums, bits: bits)
    LatticeSums.overSupersets(&gradients, bits: bits)
    let definite = sums.withUnsafeBufferPointer { sums in
      terms.withUnsafeBufferPointer { terms in
        factor.factor(size: terms.count) { sums[terms[$0] | terms[$1]] }
      }
    }
    guard definite else { return nil }
    var solution = terms.map { gradients[$0] }
    factor.solve(&solution)
    return solution
  }
}
