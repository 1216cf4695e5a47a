public import TransparencyLog

/// What the vault gives back once an event is on disk and under a signed checkpoint.
public struct Receipt: Hashable, Sendable {
  /// The event's position in the log, from zero.
  public let index: Int
  /// The event's identifier.
  public let eventID: String
  /// The event's commitment in hexadecimal: what a later checkpoint proves to be in the log.
  public let commitment: String
  /// The objects the event names, with their hashes.
  public let objects: [StoredObject]
  /// The proof that the commitment's leaf is in the tree of the checkpoint.
  public let proof: InclusionProof
  /// The signed checkpoint the proof leads to.
  public let checkpoint: Checkpoint
}
