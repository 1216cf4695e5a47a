/// Numbers patterns in order of first appearance.
struct PatternNumbers: Sendable {
  private(set) var patterns: [ComparisonPattern] = []
  private var table = [Int32](repeating: -1, count: 1024)

  mutating func number(of pattern: ComparisonPattern) -> UInt32 {
    if patterns.count * 2 >= table.count { grow() }
    let mask = UInt64(table.count - 1)
    var slot = pattern.mixed & mask
    while table[Int(slot)] >= 0 {
      if patterns[Int(table[Int(slot)])] == pattern { return UInt32(table[Int(slot)]) }
      slot = (slot + 1) & mask
    }
    table[Int(slot)] = Int32(patterns.count)
    patterns.append(pattern)
    return UInt32(patterns.count - 1)
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    let mask = UInt64(table.count - 1)
    for (number, pattern) in patterns.enumerated() {
      var slot = pattern.mixed & mask
      while table[Int(slot)] >= 0 { slot = (slot + 1) & mask }
      table[Int(slot)] = Int32(number)
    }
  }
}
