/// A set of terms, each a bit mask of at most eight lists: 256 bits in one vector.
struct TermSet: Hashable, Sendable {
  private var words: SIMD4<UInt64> = .zero

  /// How many terms are in the set.
  var count: Int {
    words[0].nonzeroBitCount + words[1].nonzeroBitCount + words[2].nonzeroBitCount
      + words[3].nonzeroBitCount
  }

  /// Whether a term is in the set.
  func contains(_ term: Int) -> Bool {
    words[term >> 6] & (1 << UInt64(term & 63)) != 0
  }

  /// Whether every term of another set is in this one.
  func contains(_ other: TermSet) -> Bool {
    words & other.words == other.words
  }

  /// Puts a term in.
  mutating func insert(_ term: Int) {
    words[term >> 6] |= 1 << UInt64(term & 63)
  }

  /// Takes a term out.
  mutating func remove(_ term: Int) {
    words[term >> 6] &= ~(1 << UInt64(term & 63))
  }

  /// The set with one term more.
  func inserting(_ term: Int) -> TermSet {
    var result = self
    result.insert(term)
    return result
  }

  /// The set without one term.
  func removing(_ term: Int) -> TermSet {
    var result = self
    result.remove(term)
    return result
  }

  /// Calls a function with each term, the smallest mask first.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    for word in 0..<4 {
      var left = words[word]
      while left != 0 {
        body(word << 6 | left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }
}

extension TermSet: Comparable {
  /// Compares as numbers of 256 bits: an order for breaking ties, with no meaning of its own.
  static func < (one: TermSet, other: TermSet) -> Bool {
    for word in stride(from: 3, through: 0, by: -1) where one.words[word] != other.words[word] {
      return one.words[word] < other.words[word]
    }
    return false
  }
}
