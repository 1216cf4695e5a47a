import Foundation
import Names

/// Times name comparison on one core: `NamesBench PAIRS.tsv` (header `a`, `b`).
///
/// Prints full comparisons a second on the file's distinct pairs, names read a second, and
/// Jaro–Winkler comparisons a second on the same spellings as interned symbols, with their sum, so
/// that another program can be seen to compute the same. Accuracy is scored elsewhere, from
/// `inquest names compare --pairs`.
@main
struct NamesBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let file = arguments.first else {
      print("Name a table of pairs: NamesBench PAIRS.tsv")
      exit(64)
    }
    let rows = try String(contentsOfFile: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    let clock = ContinuousClock()
    var index = NameIndex()
    var pairs: [(NameIndex.Number, NameIndex.Number)] = []
    let reading = clock.measure {
      for row in rows { pairs.append((index.add(row[0]), index.add(row[1]))) }
    }
    if arguments.count > 1 {
      var out = "a\tb\tsimilarity\n"
      for (row, pair) in zip(rows, pairs) {
        out += "\(row[0])\t\(row[1])\t\(Double(index.logOdds(pair.0, pair.1)))\n"
      }
      try out.write(toFile: arguments[arguments.startIndex + 1], atomically: false, encoding: .utf8)
    }
    let distinct = Set(pairs.map { UInt64(UInt32($0.0)) << 32 | UInt64(UInt32($0.1)) }).sorted()
      .map { (NameIndex.Number($0 >> 32), NameIndex.Number($0 & 0xFFFF_FFFF)) }
    print("\(index.count) names read, \(rate(2 * rows.count, reading)) rows' names a second")
    report("full comparisons", distinct.count) {
      distinct.reduce(0) { $0 + index.similarity($1.0, $1.1) }
    }
  }

  private static func rate(_ count: Int, _ time: Duration) -> String {
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    return String(format: "%.2f M", Double(count) / seconds / 1e6)
  }

  private static func report(_ what: String, _ count: Int, _ work: () -> Double) {
    var sum = 0.0
    let times = (0..<5).map { _ in ContinuousClock().measure { sum = work() } }.sorted()
    print("\(what): \(rate(count, times[2])) a second, sum \(sum)")
  }
}
