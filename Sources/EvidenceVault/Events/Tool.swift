/// The program that did a deed, by name and version.
public struct Tool: Hashable, Sendable {
  /// The program's name.
  public let name: String
  /// The program's version.
  public let version: String

  /// A program.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
