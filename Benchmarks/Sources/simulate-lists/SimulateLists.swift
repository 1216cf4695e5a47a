import Dispatch
import Foundation
import InquestTestSupport

/// Writes simulated lists as CSV files with the person of each row in a column `truth`:
/// `simulate-lists PRESET --out DIR [--seed N] [--people N | --rows N]`.
@main
struct SimulateLists {
  static func main() throws {
    guard let request = SimulationRequest(CommandLine.arguments.dropFirst()) else {
      FileHandle.standardError.write(Data((SimulationRequest.usage + "\n").utf8))
      exit(64)
    }
    try FileManager.default.createDirectory(
      at: request.folder,
      withIntermediateDirectories: true
    )
    let simulator = LinkageSimulator(request.configuration, seed: request.seed)
    let counts = RowCounts(lists: simulator.configuration.lists.count)
    // Lists are functions of the seed alone, so each is written by whichever thread is free.
    DispatchQueue.concurrentPerform(iterations: simulator.configuration.lists.count) { list in
      let name = simulator.configuration.lists[list].name
      do {
        let file = try ListFile(request.folder.appendingPathComponent("\(name).csv"))
        counts.set(list, try file.write(simulator, list: list))
      } catch {
        FileHandle.standardError.write(Data("\(name).csv cannot be written: \(error)\n".utf8))
        exit(74)
      }
    }
    for (plan, rows) in zip(simulator.configuration.lists, counts.all) {
      print("\(plan.name).csv\t\(rows)")
    }
  }
}
