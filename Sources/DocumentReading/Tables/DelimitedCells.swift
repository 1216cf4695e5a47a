/// The fields of one row as bytes, for as long as the row is looked at.
///
/// Not to be kept: the bytes are overwritten by the rows that follow.
public struct DelimitedCells {
  /// The line the row begins on, from 1; a quoted field may make it span several.
  public let line: Int
  private let bytes: UnsafeBufferPointer<UInt8>
  private let cells: UnsafeBufferPointer<RowScanner.Cell>

  init(
    line: Int,
    bytes: UnsafeBufferPointer<UInt8>,
    cells: UnsafeBufferPointer<RowScanner.Cell>
  ) {
    self.line = line
    self.bytes = bytes
    self.cells = cells
  }

  /// How many fields there are; as many as the header has.
  public var count: Int { cells.count }

  /// A field as given, without its quotation marks: well-formed UTF-8.
  public subscript(column: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[cells[column].place])
  }
}
