/// Up to eight different hashes without memory of their own; more are passed over.
struct FewHashes {
  private var values = InlineArray<8, UInt64>(repeating: 0)
  private(set) var count = 0
  static let capacity = 8

  subscript(position: Int) -> UInt64 { values[position] }

  mutating func removeAll() { count = 0 }

  mutating func insert(_ hash: UInt64, upTo limit: Int = capacity) {
    guard count < limit, !contains(hash) else { return }
    values[count] = hash
    count &+= 1
  }

  func contains(_ hash: UInt64) -> Bool {
    for index in 0..<count where values[index] == hash { return true }
    return false
  }

  /// A hash of all of them, whatever their order.
  var combined: UInt64 {
    var sum: UInt64 = 0
    for index in 0..<count { sum = sum &+ Mixing.mix(values[index]) }
    return Mixing.mix(sum)
  }

  @inline(__always)
  func forEach(_ body: (UInt64) -> Void) {
    for index in 0..<count { body(values[index]) }
  }
}
