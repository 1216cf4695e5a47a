import Crypto
import Foundation

/// A 32-byte SHA-256 or HMAC-SHA256 value: a node of the tree, a commitment, the name of an object.
///
/// Held as four words so that millions of them lie in one contiguous buffer.
public struct Hash256: Hashable, Sendable {
  /// How many bytes a value has.
  public static let byteCount = 32

  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The value with exactly these 32 bytes; nil for any other count.
  public init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    self.init(exactly: Array(bytes))
  }

  /// The value with these 64 lower-case hexadecimal digits; nil for anything else.
  public init?(hex: some StringProtocol) {
    guard let bytes = Hexadecimal.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  private init(exactly bytes: [UInt8]) {
    words = bytes.withUnsafeBytes { buffer in
      (
        buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  private init(digest: some ContiguousBytes) {
    words = digest.withUnsafeBytes { buffer in
      (
        buffer.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 8, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 16, as: UInt64.self),
        buffer.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
      )
    }
  }

  /// The 32 bytes.
  public var bytes: [UInt8] {
    withUnsafeBytes(of: words) { Array($0) }
  }

  /// The 64 lower-case hexadecimal digits.
  public var hex: String { Hexadecimal.encode(bytes) }

  /// Whether the two values have the same bytes.
  public static func == (left: Hash256, right: Hash256) -> Bool {
    left.words == right.words
  }

  /// Feeds the 32 bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// SHA-256 of the bytes.
  public static func sha256(_ bytes: [UInt8]) -> Hash256 {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return Hash256(digest: hasher.finalize())
  }

  /// HMAC-SHA256 of a message under a key (RFC 2104): the commitment of the evidence format.
  public static func hmac(key: [UInt8], message: [UInt8]) -> Hash256 {
    Hash256(
      digest: HMAC<SHA256>.authenticationCode(for: message, using: SymmetricKey(data: key))
    )
  }

  /// The hash of a leaf, SHA-256(0x00 ‖ entry) (RFC 9162 section 2.1.1).
  public static func leaf(_ entry: [UInt8]) -> Hash256 {
    var hasher = SHA256()
    withUnsafeBytes(of: UInt8(0)) { hasher.update(bufferPointer: $0) }
    entry.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return Hash256(digest: hasher.finalize())
  }

  /// The hash of an inner node, SHA-256(0x01 ‖ left ‖ right) (RFC 9162 section 2.1.1).
  public static func node(_ left: Hash256, _ right: Hash256) -> Hash256 {
    var hasher = SHA256()
    withUnsafeBytes(of: UInt8(1)) { hasher.update(bufferPointer: $0) }
    withUnsafeBytes(of: left.words) { hasher.update(bufferPointer: $0) }
    withUnsafeBytes(of: right.words) { hasher.update(bufferPointer: $0) }
    return Hash256(digest: hasher.finalize())
  }
}

extension Hash256: CustomStringConvertible {
  /// The hexadecimal digits.
  public var description: String { hex }
}
