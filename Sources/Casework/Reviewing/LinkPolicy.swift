import CaseModel
import CaseRegister

/// What a case takes from the machine without a person, and how many people a decision needs.
public struct LinkPolicy: Hashable, Sendable {
  /// Which of the machine's links make a person before anybody has decided.
  public enum Acceptance: Hashable, Sendable {
    /// Those that the linkage joined, marked as provisional.
    case aboveCut
    /// Of those, only the ones of at least this probability.
    case atLeast(Double)
    /// None.
    case nothing
  }

  /// What is accepted provisionally.
  public var acceptance: Acceptance
  /// Whether two people decide on each pair, neither seeing the other's decision before both have.
  public var isDouble: Bool

  /// A case that never said otherwise: what the linkage joined, provisionally, and one reviewer.
  public init(acceptance: Acceptance = .aboveCut, isDouble: Bool = false) {
    self.acceptance = acceptance
    self.isDouble = isDouble
  }

  /// The policy in a sentence.
  public var sentence: String {
    let links =
      switch acceptance {
      case .aboveCut: "Links above the linkage's own cut are accepted provisionally and marked so"
      case .atLeast(let cut):
        "Links of a probability of \(cut) or more are accepted provisionally and marked so"
      case .nothing: "No link is accepted before a person has decided on it"
      }
    let people =
      isDouble
      ? "; each pair is decided by two people, neither of whom sees the other's decision first."
      : "; one person decides on a pair."
    return links + people
  }

  /// The form of events and of the register.
  var json: JSONValue {
    let accept: JSONValue =
      switch acceptance {
      case .aboveCut: "above-cut"
      case .atLeast(let cut): .double(cut)
      case .nothing: "nothing"
      }
    return ["accept": accept, "double": .bool(isDouble)]
  }

  /// Reads an event's parameters; what is not there is as in a case that never said otherwise.
  init(json: JSONValue) {
    self.init()
    if let cut = json["accept"]?.double { acceptance = .atLeast(cut) }
    if json["accept"]?.string == "nothing" { acceptance = .nothing }
    isDouble = json["double"]?.bool ?? false
  }
}

extension RegisterSnapshot {
  /// The policy that holds.
  func linkPolicy() throws -> LinkPolicy {
    LinkPolicy(json: StoredJSON.value(try property("linkPolicy") ?? "{}"))
  }
}
