/// Different pairs of records with the passes that brought each, by first record, then second.
struct PairSet: Sendable {
  /// Where the partners of each record start; one more entry than records.
  private(set) var starts: [Int]
  /// The larger record of each pair, ascending within the smaller.
  private(set) var others: [UInt32] = []
  /// Which passes brought the pair, one bit each.
  private(set) var passes: [UInt16] = []

  var count: Int { others.count }

  /// The pairs of some codes, which may repeat; sorts them.
  init(_ codes: consuming [UInt64], _ code: PairCode, records: Int) {
    var codes = codes
    var scratch = [UInt64](unsafeUninitializedCapacity: codes.count) { $1 = codes.count }
    codes.withUnsafeMutableBufferPointer { codes in
      scratch.withUnsafeMutableBufferPointer { KeySort.sort(codes, $0) }
    }
    scratch = []
    starts = [Int](repeating: 0, count: records + 1)
    var index = 0
    while index < codes.count {
      var mask = code.bit(codes[index])
      var end = index + 1
      while end < codes.count, code.isSamePair(codes[index], codes[end]) {
        mask |= code.bit(codes[end])
        end += 1
      }
      others.append(UInt32(code.second(codes[index])))
      passes.append(mask)
      starts[code.first(codes[index]) + 1] += 1
      index = end
    }
    for record in 0..<records { starts[record + 1] += starts[record] }
  }

  /// The position of a pair, or nil where it is not there.
  func position(of first: Int, _ second: Int) -> Int? {
    let (low, high) = (min(first, second), UInt32(max(first, second)))
    var (start, end) = (starts[low], starts[low + 1])
    while start < end {
      let middle = (start + end) / 2
      if others[middle] < high { start = middle + 1 } else { end = middle }
    }
    return start < starts[low + 1] && others[start] == high ? start : nil
  }
}
