/// Something about the lists that forbids a conclusion or weakens it, with the lists' names.
///
/// See `docs/methods/list-checks.md`.
public struct ListFinding: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable {
    /// Much of one list was taken over from another.
    case copied
    /// A list shares hardly anybody with the others.
    case thinList
    /// Two lists share hardly anybody.
    case thinPair
    /// One list holds nearly everybody observed.
    case dominating
    /// People on one list are less likely to be on another.
    case avoiding
    /// Lists depend on one another all alike, as they do where some people are easier to find.
    case allTogether
  }

  /// What was found.
  public let kind: Kind
  /// The lists concerned; of a copied pair the source first.
  public let lists: [String]
  /// The share of the source's entries taken over, from 0 to 1; only for copies.
  public let share: Double?
  /// What was found and how to put it right, in whole sentences.
  public let sentence: String
  /// Whether no range may be recommended because of it.
  public let forbids: Bool
}
