/// A date named in a claim.
public struct DateMention: Hashable, Codable, Sendable {
  /// The words that name it.
  public var mention: Mention
  /// The date as EDTF (ISO 8601-2); nil where it is relative to something the text does not fix.
  public var edtf: String?
}
