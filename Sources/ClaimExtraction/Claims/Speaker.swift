/// Someone or something that a text says is speaking.
public struct Speaker: Hashable, Codable, Sendable {
  /// What kind of speaker it is.
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// One human being, named or not.
    case person
    /// Several people without a common body: "families of victims".
    case group
    /// A body that speaks as one: a ministry, an association, a newspaper.
    case organisation
    /// A report, a letter, a judgment.
    case document
    /// The text does not let the kind be told.
    case unspecified
  }

  /// The words of the text that name the speaker here, which may be a pronoun.
  public var mention: Mention
  /// The same speaker in the fullest form this document has used; a guess that a person checks.
  public var name: String
  /// What kind of speaker it is.
  public var kind: Kind

  /// Makes a speaker.
  public init(mention: Mention, name: String, kind: Kind) {
    self.mention = mention
    self.name = name
    self.kind = kind
  }
}
