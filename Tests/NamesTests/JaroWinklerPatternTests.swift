import Names
import Statistics
import Testing

struct JaroWinklerPatternTests {
  @Test(arguments: [1, 3, 8, 20, 64])
  func `a prepared sequence scores as the plain comparison does`(longest: Int) throws {
    var generator = SeededGenerator(seed: UInt64(longest))
    for _ in 0..<500 {
      let first = (0..<generator.below(longest + 1)).map { _ in UInt8(generator.below(6)) }
      let second = (0..<generator.below(longest + 1)).map { _ in UInt8(generator.below(6)) }
      let pattern = try #require(JaroWinklerPattern(first))
      let found = second.withUnsafeBufferPointer { pattern.similarity(to: $0) }
      let plain = JaroWinkler.similarity(first.map(UInt32.init), second.map(UInt32.init))
      #expect(abs(found - plain) < 1e-12, "\(first) \(second)")
    }
  }

  @Test
  func `what does not fit in a machine word is not prepared`() {
    #expect(JaroWinklerPattern([UInt8](repeating: 1, count: 65)) == nil)
  }
}
