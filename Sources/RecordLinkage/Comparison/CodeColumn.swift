import Names

/// A code of every record (postal code, identity number), compared sign by sign.
final class CodeColumn: Sendable {
  let field: ComparedField
  /// For each record the number of its code, or −1.
  let codes: FixedBuffer<Int32>
  /// Where each code's signs start in `signs`; one more entry than codes.
  private let starts: FixedBuffer<Int32>
  private let signs: FixedBuffer<UInt8>
  private let commonness: FixedBuffer<UInt8>

  init(_ draft: CodeDraft) {
    field = draft.field
    codes = FixedBuffer(draft.codes)
    starts = FixedBuffer(draft.starts)
    signs = FixedBuffer(draft.signs)
    commonness = FixedBuffer(draft.commonness)
  }

  /// Records that have a code.
  var filled: Int { (0..<codes.count).count { codes[$0] >= 0 } }

  /// Level names, in order; level 0 is "not compared".
  static let levels = [
    "same (rare)", "same", "same (common)", "one edit", "two neighbouring signs differ",
    "four or more leading signs agree", "three leading signs agree", "two leading signs agree",
    "one leading sign agrees", "different",
  ]

  /// The signs of a record's code, empty where it has none.
  func text(_ record: Int) -> UnsafeBufferPointer<UInt8> {
    let code = Int(codes[record])
    guard code >= 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = Int(starts[code])
    return UnsafeBufferPointer(start: signs.base + start, count: Int(starts[code + 1]) - start)
  }

  func level(_ first: Int, _ second: Int) -> Int { view.level(codes[first], codes[second]) }

  /// Addresses for comparing; good as long as the column lives.
  var view: CodeView {
    CodeView(
      starts: starts.base,
      signs: signs.base,
      commonness: commonness.base
    )
  }
}

/// Where a ``CodeColumn`` keeps what a comparison reads.
struct CodeView: BitwiseCopyable, @unchecked Sendable {
  let starts: UnsafePointer<Int32>
  let signs: UnsafePointer<UInt8>
  let commonness: UnsafePointer<UInt8>

  /// The level of two codes by number.
  @inline(__always)
  func level(_ one: Int32, _ two: Int32) -> Int {
    guard one >= 0, two >= 0 else { return 0 }
    return one == two ? 1 &+ Int(commonness[Int(one)]) : level(of: Int(one), Int(two))
  }

  private func level(of one: Int, _ two: Int) -> Int {
    let left = signs + Int(starts[one])
    let right = signs + Int(starts[two])
    let leftCount = Int(starts[one + 1] - starts[one])
    let rightCount = Int(starts[two + 1] - starts[two])
    let shorter = min(leftCount, rightCount)
    var prefix = 0
    while prefix < shorter, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      left[leftCount - 1 - suffix] == right[rightCount - 1 - suffix]
    {
      suffix += 1
    }
    let (leftRest, rightRest) = (leftCount - prefix - suffix, rightCount - prefix - suffix)
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
