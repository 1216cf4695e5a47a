/// A place that keeps finished parts of a long linkage, so that a run that was stopped can go on.
///
/// Parts are valid only for the same lists, configuration and version: whoever provides the place
/// must give an empty one when any of these changes.
public protocol LinkageCheckpoint: Sendable {
  /// The bytes of a part as they were saved, or nil where the part is not there.
  func load(_ part: String) -> [UInt8]?
  /// Keeps a part; returns only when it would survive the end of the process.
  func save(_ part: String, _ bytes: [UInt8]) throws
}
