public import CaseModel
import TransparencyLog

/// One recorded deed, as read back from the journal.
public struct CustodyEvent: Hashable, Sendable {
  /// The position in the log, from zero.
  public let index: Int
  /// HMAC-SHA256 of the envelope under the salt, in hexadecimal: all that the public log holds of it.
  public let commitment: String
  /// The universally unique identifier of the event.
  public let eventID: String
  /// What the deed concerns.
  public let item: String
  /// The deed.
  public let action: String
  /// Who did it: the name of the key that signed.
  public let actor: String
  /// SHA-256 of the actor's public key in hexadecimal.
  public let actorKey: String
  /// For whom it was done, if not for oneself.
  public let onBehalfOf: String?
  /// Wall-clock time in UTC, such as `2026-11-23T22:53:09.123456Z`; as good as the machine's clock.
  public let time: String
  /// Microseconds since the machine started.
  public let monotonicMicroseconds: Int
  /// The boot that ``monotonicMicroseconds`` counts from.
  public let bootID: String
  /// The commitment of the item's event before this one; nil for the first.
  public let previous: String?
  /// The objects made or used.
  public let objects: [StoredObject]
  /// Why.
  public let reason: String?
  /// By what authority.
  public let authority: String?
  /// The state or holder before.
  public let from: String?
  /// The state or holder after.
  public let to: String?
  /// The program that did it.
  public let tool: Tool
  /// Everything else.
  public let parameters: JSONValue
  /// The whole payload, with members this version does not know.
  public let json: JSONValue

  /// The event in an opened journal line; nil when a field of format 1 is missing or malformed.
  init?(index: Int, commitment: Hash256, envelope: SignedEnvelope) {
    guard let json = JSONReader.value(of: envelope.payload),
      json["version"]?.int == 1,
      let eventID = json["event"]?.string,
      let item = json["item"]?.string,
      let action = json["action"]?.string,
      let actor = json["actor"]?.string,
      let time = json["time"]?.string,
      let monotonic = json["monotonic"]?.int,
      let bootID = json["boot"]?.string,
      let listed = json["objects"]?.array,
      let toolName = json["tool"]?["name"]?.string,
      let toolVersion = json["tool"]?["version"]?.string,
      let parameters = json["parameters"]
    else { return nil }
    let objects = listed.compactMap { StoredObject(json: $0) }
    guard objects.count == listed.count else { return nil }
    self.index = index
    self.commitment = commitment.hex
    self.eventID = eventID
    self.item = item
    self.action = action
    self.actor = actor
    actorKey = envelope.keyID
    onBehalfOf = json["onBehalfOf"]?.string
    self.time = time
    monotonicMicroseconds = monotonic
    self.bootID = bootID
    previous = json["previous"]?.string
    self.objects = objects
    reason = json["reason"]?.string
    authority = json["authority"]?.string
    from = json["from"]?.string
    to = json["to"]?.string
    tool = Tool(name: toolName, version: toolVersion)
    self.parameters = parameters
    self.json = json
  }
}
