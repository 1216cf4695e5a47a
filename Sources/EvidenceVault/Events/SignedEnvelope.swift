import TransparencyLog

/// A DSSE envelope (Dead Simple Signing Envelope, version 1) with one signature.
struct SignedEnvelope: Hashable, Sendable {
  static let payloadType = "application/vnd.inquest.event+json"

  /// The event's canonical JSON.
  let payload: [UInt8]
  /// SHA-256 of the signer's public key in hexadecimal.
  let keyID: String
  /// The Ed25519 signature over the pre-authentication encoding.
  let signature: [UInt8]

  /// Signs a payload.
  init(payload: [UInt8], key: SigningKey) throws(LogProblem) {
    self.payload = payload
    keyID = key.verifier.fingerprint
    signature = try key.signature(for: Self.preAuthentication(payload))
  }

  // Members in order of their names, no white space: RFC 8785.
  private static let head = "{\"payload\":"
  private static let middle =
    ",\"payloadType\":\"\(payloadType)\",\"signatures\":[{\"keyid\":"
  private static let beforeSignature = ",\"sig\":"
  private static let tail = "}]}"

  /// The envelope in these bytes; nil unless they are exactly as ``bytes`` would write them.
  init?(parsing bytes: [UInt8]) {
    var scanner = FixedFormScanner(bytes)
    guard scanner.take(Self.head), let payload = Base64.decode(scanner.takeQuoted()),
      scanner.take(Self.middle),
      let key = Hash256(hex: String(decoding: scanner.takeQuoted(), as: UTF8.self)),
      scanner.take(Self.beforeSignature), let signature = Base64.decode(scanner.takeQuoted()),
      scanner.take(Self.tail), scanner.isAtEnd
    else { return nil }
    self.payload = payload
    keyID = key.hex
    self.signature = signature
  }

  /// The envelope as canonical JSON.
  var bytes: [UInt8] {
    var text = Array("\(Self.head)\"".utf8)
    text += Base64.encodeBytes(payload)
    text += Array("\"\(Self.middle)\"\(keyID)\"\(Self.beforeSignature)\"".utf8)
    text += Base64.encodeBytes(signature)
    text += Array("\"\(Self.tail)".utf8)
    return text
  }

  /// Whether the key with this fingerprint made the signature.
  func isSigned(by key: VerifierKey) -> Bool {
    key.fingerprint == keyID
      && key.isValid(signature: signature, message: Self.preAuthentication(payload))
  }

  /// `DSSEv1 <length of type> <type> <length of payload> <payload>`: what is signed.
  static func preAuthentication(_ payload: [UInt8]) -> [UInt8] {
    Array("DSSEv1 \(payloadType.utf8.count) \(payloadType) \(payload.count) ".utf8) + payload
  }
}
