/// A lexicon file: rows of fields between tabs; empty rows and rows that start with `#` are notes.
struct LexiconTable {
  /// The rows, each with its fields.
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The parts of a field of alternatives.
  static func alternatives(_ field: String) -> [String] {
    field.split(separator: "|").map(String.init)
  }
}
