import Crypto
import Foundation

/// The public half of an Ed25519 note key, as `name+hex key id+base64(0x01 ‖ key)` (C2SP signed-note).
public struct VerifierKey: Hashable, Sendable, CustomStringConvertible {
  /// Ed25519 in the note's signature types.
  static let ed25519: UInt8 = 1

  /// Whose key it is: no white space, no plus sign.
  public let name: String
  /// The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key).
  public let keyID: UInt32
  /// The 32 bytes of the public key.
  public let publicKey: [UInt8]

  /// The key of these 32 bytes; nil when the name cannot stand in a note or the count is wrong.
  public init?(name: String, publicKey: [UInt8]) {
    guard Self.isAllowed(name: name), publicKey.count == 32 else { return nil }
    self.name = name
    self.publicKey = publicKey
    let hash = Hash256.sha256(Array(name.utf8) + [0x0A, Self.ed25519] + publicKey).bytes
    keyID = hash.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// The key a line describes.
  ///
  /// - Throws: ``LogProblem`` when the line is no Ed25519 key or its key id does not belong to it.
  public init(parsing line: some StringProtocol) throws(LogProblem) {
    // The key itself may contain plus signs: only the first two separate.
    let parts = line.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard
      parts.count == 3,
      let stated = Hexadecimal.decode(parts[1]), stated.count == 4,
      let data = Base64.decode(parts[2]), data.count == 33, data[0] == Self.ed25519,
      let key = VerifierKey(name: String(parts[0]), publicKey: Array(data.dropFirst()))
    else {
      throw LogProblem(
        "“\(line.prefix(80))” is not an Ed25519 verifier key",
        remedy: "Give one name+8 hexadecimal digits+base64 key a line."
      )
    }
    guard stated.reduce(0, { $0 << 8 | UInt32($1) }) == key.keyID else {
      throw LogProblem(
        "The key id of “\(key.name)” does not belong to its name and key",
        remedy: "Copy the line again from where it was published."
      )
    }
    self = key
  }

  /// The key as one line of text.
  public var description: String {
    "\(name)+\(keyIDText)+\(Base64.encode([Self.ed25519] + publicKey))"
  }

  /// The key id as eight hexadecimal digits.
  public var keyIDText: String {
    let digits = String(keyID, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// SHA-256 of the 32 bytes of the key in hexadecimal: names the key where four bytes are too few.
  public var fingerprint: String { Hash256.sha256(publicKey).hex }

  /// Whether an Ed25519 signature over the message was made with this key.
  public func isValid(signature: [UInt8], message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: message)
  }

  /// Whether a name may stand in a note: something, without white space and plus.
  public static func isAllowed(name: String) -> Bool {
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value > 32 && scalar != "+" && !scalar.properties.isWhitespace
      }
  }
}
