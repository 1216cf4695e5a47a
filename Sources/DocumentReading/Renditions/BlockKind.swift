/// What a block of a document is.
public enum BlockKind: String, Hashable, Codable, Sendable, CaseIterable {
  /// The title of the whole document, standing in its text.
  case title
  /// A heading of any level.
  case heading
  /// Running text.
  case paragraph
  /// An item of a list, or a term or description of one.
  case listItem
  /// Text set apart as quoted; the markup says so, nothing says by whom.
  case quotation
  /// A cell of a table.
  case cell
}
