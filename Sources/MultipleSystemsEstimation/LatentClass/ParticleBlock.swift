import Glibc
import Statistics

/// Some of the particles of a tempered population, moved by one sampler.
///
/// Used by one thread at a time: its owner gives every block to a single thread and waits.
final class ParticleBlock: @unchecked Sendable {
  /// λ class by class, then e.
  typealias State = [Double]

  var states: [State]
  private(set) var logLikelihoods: [Double]
  private var sampler: LatentClassSampler

  init(
    _ data: LatentClassData,
    prior: LatentClassPrior,
    count: Int,
    generator: SeededGenerator
  ) {
    sampler = LatentClassSampler(data, prior: prior, generator: generator)
    states = [State](repeating: [], count: count)
    logLikelihoods = [Double](repeating: 0, count: count)
  }

  /// Draws every particle from the prior.
  func drawFromPrior() {
    for index in states.indices {
      repeat {
        sampler.drawFromPrior()
        // A chance of exactly nothing somewhere in the data has no logarithm: drawn again.
      } while !sampler.logLikelihood().isFinite
      states[index] = sampler.state
      logLikelihoods[index] = sampler.logLikelihood()
    }
  }

  /// Moves every particle under a power of the likelihood.
  ///
  /// The steps are tuned on copies of some particles first: tuning while moving would bias them.
  func move(power: Double, sweeps: Int) {
    sampler.temper = power
    sampler.isTuning = true
    for index in stride(from: 0, to: states.count, by: max(1, states.count / 8)) {
      sampler.load(states[index])
      for _ in 0..<sweeps { sampler.sweep() }
    }
    sampler.isTuning = false
    for index in states.indices {
      sampler.load(states[index])
      for _ in 0..<sweeps { sampler.sweep() }
      states[index] = sampler.state
      logLikelihoods[index] = sampler.logLikelihood()
    }
  }

  /// One draw a particle.
  func draws() -> [LatentClassDraw] {
    states.map { state in
      sampler.load(state)
      return sampler.draw()
    }
  }
}
