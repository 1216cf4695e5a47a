/// One line of the custody log as a person reads it.
public struct LogEntry: Sendable {
  /// Index in the log, from 0.
  public var index: Int
  /// When (UTC, RFC 3339), as the machine's clock said.
  public var time: String
  /// What was done ("exhibit.added").
  public var action: String
  /// Who did it.
  public var actor: String
  /// What it was done to, in words.
  public var summary: String
  /// The exhibit it was done to, where there is one.
  public var exhibit: String?
  /// The commitment that stands in the public log, in hexadecimal.
  public var commitment: String
}

/// The custody page.
public struct CustodyView: Sendable {
  /// Where the case is on disk, as opened.
  public var folder: String
  /// The log's name.
  public var origin: String
  /// Number of leaves under the last checkpoint.
  public var size: Int
  /// Root hash in hexadecimal; the checkpoint has it in base64.
  public var root: String
  /// The whole signed checkpoint.
  public var checkpoint: String
  /// The key that verifies it: `name+id+key`.
  public var verifierKey: String
  /// The log's lines of this page, newest first.
  public var entries: [LogEntry]
  /// Page, from 1; 200 entries a page.
  public var page: Int
  /// Number of all entries.
  public var total: Int
  /// Commands with which anybody verifies it: what it checks, command.
  public var commands: [(purpose: String, command: String)]
}
