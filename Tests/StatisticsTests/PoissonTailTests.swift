import Glibc
import Statistics
import Testing

/// Poisson tails against sums written out.
struct PoissonTailTests {
  @Test(arguments: [0.01, 0.7, 3, 12.5, 80, 700])
  func `both tails are the sums of their probabilities`(mean: Double) {
    var below = 0.0
    for count in 0...Int(mean + 12 * mean.squareRoot() + 10) {
      let here = exp(Double(count) * log(mean) - mean - logFactorial(Double(count)))
      #expect(abs(PoissonTail.upper(count, mean: mean) - (1 - below)) < 1e-11)
      below += here
      #expect(abs(PoissonTail.lower(count, mean: mean) - below) < 1e-11)
    }
  }

  @Test func `a far tail keeps its relative precision`() {
    // P(X ≥ 10) for mean 0.1: 10 is all but the whole of the tail.
    let first = exp(10 * log(0.1) - 0.1 - logFactorial(10))
    #expect(abs(PoissonTail.upper(10, mean: 0.1) / first - 1) < 0.01)
  }

  @Test func `nothing expected leaves only nothing`() {
    #expect(PoissonTail.lower(0, mean: 0) == 1)
    #expect(PoissonTail.upper(1, mean: 0) == 0)
    #expect(PoissonTail.upper(0, mean: 5) == 1)
    #expect(PoissonTail.lower(-1, mean: 5) == 0)
  }

  @Test func `beyond a hundred thousand the approximation joins the sum`() {
    for deviate in [-3.0, -2, -1, 0, 1, 2, 3] {
      let summed = PoissonTail.lower(Int(99_999 + deviate * 316.2), mean: 99_999)
      let approximated = PoissonTail.lower(Int(100_001 + deviate * 316.2), mean: 100_001)
      #expect(abs(summed - approximated) < 1e-4)
    }
  }
}
