/// What the answer would be under another choice.
public struct SensitivityRow: Codable, Hashable, Sendable {
  /// Which kind of choice.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// One list is left out.
    case listLeftOut = "list-left-out"
    /// The dependence among all lists at once is not zero but multiplies the odds by a factor.
    case highestOrder = "highest-order"
    /// Two lists are taken as one.
    case listsPooled = "lists-pooled"
    /// The prior weight δ of a cell in decomposable models is another.
    case cellPrior = "cell-prior"
    /// The latent-class model may have more or fewer classes.
    case classes
    /// The prior of the latent-class weights is another.
    case classPrior = "class-prior"
    /// Records were taken for one person above another probability, or as the best linkage has it.
    case linkage
    /// Records that lack a label are left out, as though they had never been made.
    case incompleteLeftOut = "incomplete-left-out"
  }

  /// Which kind of choice.
  public let kind: Kind
  /// The choice: the list left out, the factor, the two lists, the setting.
  public let choice: String
  /// The total population under it, or nil when it cannot be estimated.
  public let estimate: Double?
  /// The interval under it.
  public let interval: EstimateInterval?
  /// Why there is no estimate, or what else must be known.
  public let note: String?

  /// Makes a row.
  public init(
    kind: Kind,
    choice: String,
    estimate: Double?,
    interval: EstimateInterval?,
    note: String? = nil
  ) {
    self.kind = kind
    self.choice = choice
    self.estimate = estimate
    self.interval = interval
    self.note = note
  }
}
