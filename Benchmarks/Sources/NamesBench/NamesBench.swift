import Foundation
import Names

/// Times name comparison on one core: `NamesBench PAIRS.tsv [TRUE-PAIRS.tsv]` (header `a`, `b`).
///
/// Prints full comparisons a second on the file's distinct pairs, and Jaro–Winkler comparisons of its
/// first names with its second ones as interned symbols, with their sum, so that another program can
/// be seen to compute the same. With a second table it says how many of those pairs share a blocking
/// key, and how large the blocks of all names of the first table are. Accuracy is scored elsewhere,
/// from `inquest names compare --pairs`. Seconds are the processor's.
@main
struct NamesBench {
  static func main() throws {
    let files = CommandLine.arguments.dropFirst()
    guard let first = files.first else {
      print("Name a table of pairs: NamesBench PAIRS.tsv [TRUE-PAIRS.tsv]")
      exit(64)
    }
    let rows = try pairs(first)
    var index = NameIndex()
    var numbers: [(NameIndex.Number, NameIndex.Number)] = []
    let reading = processorSeconds {
      for row in rows { numbers.append((index.add(row.0), index.add(row.1))) }
    }
    print("\(index.count) names read, \(rate(index.count, reading)) a second")
    let distinct = Set(numbers.map { UInt64(UInt32($0.0)) << 32 | UInt64(UInt32($0.1)) }).sorted()
      .map { (NameIndex.Number($0 >> 32), NameIndex.Number($0 & 0xFFFF_FFFF)) }
    report("full comparisons", distinct.count) {
      distinct.reduce(0) { $0 + index.similarity($1.0, $1.1) }
    }
    jaroWinkler(rows.map(\.0), rows.map(\.1))
    if let second = files.dropFirst().first {
      keys(of: Set(rows.flatMap { [$0.0, $0.1] }).sorted(), truePairs: try pairs(second))
    }
  }

  private static func pairs(_ file: String) throws -> [(String, String)] {
    try String(contentsOfFile: file, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
      .map { ($0[0], $0[1]) }
  }

  /// How many true pairs share a key of each kind, and what a block of all names costs.
  private static func keys(of names: [String], truePairs: [(String, String)]) {
    var blocks: [NameKey: Int] = [:]
    for name in names {
      for key in NameKeys.keys(of: name) { blocks[key, default: 0] += 1 }
    }
    var met = 0
    var metByKind: [NameKey.Kind: Int] = [:]
    for (a, b) in truePairs {
      let shared = Set(NameKeys.keys(of: a)).intersection(NameKeys.keys(of: b))
      met += shared.isEmpty ? 0 : 1
      for kind in Set(shared.map(\.kind)) { metByKind[kind, default: 0] += 1 }
    }
    print("blocking keys of \(names.count) names, \(truePairs.count) true pairs:")
    for kind in NameKey.Kind.allCases {
      let sizes = blocks.filter { $0.key.kind == kind }.map(\.value)
      let pairs = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
      print(
        "  \(kind): recall \(share(metByKind[kind] ?? 0, truePairs.count)), "
          + "\(sizes.count) blocks, largest \(sizes.max() ?? 0), "
          + String(format: "%.1f pairs a name", Double(pairs) / Double(max(names.count, 1)))
      )
    }
    print("  any: recall \(share(met, truePairs.count))")
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    String(format: "%.3f", Double(part) / Double(max(whole, 1)))
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
