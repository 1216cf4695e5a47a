import Glibc
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// The quick ways of computing against slow and obvious ones, on random small tables.
struct IndependentCheckTests {
  @Test(arguments: 0..<12)
  func `the lattice fit agrees with a dense one written out by hand`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let counts = [0] + (1..<16).map { _ in 1 + generator.poisson(mean: 20) }
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    let models = HierarchicalModel.all(listCount: 4, .everyOrder)
    let picked = generator.pick(models)
    let model = try #require(picked)
    let fitter = LogLinearFitter(table)
    let fitted = fitter.fit(model)
    let fit = try #require(fitted)
    let dense = denseConstant(model.terms, counts: counts)
    #expect(abs(fit.coefficients[0] - dense.estimate) < 1e-8)
    #expect(abs(fit.constantVariance / dense.variance - 1) < 1e-6)
    // At a maximum the fitted margins are the observed ones: the likelihood equations themselves.
    for term in model.terms {
      var margin = 0.0
      for cell in 1..<16 where cell & term == term {
        let eta = model.terms.reduce(0.0) { cell & $1 == $1 ? $0 + fit.coefficients[$1] : $0 }
        margin += exp(eta)
      }
      #expect(abs(margin - Double(table.people(onAll: term))) < 1e-6)
    }
  }

  @Test(arguments: HierarchicalModel.all(listCount: 3, .everyOrder))
  func `existence agrees with a search of all directions, whatever cells are empty`(
    model: HierarchicalModel
  ) {
    let terms = model.terms
    let directions = allDirections(terms.count)
    let moves = directions.map { direction in
      (1..<8).map { cell in
        zip(terms, direction).reduce(0) { cell & $1.0 == $1.0 ? $0 + $1.1 : $0 }
      }
    }
    var disagreements = 0
    for occupied in 1..<128 {
      let counts = [0] + (0..<7).map { occupied & (1 << $0) != 0 ? 5 : 0 }
      // No maximum iff some direction leaves occupied cells alone and only lowers empty ones.
      let escapes = moves.contains { move in
        move.contains { $0 != 0 }
          && move.indices.allSatisfy {
            occupied & (1 << $0) != 0 ? move[$0] == 0 : move[$0] <= 0
          }
      }
      let exists = FacialSet(terms: model.terms, counts: counts).existence == .exists
      if exists == escapes { disagreements += 1 }
    }
    #expect(disagreements == 0)
  }

  @Test func `where a maximum exists the fit reaches it, and elsewhere the search says so`() throws
  {
    // Lists that never all meet: the model of pairs still has a maximum if every pair meets.
    let table = try #require(
      PublishedTables.table(
        ["A", "B", "C"],
        ["100": 20, "010": 30, "001": 25, "110": 4, "101": 5, "011": 6]
      )
    )
    let search = ModelSearch(table, .everyOrder) { _ in }
    #expect(search.fits.count + search.onBoundary + search.unidentified == 8)
    #expect(search.unusable == 0)
  }

  @Test func `independent lists: most intervals hold the truth`() throws {
    // Recommended ranges at 95 per cent over 60 populations of 1,000: fewer than 51 hits would
    // happen less than once in a thousand runs if coverage were right.
    var generator = SeededGenerator(seed: 2024)
    var hits = 0
    for _ in 0..<60 {
      let table = try simulated(1000, [0.3, 0.25, 0.35], &generator)
      let result = Estimator.run(
        table,
        configuration: EstimationConfiguration(methods: [.loglinear], includesSensitivity: false)
      )
      let range = try #require(result.recommended)
      if range.low <= 1000, range.high ?? .infinity >= 1000 { hits += 1 }
    }
    #expect(hits >= 51)
  }

  @Test func `a list that leads to another: only models that allow it hold the truth`() throws {
    var generator = SeededGenerator(seed: 99)
    var hits = 0
    var independenceHits = 0
    for _ in 0..<40 {
      var counts = [Int](repeating: 0, count: 8)
      for _ in 0..<2000 {
        let a = generator.chance(0.3)
        let b = generator.chance(a ? 0.5 : 0.15)
        let c = generator.chance(0.35)
        counts[(a ? 1 : 0) | (b ? 2 : 0) | (c ? 4 : 0)] += 1
      }
      counts[0] = 0
      let table = try CaptureHistoryTable(lists: ["A", "B", "C"], counts: counts)
      let result = Estimator.run(
        table,
        configuration: EstimationConfiguration(methods: [.loglinear], includesSensitivity: false)
      )
      let range = try #require(result.recommended)
      if range.low <= 2000, range.high ?? .infinity >= 2000 { hits += 1 }
      let main = try #require(HierarchicalModel(listCount: 3, generators: []))
      let fitter = LogLinearFitter(table)
      let fitted = fitter.fit(main)
      let wald = try #require(fitted).wald(level: 0.95)
      if wald.low <= 2000, wald.high ?? .infinity >= 2000 { independenceHits += 1 }
    }
    #expect(hits >= 33)
    #expect(independenceHits <= 5)
  }

  private func simulated(
    _ people: Int,
    _ chances: [Double],
    _ generator: inout SeededGenerator
  ) throws -> CaptureHistoryTable {
    var counts = [Int](repeating: 0, count: 1 << chances.count)
    for _ in 0..<people {
      var history = 0
      for (bit, chance) in chances.enumerated() where generator.chance(chance) {
        history |= 1 << bit
      }
      counts[history] += 1
    }
    counts[0] = 0
    return try CaptureHistoryTable(lists: chances.indices.map { "L\($0)" }, counts: counts)
  }

  /// Every vector of −1, 0 and 1: three lists need no larger coefficients.
  private func allDirections(_ length: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { grown, _ in grown.flatMap { v in [-1, 0, 1].map { v + [$0] } } }
  }

  /// Weighted least squares on the full design matrix, solved by Gauss–Jordan with pivoting.
  private func denseConstant(
    _ terms: [Int],
    counts: [Int]
  ) -> (estimate: Double, variance: Double) {
    let cells = Array(1..<counts.count)
    let design = cells.map { cell in terms.map { cell & $0 == $0 ? 1.0 : 0 } }
    var means = cells.map { Double(counts[$0]) + 0.5 }
    var beta = [Double](repeating: 0, count: terms.count)
    var inverse: [[Double]] = []
    for _ in 0..<60 {
      var normal = terms.map { _ in [Double](repeating: 0, count: terms.count) }
      var right = [Double](repeating: 0, count: terms.count)
      for (place, cell) in cells.enumerated() {
        let mean = means[place]
        let working = log(mean) + (Double(counts[cell]) - mean) / mean
        for i in terms.indices {
          right[i] += design[place][i] * mean * working
          for j in terms.indices { normal[i][j] += design[place][i] * mean * design[place][j] }
        }
      }
      inverse = inverted(normal)
      beta = inverse.map { row in zip(row, right).reduce(0) { $0 + $1.0 * $1.1 } }
      means = design.map { row in exp(zip(row, beta).reduce(0) { $0 + $1.0 * $1.1 }) }
    }
    return (beta[0], inverse[0][0])
  }

  private func inverted(_ matrix: [[Double]]) -> [[Double]] {
    let n = matrix.count
    var rows = matrix.enumerated().map { index, row in
      row + (0..<n).map { $0 == index ? 1.0 : 0 }
    }
    for column in 0..<n {
      let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for other in 0..<n where other != column {
        let multiple = rows[other][column]
        rows[other] = zip(rows[other], rows[column]).map { $0 - multiple * $1 }
      }
    }
    return rows.map { Array($0[n...]) }
  }
}
