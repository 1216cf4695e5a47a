/// A file of comma-separated values under construction (RFC 4180), in UTF-8 with CR LF.
struct CommaSeparatedFile {
  private(set) var bytes: [UInt8]

  /// An empty file, with a byte-order mark where asked for.
  init(byteOrderMark: Bool) {
    bytes = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
  }

  /// Adds a row, quoting the cells that need it.
  mutating func append(_ cells: [String]) {
    let row = cells.map { cell in
      guard cell.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return cell }
      return "\""
        + cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"") + "\""
    }
    bytes.append(contentsOf: row.joined(separator: ",").utf8)
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
