import Foundation
import RecordLinkage

/// All that the answer of a linkage depends on, in a form whose digest names unfinished work.
struct LinkageKey: Encodable {
  /// One list: what it was called, what its file held, what its columns were taken for.
  struct Source: Encodable {
    let list: String
    let digest: String
    let columns: [[String]]
    let identifier: String?
  }

  let program = InquestVersion.current
  let method = RecordLinker.version
  let sources: [Source]
  let seed: UInt64
  let memory: Int
  let blockCap: Int
  let randomPairs: Int
  let floor: Double
  let draws: Int
  let uniqueLists: [String]
  let model: LinkageModel?
  let decisions: String?
  let previous: String?

  /// Everything but the number of threads, on which nothing depends.
  init(
    _ configuration: LinkageConfiguration,
    _ sources: [Source],
    decisions: String?,
    previous: String?
  ) {
    self.sources = sources
    seed = configuration.seed
    memory = configuration.memory
    blockCap = configuration.blockCap
    randomPairs = configuration.randomPairs
    floor = configuration.floor
    draws = configuration.draws
    uniqueLists = configuration.uniqueLists.sorted()
    model = configuration.model
    self.decisions = decisions
    self.previous = previous
  }

  /// The digest as a folder may be called.
  var digest: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return String(ContentHash.sha256([UInt8](try encoder.encode(self))).prefix(32))
    }
  }
}
