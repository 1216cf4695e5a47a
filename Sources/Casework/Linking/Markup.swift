import Foundation

/// Text and numbers as they are put into HTML.
enum Markup {
  /// Text with the characters that mean something to HTML written as references.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A number with a fixed count of decimals.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// A share as a percentage.
  static func percent(_ share: Double, digits: Int = 1) -> String {
    fixed(share * 100, digits) + " %"
  }

  /// A probability that may be very small.
  static func scientific(_ value: Double) -> String {
    value >= 0.001 ? fixed(value, 4) : String(format: "%.1e", value)
  }

  /// A count in at most four characters.
  static func short(_ value: Double) -> String {
    switch value {
    case 1_000_000...: fixed(value / 1_000_000, 1) + "M"
    case 1_000...: fixed(value / 1_000, value < 10_000 ? 1 : 0) + "k"
    default: fixed(value, 0)
    }
  }
}
