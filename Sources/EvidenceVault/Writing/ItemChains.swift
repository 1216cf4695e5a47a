import TransparencyLog

/// The last commitment of every item, and the clock of the last event: what the next event refers to.
struct ItemChains {
  private var last: [String: Hash256] = [:]
  private(set) var lastTime = ""

  func commitment(before item: String) -> Hash256? { last[item] }

  mutating func append(item: String, time: String, commitment: Hash256) {
    last[item] = commitment
    lastTime = time
  }
}
