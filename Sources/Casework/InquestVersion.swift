/// The version of the program, as it stands in events.
public enum InquestVersion {
  /// Semantic version.
  public static let current = "0.1.0"
}
