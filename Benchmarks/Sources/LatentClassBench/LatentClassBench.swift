import Foundation
import Measuring
import MultipleSystemsEstimation
import Statistics

/// Measures the latent-class sampler on a table, beside draws of another sampler where given.
///
///     LatentClassBench TABLE.csv CLASSES CHAINS SWEEPS [CPU-SECONDS DRAWS-FILE…]
///
/// The files hold one total a line, one file a chain, and took so many CPU seconds in all.
@main
enum LatentClassBench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 5, let classes = Int(arguments[2]), let chains = Int(arguments[3]),
      let sweeps = Int(arguments[4])
    else {
      print("usage: LatentClassBench TABLE.csv CLASSES CHAINS SWEEPS [CPU-SECONDS DRAWS-FILE…]")
      return
    }
    let table = try PublicTable(file: arguments[1]).table
    let ours = measured(table, classes: classes, chains: chains, sweeps: sweeps)
    printUsualRuns(table, classes: classes)
    let population = TemperedPopulation.sample(
      table,
      prior: LatentClassPrior(classes: classes),
      seed: 1
    ) { _ in }
    if let population {
      let ends = [0.025, 0.5, 0.975].map { whole(population.quantile($0)) }
      print(
        "tempered population: \(ends.joined(separator: " / ")), "
          + "log evidence \(digits(population.logEvidence, 2))"
      )
    }
    guard arguments.count > 6, let seconds = Double(arguments[5]) else { return }
    let peer = try arguments[6...].map { try draws($0) }
    guard let found = ChainDiagnostics(peer) else { return }
    let rate = found.bulkESS / seconds
    print(
      "other sampler: ESS \(whole(found.bulkESS)) in \(digits(seconds, 2)) CPU s: "
        + "\(digits(rate, 1)) a CPU second, R-hat \(digits(found.rHat, 4)); "
        + "ours is \(digits(ours / rate, 1)) times that"
    )
  }

  /// Effective draws of log N a CPU second after the burn-in.
  private static func measured(
    _ table: CaptureHistoryTable,
    classes: Int,
    chains: Int,
    sweeps: Int
  ) -> Double {
    func run(_ sweeps: Int) -> (posterior: LatentClassPosterior?, seconds: Double) {
      let stopwatch = Stopwatch()
      let posterior = LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: classes),
        effort: SamplingEffort(chains: chains, firstSweeps: sweeps, sweepLimit: sweeps),
        seed: 11
      ) { _ in }
      return (posterior, stopwatch.elapsed.cpu)
    }
    let burnIn = run(32).seconds
    let long = run(sweeps)
    let seconds = long.seconds - burnIn
    guard let posterior = long.posterior, let found = posterior.diagnostics else { return .nan }
    let ends = [0.025, 0.5, 0.975].map { digits(posterior.quantile($0), 1) }
    let medians = posterior.chainMedians.map { whole($0) }
    print("long run: \(ends.joined(separator: " / ")), chain medians \(medians), ")
    print(
      "  R-hat \(digits(found.rHat, 4)), ESS \(whole(found.bulkESS)) (tail "
        + "\(whole(found.tailESS))) in \(digits(seconds, 2)) CPU s after \(digits(burnIn, 2)) s "
        + "of burn-in: \(digits(found.bulkESS / seconds, 1)) a CPU second (tail "
        + "\(digits(found.tailESS / seconds, 1)))"
    )
    return found.bulkESS / seconds
  }

  /// What a user gets and waits for, from five seeds.
  private static func printUsualRuns(_ table: CaptureHistoryTable, classes: Int) {
    for seed in 1...5 as ClosedRange<UInt64> {
      let stopwatch = Stopwatch()
      let posterior = LatentClassPosterior.sample(
        table,
        prior: LatentClassPrior(classes: classes),
        seed: seed
      ) { _ in }
      guard let posterior, let found = posterior.diagnostics else { continue }
      let ends = [0.025, 0.5, 0.975].map { digits(posterior.quantile($0), 1) }
      print(
        "seed \(seed): \(ends.joined(separator: " / "))"
          + (posterior.isConverged ? "" : " NOT CONVERGED")
          + ", R-hat \(digits(found.rHat, 4)), ESS \(whole(found.bulkESS)), tail "
          + "\(whole(found.tailESS)), \(posterior.sweeps) sweeps a chain, "
          + "\(digits(stopwatch.elapsed.cpu, 2)) CPU s in all"
      )
    }
  }

  private static func draws(_ path: String) throws -> [Double] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
      .compactMap { Double($0) }.map { log($0) }
  }

  private static func whole(_ value: Double) -> String { String(format: "%.0f", value) }

  private static func digits(_ value: Double, _ count: Int) -> String {
    String(format: "%.\(count)f", value)
  }
}
