import CaseModel

/// A piece of an HTML source.
enum HTMLToken: Equatable {
  /// Text, with its character references not yet read.
  case text(TextSpan)
  /// A start tag with the attributes that matter, names in lower case.
  case open(name: String, attributes: [String: String], TextSpan)
  /// An end tag.
  case close(name: String, TextSpan)
}
