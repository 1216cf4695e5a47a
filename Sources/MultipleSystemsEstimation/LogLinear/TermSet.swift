/// A set of terms, each a bit mask of at most eight lists: 256 bits.
///
/// Four plain words rather than one vector: values of a vector's alignment must not be held by
/// asynchronous code (Swift 6.3 frees them wrongly), and models are arguments of tests.
struct TermSet: Hashable, Sendable {
  private var word0: UInt64 = 0
  private var word1: UInt64 = 0
  private var word2: UInt64 = 0
  private var word3: UInt64 = 0

  /// How many terms are in the set.
  var count: Int {
    word0.nonzeroBitCount + word1.nonzeroBitCount + word2.nonzeroBitCount + word3.nonzeroBitCount
  }

  /// Whether a term is in the set.
  func contains(_ term: Int) -> Bool {
    word(term >> 6) & (1 << UInt64(term & 63)) != 0
  }

  /// Puts a term in.
  mutating func insert(_ term: Int) {
    let bit: UInt64 = 1 << UInt64(term & 63)
    switch term >> 6 {
    case 0: word0 |= bit
    case 1: word1 |= bit
    case 2: word2 |= bit
    default: word3 |= bit
    }
  }

  /// Takes a term out.
  mutating func remove(_ term: Int) {
    let kept: UInt64 = ~(1 << UInt64(term & 63))
    switch term >> 6 {
    case 0: word0 &= kept
    case 1: word1 &= kept
    case 2: word2 &= kept
    default: word3 &= kept
    }
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
    for place in 0..<4 {
      var left = word(place)
      while left != 0 {
        body(place << 6 | left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  private func word(_ place: Int) -> UInt64 {
    switch place {
    case 0: word0
    case 1: word1
    case 2: word2
    default: word3
    }
  }
}

extension TermSet: Comparable {
  /// Compares as numbers of 256 bits: an order for breaking ties, with no meaning of its own.
  static func < (one: TermSet, other: TermSet) -> Bool {
    (one.word3, one.word2, one.word1, one.word0)
      < (other.word3, other.word2, other.word1, other.word0)
  }
}
