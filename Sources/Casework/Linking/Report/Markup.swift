import Foundation

/// Text and numbers as they are put into HTML.
enum Markup {
  /// Text with the characters that mean something to HTML written as references; control characters,
  /// which HTML has no way to write, become U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A value as somebody wrote it, kept apart from the direction of what stands round it.
  ///
  /// At most `limit` characters of it: the rest is in the list.
  static func value(_ text: String, limit: Int = 200) -> String {
    let short = text.prefix(limit)
    let cut = short.endIndex < text.endIndex ? "…" : ""
    return "<bdi dir=\"auto\">\(escaped(String(short)))\(cut)</bdi>"
  }

  /// A value that may be missing.
  static func value(_ text: String?) -> String {
    text.map { value($0) } ?? "<span class=\"none\">not known</span>"
  }

  /// A number with a fixed count of decimals.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }

  /// A weight with its sign, for which a true minus is used.
  static func signed(_ value: Double, _ digits: Int = 1) -> String {
    let text = fixed(abs(value), digits)
    return (Double(text) == 0 ? "" : value < 0 ? "−" : "+") + text
  }

  /// A share as a percentage.
  static func percent(_ share: Double, digits: Int = 1) -> String {
    fixed(share * 100, digits) + " %"
  }

  /// A probability that may be very small.
  static func scientific(_ value: Double) -> String {
    value >= 0.001 ? fixed(value, 4) : String(format: "%.1e", value)
  }

  /// A count with its thousands set apart by thin spaces that do not break.
  static func count(_ value: Int) -> String {
    var groups: [String] = []
    var rest = value.magnitude
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - group.count) + group)
      rest /= 1000
    }
    groups.append(String(rest))
    return (value < 0 ? "−" : "") + groups.reversed().joined(separator: "\u{202F}")
  }

  /// A count with the word for what is counted.
  static func count(_ value: Int, _ one: String, _ many: String) -> String {
    value == 1 ? "one \(one)" : "\(count(value)) \(many)"
  }
}
