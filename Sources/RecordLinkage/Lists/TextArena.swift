/// Many short texts in one piece of memory, numbered from 0 in order of arrival.
///
/// A list of ten million rows holds ten million identifiers; as `String`s each would be an
/// allocation of its own. Texts are UTF-8; ill-formed bytes read as U+FFFD.
public struct TextArena: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// An empty arena.
  public init() {}

  /// An arena of the given texts.
  public init(_ texts: some Sequence<String>) {
    for text in texts { append(text) }
  }

  /// An arena of the given texts.
  public init(arrayLiteral texts: String...) { self.init(texts) }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of texts.
  public var endIndex: Int { ends.count }

  /// The text at a position.
  public subscript(position: Int) -> String {
    withBytes(at: position) { String(decoding: $0, as: UTF8.self) }
  }

  /// Appends a text.
  public mutating func append(_ text: String) {
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
  }

  /// Appends a text given as UTF-8.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Calls `body` with the UTF-8 of the text at a position; the buffer must not escape.
  public func withBytes<Result>(
    at position: Int,
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    let start = position == 0 ? 0 : ends[position - 1]
    let end = ends[position]
    return try bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// Whether one text comes before another in the order of their bytes.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    withBytes(at: first) { one in
      withBytes(at: second) { one.lexicographicallyPrecedes($0) }
    }
  }
}
