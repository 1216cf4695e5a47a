extension Gazetteer {
  /// Countries with their demonyms and capitals, in English and Persian.
  public static let standard = Gazetteer(
    entries: entries(fromTable: String(decoding: PackageResources.places_tsv, as: UTF8.self))
  )

  /// Reads entries from a table: id, kind, parent, name, other forms and demonyms (`|` between them).
  ///
  /// Lines that are empty, start with `#` or have no name are skipped.
  public static func entries(fromTable table: String) -> [GazetteerEntry] {
    table.split(whereSeparator: \.isNewline).compactMap { line in
      guard !line.hasPrefix("#") else { return nil }
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count >= 4, !fields[0].isEmpty, !fields[3].isEmpty else { return nil }
      let list = { (index: Int) -> [String] in
        guard fields.indices.contains(index) else { return [] }
        return fields[index].split(separator: "|").map(String.init)
      }
      return GazetteerEntry(
        id: fields[0],
        name: fields[3],
        kind: .init(rawValue: fields[1]),
        forms: list(4),
        demonyms: list(5),
        parent: fields[2].isEmpty ? nil : fields[2]
      )
    }
  }
}
