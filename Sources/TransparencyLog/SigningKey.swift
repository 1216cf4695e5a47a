import Crypto
import Foundation

/// The private half of an Ed25519 note key.
///
/// Its description is withheld on purpose: ``secretText`` is the only way to write it down.
public struct SigningKey: Sendable, CustomStringConvertible {
  private static let prefix = "PRIVATE+KEY+"

  /// The public half.
  public let verifier: VerifierKey
  private let key: Curve25519.Signing.PrivateKey

  /// The key of a 32-byte seed; nil when the name cannot stand in a note or the count is wrong.
  public init?(name: String, seed: [UInt8]) {
    guard
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
    else { return nil }
    self.verifier = verifier
    self.key = key
  }

  /// The key a line describes: `PRIVATE+KEY+name+hex key id+base64(0x01 ‖ seed)`.
  ///
  /// - Throws: ``LogProblem`` when the line is no such key; the line is not repeated in it.
  public init(parsingSecret line: some StringProtocol) throws(LogProblem) {
    let problem = LogProblem(
      "The text is not an Ed25519 signing key",
      remedy: "Restore the key file from its backup."
    )
    guard line.hasPrefix(Self.prefix) else { throw problem }
    let parts = line.dropFirst(Self.prefix.count)
      .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard
      parts.count == 3,
      let data = Base64.decode(parts[2]), data.count == 33, data[0] == VerifierKey.ed25519,
      let key = SigningKey(name: String(parts[0]), seed: Array(data.dropFirst())),
      key.verifier.keyIDText == parts[1]
    else { throw problem }
    self = key
  }

  /// The key as one line of text, private half included: write it only where others cannot read.
  public var secretText: String {
    let data = Base64.encode([VerifierKey.ed25519] + key.rawRepresentation)
    return "\(Self.prefix)\(verifier.name)+\(verifier.keyIDText)+\(data)"
  }

  /// The Ed25519 signature (64 bytes) of a message.
  ///
  /// - Throws: ``LogProblem`` when the cryptographic library refuses.
  public func signature(for message: [UInt8]) throws(LogProblem) -> [UInt8] {
    do {
      return try Array(key.signature(for: message))
    } catch {
      throw LogProblem(
        "Signing with the key of “\(verifier.name)” failed",
        remedy: "Restore the key file from its backup."
      )
    }
  }

  /// Names the public half only.
  public var description: String { "signing key of \(verifier.name)" }
}
