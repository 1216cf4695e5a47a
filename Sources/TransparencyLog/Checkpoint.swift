/// The state of a log that its operator signs (C2SP tlog-checkpoint): origin, size and root.
public struct Checkpoint: Hashable, Sendable {
  /// Which log it is; also the name of the log's key.
  public let origin: String
  /// How many leaves the tree has.
  public let size: Int
  /// The root over those leaves.
  public let root: Hash256
  /// Lines after the root, kept as they are; this project writes none.
  public let extensions: [String]

  /// The state of a log.
  public init(origin: String, size: Int, root: Hash256, extensions: [String] = []) {
    self.origin = origin
    self.size = size
    self.root = root
    self.extensions = extensions
  }

  /// The checkpoint in the text of a note.
  ///
  /// - Throws: ``LogProblem`` when a line is missing or malformed.
  public init(parsing text: String) throws(LogProblem) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard
      lines.count >= 4, lines.last == "", !lines[0].isEmpty,
      // One number has one spelling: a sign or a leading zero is refused.
      let size = Int(lines[1]), size >= 0, String(size) == lines[1],
      let bytes = Base64.decode(lines[2]), let root = Hash256(bytes: bytes),
      !lines.dropLast().contains("")
    else {
      throw LogProblem(
        "The note is not a checkpoint of origin, size and root",
        remedy: "Restore the checkpoint from a copy; it must never be edited."
      )
    }
    self.init(origin: lines[0], size: size, root: root, extensions: Array(lines[3...].dropLast()))
  }

  /// The text of the note: one line each for origin, size, root and extensions.
  public var text: String {
    ([origin, String(size), Base64.encode(root.bytes)] + extensions)
      .joined(separator: "\n") + "\n"
  }

  /// The checkpoint as a note signed with the log's key.
  ///
  /// - Throws: ``LogProblem`` when the origin cannot stand in a note or the key cannot sign.
  public func signed(with key: SigningKey) throws(LogProblem) -> SignedNote {
    guard var note = SignedNote(text: text) else {
      throw LogProblem(
        "The origin of the log is not printable",
        remedy: "Create the log with a plain origin."
      )
    }
    try note.sign(with: key)
    return note
  }
}
