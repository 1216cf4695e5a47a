import Names

/// A code of every record (postal code, identity number), compared letter by letter.
struct CodeColumn: Sendable {
  let field: ComparedField
  /// For each record the number of its code, or −1.
  private(set) var codes: [Int32] = []
  private(set) var texts: [[UInt8]] = []
  private var numbers: [[UInt8]: Int32] = [:]
  private(set) var commonness: [UInt8] = []

  init(field: ComparedField) { self.field = field }

  /// The number of a code as given, its spaces and marks left out; −1 where nothing is left.
  mutating func number(of text: String) -> Int32 {
    let folded = NameFolding.words(of: text).flatMap { Array($0.utf8) }
    guard !folded.isEmpty else { return -1 }
    if let number = numbers[folded] { return number }
    let number = Int32(texts.count)
    numbers[folded] = number
    texts.append(folded)
    return number
  }

  mutating func append(_ number: Int32) { codes.append(number) }

  mutating func finish() {
    numbers = [:]
    var counts = [Int](repeating: 0, count: texts.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    let filled = Double(max(1, codes.lazy.filter { $0 >= 0 }.count))
    commonness = counts.map { count in
      let share = Double(count) / filled
      return share < 0.000_3 ? 0 : share < 0.003 ? 1 : 2
    }
  }

  /// Level names, in order; level 0 is "not compared".
  static let levels = [
    "same (rare)", "same", "same (common)", "one edit", "two neighbouring signs differ",
    "four or more leading signs agree", "three leading signs agree", "two leading signs agree",
    "one leading sign agrees", "different",
  ]

  func level(_ first: Int, _ second: Int) -> Int {
    let (one, two) = (codes[first], codes[second])
    guard one >= 0, two >= 0 else { return 0 }
    if one == two { return 1 + Int(commonness[Int(one)]) }
    let (left, right) = (texts[Int(one)], texts[Int(two)])
    let shorter = min(left.count, right.count)
    var prefix = 0
    while prefix < shorter, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      left[left.count - 1 - suffix] == right[right.count - 1 - suffix]
    {
      suffix += 1
    }
    let (leftRest, rightRest) = (left.count - prefix - suffix, right.count - prefix - suffix)
    if leftRest <= 1, rightRest <= 1, shorter > 2 { return 4 }
    if leftRest == 2, rightRest == 2, left[prefix] == right[prefix + 1],
      left[prefix + 1] == right[prefix]
    {
      return 4
    }
    if leftRest <= 2, rightRest <= 2, shorter > 4 { return 5 }
    return prefix >= 4 ? 6 : 10 - prefix
  }
}
