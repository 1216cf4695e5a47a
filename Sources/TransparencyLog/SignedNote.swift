/// A text with signatures under it (C2SP signed-note).
public struct SignedNote: Hashable, Sendable {
  /// One signature line: `— name base64(key id ‖ signature)`.
  public struct Signature: Hashable, Sendable {
    /// The name of the key.
    public let name: String
    /// The four-byte id of the key.
    public let keyID: UInt32
    /// The bytes after the key id; 64 for an Ed25519 note signature.
    public let bytes: [UInt8]
  }

  /// What was signed, ending in a line feed.
  public let text: String
  /// The signatures, in order.
  public private(set) var signatures: [Signature]

  private static let dash = "\u{2014} "
  /// Far above what a checkpoint with its witnesses needs; keeps hostile input cheap.
  private static let byteLimit = 1_000_000

  /// A note nobody has signed yet; nil unless the text is printable and ends in a line feed.
  public init?(text: String) {
    guard text.hasSuffix("\n"), Self.isPrintable(text) else { return nil }
    self.text = text
    signatures = []
  }

  /// The note in these bytes.
  ///
  /// - Throws: ``LogProblem`` when the form is broken; signatures are not checked yet.
  public init(parsing bytes: [UInt8]) throws(LogProblem) {
    func problem(_ what: String) -> LogProblem {
      LogProblem(what, remedy: "Restore the note from a copy; it must never be edited.")
    }
    guard bytes.count <= Self.byteLimit else { throw problem("The note is longer than 1 MB") }
    guard let whole = String(validating: bytes, as: UTF8.self), Self.isPrintable(whole) else {
      throw problem("The note is not printable UTF-8")
    }
    // The last blank line separates, since a text may contain blank lines of its own.
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.last, end.isEmpty,
      let blank = lines.dropLast().lastIndex(where: \.isEmpty), blank > 0
    else { throw problem("The note has no blank line before its signatures, or is cut short") }
    text = lines[..<blank].joined(separator: "\n") + "\n"
    signatures = []
    for line in lines[(blank + 1)...].dropLast() {
      let parts = line.dropFirst(Self.dash.count)
        .split(separator: " ", omittingEmptySubsequences: false)
      guard line.hasPrefix(Self.dash), parts.count == 2,
        VerifierKey.isAllowed(name: String(parts[0])),
        let data = Base64.decode(parts[1]), data.count > 4
      else { throw problem("A signature line of the note is malformed") }
      signatures.append(
        Signature(
          name: String(parts[0]),
          keyID: data.prefix(4).reduce(0) { $0 << 8 | UInt32($1) },
          bytes: Array(data.dropFirst(4))
        )
      )
    }
    guard !signatures.isEmpty else { throw problem("The note carries no signature") }
  }

  /// Adds a signature.
  ///
  /// - Throws: ``LogProblem`` when the key cannot sign.
  public mutating func sign(with key: SigningKey) throws(LogProblem) {
    signatures.append(
      Signature(
        name: key.verifier.name,
        keyID: key.verifier.keyID,
        bytes: try key.signature(for: Array(text.utf8))
      )
    )
  }

  /// The note as bytes: the text, a blank line, the signature lines.
  public var bytes: [UInt8] {
    var whole = text + "\n"
    for signature in signatures {
      let id = withUnsafeBytes(of: signature.keyID.bigEndian) { Array($0) }
      whole += "\(Self.dash)\(signature.name) \(Base64.encode(id + signature.bytes))\n"
    }
    return Array(whole.utf8)
  }

  /// The known keys that signed; signatures by other keys are passed over.
  ///
  /// - Throws: ``LogProblem`` when a signature that claims a known key is false, or no known key signed.
  public func verify(with keys: [VerifierKey]) throws(LogProblem) -> [VerifierKey] {
    var verified: [VerifierKey] = []
    for signature in signatures {
      let known = keys.first { $0.name == signature.name && $0.keyID == signature.keyID }
      guard let key = known else { continue }
      guard key.isValid(signature: signature.bytes, message: Array(text.utf8)) else {
        throw LogProblem(
          "The signature of “\(signature.name)” does not belong to the note's text",
          remedy: "Treat the note as altered and compare it with a copy held elsewhere."
        )
      }
      verified.append(key)
    }
    guard !verified.isEmpty else {
      let signers = signatures.map(\.name).joined(separator: ", ")
      throw LogProblem(
        "No trusted key signed the note; it names \(signers)",
        remedy: "Check that the trusted keys are those of this log."
      )
    }
    return verified
  }

  private static func isPrintable(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A }
  }
}
