/// A secret of this process that every form brings back: another site's form cannot know it.
struct FormToken: Sendable {
  /// 64 hexadecimal digits.
  let text: String

  /// Draws a new one.
  init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in
      let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Whether a form brought it back; takes the same time wherever the first difference is.
  func accepts(_ given: String?) -> Bool {
    guard let given, given.utf8.count == text.utf8.count else { return false }
    return zip(given.utf8, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
