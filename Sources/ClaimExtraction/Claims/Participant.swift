/// Someone or something that takes part in what a claim says.
public struct Participant: Hashable, Codable, Sendable {
  /// The words that name it.
  public var mention: Mention
  /// Its part: `perpetrator`, `victim`, `caller`, `subject`, `object` and the like.
  public var role: String
}
