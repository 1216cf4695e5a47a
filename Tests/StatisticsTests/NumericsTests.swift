import Statistics
import Testing

/// Distribution functions, roots, systems and feasibility against known values.
struct NumericsTests {
  @Test(
    arguments: [
      (0.5, 0.0), (0.975, 1.959963984540054), (0.995, 2.5758293035489004),
      (0.001, -3.090232306167813), (1e-10, -6.361340902404056),
    ]
  )
  func `a normal quantile has its tabled value`(probability: Double, expected: Double) {
    #expect(abs(StandardNormal.quantile(probability) - expected) < 1e-12 * max(1, abs(expected)))
    #expect(abs(StandardNormal.cumulative(expected) / probability - 1) < 1e-9)
  }

  @Test func `normal quantiles outside the probabilities have no value`() {
    #expect(StandardNormal.quantile(1.5).isNaN)
    #expect(StandardNormal.quantile(.nan).isNaN)
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
  }

  @Test func `the logarithm of a factorial is that of the product`() {
    #expect(abs(logFactorial(10) - 15.104412573075516) < 1e-12)
    #expect(logFactorial(0) == 0)
    #expect(logFactorial(-1).isNaN)
  }

  @Test func `a root between two signs is found and one without is not`() throws {
    let root = try #require(
      RootSearch.zero(between: 0, and: 2, tolerance: 1e-12) { $0 * $0 - 2 }
    )
    #expect(abs(root - 2.0.squareRoot()) < 1e-10)
    #expect(RootSearch.zero(between: 2, and: 3, tolerance: 1e-12) { $0 * $0 - 2 } == nil)
  }

  @Test func `a steep root is found where the function jumps`() throws {
    let root = try #require(
      RootSearch.zero(between: -10, and: 10, tolerance: 1e-9) { $0 < 3 ? -1e-300 : 1e300 }
    )
    #expect(abs(root - 3) < 1e-6)
  }

  @Test func `a peak is found`() {
    let peak = RootSearch.peak(between: -4, and: 9, tolerance: 1e-7) { -($0 - 1.25) * ($0 - 1.25) }
    #expect(abs(peak - 1.25) < 1e-6)
  }

  @Test func `a positive definite system is solved and another is refused`() {
    let matrix = [[4.0, 2, 0.5], [2, 5, 1], [0.5, 1, 3]]
    var factor = CholeskyFactor(capacity: 3)
    let definite = factor.factor(size: 3) { matrix[$0][$1] }
    #expect(definite)
    var solution = [1.0, 2, 3]
    factor.solve(&solution)
    for (row, expected) in zip(matrix, [1.0, 2, 3]) {
      #expect(abs(zip(row, solution).reduce(0) { $0 + $1.0 * $1.1 } - expected) < 1e-12)
    }
    // The first entry of the inverse is a cofactor over the determinant.
    let determinant = 4.0 * (15 - 1) - 2 * (6 - 0.5) + 0.5 * (2 - 2.5)
    #expect(abs(factor.inverseDiagonal(at: 0) - 14 / determinant) < 1e-12)
    let singular = factor.factor(size: 2) { _, _ in 1 }
    #expect(!singular)
  }

  @Test func `rank and null space agree with the matrix`() {
    var elimination = Elimination(columns: 3)
    let independent = [[1.0, 1, 0], [0, 1, 1], [1, 2, 1]].map { elimination.add($0) }
    #expect(independent == [true, true, false])
    #expect(elimination.rank == 2)
    let space = elimination.nullSpace()
    #expect(space == [[1, -1, 1]])
  }

  @Test(
    arguments: [
      ([[1.0, 1], [1, -1]], [2.0, 0], true),
      ([[1.0, 1], [1, -1]], [1.0, 3], false),
      ([[1.0, -1]], [-5.0], true),
      ([[1.0, 1]], [-1.0], false),
      ([[1.0, 2, 0], [0, 1, 1], [1, 3, 1]], [4.0, 3, 7], true),
      ([[1.0, 2, 0], [0, 1, 1], [1, 3, 1]], [4.0, 3, 8], false),
      ([[0.0, 0]], [0.0], true),
    ]
  )
  func `a system has a solution without negative entries or it has not`(
    rows: [[Double]],
    rightSide: [Double],
    expected: Bool
  ) {
    let system = NonnegativeSystem(coefficients: rows, rightSide: rightSide)
    #expect((system.answer() == .solvable) == expected)
  }

  @Test func `a proof that nothing solves the equations names columns that are always zero`() {
    // x₀ + x₁ = 0 and x₂ = x₃, with 1 added to each entry: no shift keeps x₀ and x₁ above zero.
    let rows: [[Double]] = [[1, 1, 0, 0], [0, 0, 1, -1]]
    let system = NonnegativeSystem(coefficients: rows, rightSide: [-2, 0])
    #expect(system.answer() == .unsolvable(excluded: [0, 1]))
    let rest = NonnegativeSystem(coefficients: [[0, 0], [1, -1]], rightSide: [0, 0])
    #expect(rest.answer() == .solvable)
  }
}
