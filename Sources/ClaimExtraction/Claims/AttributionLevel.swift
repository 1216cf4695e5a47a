/// One level of the chain of those who say a claim.
public struct AttributionLevel: Hashable, Codable, Sendable {
  /// The words that attribute, and their class.
  public struct Cue: Hashable, Codable, Sendable {
    /// The words of the cue.
    public var mention: Mention
    /// The class of the cue, such as `say`, `claim`, `deny`, `warn` or `according`.
    public var cueClass: String

    /// Makes a cue.
    public init(mention: Mention, cueClass: String) {
      self.mention = mention
      self.cueClass = cueClass
    }
  }

  /// Who speaks; empty where the text does not say ("it is estimated").
  public var speakers: [Speaker]
  /// The words that attribute; nil where a quotation simply goes on.
  public var cue: Cue?
  /// The document in which it is said, where the text names one.
  public var document: Mention?

  /// Makes a level.
  public init(speakers: [Speaker], cue: Cue?, document: Mention? = nil) {
    self.speakers = speakers
    self.cue = cue
    self.document = document
  }
}
