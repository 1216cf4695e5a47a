/// The character between the fields of a table.
public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
  /// `,` as in RFC 4180.
  case comma = 0x2C
  /// `;` as spreadsheets write where the comma is the decimal sign.
  case semicolon = 0x3B
  /// The tab.
  case tab = 0x09
  /// The vertical bar.
  case bar = 0x7C

  /// The one that stands most often outside quotes in the first line; the comma where none does.
  static func detect(_ bytes: some Collection<UInt8>) -> Delimiter {
    var counts: [Delimiter: Int] = [:]
    var quoted = false
    for byte in bytes {
      if byte == 0x22 { quoted.toggle() }
      if quoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let delimiter = Delimiter(rawValue: byte) { counts[delimiter, default: 0] += 1 }
    }
    var best = Delimiter.comma
    for candidate in allCases where counts[candidate, default: 0] > counts[best, default: 0] {
      best = candidate
    }
    return best
  }
}
