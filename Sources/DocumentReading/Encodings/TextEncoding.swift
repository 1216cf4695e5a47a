/// A way of writing text as bytes that Inquest can read back.
public enum TextEncoding: String, Hashable, Codable, Sendable, CaseIterable {
  /// UTF-8, RFC 3629.
  case utf8 = "UTF-8"
  /// UTF-16, low byte first, RFC 2781.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first, RFC 2781.
  case utf16BigEndian = "UTF-16BE"
  /// Windows code page 1252: western European.
  case windows1252 = "windows-1252"
  /// Windows code page 1256: Arabic, and Persian with پ چ ژ ک گ.
  case windows1256 = "windows-1256"

  /// The name it is recorded and shown under.
  public var name: String { rawValue }

  /// The encoding a document declares under `label`, or nil where Inquest cannot read it.
  ///
  /// Labels as in the WHATWG Encoding standard, section 4.2, which reads ISO 8859-1 and US-ASCII as
  /// windows-1252.
  public init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8": self = .utf8
    case "utf-16", "utf-16le", "unicode", "ucs-2": self = .utf16LittleEndian
    case "utf-16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii",
      "ascii":
      self = .windows1252
    case "windows-1256", "cp1256", "x-cp1256": self = .windows1256
    default: return nil
    }
  }
}
