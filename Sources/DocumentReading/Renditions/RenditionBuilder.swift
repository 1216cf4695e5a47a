import CaseModel

/// Puts a text together from pieces of its source, collapsing white space as markup does.
struct RenditionBuilder {
  /// The text so far; as an array, because `String` counts all of itself on each bulk append.
  private(set) var scalars: [Unicode.Scalar] = []
  private(set) var map: [Segment] = []
  private(set) var blocks: [Block] = []

  private var kind = BlockKind.paragraph
  private var blockStart: Int?
  /// After the last scalar of the block that is not white space.
  private var inkEnd = 0
  private var space: TextSpan?
  private var lineBreak: TextSpan?

  /// The text so far.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether the block under way has text.
  var isInBlock: Bool { blockStart != nil }

  /// Ends the block under way; what follows is a block of `kind`.
  mutating func startBlock(_ kind: BlockKind) {
    if let start = blockStart {
      blocks.append(Block(span: TextSpan(start, inkEnd), kind: self.kind))
    }
    blockStart = nil
    space = nil
    lineBreak = nil
    self.kind = kind
  }

  /// A scalar of text made from a stretch of the source; white space is white space only if `keeps`.
  mutating func append(_ scalar: Unicode.Scalar, from source: TextSpan, keeps: Bool = false) {
    let isSpace = Self.isSpace(scalar)
    if isSpace, !keeps || !isInBlock {
      if isInBlock { addSpace(source) }
      return
    }
    openBlock()
    flushWhiteSpace()
    put(scalar, from: source)
    if !isSpace { inkEnd = count }
  }

  /// A run of scalars that are no white space, each made from itself: many at once.
  mutating func append(run: ArraySlice<Unicode.Scalar>) {
    guard !run.isEmpty else { return }
    openBlock()
    flushWhiteSpace()
    let start = count
    scalars.append(contentsOf: run)
    let source = TextSpan(run.startIndex, run.endIndex)
    record(TextSpan(start, count), from: source)
    inkEnd = count
  }

  /// A line break inside the block; the second in a row ends the block.
  mutating func appendLineBreak(from source: TextSpan) {
    guard isInBlock else { return }
    if lineBreak != nil {
      startBlock(kind)
    } else {
      lineBreak = source
    }
  }

  /// Ends the last block and gives text, map and blocks.
  mutating func finish() { startBlock(.paragraph) }

  /// White space that markup collapses (HTML, section 4.5 of the Infra standard: ASCII white space).
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
    default: false
    }
  }

  private var count: Int { scalars.count }

  private mutating func addSpace(_ source: TextSpan) {
    guard var known = space else {
      space = source
      return
    }
    // White space cut by a tag stands for its first part only: the tag is not white space.
    if known.end == source.start { known.end = source.end }
    space = known
  }

  private mutating func openBlock() {
    guard !isInBlock else { return }
    if count > 0 {
      scalars.append("\n")
      scalars.append("\n")
    }
    blockStart = count
    inkEnd = count
  }

  private mutating func flushWhiteSpace() {
    if let lineBreak {
      put("\n", from: lineBreak)
    } else if let space {
      put(" ", from: space)
    }
    space = nil
    lineBreak = nil
  }

  private mutating func put(_ scalar: Unicode.Scalar, from source: TextSpan) {
    scalars.append(scalar)
    record(TextSpan(count - 1, count), from: source)
  }

  private mutating func record(_ place: TextSpan, from source: TextSpan) {
    if source.count == place.count, let last = map.last, last.isScalarByScalar,
      last.text.end == place.start, last.source.end == source.start
    {
      map[map.count - 1].text.end = place.end
      map[map.count - 1].source.end = source.end
    } else {
      map.append(Segment(text: place, source: source))
    }
  }
}
