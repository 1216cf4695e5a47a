/// How far a source commits itself to what it says.
///
/// The annotation guide's order, strongest first:
/// denied, conditional, called-for, estimated, alleged, possible, asserted.
public enum Modality: String, Codable, Hashable, Sendable, CaseIterable {
  /// Said as so.
  case asserted
  /// Said to be claimed: "allegedly", "claims that".
  case alleged
  /// Said as an estimate: "it is estimated".
  case estimated
  /// Said as possible: "may", "might".
  case possible
  /// Said under a condition: "if", "in the absence of".
  case conditional
  /// Said not to be so by the source it is about.
  case denied
  /// Demanded, called for, deserved or overdue.
  case calledFor = "called-for"
}

/// Whether a source says that something is, or is not, so.
public enum Polarity: String, Codable, Hashable, Sendable, CaseIterable {
  /// It is so.
  case affirmative
  /// It is not so ("no one has faced justice").
  case negative
}
