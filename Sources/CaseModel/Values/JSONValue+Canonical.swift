extension JSONValue {
  /// The canonical form of RFC 8785: members in order of their names' UTF-16 units, shortest numbers
  /// as ECMAScript prints them, no space.
  ///
  /// UTF-8 bytes; O(*n* log *n*).
  ///
  /// A number that JSON cannot hold (not finite) is written `null`. Whole numbers are written in
  /// full, also beyond 2⁵³, where RFC 8785 asks that they be strings: give those as strings.
  public var canonicalBytes: [UInt8] {
    var out: [UInt8] = []
    write(to: &out)
    return out
  }

  /// The canonical form as text.
  public var canonicalText: String { String(decoding: canonicalBytes, as: UTF8.self) }

  private func write(to out: inout [UInt8]) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): out.append(contentsOf: String(value).utf8)
    case .double(let value): out.append(contentsOf: Self.ecmaScript(value).utf8)
    case .string(let value): Self.write(value, to: &out)
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        element.write(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let members):
      let sorted = members.sorted { $0.key.utf16.lexicographicallyPrecedes($1.key.utf16) }
      out.append(UInt8(ascii: "{"))
      for (index, member) in sorted.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &out)
        out.append(UInt8(ascii: ":"))
        member.value.write(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ string: String, to out: inout [UInt8]) {
    let hex = Array("0123456789abcdef".utf8)
    out.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case 0x22: out.append(contentsOf: "\\\"".utf8)
      case 0x5C: out.append(contentsOf: "\\\\".utf8)
      case 0x08: out.append(contentsOf: "\\b".utf8)
      case 0x09: out.append(contentsOf: "\\t".utf8)
      case 0x0A: out.append(contentsOf: "\\n".utf8)
      case 0x0C: out.append(contentsOf: "\\f".utf8)
      case 0x0D: out.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        out.append(contentsOf: "\\u00".utf8)
        out.append(hex[Int(byte >> 4)])
        out.append(hex[Int(byte & 15)])
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }

  /// A number as ECMAScript's `Number::toString` prints it (ECMA-262, 6.1.6.1.20), from the shortest
  /// digits that read back the same, which Swift's own description gives.
  static func ecmaScript(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    if value == 0 { return "0" }
    if value < 0 { return "-" + ecmaScript(-value) }
    var mantissa = "\(value)"
    var exponent = 0
    if let e = mantissa.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      exponent = Int(mantissa[mantissa.index(after: e)...].drop { $0 == "+" }) ?? 0
      mantissa = String(mantissa[..<e])
    }
    let parts = mantissa.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(parts[0])
    let fraction = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
    var digits = whole + fraction
    // The value is 0.digits × 10^point.
    var point = whole.count + exponent
    let leading = digits.prefix { $0 == "0" }.count
    digits.removeFirst(leading)
    point -= leading
    while digits.last == "0" { digits.removeLast() }
    let count = digits.count
    if count <= point, point <= 21 {
      return digits + String(repeating: "0", count: point - count)
    }
    if 0 < point, point <= 21 {
      return digits.prefix(point) + "." + digits.dropFirst(point)
    }
    if -6 < point, point <= 0 {
      return "0." + String(repeating: "0", count: -point) + digits
    }
    let power = point - 1
    let sign = power < 0 ? "-" : "+"
    let head = count == 1 ? digits : digits.prefix(1) + "." + digits.dropFirst(1)
    return head + "e" + sign + String(abs(power))
  }
}
