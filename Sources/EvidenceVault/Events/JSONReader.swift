import CaseModel

/// Reads JSON as the vault writes it: no white space, no member twice, nothing after the value.
///
/// The general decoders accept more than one spelling of a value; here a second spelling is an
/// alteration. Linear in the bytes; nesting is capped so that hostile input cannot exhaust the stack.
struct JSONReader {
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var position = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value in these bytes, or nil when they are not one JSON value of that form.
  static func value(of bytes: [UInt8]) -> JSONValue? {
    var reader = JSONReader(bytes)
    guard let value = reader.value(depth: 0), reader.position == bytes.count else { return nil }
    return value
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func take(_ unit: UInt8) -> Bool {
    guard next == unit else { return false }
    position += 1
    return true
  }

  private mutating func take(_ word: StaticString, as value: JSONValue) -> JSONValue? {
    let units = word.withUTF8Buffer { Array($0) }
    guard bytes[position...].starts(with: units) else { return nil }
    position += units.count
    return value
  }

  private mutating func value(depth: Int) -> JSONValue? {
    guard depth < Self.depthLimit, let next else { return nil }
    switch next {
    case UInt8(ascii: "{"): return object(depth: depth)
    case UInt8(ascii: "["): return array(depth: depth)
    case UInt8(ascii: "\""): return string().map { .string($0) }
    case UInt8(ascii: "t"): return take("true", as: .bool(true))
    case UInt8(ascii: "f"): return take("false", as: .bool(false))
    case UInt8(ascii: "n"): return take("null", as: .null)
    default: return number()
    }
  }

  private mutating func object(depth: Int) -> JSONValue? {
    var members: [String: JSONValue] = [:]
    position += 1
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      guard let name = string(), take(UInt8(ascii: ":")), let value = value(depth: depth + 1),
        members.updateValue(value, forKey: name) == nil
      else { return nil }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}")) ? .object(members) : nil
  }

  private mutating func array(depth: Int) -> JSONValue? {
    var elements: [JSONValue] = []
    position += 1
    if take(UInt8(ascii: "]")) { return .array(elements) }
    repeat {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "]")) ? .array(elements) : nil
  }

  private mutating func number() -> JSONValue? {
    let start = position
    while let next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next || "+-.eE".utf8.contains(next) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if let whole = Int(text), String(whole) == text { return .int(whole) }
    guard let value = Double(text), value.isFinite else { return nil }
    return .double(value)
  }

  private mutating func string() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    var text: [UInt8] = []
    var plain = position
    while let unit = next {
      switch unit {
      case UInt8(ascii: "\""):
        text += bytes[plain..<position]
        position += 1
        return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        text += bytes[plain..<position]
        position += 1
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
        plain = position
      case 0..<0x20: return nil
      default: position += 1
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard let unit = next else { return nil }
    position += 1
    switch unit {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(unit)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = hexUnit() else { return nil }
      guard 0xD800..<0xDC00 ~= first else { return Unicode.Scalar(first) }
      guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")), let second = hexUnit(),
        0xDC00..<0xE000 ~= second
      else { return nil }
      return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    default: return nil
    }
  }

  private mutating func hexUnit() -> UInt32? {
    guard bytes.count - position >= 4 else { return nil }
    var value: UInt32 = 0
    for unit in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(unit)).hexDigitValue else { return nil }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }
}
