/// Jaro–Winkler similarity of two sequences of interned symbols.
///
/// Jaro (1989) counts symbols that agree within a window of half the longer length and how many of
/// them stand in another order; Winkler (1990) raises the score for a common beginning of up to four
/// symbols. The symbols may be Unicode scalars or any smaller numbering of them; equal symbols must
/// have equal numbers in both sequences.
///
/// The result ranks spellings. It is not a probability that two names belong to one person.
public enum JaroWinkler {
  /// Weight of each common leading symbol (Winkler 1990).
  static let prefixWeight = 0.1

  /// The similarity of two texts, symbol for symbol, in 0…1; two empty texts are alike (1).
  ///
  /// - Complexity: O(n·w) for texts of n scalars and a window of w.
  public static func similarity(_ first: String, _ second: String) -> Double {
    similarity(first.unicodeScalars.map(\.value), second.unicodeScalars.map(\.value))
  }

  /// The similarity of two symbol sequences, in 0…1; two empty sequences are alike (1).
  ///
  /// - Complexity: O(n·w) for sequences of n symbols and a window of w.
  public static func similarity(_ first: [UInt32], _ second: [UInt32]) -> Double {
    first.withUnsafeBufferPointer { one in
      second.withUnsafeBufferPointer { two in similarity(one, two) }
    }
  }

  /// The similarity of two contiguous symbol buffers, in 0…1.
  ///
  /// Buffers of up to 64 symbols keep their matches in two machine words and allocate nothing.
  public static func similarity(
    _ first: UnsafeBufferPointer<UInt32>,
    _ second: UnsafeBufferPointer<UInt32>
  ) -> Double {
    let jaro =
      first.count <= 64 && second.count <= 64
      ? shortJaro(first, second) : longJaro(first, second)
    var prefix = 0
    while prefix < 4, prefix < first.count, prefix < second.count,
      first[prefix] == second[prefix]
    {
      prefix += 1
    }
    return jaro + Double(prefix) * prefixWeight * (1 - jaro)
  }

  private static func shortJaro(
    _ first: UnsafeBufferPointer<UInt32>,
    _ second: UnsafeBufferPointer<UInt32>
  ) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return first.count == second.count ? 1 : 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    var matchedFirst: UInt64 = 0
    var matchedSecond: UInt64 = 0
    for index in 0..<first.count {
      var other = max(0, index - window)
      let end = min(second.count, index + window + 1)
      while other < end {
        let bit = UInt64(1) << UInt64(other)
        if matchedSecond & bit == 0, first[index] == second[other] {
          matchedFirst |= UInt64(1) << UInt64(index)
          matchedSecond |= bit
          break
        }
        other += 1
      }
    }
    let matches = matchedFirst.nonzeroBitCount
    var moved = 0
    while matchedFirst != 0 {
      if first[matchedFirst.trailingZeroBitCount] != second[matchedSecond.trailingZeroBitCount] {
        moved += 1
      }
      matchedFirst &= matchedFirst - 1
      matchedSecond &= matchedSecond - 1
    }
    return score(matches: matches, moved: moved, first.count, second.count)
  }

  private static func longJaro(
    _ first: UnsafeBufferPointer<UInt32>,
    _ second: UnsafeBufferPointer<UInt32>
  ) -> Double {
    guard !first.isEmpty, !second.isEmpty else { return 0 }
    let window = max(0, max(first.count, second.count) / 2 - 1)
    var matchedSecond = [Bool](repeating: false, count: second.count)
    var inFirst: [UInt32] = []
    for index in 0..<first.count {
      let start = max(0, index - window)
      let end = min(second.count, index + window + 1)
      guard start < end else { continue }
      for other in start..<end where !matchedSecond[other] && first[index] == second[other] {
        matchedSecond[other] = true
        inFirst.append(first[index])
        break
      }
    }
    let inSecond = second.indices.lazy.filter { matchedSecond[$0] }.map { second[$0] }
    let moved = zip(inFirst, inSecond).reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    return score(matches: inFirst.count, moved: moved, first.count, second.count)
  }

  private static func score(matches: Int, moved: Int, _ first: Int, _ second: Int) -> Double {
    guard matches > 0 else { return 0 }
    let count = Double(matches)
    let transposed = Double(moved / 2)
    return (count / Double(first) + count / Double(second) + (count - transposed) / count) / 3
  }
}
