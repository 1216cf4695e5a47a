/// Takes apart the lines the vault writes in one fixed form, where another spelling is an alteration.
///
/// With strict number, hexadecimal and base64 reading there is one text for each value, so nothing has
/// to be written again to compare.
struct FixedFormScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  /// Passes over this text, if it comes next.
  mutating func take(_ text: String) -> Bool {
    guard rest.starts(with: text.utf8) else { return false }
    rest = rest.dropFirst(text.utf8.count)
    return true
  }

  /// A whole number without sign or leading zero.
  mutating func takeWholeNumber() -> Int? {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    let text = String(decoding: digits, as: UTF8.self)
    guard let value = Int(text), String(value) == text else { return nil }
    rest = rest.dropFirst(digits.count)
    return value
  }

  /// The bytes between two quotation marks, which hold no third; empty where there are none.
  mutating func takeQuoted() -> ArraySlice<UInt8> {
    let mark = UInt8(ascii: "\"")
    guard rest.first == mark, let end = rest.dropFirst().firstIndex(of: mark) else { return [] }
    let quoted = rest[(rest.startIndex + 1)..<end]
    rest = rest[(end + 1)...]
    return quoted
  }
}
