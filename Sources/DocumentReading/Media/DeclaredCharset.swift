/// Finds the encoding that an HTML document declares for itself.
enum DeclaredCharset {
  /// How far into the document a declaration counts; browsers look at 1024 bytes, real pages put it
  /// later.
  private static let reach = 4096

  /// The label after the first `charset=` inside a `<meta` tag, or nil.
  static func label(in bytes: [UInt8]) -> String? {
    let head = String(
      String.UnicodeScalarView(
        bytes.prefix(reach).map { Unicode.Scalar($0 < 0x80 ? $0 : 0x3F) }
      )
    ).lowercased()
    for tag in head.split(separator: "<") where tag.hasPrefix("meta") {
      let inside = tag.prefix { $0 != ">" }
      guard let match = inside.firstRange(of: /charset\s*=\s*["']?/) else { continue }
      let label = inside[match.upperBound...].prefix {
        $0.isLetter || $0.isNumber || "-_:.".contains($0)
      }
      if !label.isEmpty { return String(label) }
    }
    return nil
  }
}
