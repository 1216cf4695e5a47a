import CaseModel
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

  /// The envelope in these bytes; nil unless they are exactly as ``bytes`` would write them.
  init?(parsing bytes: [UInt8]) {
    guard let json = JSONReader.value(of: bytes),
      json["payloadType"]?.string == Self.payloadType,
      let encoded = json["payload"]?.string, let payload = Base64.decode(encoded),
      let signatures = json["signatures"]?.array, signatures.count == 1,
      let keyID = signatures[0]["keyid"]?.string,
      let text = signatures[0]["sig"]?.string, let signature = Base64.decode(text)
    else { return nil }
    self.payload = payload
    self.keyID = keyID
    self.signature = signature
    guard self.bytes == bytes else { return nil }
  }

  /// The envelope as canonical JSON.
  var bytes: [UInt8] {
    let json: JSONValue = [
      "payload": .string(Base64.encode(payload)),
      "payloadType": .string(Self.payloadType),
      "signatures": [["keyid": .string(keyID), "sig": .string(Base64.encode(signature))]],
    ]
    return json.canonicalBytes
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
