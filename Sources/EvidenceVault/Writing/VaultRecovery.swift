/// What opening a vault for writing found unfinished and put right.
public struct VaultRecovery: Hashable, Sendable {
  /// Events that were in the journal but not under the checkpoint; they are now.
  public internal(set) var completedEvents = 0
  /// Files moved to `quarantine/`, by name there: bytes no event speaks of.
  public internal(set) var quarantined: [String] = []
  /// Bytes of a line cut short by a crash, moved to `quarantine/`; the event was never acknowledged.
  public internal(set) var tornBytes = 0
  /// What the writer should know, as sentences.
  public internal(set) var warnings: [String] = []

  /// Whether anything was left unfinished.
  public var isNeeded: Bool { completedEvents > 0 || !quarantined.isEmpty || tornBytes > 0 }
}
