import Glibc

/// The Poisson likelihood of log-linear terms on the lattice of capture histories, and its maximum
/// by Newton's method, which here is iteratively reweighted least squares.
///
/// Works in memory of its own that is kept between fits, so that thousands of small fits allocate
/// nothing; a reference, to be used by one thread at a time. The means are products of exp β over
/// subsets; one superset sum of them gives the likelihood equations and the whole normal matrix.
/// Cost of a step with k terms and J lists: 2·J·2^J operations and k³/6 for the factor.
final class PoissonLattice {
  /// How a climb ended.
  enum Ending {
    /// At a maximum with every mean so far above the equations' residual that it must exist.
    case certain
    /// Where the equations hold, but some empty cell's mean is as small as what they lack.
    case doubtful
    /// Nowhere: a step could not be taken.
    case failed
  }

  private let bits: Int
  private let cells: Int
  private let observed: Double
  /// How many people are on every list of a term, whatever else they are on.
  private let totals: UnsafeMutablePointer<Double>
  private let means: UnsafeMutablePointer<Double>
  private let sums: UnsafeMutablePointer<Double>
  private let beta: UnsafeMutablePointer<Double>
  private let next: UnsafeMutablePointer<Double>
  private let step: UnsafeMutablePointer<Double>
  private let tangent: UnsafeMutablePointer<Double>
  private let terms: UnsafeMutablePointer<Int>
  private let emptyCells: [Int]
  private let counts: [Double]
  private var matrix: UnsafeMutablePointer<Double>
  private var room: Int
  private var size = 0
  private var vanishing: [Int] = []
  private var face: [Double] = []

  /// The value of Σ(y log μ − μ) where the last climb ended.
  private(set) var value = 0.0
  /// The variance of the constant there.
  private(set) var constantVariance = 0.0
  private var decrement = 0.0

  init(_ table: CaptureHistoryTable) {
    bits = table.listCount
    cells = 1 << bits
    counts = table.counts.map(Double.init)
    observed = Double(table.observed)
    func memory(_ count: Int) -> UnsafeMutablePointer<Double> {
      let result = UnsafeMutablePointer<Double>.allocate(capacity: count)
      result.initialize(repeating: 0, count: count)
      return result
    }
    totals = memory(cells)
    means = memory(cells)
    sums = memory(cells)
    beta = memory(cells)
    next = memory(cells)
    step = memory(cells)
    tangent = memory(cells)
    terms = UnsafeMutablePointer<Int>.allocate(capacity: cells)
    terms.initialize(repeating: 0, count: cells)
    room = min(cells, 32)
    matrix = memory(room * room)
    for cell in 1..<cells { totals[cell] = counts[cell] }
    emptyCells = (1..<cells).filter { table.counts[$0] == 0 }
    LatticeSums.overSupersets(totals, bits: bits)
  }

  deinit {
    totals.deallocate()
    means.deallocate()
    sums.deallocate()
    beta.deallocate()
    next.deallocate()
    step.deallocate()
    tangent.deallocate()
    terms.deallocate()
    matrix.deallocate()
  }

  /// How many people are on every list of a term.
  func people(on term: Int) -> Double { totals[term] }

  /// Takes up a model.
  ///
  /// Terms with nobody on all their lists have no finite coefficient: their cells are expected empty.
  func take(_ family: TermSet) {
    size = 0
    vanishing.removeAll(keepingCapacity: true)
    family.forEach { term in
      guard term != 0 else { return }
      if totals[term] > 0 {
        terms[size] = term
        size += 1
      } else {
        vanishing.append(term)
      }
    }
    close(face: [])
  }

  /// Takes up some terms on some cells only.
  ///
  /// - Parameters:
  ///   - chosen: The terms; the constant is always one of them.
  ///   - cells: Which cells may be above zero, a flag a cell.
  func take(_ chosen: [Int], on cells: [Bool]) {
    size = 0
    vanishing.removeAll(keepingCapacity: true)
    for term in chosen where term != 0 {
      terms[size] = term
      size += 1
    }
    // The unseen cell is left out of a fit by the climb, not by the face.
    close(face: cells.enumerated().map { $0.offset == 0 || $0.element ? 1 : 0 })
  }

  private func close(face: [Double]) {
    // The constant comes last: its variance is then one entry of the factor.
    terms[size] = 0
    size += 1
    self.face = face
    if size > room {
      matrix.deallocate()
      room = size
      matrix = UnsafeMutablePointer<Double>.allocate(capacity: room * room)
      matrix.initialize(repeating: 0, count: room * room)
    }
  }

  /// Whether some term of the model taken up has nobody on all its lists.
  var hasVanishingTerms: Bool { !vanishing.isEmpty }

  /// The coefficients by mask, zero where there is no term.
  var coefficients: [Double] {
    var result = [Double](repeating: 0, count: cells)
    for place in 0..<size { result[terms[place]] = beta[place] }
    return result
  }

  /// Starts from coefficients by mask.
  func start(from coefficients: [Double]) {
    for place in 0..<size { beta[place] = coefficients[terms[place]] }
  }

  /// Starts from coefficients in the lattice's own order, as ``save(into:movement:)`` left them.
  func start(saved: UnsafePointer<Double>) {
    for place in 0..<size { beta[place] = saved[place] }
  }

  /// Starts from one weighted least-squares step from means of the counts plus a tenth.
  func startFromCounts() {
    for cell in 0..<cells {
      let mean = cell == 0 || !mayBePositive(cell) ? 0 : counts[cell] + 0.1
      sums[cell] = mean
      next[cell] = mean > 0 ? mean * log(mean) + counts[cell] - mean : 0
    }
    LatticeSums.overSupersets(sums, bits: bits)
    LatticeSums.overSupersets(next, bits: bits)
    if factor() {
      for place in 0..<size { step[place] = next[terms[place]] }
      forward(step)
      backward(step)
      for place in 0..<size { beta[place] = step[place] }
      if evaluate(beta, unseen: nil).isFinite { return }
    }
    // The least-squares start can overshoot on near-empty tables: equal cells instead.
    for place in 0..<size { beta[place] = 0 }
    beta[size - 1] = log(max(observed, 0.5) / Double(cells - 1))
  }

  private func mayBePositive(_ cell: Int) -> Bool {
    (face.isEmpty || face[cell] > 0) && !vanishing.contains { cell & $0 == $0 }
  }

  /// Climbs to the maximum from where it was started.
  ///
  /// - Parameters:
  ///   - unseen: The count of the cell that cannot be observed, or nil to leave that cell out.
  ///   - isWatchful: Whether to stop early where the climb looks endless.
  /// - Returns: How it ended.
  func climb(unseen: Double?, isWatchful: Bool) -> Ending {
    value = evaluate(beta, unseen: unseen)
    if !value.isFinite {
      startFromCounts()
      value = evaluate(beta, unseen: unseen)
    }
    for round in 0..<100 {
      guard value.isFinite, factor() else { return .failed }
      for place in 0..<size { step[place] = totals[terms[place]] - sums[terms[place]] }
      if let unseen { step[size - 1] += unseen }
      forward(step)
      decrement = 0
      for place in 0..<size { decrement += step[place] * step[place] }
      guard decrement.isFinite else { return .failed }
      backward(step)
      if decrement < 1e-13 {
        // The step that is left changes nothing but the last digits: no need to look again.
        for place in 0..<size { beta[place] += step[place] }
        value += 0.5 * decrement
        let corner = matrix[size * size - 1]
        constantVariance = 1 / (corner * corner)
        return isCertain(unseen: unseen) ? .certain : .doubtful
      }
      // Towards no maximum an empty cell's mean falls by e a step, and the decrement with it.
      if isWatchful, round >= 7, leastEmptyMean < 0.01, decrement > 0.02 * leastEmptyMean {
        return .doubtful
      }
      var length = 1.0
      var reached = -Double.infinity
      for _ in 0..<40 {
        for place in 0..<size { next[place] = beta[place] + length * step[place] }
        reached = evaluate(next, unseen: unseen)
        if reached >= value - 1e-12 * abs(value) { break }
        length *= 0.5
      }
      value = reached
      for place in 0..<size { beta[place] = next[place] }
    }
    return .failed
  }

  /// Writes the coefficients where the last climb ended, in the lattice's own order, and how they
  /// change with each person added to the unseen cell.
  func save(
    into saved: UnsafeMutablePointer<Double>,
    movement: UnsafeMutablePointer<Double>
  ) {
    for place in 0..<size { tangent[place] = 0 }
    tangent[size - 1] = 1 / matrix[size * size - 1]
    backward(tangent)
    for place in 0..<size {
      saved[place] = beta[place]
      movement[place] = tangent[place]
    }
  }

  /// The number of coefficients of the model taken up.
  var parameterCount: Int { size }

  /// The constant where the last climb ended.
  var constant: Double { beta[size - 1] }

  /// The sum of the fitted means over the cells that hold all lists of a term.
  ///
  /// As they were before the last, vanishing step.
  func fitted(on term: Int) -> Double { sums[term] }

  private var leastEmptyMean: Double {
    var least = Double.infinity
    for cell in emptyCells where means[cell] < least && mayBePositive(cell) { least = means[cell] }
    return least
  }

  /// Whether the fitted means are themselves a positive table with the observed margins, to well
  /// within what the margins lack: then a maximum exists.
  private func isCertain(unseen: Double?) -> Bool {
    // After a full step the equations lack no more than half the decrement before it; then rounding.
    let lack = decrement + 4e-16 * (observed + (unseen ?? 0))
    return leastEmptyMean > 1e5 * lack
  }

  /// Sets the means and their superset sums; returns Σ(y log μ − μ) over the cells in use.
  private func evaluate(_ coefficients: UnsafeMutablePointer<Double>, unseen: Double?) -> Double {
    for cell in 0..<cells { means[cell] = 1 }
    var value = 0.0
    for place in 0..<size {
      means[terms[place]] = exp(coefficients[place])
      value += totals[terms[place]] * coefficients[place]
    }
    for term in vanishing { means[term] = 0 }
    LatticeSums.productsOverSubsets(means, bits: bits)
    if let unseen {
      value += unseen * coefficients[size - 1]
    } else {
      means[0] = 0
    }
    if !face.isEmpty {
      for cell in 0..<cells { means[cell] *= face[cell] }
    }
    for cell in 0..<cells { sums[cell] = means[cell] }
    LatticeSums.overSupersets(sums, bits: bits)
    return value - sums[0]
  }

  /// Factors the normal matrix, whose entries are in `sums`, by columns.
  private func factor() -> Bool {
    let n = size
    for column in 0..<n {
      let start = matrix + column * n
      let term = terms[column]
      for row in column..<n { start[row] = sums[terms[row] | term] }
      let diagonal = start[column]
      for earlier in 0..<column {
        let other = matrix + earlier * n
        let multiple = other[column]
        for row in column..<n { start[row] -= multiple * other[row] }
      }
      let pivot = start[column]
      guard pivot > diagonal * 1e-13, pivot.isFinite else { return false }
      let inverse = 1 / pivot.squareRoot()
      for row in column..<n { start[row] *= inverse }
    }
    return true
  }

  private func forward(_ b: UnsafeMutablePointer<Double>) {
    let n = size
    for column in 0..<n {
      let start = matrix + column * n
      let solved = b[column] / start[column]
      b[column] = solved
      for row in (column + 1)..<max(n, column + 1) { b[row] -= solved * start[row] }
    }
  }

  private func backward(_ b: UnsafeMutablePointer<Double>) {
    let n = size
    for column in stride(from: n - 1, through: 0, by: -1) {
      let start = matrix + column * n
      var sum = b[column]
      for row in (column + 1)..<max(n, column + 1) { sum -= start[row] * b[row] }
      b[column] = sum / start[column]
    }
  }
}
