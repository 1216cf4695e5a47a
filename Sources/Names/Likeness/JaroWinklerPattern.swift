/// One side of many Jaro–Winkler comparisons, prepared: for each symbol, the places where it stands.
///
/// With symbols interned to small numbers and at most 64 of them, the search within the window is a
/// few operations on machine words for each symbol of the other side, not a loop (the bit-parallel
/// form of Jaro 1989; cf. Hyyrö 2003 on bit vectors). Results equal those of ``JaroWinkler``.
public struct JaroWinklerPattern: Sendable {
  /// The longest sequence that can be prepared.
  public static let longest = 64

  private let places: [UInt64]
  private let symbols: [UInt8]

  /// Prepares a sequence of interned symbols; nil if it is longer than ``longest``.
  public init?(_ symbols: [UInt8]) {
    guard symbols.count <= Self.longest else { return nil }
    var places = [UInt64](repeating: 0, count: 256)
    for (index, symbol) in symbols.enumerated() { places[Int(symbol)] |= 1 << UInt64(index) }
    self.places = places
    self.symbols = symbols
  }

  /// The similarity to another sequence of at most ``longest`` symbols, in 0…1; two empty sequences
  /// are alike (1), and a longer one has none (0).
  ///
  /// - Complexity: O(m) for m symbols; nothing is allocated.
  public func similarity(to other: UnsafeBufferPointer<UInt8>) -> Double {
    let n = symbols.count
    let m = other.count
    guard n > 0, m > 0, m <= Self.longest, let text = other.baseAddress else {
      return n == m ? 1 : 0
    }
    return places.withUnsafeBufferPointer { places in
      let reach = max(0, max(n, m) / 2 - 1)
      var window: UInt64 = reach >= 63 ? .max : (1 << UInt64(reach + 1)) - 1
      var matched: UInt64 = 0
      var matchedText: UInt64 = 0
      for index in 0..<m {
        let free = places[Int(text[index])] & window & ~matched
        matched |= free & (0 &- free)
        matchedText |= (free == 0 ? 0 : 1) << UInt64(index)
        // The window grows from the left edge until it is whole, then moves on.
        window = window << 1 | (index < reach ? 1 : 0)
      }
      guard matched != 0 else { return 0 }
      let matches = Double(matched.nonzeroBitCount)
      var moved = 0
      while matched != 0 {
        let place = matched & (0 &- matched)
        if places[Int(text[matchedText.trailingZeroBitCount])] & place == 0 { moved += 1 }
        matched ^= place
        matchedText &= matchedText - 1
      }
      let inOrder = matches - Double(moved / 2)
      let jaro = (matches / Double(n) + matches / Double(m) + inOrder / matches) / 3
      var prefix = 0
      while prefix < 4, prefix < n, prefix < m, symbols[prefix] == text[prefix] { prefix += 1 }
      return jaro + Double(prefix) * JaroWinkler.prefixWeight * (1 - jaro)
    }
  }
}
