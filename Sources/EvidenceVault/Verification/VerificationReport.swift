import TransparencyLog

/// What a verification checked and what did not hold.
public struct VerificationReport: Hashable, Sendable {
  /// Objects whose bytes were read and compared with their names.
  public internal(set) var objectsChecked = 0
  /// Bytes of those objects.
  public internal(set) var bytesChecked = 0
  /// Journal lines opened: commitment, envelope, signature, chain.
  public internal(set) var openings = 0
  /// Openings lawfully erased, whose leaves still count.
  public internal(set) var erased = 0
  /// Leaf entries compared with their openings.
  public internal(set) var leaves = 0
  /// Hash tiles and entry bundles compared with the tree.
  public internal(set) var tiles = 0
  /// Earlier checkpoints found to be beginnings of the log.
  public internal(set) var frozenCheckpoints = 0
  /// The log's origin.
  public internal(set) var origin = ""
  /// The log's key as the vault states it, one line, to be compared with one known otherwise.
  public internal(set) var logKey = ""
  /// The size the checkpoint states.
  public internal(set) var size = 0
  /// The root the checkpoint states, in hexadecimal.
  public internal(set) var root = ""
  /// What the reader should know, none of it a failure.
  public internal(set) var warnings: [String] = []
  /// What does not hold, in the order found, one sentence each with the path; at most a hundred.
  public internal(set) var failures: [String] = []
  /// Failures beyond the hundred.
  public internal(set) var furtherFailures = 0

  /// Whether everything checked holds.
  public var holds: Bool { failures.isEmpty }

  mutating func fail(_ sentence: String) {
    if failures.count < 100 { failures.append(sentence) } else { furtherFailures += 1 }
  }
}

/// How far a verification is.
public struct VerificationProgress: Hashable, Sendable {
  /// Events opened so far.
  public let openings: Int
  /// Events there are by the checkpoint.
  public let size: Int
  /// Objects checked so far.
  public let objects: Int
  /// Bytes of those objects.
  public let bytes: Int
}
