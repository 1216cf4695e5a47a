import Statistics

/// The numbers below a count in an order that looks random, without keeping them.
///
/// An affine map with a factor prime to the count: enough to part relatives and to order each list
/// in its own way, not a random permutation.
struct Shuffle {
  private let count: Int
  private let factor: Int
  private let offset: Int

  init(count: Int, seed: UInt64) {
    self.count = max(1, count)
    var generator = SeededGenerator(stream: seed, 77, 0)
    var factor = 1 + generator.below(max(1, count - 1))
    while Self.divisor(factor, self.count) != 1 { factor += 1 }
    self.factor = factor
    offset = generator.below(self.count)
  }

  /// The number at a position.
  subscript(position: Int) -> Int {
    (position * factor + offset) % count
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : divisor(other, one % other)
  }
}
