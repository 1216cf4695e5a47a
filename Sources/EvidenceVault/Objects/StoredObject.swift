import CaseModel

/// An object of the vault by its hashes: what an event says about the bytes it concerns.
public struct StoredObject: Hashable, Sendable {
  /// SHA-256 of the stored bytes in hexadecimal: the object's name.
  public let stored: String
  /// SHA-256 of the original bytes; the same as ``stored`` where nothing is encrypted.
  public let sha256: String
  /// SHA-512 of the original bytes.
  public let sha512: String
  /// How many bytes the original has.
  public let size: Int

  /// An object with these hashes.
  public init(stored: String, sha256: String, sha512: String, size: Int) {
    self.stored = stored
    self.sha256 = sha256
    self.sha512 = sha512
    self.size = size
  }

  /// The object an event's JSON describes; nil when a field is missing or malformed.
  init?(json: JSONValue) {
    guard let stored = json["stored"]?.string, let sha256 = json["sha256"]?.string,
      let sha512 = json["sha512"]?.string, let size = json["size"]?.int, size >= 0,
      VaultLayout.isObjectName(stored), VaultLayout.isObjectName(sha256)
    else { return nil }
    self.init(stored: stored, sha256: sha256, sha512: sha512, size: size)
  }

  /// The object as an event writes it.
  var json: JSONValue {
    [
      "stored": .string(stored), "sha256": .string(sha256), "sha512": .string(sha512),
      "size": .int(size),
    ]
  }
}
