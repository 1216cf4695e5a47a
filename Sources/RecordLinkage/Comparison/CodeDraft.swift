import Names

/// The codes of one field of every record as they are collected.
struct CodeDraft {
  let field: ComparedField
  private(set) var codes: [Int32] = []
  private(set) var starts: [Int32] = [0]
  private(set) var signs: [UInt8] = []
  private var numbers: [[UInt8]: Int32] = [:]

  init(field: ComparedField) { self.field = field }

  /// The number of a code as given, its spaces and marks left out; −1 where nothing is left.
  mutating func number(of text: String) -> Int32 {
    let folded = NameFolding.words(of: text).flatMap { Array($0.utf8) }
    guard !folded.isEmpty else { return -1 }
    if let number = numbers[folded] { return number }
    let number = Int32(starts.count - 1)
    numbers[folded] = number
    signs += folded
    starts.append(Int32(signs.count))
    return number
  }

  mutating func append(_ number: Int32) { codes.append(number) }

  /// How common each code is: 0 rare, 1 middling, 2 common.
  var commonness: [UInt8] {
    var counts = [Int](repeating: 0, count: starts.count - 1)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    let filled = Double(max(1, codes.lazy.filter { $0 >= 0 }.count))
    return counts.map { count in
      let share = Double(count) / filled
      return share < 0.000_3 ? 0 : share < 0.003 ? 1 : 2
    }
  }
}
