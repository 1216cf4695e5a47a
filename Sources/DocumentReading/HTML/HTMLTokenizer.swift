import CaseModel

/// Cuts an HTML source into tags and text, as browsers do where the source is not HTML.
///
/// HTML standard, section 13.2.5, without scripts: comments, declarations, processing instructions
/// and what stands inside elements whose content is not for reading are passed over. Each scalar is
/// looked at a bounded number of times whatever the source is.
struct HTMLTokenizer {
  /// Elements whose content is not text to read, as far as their end tag.
  private static let skipped: Set<String> = [
    "script", "style", "iframe", "noembed", "noframes", "xmp",
  ]
  /// Attributes that are kept.
  private static let kept: Set<String> = ["lang", "dir"]
  /// A tag name longer than this is cut: no known element comes near it.
  private static let nameLimit = 32

  /// What was never closed and therefore hid the rest of the source; nil where nothing did.
  private(set) var unclosed: String?

  private let source: [Unicode.Scalar]
  private var position = 0

  init(_ source: [Unicode.Scalar]) { self.source = source }

  /// The next piece, or nil at the end.
  mutating func next() -> HTMLToken? {
    while position < source.count {
      guard source[position] == "<" else { return text(from: position) }
      let following = position + 1 < source.count ? source[position + 1] : " "
      switch following {
      case "!", "?": skipDeclaration()
      case "/":
        let third = position + 2 < source.count ? source[position + 2] : " "
        if Self.isLetter(third) { return tag() }
        // "</>" and "</1": comments to a browser, as is everything to the next ">".
        guard third != " " else { return text(from: position) }
        skip(past: [">"], from: position + 2, called: "a tag")
      case _ where Self.isLetter(following): return tag()
      default: return text(from: position)
      }
    }
    return nil
  }

  /// Text up to the next `<` that can begin something; the first scalar is text in any case.
  private mutating func text(from start: Int) -> HTMLToken {
    position = start + 1
    while position < source.count {
      if source[position] == "<", position + 1 < source.count {
        let following = source[position + 1]
        if Self.isLetter(following) || following == "/" || following == "!" || following == "?" {
          break
        }
      }
      position += 1
    }
    return .text(TextSpan(start, position))
  }

  private mutating func skipDeclaration() {
    guard matches("<!--", at: position) else {
      return skip(past: [">"], from: position + 2, called: "a declaration")
    }
    // "<!-->" and "<!--->" are whole comments.
    for short in ["<!-->", "<!--->"] where matches(short, at: position) {
      position += short.unicodeScalars.count
      return
    }
    skip(past: ["-->", "--!>"], from: position + 4, called: "a comment")
  }

  private mutating func skip(past ends: [String], from start: Int, called name: String) {
    position = start
    while position < source.count {
      for end in ends where matches(end, at: position) {
        position += end.unicodeScalars.count
        return
      }
      position += 1
    }
    unclosed = name
  }

  private mutating func tag() -> HTMLToken? {
    let start = position
    let isEnd = source[position + 1] == "/"
    position += isEnd ? 2 : 1
    var name = ""
    while position < source.count, !Self.endsName(source[position]) {
      if name.utf8.count < Self.nameLimit { name.unicodeScalars.append(source[position]) }
      position += 1
    }
    name = name.lowercased()
    let attributes = attributes()
    guard position < source.count else {
      unclosed = "a tag"
      return nil
    }
    position += 1
    let span = TextSpan(start, position)
    if isEnd { return .close(name: name, span) }
    if Self.skipped.contains(name) { skipContent(of: name) }
    return .open(name: name, attributes: attributes, span)
  }

  /// Leaves `position` at the `>` of the tag, or at the end of the source.
  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while position < source.count, source[position] != ">" {
      if RenditionBuilder.isSpace(source[position]) || source[position] == "/" {
        position += 1
        continue
      }
      let start = position
      position += 1
      while position < source.count, !Self.endsName(source[position]), source[position] != "=" {
        position += 1
      }
      let name = slice(start, min(position, start + Self.nameLimit)).lowercased()
      skipSpace()
      var value = ""
      if position < source.count, source[position] == "=" {
        position += 1
        skipSpace()
        value = attributeValue()
      }
      if Self.kept.contains(name), attributes[name] == nil { attributes[name] = value }
    }
    return attributes
  }

  private mutating func attributeValue() -> String {
    guard position < source.count else { return "" }
    let quote = source[position]
    let isQuoted = quote == "\"" || quote == "'"
    if isQuoted { position += 1 }
    let start = position
    while position < source.count {
      let scalar = source[position]
      if isQuoted ? scalar == quote : scalar == ">" || RenditionBuilder.isSpace(scalar) { break }
      position += 1
    }
    let value = slice(start, min(position, start + Self.nameLimit))
    if isQuoted, position < source.count { position += 1 }
    return value
  }

  /// Passes over everything before the end tag, which is left to be read as a tag.
  private mutating func skipContent(of name: String) {
    while position < source.count {
      if source[position] == "<", matches("</" + name, at: position) {
        let after = position + 2 + name.unicodeScalars.count
        if after >= source.count || Self.endsName(source[after]) { return }
      }
      position += 1
    }
    unclosed = "the element \"\(name)\""
  }

  private mutating func skipSpace() {
    while position < source.count, RenditionBuilder.isSpace(source[position]) { position += 1 }
  }

  private func slice(_ start: Int, _ end: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: source[start..<end])
    return String(view)
  }

  /// Whether lower-case ASCII `pattern` stands at `offset` in either case.
  private func matches(_ pattern: String, at offset: Int) -> Bool {
    var index = offset
    for expected in pattern.unicodeScalars {
      guard index < source.count else { return false }
      let value = source[index].value
      let lower = (0x41...0x5A).contains(value) ? value + 0x20 : value
      guard lower == expected.value else { return false }
      index += 1
    }
    return true
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  private static func endsName(_ scalar: Unicode.Scalar) -> Bool {
    RenditionBuilder.isSpace(scalar) || scalar == "/" || scalar == ">"
  }
}
