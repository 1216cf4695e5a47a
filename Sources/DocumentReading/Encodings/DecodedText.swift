public import CaseModel

/// A text, and how it was written as bytes.
public struct DecodedText: Hashable, Sendable {
  /// The text without its byte-order mark; nothing else is changed.
  public var text: String
  /// The encoding it was read in.
  public var encoding: RecordedEncoding
  /// How sure the recognition is, 0 to 1.
  ///
  /// 1 where the bytes prove it (a byte-order mark, or well-formed UTF-8). For a Windows code page
  /// it is the share of the letters outside ASCII that stand where such letters stand; it is not a
  /// probability and must not be reported as one.
  public var confidence: Double
  /// Damage that was replaced by U+FFFD, where the caller allowed that; at most one entry, naming
  /// the first place and the number of places.
  public var problems: [Problem]

  /// Whether the bytes began with a byte-order mark.
  public var hadByteOrderMark: Bool { encoding.hasByteOrderMark }
}

/// An encoding as it was found: with or without a byte-order mark.
public struct RecordedEncoding: Hashable, Sendable {
  /// The encoding.
  public var encoding: TextEncoding
  /// Whether a byte-order mark stood before the text.
  public var hasByteOrderMark: Bool

  /// What is recorded and shown: "UTF-8", "UTF-8 with byte-order mark", "windows-1256".
  public var name: String {
    hasByteOrderMark ? "\(encoding.name) with byte-order mark" : encoding.name
  }
}
