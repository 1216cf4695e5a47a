import Statistics

/// One chain with the draws it has kept.
///
/// Used by one thread at a time: its owner gives every chain to a single thread and waits.
final class LatentClassChain: @unchecked Sendable {
  /// More draws than this are thinned by half, so that a long run does not fill the memory.
  static let keptLimit = 16_384

  private var sampler: LatentClassSampler
  private(set) var draws: [LatentClassDraw] = []
  /// Sweeps between two kept draws.
  private(set) var interval = 4
  private var sweeps = 0

  init(
    _ data: LatentClassData,
    prior: LatentClassPrior,
    dispersion: LatentClassSampler.Dispersion,
    generator: SeededGenerator
  ) {
    sampler = LatentClassSampler(data, prior: prior, generator: generator)
    sampler.start(dispersion)
  }

  /// Tunes the steps; nothing is kept.
  func burnIn(_ count: Int) {
    sampler.isTuning = true
    for _ in 0..<count { sampler.sweep() }
    sampler.isTuning = false
  }

  /// Sweeps on and keeps a draw every few sweeps.
  func run(_ count: Int) {
    for _ in 0..<count {
      sampler.sweep()
      sweeps += 1
      if sweeps % interval == 0 { keep() }
    }
  }

  private func keep() {
    draws.append(sampler.draw())
    guard draws.count >= Self.keptLimit else { return }
    draws = stride(from: 1, to: draws.count, by: 2).map { draws[$0] }
    interval *= 2
  }
}
