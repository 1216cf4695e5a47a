import CaseModel
import DocumentReading
import Testing

/// Whatever the source, each segment's source decodes to its text and the segments tile the text.
struct SourceMapTests {
  private static let pieces = [
    "<p>", "</p>", "<b>", "<br>", "<li>", "<td>", "<!-- c -->", "<script>x</script>", "<", ">", "&",
    "&amp;", "&#1605;", "&nbsp", "&zwnj;", " ", "\n", "\r\n", "\t", "  ", "word", "پنج", "é", "𐍈",
    "e\u{301}",
    "**", "*", "_", "`", "[", "](x)", "]", "# ", "- ", "> ", "|", "\\", "\n\n", "```\n", "\u{202E}",
    "<pre>", "</pre>", "<title>", "</title>", "---\n", "\"", ",",
  ]

  @Test(arguments: 0..<400 as Range<UInt64>, ["a.html", "a.md", "a.txt", "a.csv"])
  func `each segment's source is its text`(seed: UInt64, name: String) throws {
    var generator = SeededBytes(seed: seed)
    let source = "x" + (0..<60).map { _ in generator.element(of: Self.pieces) }.joined()
    let rendition = try Read.rendition(source, name: name)
    let (text, original) = (ScalarText(rendition.text), ScalarText(source))
    var end = 0
    var sourceEnd = 0
    for segment in rendition.map {
      #expect(segment.text.start >= end && segment.source.start >= sourceEnd)
      let gap = text.slice(TextSpan(end, segment.text.start))
      #expect(gap == "" || gap == "\n\n", "\(source)")
      let (given, found) = (original.slice(segment.source), text.slice(segment.text))
      #expect(reads(given, as: found), "\(given.debugDescription) as \(found.debugDescription)")
      #expect(rendition.source(of: segment.text) == segment.source)
      (end, sourceEnd) = (segment.text.end, segment.source.end)
    }
    #expect(end == text.count)
    var blockEnd = 0
    for block in rendition.blocks {
      #expect(block.span.start >= blockEnd && !block.span.isEmpty && block.span.end <= text.count)
      blockEnd = block.span.end
    }
  }

  /// An account of what a source may become, written apart from the reader's.
  private func reads(_ source: String, as text: String) -> Bool {
    if source == text { return true }
    let references = [
      "&amp;": "&", "&#1605;": "م", "&nbsp": "\u{A0}", "&zwnj;": "\u{200C}", "<br>": "\n",
      "\\\n": "\n", "\\\r": "\n",
    ]
    if references[source] == text { return true }
    let isSpace = source.unicodeScalars.allSatisfy { " \n\r\t".unicodeScalars.contains($0) }
    if isSpace { return text == " " || text == "\n" }
    let pairs = zip(source.unicodeScalars, text.unicodeScalars)
    return source.unicodeScalars.count == text.unicodeScalars.count
      && pairs.allSatisfy {
        $0 == $1 || ("\n\r\t".unicodeScalars.contains($0) && $1 == " ")
          || ($0 == "\r" && $1 == "\n")
      }
  }
}
