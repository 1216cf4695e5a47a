import CaseModel

/// Reads the text of a Markdown source with the way back to it.
///
/// CommonMark 0.31 as far as documents for reading use it: headings, paragraphs, lists, quotations,
/// fenced code, rules, link definitions, and tables with bars (GitHub Flavored Markdown, section
/// 4.10). Nesting of lists and HTML inside Markdown are left as text. Linear in the source.
struct MarkdownReader {
  private(set) var builder = RenditionBuilder()

  private let source: [Unicode.Scalar]
  /// Lines of the block under way, and what it is.
  private var pending: [TextSpan] = []
  private var kind = BlockKind.paragraph
  private var fence: (scalar: Unicode.Scalar, length: Int)?

  /// Reads all of it.
  init(_ source: [Unicode.Scalar]) {
    self.source = source
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != "\n", source[end] != "\r" { end += 1 }
      read(TextSpan(start, end))
      let isPair = end + 1 < source.count && source[end] == "\r" && source[end + 1] == "\n"
      start = end + (isPair ? 2 : 1)
    }
    flush()
    builder.finish()
  }

  private mutating func read(_ whole: TextSpan) {
    if fence != nil { return readFenced(whole) }
    var line = MarkdownLine(source, whole)
    if line.isQuoted, kind != .quotation || pending.isEmpty {
      flush()
      kind = .quotation
    }
    if line.isBlank || line.isRule, !(line.isUnderline && kind == .paragraph && !pending.isEmpty) {
      return flush()
    }
    if line.isUnderline, kind == .paragraph, !pending.isEmpty {
      kind = .heading
      return flush()
    }
    if let opened = line.fence {
      flush()
      builder.startBlock(kind)
      fence = opened
    } else if line.takeHeadingMarker() {
      flush()
      kind = .heading
      pending = [line.content]
      flush()
    } else if line.takeListMarker() {
      flush()
      kind = .listItem
      pending = [line.content]
    } else if line.isTableRow {
      flush()
      readTableRow(line)
    } else if !(pending.isEmpty && line.isLinkDefinition) {
      pending.append(line.content)
    }
  }

  private mutating func readFenced(_ line: TextSpan) {
    if let fence, let found = MarkdownLine(source, line).fence, found.scalar == fence.scalar,
      found.length >= fence.length
    {
      self.fence = nil
      return flush()
    }
    for offset in line.start..<line.end {
      builder.append(source[offset], from: TextSpan(offset, offset + 1), keeps: true)
    }
    guard line.end < source.count, builder.isInBlock else { return }
    let isPair =
      source[line.end] == "\r" && line.end + 1 < source.count
      && source[line.end + 1] == "\n"
    builder.append("\n", from: TextSpan(line.end, line.end + (isPair ? 2 : 1)), keeps: true)
  }

  private mutating func readTableRow(_ line: MarkdownLine) {
    for cell in line.cells {
      builder.startBlock(.cell)
      MarkdownInline(source, [cell]).emit(into: &builder)
    }
    flush()
  }

  private mutating func flush() {
    if !pending.isEmpty {
      builder.startBlock(kind)
      MarkdownInline(source, pending).emit(into: &builder)
      pending.removeAll(keepingCapacity: true)
    }
    kind = .paragraph
    builder.startBlock(.paragraph)
  }
}
