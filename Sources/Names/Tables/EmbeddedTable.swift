/// A table that is compiled in: lines of fields parted by tabs, the first line a comment.
struct EmbeddedTable {
  typealias Field = Slice<UnsafeBufferPointer<UInt8>>

  private let bytes: UnsafeBufferPointer<UInt8>

  /// Takes the table that a function of `NamesData` gives.
  init(_ table: (UnsafeMutablePointer<Int>?) -> UnsafePointer<UInt8>?) {
    var length = 0
    let start = table(&length)
    bytes = UnsafeBufferPointer(start: start, count: start == nil ? 0 : length)
  }

  /// Gives each row in order.
  func forEachRow(_ body: ([Field]) -> Void) {
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      body(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false))
    }
  }

  /// A field as text.
  static func text(_ field: Field) -> String { String(decoding: field, as: UTF8.self) }

  /// A field of digits as a number.
  static func number(_ field: some Sequence<UInt8>) -> Int {
    field.reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) }
  }
}
