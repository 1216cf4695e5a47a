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
    var index = NameIndex()
    var pairs: [(NameIndex.Number, NameIndex.Number)] = []
    let reading = processorSeconds {
      for row in rows { pairs.append((index.add(row[0]), index.add(row[1]))) }
    }
    if arguments.count > 1, arguments.last == "hard" {
      for row in rows {
        let c = NameComparison(of: row[0], and: row[1])
        print(
          String(format: "%.3f", c.similarity),
          row[2],
          (row[2] == "same") == (c.similarity >= 0.5) ? "" : "WRONG",
          row[0],
          "|",
          row[1],
          c.explanation
        )
      }
      return
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
    jaroWinkler(rows.map { $0[0] }, rows.map { $0[1] })
  }

  /// Every one of some names with every one of others, as `rapidfuzz.process.cdist` does.
  private static func jaroWinkler(_ first: [String], _ second: [String]) {
    let rows = Array(Set(first).sorted().prefix(3000))
    let columns = Array(Set(second).sorted().prefix(3000))
    var symbols: [Unicode.Scalar: UInt8] = [:]
    func interned(_ name: String) -> [UInt8] {
      name.unicodeScalars.map { scalar in
        let next = UInt8(truncatingIfNeeded: symbols.count)
        if let known = symbols[scalar] { return known }
        symbols[scalar] = next
        return next
      }
    }
    let patterns = rows.map(interned).compactMap(JaroWinklerPattern.init)
    let texts = columns.map(interned)
    let starts = texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let flat = texts.flatMap { $0 }
    report("Jaro–Winkler comparisons", patterns.count * texts.count) {
      flat.withUnsafeBufferPointer { flat in
        var sum = 0.0
        for pattern in patterns {
          for column in 0..<(starts.count - 1) {
            let text = UnsafeBufferPointer(rebasing: flat[starts[column]..<starts[column + 1]])
            sum += pattern.similarity(to: text)
          }
        }
        return sum
      }
    }
  }

  private static func rate(_ count: Int, _ seconds: Double) -> String {
    String(format: "%.2f M", Double(count) / seconds / 1e6)
  }

  private static func report(_ what: String, _ count: Int, _ work: () -> Double) {
    var sum = 0.0
    let times = (0..<5).map { _ in processorSeconds { sum = work() } }.sorted()
    print("\(what): \(rate(count, times[2])) a second, sum \(sum)")
  }

  /// Processor time of this process: other work on the machine does not count.
  private static func processorSeconds(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
