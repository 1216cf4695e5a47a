import InquestTestSupport

/// Coverage of other packages measured once: 50 replicates of 2,000 people and four lists, so that
/// the Monte Carlo standard error is about .03 at .95.
struct RecordedPeer {
  let name: String
  let coverage: [PopulationScenario: Double]

  static let all = [
    RecordedPeer(
      name: "dga, δ = 1/16",
      coverage: [
        .independent: 0.96, .twoClasses: 0, .pairLeads: 1, .hiddenClass: 0, .sparse: 1,
      ]
    ),
    RecordedPeer(
      name: "LCMCR, K = 10",
      coverage: [
        .independent: 0.94, .twoClasses: 0.6, .pairLeads: 1, .hiddenClass: 0, .sparse: 0.98,
      ]
    ),
    RecordedPeer(
      name: "Rcapture, BIC",
      coverage: [
        .independent: 0.94, .twoClasses: 0.04, .pairLeads: 1, .hiddenClass: 0, .sparse: 0.96,
      ]
    ),
    RecordedPeer(
      name: "independence",
      coverage: [
        .independent: 0.94, .twoClasses: 0, .pairLeads: 0, .hiddenClass: 0, .sparse: 0.98,
      ]
    ),
  ]

  /// What was recorded of a scenario, or nil where nothing was or the population is another.
  static func line(_ scenario: PopulationScenario, _ request: BenchRequest) -> String? {
    guard request.people == 2000, request.lists == 4 else { return nil }
    let known = all.compactMap { peer in
      peer.coverage[scenario].map { "\(peer.name) \($0.decimals(2))" }
    }
    return known.isEmpty ? nil : known.joined(separator: ", ")
  }
}
