/// A mark that opens or closes a quotation.
enum QuotationMark: UInt8, Sendable {
  case straight, single, curlyOpen, curlyClose, singleOpen, singleClose, angleOpen, angleClose
  case lowOpen

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": self = .straight
    case "'": self = .single
    case "\u{201C}": self = .curlyOpen
    case "\u{201D}": self = .curlyClose
    case "\u{2018}", "\u{2039}": self = .singleOpen
    case "\u{2019}", "\u{203A}": self = .singleClose
    case "«": self = .angleOpen
    case "»": self = .angleClose
    case "\u{201E}", "\u{201A}": self = .lowOpen
    default: return nil
    }
  }

  /// Whether this mark, where it closes, closes a quotation opened by another.
  func closes(_ open: QuotationMark) -> Bool {
    switch self {
    case .straight: open == .straight || open == .lowOpen || open == .curlyOpen
    case .curlyClose: open == .curlyOpen || open == .lowOpen || open == .straight
    case .curlyOpen: open == .lowOpen
    case .single: open == .single || open == .singleOpen
    case .singleClose: open == .singleOpen || open == .single
    case .angleClose: open == .angleOpen
    case .singleOpen, .angleOpen, .lowOpen: false
    }
  }
}
