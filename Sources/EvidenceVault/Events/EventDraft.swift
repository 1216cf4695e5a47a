public import CaseModel

/// A deed to be recorded: what the caller knows; the writer adds who, when and the chain.
public struct EventDraft: Hashable, Sendable {
  /// What the deed concerns: an exhibit, a list, a result, the case itself.
  ///
  /// Events of one item form a chain.
  public var item: String
  /// The deed in a word or two, such as `added`, `imported` or `decided`.
  public var action: String
  /// The objects the deed made or used; each must be stored already or in this batch.
  public var objects: [StoredObject]
  /// For whom it was done, if not for oneself.
  public var onBehalfOf: String?
  /// Why.
  public var reason: String?
  /// By what authority: a consent, a mandate, an order.
  public var authority: String?
  /// The state or holder before.
  public var from: String?
  /// The state or holder after.
  public var to: String?
  /// Everything else the deed needs to be repeated or understood; numbers that matter beyond 2⁵³ as
  /// strings.
  public var parameters: JSONValue

  /// A deed to be recorded.
  public init(
    item: String,
    action: String,
    objects: [StoredObject] = [],
    onBehalfOf: String? = nil,
    reason: String? = nil,
    authority: String? = nil,
    from: String? = nil,
    to: String? = nil,
    parameters: JSONValue = .object([:])
  ) {
    self.item = item
    self.action = action
    self.objects = objects
    self.onBehalfOf = onBehalfOf
    self.reason = reason
    self.authority = authority
    self.from = from
    self.to = to
    self.parameters = parameters
  }
}
