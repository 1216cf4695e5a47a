/// What the bytes of an exhibit are, as far as reading them goes.
enum MediaType: Hashable {
  case plainText
  case markdown
  case html
  case delimited
  /// Something this version does not read: what people call it, and its media type where known.
  case unreadable(name: String, type: String?)

  /// Recognises by the first bytes, then by the extension.
  init(bytes: [UInt8], fileExtension: String) {
    if let signature = Signature.all.first(where: { $0.matches(bytes) }) {
      let office = signature.isArchive ? Self.archives[fileExtension] : nil
      let found = office ?? (signature.name, signature.type)
      self = .unreadable(name: found.0, type: found.1)
    } else if let other = Self.otherText[fileExtension] {
      self = .unreadable(name: other.0, type: other.1)
    } else {
      switch fileExtension {
      case "md", "markdown": self = .markdown
      case "html", "htm", "xhtml": self = .html
      case "csv", "tsv": self = .delimited
      default: self = .plainText
      }
    }
  }

  /// What text without a telling extension is by how it begins.
  func refined(by text: String) -> MediaType {
    guard self == .plainText else { return self }
    let start = String(text.unicodeScalars.prefix(1024)).lowercased()
      .drop(while: \.isWhitespace)
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    guard start.hasPrefix("<?xml") else { return self }
    return start.contains("<html") ? .html : .unreadable(name: "an XML document", type: "text/xml")
  }

  /// The media type that is recorded, RFC 2046, RFC 7763 and RFC 4180.
  var name: String? {
    switch self {
    case .plainText: "text/plain"
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .delimited: "text/csv"
    case .unreadable(_, let type): type
    }
  }

  /// Formats that are text to a machine and not to a person.
  private static let otherText: [String: (String, String)] = [
    "json": ("a JSON file", "application/json"), "jsonl": ("a JSON file", "application/jsonl"),
    "xml": ("an XML document", "text/xml"), "svg": ("an SVG image", "image/svg+xml"),
    "eml": ("an e-mail", "message/rfc822"), "mbox": ("a mailbox", "application/mbox"),
    "mhtml": ("a saved web page (MHTML)", "multipart/related"),
    "mht": ("a saved web page (MHTML)", "multipart/related"),
  ]

  /// Formats that are ZIP or OLE files inside.
  private static let archives: [String: (String, String)] = [
    "docx": (
      "a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ),
    "xlsx": (
      "an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ),
    "pptx": (
      "a PowerPoint presentation",
      "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    ),
    "odt": ("an OpenDocument text", "application/vnd.oasis.opendocument.text"),
    "ods": ("an OpenDocument spreadsheet", "application/vnd.oasis.opendocument.spreadsheet"),
    "epub": ("an EPUB book", "application/epub+zip"),
    "doc": ("a Word document", "application/msword"),
    "xls": ("an Excel workbook", "application/vnd.ms-excel"),
    "msg": ("an Outlook message", "application/vnd.ms-outlook"),
  ]
}
