import EvidenceVault
import Foundation

/// Who and what stands in the events of this process.
public enum Operator {
  /// The person: `INQUEST_ACTOR` where it is set, the login name otherwise.
  public static var name: String {
    let given = ProcessInfo.processInfo.environment["INQUEST_ACTOR"] ?? ""
    return given.isEmpty ? NSUserName() : given
  }

  /// The program.
  static let tool = Tool(name: "inquest", version: InquestVersion.current)
}
