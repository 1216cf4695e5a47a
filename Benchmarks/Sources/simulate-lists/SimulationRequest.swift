import Foundation
import InquestTestSupport

/// What the command line asks for.
struct SimulationRequest {
  static let usage =
    "simulate-lists mixed|few|disjoint|large --out DIR [--seed N] [--people N | --rows N]"

  let configuration: SimulationConfiguration
  let seed: UInt64
  let folder: URL

  /// The request, or nil where it is not understood.
  init?(_ arguments: ArraySlice<String>) {
    var seed: UInt64? = 1
    var folder: URL?
    var people: Int?
    var rest = arguments.dropFirst()
    while let option = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch option {
      case "--seed": seed = UInt64(value)
      case "--out": folder = URL(fileURLWithPath: value)
      case "--people": people = Int(value)
      // Five lists of the presets have two rows a person.
      case "--rows": people = Int(value).map { $0 * 100 / SimulationConfiguration.rowsPerHundred }
      default: return nil
      }
    }
    var configuration: SimulationConfiguration
    switch arguments.first {
    case "mixed": configuration = .mixed
    case "few": configuration = .few
    case "disjoint": configuration = .disjoint
    case "large": configuration = .large(people: people ?? 500_000)
    default: return nil
    }
    if let people { configuration.people = people }
    guard let seed, let folder, configuration.people > 0 else { return nil }
    self.configuration = configuration
    self.seed = seed
    self.folder = folder
  }
}
