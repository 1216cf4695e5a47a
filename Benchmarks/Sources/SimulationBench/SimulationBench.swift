import Foundation
import InquestTestSupport
import RecordLinkage

/// Links simulated mixed lists in memory and prints F1 by script: `SimulationBench [--people N] [--wrong N] SEED …`.
///
/// The quick loop while the engine is worked on: no files, no command, only names, linkage and truth.
@main
struct SimulationBench {
  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    var configuration = SimulationConfiguration.mixed
    var wrong = 0
    while let option = arguments.first, option.hasPrefix("--"), arguments.count > 1 {
      arguments.removeFirst()
      let value = arguments.popFirst().flatMap(Int.init)
      if option == "--people" { configuration.people = value ?? configuration.people }
      if option == "--wrong" { wrong = value ?? wrong }
    }
    let seeds = arguments.compactMap { UInt64($0) }
    guard !seeds.isEmpty, seeds.count == arguments.count else {
      print("SimulationBench [--people N] [--wrong N] SEED …")
      exit(64)
    }
    print("seed\trows\tpairs\toverall\tlatin\tpersian\tacross\tpairs p≥.5\tbest\terror\tseconds")
    for seed in seeds { try await measure(configuration, seed, wrong) }
  }

  private static func measure(
    _ configuration: SimulationConfiguration,
    _ seed: UInt64,
    _ wrong: Int
  ) async throws {
    let simulated = LinkageSimulator(configuration, seed: seed).lists()
    let truth = LinkageTruth(simulated)
    let lists = try simulated.map(list)
    let start = ContinuousClock.now
    let result = try await RecordLinker().link(lists)
    let took = ContinuousClock.now - start
    var numbers: [String: Int32] = [:]
    let groups = result.assignments.joined().map { assignment in
      let number = numbers[assignment.person] ?? Int32(numbers.count)
      numbers[assignment.person] = number
      return number
    }
    let score = truth.score(groups: groups)
    var firstRows = [0]
    for list in lists { firstRows.append(firstRows[firstRows.count - 1] + list.count) }
    var pairs = PairCalibration(truePairs: truth.truePairs[.overall])
    for pair in result.pairs {
      pairs.add(
        probability: pair.probability,
        isSame: truth.isSame(
          firstRows[pair.first.list] + pair.first.row,
          firstRows[pair.second.list] + pair.second.row
        )
      )
    }
    let figures =
      LinkageTruth.Part.allCases.map { score[$0].f1 }
      + [pairs.figures(cut: PairCalibration.defaultCut).f1, pairs.best.f1, pairs.expectedError]
    print(
      "\(seed)\t\(truth.count)\t\(truth.truePairs[.overall])\t"
        + figures.map(\.fourDecimals).joined(separator: "\t") + "\t\(took.formatted)"
    )
    print("  overall \(score[.overall])")
    if wrong > 0 {
      WrongPairs(simulated: simulated, truth: truth, groups: Array(groups)).show(wrong)
    }
  }

  private static func list(_ simulated: LinkageSimulator.List) throws -> LinkageList {
    let recognition = try ColumnRecognition(header: simulated.header, file: simulated.name)
    return LinkageList(
      name: simulated.name,
      ids: TextArena(simulated.rows.indices.map { String($0 + 1) }),
      columns: recognition.columns.compactMap { column in
        column.kind.map { kind in
          FieldColumn(
            kind: kind,
            header: column.header,
            values: simulated.rows.map { $0[column.index] }
          )
        }
      }
    )
  }
}

extension Duration {
  /// Seconds with two decimals.
  fileprivate var formatted: String {
    let seconds = Double(components.seconds) + Double(components.attoseconds) * 1e-18
    return String(format: "%.2f", seconds)
  }
}
