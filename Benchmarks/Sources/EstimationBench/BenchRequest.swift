import InquestTestSupport
import MultipleSystemsEstimation

/// What is to be measured.
struct BenchRequest: Sendable {
  static let usage = """
    EstimationBench [--scenario S1,S2,…] [--replicates N] [--methods chapman,…] [--lists N]
                    [--people N] [--seed N]
    scenarios: \(PopulationScenario.allCases.map(\.rawValue).joined(separator: " "))
    methods (all but lcmcr and doubly-robust unless named): \(EstimationMethod.allCases.map(\.rawValue).joined(separator: " "))
    """

  /// The scenarios whose figures are owed.
  var scenarios: [PopulationScenario] = [
    .independent, .twoClasses, .pairAvoids, .pairSeeks, .pairLeads, .copiedWhole, .copiedPart,
    .sparse, .hiddenClass,
  ]
  var replicates = 500
  /// Chains of latent classes take a second a table, all else some hundredths: they run when asked for.
  var methods = EstimationMethod.forTables.filter { $0 != .lcmcr }
  var lists = 4
  var people = 2000
  var seed: UInt64 = 1

  /// Nil when an argument is not understood.
  init?(_ arguments: [String]) {
    var left = arguments[...]
    while let option = left.popFirst() {
      guard let value = left.popFirst() else { return nil }
      switch option {
      case "--scenario":
        let named = value.split(separator: ",").map { PopulationScenario(rawValue: String($0)) }
        guard named.allSatisfy({ $0 != nil }) else { return nil }
        scenarios = named.compactMap(\.self)
      case "--methods":
        let named = value.split(separator: ",").map { EstimationMethod(rawValue: String($0)) }
        guard named.allSatisfy({ $0 != nil }) else { return nil }
        methods = named.compactMap(\.self)
      case "--replicates":
        guard let number = Int(value), number > 0 else { return nil }
        replicates = number
      case "--lists":
        guard let number = Int(value), (2...6).contains(number) else { return nil }
        lists = number
      case "--people":
        guard let number = Int(value), number > 0 else { return nil }
        people = number
      case "--seed":
        guard let number = UInt64(value) else { return nil }
        seed = number
      default: return nil
      }
    }
  }

  /// What the estimator is asked for.
  var configuration: EstimationConfiguration {
    EstimationConfiguration(methods: methods, includesSensitivity: false)
  }
}
