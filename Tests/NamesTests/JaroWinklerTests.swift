import Names
import Statistics
import Testing

struct JaroWinklerTests {
  /// Values of Winkler 1990 and 2006.
  @Test(
    arguments: [
      ("MARTHA", "MARHTA", 0.9611), ("DIXON", "DICKSONX", 0.8133), ("DWAYNE", "DUANE", 0.8400),
      ("JELLYFISH", "SMELLYFISH", 0.8963),
    ] as [(String, String, Double)]
  )
  func `published values are met`(first: String, second: String, expected: Double) {
    #expect(abs(JaroWinkler.similarity(first, second) - expected) < 0.000_06)
    #expect(abs(JaroWinkler.similarity(second, first) - expected) < 0.000_06)
  }

  @Test
  func `nothing is like nothing, and unlike something`() {
    #expect(JaroWinkler.similarity("", "") == 1)
    #expect(JaroWinkler.similarity("", "a") == 0)
    #expect(JaroWinkler.similarity("a", "") == 0)
    #expect(JaroWinkler.similarity("abc", "xyz") == 0)
  }

  @Test(arguments: [1, 5, 12, 64, 65, 90])
  func `random texts score as the slow obvious version says`(longest: Int) {
    var generator = SeededGenerator(seed: UInt64(longest))
    for _ in 0..<300 {
      let first = (0..<generator.below(longest + 1)).map { _ in UInt32(generator.below(5)) }
      let second = (0..<generator.below(longest + 1)).map { _ in UInt32(generator.below(5)) }
      let difference = JaroWinkler.similarity(first, second) - Self.obvious(first, second)
      #expect(abs(difference) < 1e-12, "\(first) \(second)")
    }
  }

  /// The definition, word for word: matches in the window, then transpositions, then the prefix.
  private static func obvious(_ first: [UInt32], _ second: [UInt32]) -> Double {
    guard !first.isEmpty || !second.isEmpty else { return 1 }
    var free = [Bool](repeating: true, count: second.count)
    let reach = Swift.max(first.count, second.count) / 2 - 1
    var one: [UInt32] = []
    for (index, symbol) in first.enumerated() {
      for (other, candidate) in second.enumerated()
      where free[other] && candidate == symbol && abs(other - index) <= Swift.max(0, reach) {
        free[other] = false
        one.append(symbol)
        break
      }
    }
    guard !one.isEmpty else { return 0 }
    let two = second.indices.filter { !free[$0] }.map { second[$0] }
    let moved = Double(zip(one, two).filter { $0 != $1 }.count / 2)
    let matches = Double(one.count)
    let jaro =
      (matches / Double(first.count) + matches / Double(second.count)
        + (matches - moved) / matches) / 3
    let prefix = Array(zip(first, second)).prefix(4).prefix { $0.0 == $0.1 }.count
    return jaro + Double(prefix) * 0.1 * (1 - jaro)
  }
}
