/// The outcome of an earlier linkage that new records are linked against.
///
/// Records named here keep their person, and pairs of them are not looked at again; records that are
/// not named are new, and join these persons, each other, or nobody. Two earlier persons are never
/// merged this way: pairs that speak for it are in the result, for a person to decide.
public struct PreviousLinkage: Sendable {
  /// The model that was fitted then, applied unchanged; nil to fit anew.
  public var model: LinkageModel?
  /// The person of each record of then.
  public var persons: [PairDecision.Record: String]

  /// An earlier outcome.
  public init(model: LinkageModel?, persons: [PairDecision.Record: String]) {
    self.model = model
    self.persons = persons
  }
}
