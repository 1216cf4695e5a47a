import CaseModel
import CaseRegister
import EvidenceVault

/// Says what the case takes from the machine without a person, and how many decide on a pair.
public struct SetLinkPolicy: Sendable {
  /// The case.
  public var folder: CaseFolder
  /// What is accepted provisionally; as before when nil.
  public var acceptance: LinkPolicy.Acceptance?
  /// Whether two people decide on each pair; as before when nil.
  public var isDouble: Bool?
  /// Why.
  public var reason: String

  /// Says what to set.
  public init(
    folder: CaseFolder,
    acceptance: LinkPolicy.Acceptance? = nil,
    isDouble: Bool? = nil,
    reason: String
  ) {
    self.folder = folder
    self.acceptance = acceptance
    self.isDouble = isDouble
    self.reason = reason
  }

  /// Sets the policy, of which the log keeps the earlier; returns what holds now.
  public func run() throws -> LinkPolicy {
    if case .atLeast(let cut)? = acceptance, !(cut > 0 && cut <= 1) {
      throw Problem(
        .usage,
        "\(cut) is no probability",
        remedy: "Give a number above 0 and up to 1, such as 0.95."
      )
    }
    let recorder = try DecisionRecorder(folder: folder, reviewer: nil, reason: reason)
    let open = try WritableCase(folder)
    defer { open.close() }
    var policy = try open.register.read { try $0.linkPolicy() }
    if let acceptance { policy.acceptance = acceptance }
    if let isDouble { policy.isDouble = isDouble }
    try open.record([recorder.draft(CaseEvent.linkPolicySet, policy.json, open)])
    return policy
  }
}
