import CaseModel

/// Reads the text of an HTML source with the way back to it.
///
/// Nothing in it is run or fetched. Text that a style sheet would hide is read all the same: what the source says is what was
/// published. Linear in the source; nesting deeper than `depthLimit` is read without its kinds.
struct HTMLReader {
  /// Open elements that are remembered.
  private static let depthLimit = 256

  private(set) var builder = RenditionBuilder()
  private(set) var title: String?
  private(set) var language: String?
  private(set) var direction: String?
  private(set) var unclosed: String?

  private let source: [Unicode.Scalar]
  private var open: [(name: String, kind: BlockKind)] = []
  private var openCounts: [String: Int] = [:]
  /// Inside how many of these the reader is.
  private var (templates, vectors, preformatted) = (0, 0, 0)
  private var titleBuilder: RenditionBuilder?

  /// Reads all of it.
  init(_ source: [Unicode.Scalar]) {
    self.source = source
    var tokenizer = HTMLTokenizer(source)
    while let token = tokenizer.next() {
      switch token {
      case .text(let span): read(span)
      case .open(let name, let attributes, let span): enter(name, attributes, span)
      case .close(let name, _): leave(name)
      }
    }
    builder.finish()
    endTitle()
    unclosed = tokenizer.unclosed
  }

  private mutating func read(_ span: TextSpan) {
    guard templates == 0 else { return }
    var offset = span.start
    while offset < span.end {
      let scalar = source[offset]
      if scalar == "&", let match = CharacterReferences.match(source, at: offset) {
        // A reference stands for itself even where it stands for white space.
        append(match.scalar, TextSpan(offset, offset + match.length))
        offset += match.length
      } else if RenditionBuilder.isSpace(scalar) || scalar == "&" {
        append(scalar, TextSpan(offset, offset + 1))
        offset += 1
      } else {
        let start = offset
        while offset < span.end, source[offset] != "&", !RenditionBuilder.isSpace(source[offset]) {
          offset += 1
        }
        append(run: source[start..<offset])
      }
    }
  }

  private mutating func append(run: ArraySlice<Unicode.Scalar>) {
    if titleBuilder != nil { titleBuilder?.append(run: run) } else { builder.append(run: run) }
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ span: TextSpan) {
    if titleBuilder != nil {
      titleBuilder?.append(scalar, from: span)
    } else {
      builder.append(scalar, from: span, keeps: preformatted > 0)
    }
  }

  private mutating func enter(_ name: String, _ attributes: [String: String], _ span: TextSpan) {
    switch name {
    case "html", "body":
      language = language ?? attributes["lang"]
      direction = direction ?? attributes["dir"]?.lowercased()
    case "template": templates += 1
    case "svg": vectors += 1
    case "title" where title == nil && vectors == 0: titleBuilder = RenditionBuilder()
    case "br": builder.appendLineBreak(from: span)
    case "pre", "listing": preformatted += 1
    default: break
    }
    guard let element = Self.blocks[name] else { return }
    endTitle()
    endImplied(by: name)
    // Paragraphs are rarely closed and never hold another block.
    if name != "p", open.count < Self.depthLimit {
      open.append((name, element ?? currentKind))
      openCounts[name, default: 0] += 1
    }
    builder.startBlock(currentKind)
  }

  /// Ends what the start of `name` ends without an end tag (HTML standard, section 13.1.2.4).
  private mutating func endImplied(by name: String) {
    let ended: Set<String> =
      switch name {
      case "li": ["li"]
      case "dt", "dd": ["dt", "dd"]
      case "td", "th": ["td", "th"]
      case "tr", "tbody", "tfoot": ["td", "th", "tr"]
      default: []
      }
    while let last = open.last, ended.contains(last.name) {
      openCounts[last.name, default: 1] -= 1
      open.removeLast()
    }
  }

  private mutating func leave(_ name: String) {
    switch name {
    case "template": templates = max(0, templates - 1)
    case "svg": vectors = max(0, vectors - 1)
    case "title", "head": endTitle()
    case "pre", "listing": preformatted = max(0, preformatted - 1)
    default: break
    }
    guard Self.blocks[name] != nil else { return }
    if let count = openCounts[name], count > 0,
      let index = open.lastIndex(where: { $0.name == name })
    {
      // An end tag ends all that is still open inside its element.
      for inner in open[index...] { openCounts[inner.name, default: 1] -= 1 }
      open.removeSubrange(index...)
    }
    builder.startBlock(currentKind)
  }

  /// A heading in a quotation is a heading; a paragraph in one is quotation.
  private var currentKind: BlockKind { open.last?.kind ?? .paragraph }

  private mutating func endTitle() {
    guard var builder = titleBuilder else { return }
    titleBuilder = nil
    builder.finish()
    let text = builder.text
    if !text.isEmpty { title = text }
  }

  /// Elements that stand apart from their surroundings (HTML standard, section 15.3), with the kind
  /// of block they make; nil keeps that of the surroundings.
  private static let blocks: [String: BlockKind?] = {
    var blocks: [String: BlockKind?] = [:]
    let neutral =
      "address article aside body center dialog details dir div dl fieldset figcaption figure footer"
      + " form head header hgroup hr html legend listing main menu nav ol optgroup option p pre"
      + " search section select summary table tbody tfoot thead tr ul"
    for name in neutral.split(separator: " ") { blocks[String(name)] = .some(nil) }
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] { blocks[name] = .heading }
    for name in ["li", "dt", "dd"] { blocks[name] = .listItem }
    for name in ["td", "th"] { blocks[name] = .cell }
    blocks["blockquote"] = .quotation
    blocks["caption"] = .heading
    return blocks
  }()
}
