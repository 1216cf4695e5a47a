import Foundation
import InquestTestSupport
import MultipleSystemsEstimation

/// Measures how often estimates of simulated populations hold the truth.
///
///     EstimationBench [--scenario S1,S2,…] [--replicates N] [--methods chapman,…] [--lists N]
///                     [--people N] [--seed N]
///
/// For each method and for the recommended range: bias, RMSE, coverage with its Monte Carlo standard
/// error, mean width, refusals and CPU seconds; beside them what other packages were measured at.
@main
struct EstimationBench {
  static func main() throws {
    guard let request = BenchRequest(Array(CommandLine.arguments.dropFirst())) else {
      print(BenchRequest.usage)
      exit(64)
    }
    for scenario in request.scenarios {
      let replicates = try ReplicateRun(request, scenario).all()
      CoverageTable(request, scenario, replicates).show()
      fflush(nil)
    }
  }
}
