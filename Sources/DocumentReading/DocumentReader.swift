import CaseModel

/// Makes a text to read claims from out of the bytes of an exhibit.
///
/// Reads plain text, Markdown, HTML and delimited tables; whatever else it is given is left unread
/// with the reason in a sentence. Never throws, never runs anything, never asks another machine.
public enum DocumentReader {
  /// The reader's name and version, recorded with each rendition: a new version reads anew.
  public static let version = "reading/1"
  /// The most bytes that are read; a text of that size would be some hundred thousand pages.
  public static let byteLimit = 256 * 1024 * 1024

  /// Reads an exhibit.
  ///
  /// Linear in its bytes, and takes some ten times their memory.
  public static func read(bytes: [UInt8], name: String) -> Reading {
    guard !bytes.isEmpty else {
      return .unread(reason: "The file is empty: there is nothing to read.", mediaType: nil)
    }
    guard bytes.count <= byteLimit else {
      return .unread(
        reason: "The file is larger than \(byteLimit / 1_048_576) MiB, the most that is read as "
          + "one text. Divide a copy of it and add the parts.",
        mediaType: nil
      )
    }
    let media = MediaType(bytes: bytes, fileExtension: fileExtension(of: name))
    if case .unreadable(let name, let type) = media { return unread(name, type) }
    let label = DeclaredCharset.label(in: bytes)
    let decoded: DecodedText
    do {
      decoded = try TextDecoding.decode(
        bytes,
        file: name,
        declared: label.flatMap(TextEncoding.init(label:)),
        damage: .replace
      )
    } catch {
      let declaration = label.map { " It says of itself that it is \($0)." } ?? ""
      let reason = (error as? Problem).map { "\($0)" } ?? "\(error)"
      return .unread(reason: reason + declaration, mediaType: nil)
    }
    return read(decoded, name: name, media: media.refined(by: decoded.text))
  }

  private static func read(_ decoded: DecodedText, name: String, media: MediaType) -> Reading {
    let scalars = Array(decoded.text.unicodeScalars)
    if let problem = notText(scalars, name: name) {
      return .unread(reason: problem.description, mediaType: "application/octet-stream")
    }
    var draft: RenditionDraft
    switch media {
    case .plainText: draft = RenditionDraft(plain: decoded.text, scalars)
    case .markdown: draft = RenditionDraft(markdown: scalars)
    case .html: draft = RenditionDraft(html: scalars)
    case .delimited: draft = RenditionDraft(table: decoded.text, scalars, name: name)
    case .unreadable(let name, let type): return unread(name, type)
    }
    guard !draft.blocks.isEmpty else {
      return .unread(
        reason: "The file holds no text, only white space or markup.",
        mediaType: media.name
      )
    }
    draft.problems.insert(contentsOf: decoded.problems.map(\.description), at: 0)
    let guess = LanguageGuess(draft.text)
    return .rendition(
      Rendition(
        text: draft.text,
        title: draft.title,
        mediaType: media.name ?? "text/plain",
        encoding: decoded.encoding.name,
        language: draft.language ?? guess.language,
        isRightToLeft: draft.isRightToLeft ?? guess.isRightToLeft,
        blocks: draft.blocks,
        map: draft.map,
        problems: draft.problems
      )
    )
  }

  private static func unread(_ name: String, _ type: String?) -> Reading {
    .unread(
      reason:
        "It is \(name); this version reads plain text, Markdown, HTML and CSV. The original is "
        + "kept; add a text made from it beside it.",
      mediaType: type
    )
  }

  /// NUL, or more control characters than a text has by accident.
  private static func notText(_ scalars: [Unicode.Scalar], name: String) -> Problem? {
    var controls = 0
    var (line, column) = (1, 1)
    for scalar in scalars {
      if scalar.value == 0 {
        return Problem(
          .badInput,
          "a NUL character stands here, so this is no text",
          file: name,
          line: line,
          column: column,
          remedy: "Add the document in the form it was written in, or a text made from it."
        )
      }
      if scalar.value < 0x20, !(9...13).contains(scalar.value) { controls += 1 }
      if scalar == "\n" { (line, column) = (line + 1, 1) } else { column += 1 }
    }
    guard controls * 100 > scalars.count else { return nil }
    return Problem(
      .badInput,
      "more than one character in a hundred is a control character, so this is no text",
      file: name,
      remedy: "Add the document in the form it was written in, or a text made from it."
    )
  }

  private static func fileExtension(of name: String) -> String {
    let last = name.split(separator: "/").last ?? ""
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return "" }
    return last[last.index(after: dot)...].lowercased()
  }
}
