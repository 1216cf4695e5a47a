import Dispatch
import Foundation
import InquestTestSupport
import MultipleSystemsEstimation

/// Estimates of all replicates of one scenario.
struct ReplicateRun: Sendable {
  private let request: BenchRequest
  private let simulator: PopulationSimulator

  /// What came of one replicate.
  struct Replicate: Sendable {
    var observed = 0
    var result: EstimationResult?
    /// The sum over strata, where the population is divided.
    var divided: EstimationResult?
    /// The pairs of lists called copied.
    var copies: [[String]] = []
  }

  init(_ request: BenchRequest, _ scenario: PopulationScenario) {
    self.request = request
    simulator = PopulationSimulator(scenario, people: request.people, lists: request.lists)
  }

  /// Every replicate, in the order of their numbers whatever the threads did.
  func all() throws -> [Replicate] {
    let results = Locked([Replicate](repeating: Replicate(), count: request.replicates))
    DispatchQueue.concurrentPerform(iterations: request.replicates) { number in
      guard let counts = try? simulator.replicate(seed: seed(number)) else { return }
      var replicate = Replicate(observed: counts.pooled.observed)
      replicate.result = Estimator.run(counts.pooled, configuration: request.configuration)
      replicate.copies = ListChecks(counts.pooled).findings.filter { $0.kind == .copied }
        .map { $0.lists.sorted() }
      let known = counts.strata.filter { $0.table.observed > 0 }
      if !known.isEmpty, counts.unlabelled == nil {
        replicate.divided = try? Estimator.run(
          strata: known.map { ($0.name, $0.table) },
          configuration: request.configuration
        )
      }
      results.change { $0[number] = replicate }
    }
    return results.value
  }

  /// CPU seconds of one estimate by some methods, over a few replicates one after the other.
  func seconds(_ methods: [EstimationMethod]) throws -> Double {
    let number = min(10, request.replicates)
    let tables = try (0..<number).map { try simulator.replicate(seed: seed($0)).pooled }
    var configuration = request.configuration
    configuration.methods = methods
    let start = clock()
    for table in tables { _ = Estimator.run(table, configuration: configuration) }
    return Double(clock() - start) / Double(CLOCKS_PER_SEC) / Double(number)
  }

  private func seed(_ number: Int) -> UInt64 {
    request.seed &* 1_000_003 &+ UInt64(number)
  }
}

/// A value that threads change one at a time.
final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var stored: Value

  init(_ value: Value) { stored = value }

  var value: Value { lock.withLock { stored } }

  func change(_ body: (inout Value) -> Void) { lock.withLock { body(&stored) } }
}
