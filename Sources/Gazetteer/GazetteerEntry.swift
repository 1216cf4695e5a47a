/// A place as a gazetteer knows it.
public struct GazetteerEntry: Hashable, Codable, Sendable {
  /// What kind of place it is; an open list in lower case.
  public struct Kind: RawRepresentable, Hashable, Codable, Sendable {
    /// The kind as a word.
    public var rawValue: String
    /// Makes a kind from its word.
    public init(rawValue: String) { self.rawValue = rawValue }
    /// A State or territory.
    public static let country = Kind(rawValue: "country")
    /// A province or other first-level division.
    public static let province = Kind(rawValue: "province")
    /// A city, town or village.
    public static let city = Kind(rawValue: "city")
    /// A prison or other place of detention.
    public static let prison = Kind(rawValue: "prison")
    /// A cemetery or burial place.
    public static let cemetery = Kind(rawValue: "cemetery")
  }

  /// A stable identifier: ISO 3166-1 for countries.
  public var id: String
  /// The name to show.
  public var name: String
  /// What kind of place it is.
  public var kind: Kind
  /// Other ways of writing the name, in any script.
  public var forms: [String]
  /// Adjectives and names of inhabitants: "Chilean".
  public var demonyms: [String]
  /// The identifier of the place it lies in.
  public var parent: String?

  /// Makes an entry.
  public init(
    id: String,
    name: String,
    kind: Kind,
    forms: [String] = [],
    demonyms: [String] = [],
    parent: String? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.forms = forms
    self.demonyms = demonyms
    self.parent = parent
  }
}
