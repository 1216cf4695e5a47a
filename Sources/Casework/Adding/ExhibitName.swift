/// How an exhibit is named: by its content, so that the same original is one exhibit.
enum ExhibitName {
  /// The first 16 hexadecimal digits of the SHA-256 of the original.
  static func item(_ sha256: String) -> String { String(sha256.prefix(16)) }
}
