/// Many short sequences of symbols in one piece of memory.
struct SymbolArena<Symbol: BitwiseCopyable & Sendable>: Sendable {
  private var symbols: [Symbol] = []
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  mutating func append(_ sequence: some Sequence<Symbol>) {
    symbols.append(contentsOf: sequence)
    starts.append(symbols.count)
  }

  func count(of number: Int) -> Int { starts[number + 1] - starts[number] }

  /// The sequence of a number, copied.
  subscript(number: Int) -> [Symbol] { Array(symbols[starts[number]..<starts[number + 1]]) }

  /// Calls `body` with two sequences in place.
  @inline(__always)
  func with<Result>(
    _ first: Int,
    _ second: Int,
    _ body: (UnsafeBufferPointer<Symbol>, UnsafeBufferPointer<Symbol>) -> Result
  ) -> Result {
    symbols.withUnsafeBufferPointer { symbols in
      body(
        UnsafeBufferPointer(rebasing: symbols[starts[first]..<starts[first + 1]]),
        UnsafeBufferPointer(rebasing: symbols[starts[second]..<starts[second + 1]])
      )
    }
  }
}
