import Glibc
import Statistics

@testable import MultipleSystemsEstimation

/// Small tables for the latent-class tests.
enum LatentClassTables {
  /// Three lists and fourteen people, made up: small enough for importance sampling from the prior.
  static let fourteen = PublishedTables.table(
    ["A", "B", "C"],
    ["100": 4, "010": 3, "001": 2, "110": 2, "101": 1, "011": 1, "111": 1]
  )

  /// The posterior mean of ρ by importance sampling from the prior: its estimate and standard error.
  static func importanceSampling(
    _ table: CaptureHistoryTable,
    prior: LatentClassPrior,
    draws: Int,
    seed: UInt64
  ) -> (mean: Double, standardError: Double, logEvidence: Double) {
    var sampler = LatentClassSampler(
      LatentClassData(table),
      prior: prior,
      generator: SeededGenerator(seed: seed)
    )
    var weight = 0.0
    var weighted = 0.0
    var squares = [0.0, 0.0, 0.0]
    for _ in 0..<draws {
      sampler.drawFromPrior()
      let w = exp(sampler.logLikelihood() + 28)
      let rho = sampler.unseenChance
      weight += w
      weighted += w * rho
      squares[0] += w * w
      squares[1] += w * w * rho
      squares[2] += w * w * rho * rho
    }
    let mean = weighted / weight
    let variance = squares[2] - 2 * mean * squares[1] + mean * mean * squares[0]
    return (mean, variance.squareRoot() / weight, log(weight / Double(draws)) - 28)
  }
}
