/// A place named in a claim.
public struct PlaceMention: Hashable, Codable, Sendable {
  /// The words that name it.
  public var mention: Mention
  /// The gazetteer's identifier, where the place is known.
  public var place: String?
  /// The gazetteer's name, where the place is known; else the words themselves.
  public var name: String
  /// The kind of place: `country`, `city`, `cemetery` and the like; `place` where unknown.
  public var kind: String
}
