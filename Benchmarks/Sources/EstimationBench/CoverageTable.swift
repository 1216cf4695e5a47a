import InquestTestSupport
import MultipleSystemsEstimation

/// What is printed about one scenario.
struct CoverageTable {
  private let request: BenchRequest
  private let scenario: PopulationScenario
  private let replicates: [ReplicateRun.Replicate]

  init(
    _ request: BenchRequest,
    _ scenario: PopulationScenario,
    _ replicates: [ReplicateRun.Replicate]
  ) {
    self.request = request
    self.scenario = scenario
    self.replicates = replicates
  }

  func show() {
    let observed = replicates.reduce(0) { $0 + $1.observed } / max(1, replicates.count)
    print(
      "\n\(scenario.rawValue): \(request.people) people, \(request.lists) lists, "
        + "\(replicates.count) replicates, \(observed) observed on average"
    )
    print(CoverageRow.header)
    let run = ReplicateRun(request, scenario)
    for method in request.methods {
      var row = CoverageRow(method.rawValue, truth: request.people)
      for replicate in replicates {
        let answer = replicate.result?.results.first { $0.method == method }
        row.add(
          estimate: answer?.estimate,
          interval: answer?.interval,
          observed: replicate.observed
        )
      }
      row.seconds = try? run.seconds([method])
      print(row.line)
    }
    var recommended = recommendation("recommended") { $0.result }
    recommended.seconds = try? run.seconds(request.methods)
    print(recommended.line)
    if replicates.contains(where: { $0.divided != nil }) {
      print(recommendation("sum over strata") { $0.divided }.line)
    }
    let counts = recommended.heldOrWithheld
    print(
      "  held \(counts.held) + refused \(counts.withheld) of \(counts.all) = "
        + (Double(counts.held + counts.withheld) / Double(max(1, counts.all))).decimals(3)
        + "; refused for \(reasons)"
    )
    let named = replicates.filter { $0.copies == [["A", "B"]] }.count
    let wrongly = replicates.filter { $0.copies.contains { $0 != ["A", "B"] } }.count
    if scenario.copiedShare != nil {
      print(
        "  copy detected and both lists named in \(named) of \(replicates.count), other pairs accused "
          + "in \(wrongly)"
      )
    } else {
      let accused = replicates.filter { !$0.copies.isEmpty }.count
      print("  called copied though nothing is: \(accused) of \(replicates.count)")
    }
    if let peers = RecordedPeer.line(scenario, request) {
      print("  recorded coverage of others (50 replicates): \(peers)")
    }
  }

  private func recommendation(
    _ name: String,
    _ result: (ReplicateRun.Replicate) -> EstimationResult?
  ) -> CoverageRow {
    var row = CoverageRow(name, truth: request.people)
    for replicate in replicates {
      row.add(
        estimate: nil,
        interval: result(replicate)?.recommended?.interval,
        observed: replicate.observed
      )
    }
    return row
  }

  /// How many were refused for what.
  private var reasons: String {
    let kinds = [
      ("a hidden class", "hidden class"), ("a copied list", "copied"), ("lists alike", "the same,"),
      ("thin overlaps", "too few to say"),
    ]
    let refusals = replicates.compactMap { $0.result?.refusal }
    var left = refusals.count
    var parts: [String] = []
    for (name, mark) in kinds {
      let number = refusals.filter { $0.contains(mark) }.count
      left -= number
      if number > 0 { parts.append("\(name) \(number)") }
    }
    if left > 0 { parts.append("other reasons \(left)") }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }
}
