import CaseModel

/// What a format's reader found, before what all formats share is added.
struct RenditionDraft {
  var text: String
  var title: String?
  var language: String?
  var isRightToLeft: Bool?
  var blocks: [Block]
  var map: [Segment]
  var problems: [String] = []
}

extension RenditionDraft {
  /// Plain text: the text is the source.
  init(plain text: String, _ scalars: [Unicode.Scalar]) {
    let reader = PlainTextReader(scalars)
    self.init(
      text: text,
      title: reader.title.map { ScalarText(scalars: scalars).slice($0) },
      blocks: reader.blocks,
      map: Self.identity(scalars.count)
    )
  }

  /// HTML: tags are gone, character references are read.
  init(html scalars: [Unicode.Scalar]) {
    let reader = HTMLReader(scalars)
    self.init(builder: reader.builder, title: reader.title)
    language = reader.language.flatMap(Self.primarySubtag)
    switch reader.direction {
    case "rtl": isRightToLeft = true
    case "ltr": isRightToLeft = false
    default: break
    }
    if let unclosed = reader.unclosed {
      problems.append("\(unclosed.capitalizedFirst) is never closed; what follows it is not read.")
    }
  }

  /// Markdown: markers are gone.
  init(markdown scalars: [Unicode.Scalar]) {
    self.init(builder: MarkdownReader(scalars).builder, title: nil)
  }

  /// A table: the text is the source, its cells are the blocks.
  init(table text: String, _ scalars: [Unicode.Scalar], name: String) {
    let cells = TableCells(text)
    self.init(text: text, blocks: cells.blocks, map: Self.identity(scalars.count))
    if cells.isCutShort {
      problems.append(
        "The table has more than \(TableCells.limit) cells; those beyond are read as one. Use "
          + "`inquest import` to take it in as a list."
      )
    }
  }

  private init(builder: RenditionBuilder, title: String?) {
    let text = ScalarText(scalars: builder.scalars)
    let heading = builder.blocks.first { $0.kind == .heading }
    self.init(
      text: builder.text,
      title: title ?? heading.map { text.slice($0.span) },
      blocks: builder.blocks,
      map: builder.map
    )
  }

  private static func identity(_ count: Int) -> [Segment] {
    count == 0 ? [] : [Segment(text: TextSpan(0, count), source: TextSpan(0, count))]
  }

  /// "fa-IR" is "fa"; what is no language subtag is nothing.
  private static func primarySubtag(_ tag: String) -> String? {
    let first = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
    let isSubtag = (2...3).contains(first.count) && first.allSatisfy { ("a"..."z").contains($0) }
    return isSubtag ? String(first) : nil
  }
}

extension String {
  /// The text with its first letter a capital.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
