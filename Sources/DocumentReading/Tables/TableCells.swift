import CaseModel

/// The cells of a table as blocks of its text.
struct TableCells {
  /// The most cells that become blocks of their own.
  static let limit = 200_000

  private(set) var blocks: [Block] = []
  private(set) var isCutShort = false

  /// Finds the cells that are not empty, quotation marks left out; linear.
  init(_ text: String) {
    let bytes = Array(text.utf8)
    var places: [Range<Int>] = []
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = RowScanner(
        buffer,
        delimiter: Delimiter.detect(buffer),
        place: .init(position: 0, line: 1)
      )
      rows: while places.count < Self.limit {
        let start = scanner.place.position
        switch scanner.next() {
        case .end, .more: break rows
        case .row: places.append(contentsOf: scanner.cells.lazy.map(\.place))
        // What is no row is still text.
        case .fault: places.append(start..<scanner.place.position)
        }
      }
      if places.count >= Self.limit, scanner.place.position < buffer.count {
        isCutShort = true
        places.append(scanner.place.position..<buffer.count)
      }
    }
    var (byte, scalar) = (0, 0)
    func scalars(upTo end: Int) -> Int {
      while byte < end {
        if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
        byte += 1
      }
      return scalar
    }
    for place in places where bytes[place].contains(where: { $0 > 0x20 }) {
      let start = scalars(upTo: place.lowerBound)
      let span = TextSpan(start, scalars(upTo: place.upperBound))
      blocks.append(Block(span: span, kind: .cell))
    }
  }
}
