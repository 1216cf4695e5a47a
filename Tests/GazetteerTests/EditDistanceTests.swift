import Statistics
import Testing

@testable import Gazetteer

/// Edit distance with a whole table of all prefixes: slow and obvious.
enum SlowEditDistance {
  static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter]) -> Int {
    var rows = [Array(0...b.count)]
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        row.append(min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1))
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }

  static func between<Letter: Equatable>(_ a: [Letter], _ b: [Letter], ifAtMost limit: Int) -> Int?
  {
    guard abs(a.count - b.count) <= limit else { return nil }
    let distance = between(a, b)
    return distance <= limit ? distance : nil
  }
}

@Suite struct EditDistanceTests {
  @Test(arguments: 0..<200)
  func `the narrow band gives what the whole table gives`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let word = { (generator: inout SeededGenerator) in
      (0..<generator.below(9)).map { _ in UInt8(generator.below(3)) }
    }
    let a = word(&generator)
    let b = word(&generator)
    for limit in 0...4 {
      #expect(
        EditDistance.between(a, b, limit: limit)
          == SlowEditDistance.between(a, b, ifAtMost: limit)
      )
    }
  }
}
