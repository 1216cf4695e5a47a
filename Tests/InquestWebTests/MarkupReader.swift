/// Reads the markup of a page strictly: what a page may not contain is a finding.
///
/// It knows the little of HTML that pages use (quoted attributes, a few void elements, five
/// character references) and says where anything else stands.
struct MarkupReader {
  /// An element that was opened.
  struct Element: Hashable {
    var name: String
    var attributes: [String: String]
  }

  /// A stretch of text and the elements around it, outermost first.
  struct Run {
    var text: String
    var around: [Element]
  }

  /// Every element in order of opening.
  private(set) var elements: [Element] = []
  /// Every stretch of text in order.
  private(set) var runs: [Run] = []
  /// What is not as it should be.
  private(set) var findings: [String] = []

  private static let void: Set<String> = [
    "meta", "link", "input", "br", "rect", "line", "circle", "path",
  ]

  /// Reads a page.
  init(_ markup: String) {
    let scalars = Array(markup.unicodeScalars)
    var open: [Element] = []
    var index = 0
    func slice(_ from: Int, _ to: Int) -> String {
      String(String.UnicodeScalarView(scalars[from..<to]))
    }
    while index < scalars.count {
      let start = index
      if scalars[index] != "<" {
        while index < scalars.count, scalars[index] != "<" { index += 1 }
        runs.append(Run(text: decode(slice(start, index)), around: open))
        continue
      }
      // A quotation mark inside a tag always belongs to an attribute, whatever follows it.
      var isQuoted = false
      while index < scalars.count, isQuoted || scalars[index] != ">" {
        if scalars[index] == "\"" { isQuoted.toggle() }
        index += 1
      }
      index += 1
      let tag = slice(start + 1, min(index, scalars.count) - 1)
      if tag.hasPrefix("!DOCTYPE") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.last?.name == name {
          open.removeLast()
        } else {
          findings.append("</\(name)> closes \(open.last?.name ?? "nothing")")
        }
        continue
      }
      let element = element(tag)
      elements.append(element)
      if !Self.void.contains(element.name), !tag.hasSuffix("/") { open.append(element) }
    }
    if let last = open.last { findings.append("<\(last.name)> is never closed") }
  }

  private mutating func element(_ tag: String) -> Element {
    let scalars = Array(tag.unicodeScalars)
    var index = 0
    func word() -> String {
      let start = index
      while index < scalars.count, !" =\n/\"".unicodeScalars.contains(scalars[index]) {
        index += 1
      }
      return String(String.UnicodeScalarView(scalars[start..<index]))
    }
    let name = word()
    var attributes: [String: String] = [:]
    while index < scalars.count {
      if " \n/".unicodeScalars.contains(scalars[index]) {
        index += 1
        continue
      }
      let attribute = word()
      if attribute.isEmpty {
        findings.append("<\(tag)> holds a sign that is no attribute")
        break
      }
      var value = ""
      if index + 1 < scalars.count, scalars[index] == "=", scalars[index + 1] == "\"" {
        let start = index + 2
        index = start
        while index < scalars.count, scalars[index] != "\"" { index += 1 }
        value = decode(String(String.UnicodeScalarView(scalars[start..<index])))
        index += 1
      }
      if attributes[attribute] != nil { findings.append("<\(tag)> has \(attribute) twice") }
      attributes[attribute] = value
    }
    return Element(name: name, attributes: attributes)
  }

  private func decode(_ text: String) -> String {
    var result = text
    for (reference, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#13;", "\r"),
      ("&amp;", "&"),
    ] {
      result = result.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: sign)
    }
    return result
  }

  /// The text inside elements of which one has this attribute value.
  func text(where attribute: String, is value: String) -> String {
    runs.filter { run in run.around.contains { $0.attributes[attribute] == value } }
      .map(\.text).joined()
  }
}
