import Glibc
import Statistics
import Testing

/// Student's t and multinomial regression against tables and obvious arithmetic.
struct RegressionTests {
  @Test(
    arguments: [
      (0.975, 1.0, 12.706204736432095), (0.975, 5, 2.570581835636314),
      (0.995, 30, 2.749995653567231), (0.9, 2, 1.885618083164127),
      (0.975, 1e9, 1.959963984540054),
    ]
  )
  func `a quantile of Student's t has its tabled value`(
    probability: Double,
    freedom: Double,
    expected: Double
  ) {
    let value = StudentT.quantile(probability, degreesOfFreedom: freedom)
    #expect(abs(value - expected) < 1e-8 * expected)
    #expect(
      abs(StudentT.quantile(1 - probability, degreesOfFreedom: freedom) + value) < 1e-7 * value
    )
    #expect(abs(StudentT.cumulative(value, degreesOfFreedom: freedom) - probability) < 1e-10)
  }

  @Test func `with a constant alone the chances are the shares`() throws {
    let outcomes = [0, 0, 0, 1, 1, 3]
    let fit = try #require(
      MultinomialRegression(
        design: [1, 1, 1, 1, 1, 1],
        columns: 1,
        outcomes: outcomes,
        classes: 4,
        rows: Array(outcomes.indices),
        ridge: 1
      )
    )
    let chances = fit.chances([1], row: 0)
    for (chance, expected) in zip(chances, [0.5, 1.0 / 3, 0, 1.0 / 6]) {
      #expect(abs(chance - expected) < 1e-12)
    }
  }

  @Test func `without a ridge a category's chances are its shares`() throws {
    // Two groups: outcomes 0, 1, 2 in the ratios 5:3:2 and 1:1:8.
    let groups = [[0, 0, 0, 0, 0, 1, 1, 1, 2, 2], [0, 1, 2, 2, 2, 2, 2, 2, 2, 2]]
    let outcomes = groups[0] + groups[1]
    let design: [Double] = (0..<20).flatMap { row -> [Double] in [1, row < 10 ? 0 : 1] }
    let fit = try #require(
      MultinomialRegression(
        design: design,
        columns: 2,
        outcomes: outcomes,
        classes: 3,
        rows: Array(0..<20),
        ridge: 0
      )
    )
    for (row, expected) in [(0, [0.5, 0.3, 0.2]), (19, [0.1, 0.1, 0.8])] as [(Int, [Double])] {
      for (chance, share) in zip(fit.chances(design, row: row), expected) {
        #expect(abs(chance - share) < 1e-6)
      }
    }
  }

  @Test func `at the best fit the ridge balances the residuals`() throws {
    var generator = SeededGenerator(seed: 8)
    let columns = 3
    let rows = 200
    var design: [Double] = []
    var outcomes: [Int] = []
    for _ in 0..<rows {
      let x = [1, generator.normal(), generator.normal()]
      design += x
      let weights = [1, exp(0.5 * x[1]), exp(-0.3 + x[2])]
      outcomes.append(generator.categorical(weights) ?? 0)
    }
    let fit = try #require(
      MultinomialRegression(
        design: design,
        columns: columns,
        outcomes: outcomes,
        classes: 3,
        rows: Array(0..<rows),
        ridge: 2
      )
    )
    // The constants are not penalised: their residuals add up to nothing in every class.
    for label in 0..<3 {
      let residual = (0..<rows).reduce(0.0) {
        $0 + (outcomes[$1] == label ? 1 : 0) - fit.chances(design, row: $1)[label]
      }
      #expect(abs(residual) < 1e-4)
    }
  }
}
