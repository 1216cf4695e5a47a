/// The levels at which two records agree, one byte a field, 0 for "not compared".
///
/// Pairs with one pattern have one weight, so the model is fitted and applied to patterns.
struct ComparisonPattern: Hashable, Sendable, Comparable {
  static let capacity = 16
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  subscript(field: Int) -> Int {
    get {
      let word = field < 8 ? low : high
      return Int((word >> UInt64((field & 7) * 8)) & 0xFF)
    }
    set {
      let shift = UInt64((field & 7) * 8)
      let value = UInt64(truncatingIfNeeded: newValue & 0xFF) << shift
      if field < 8 {
        low = (low & ~(0xFF << shift)) | value
      } else {
        high = (high & ~(0xFF << shift)) | value
      }
    }
  }

  var mixed: UInt64 { Mixing.mix(low ^ Mixing.mix(high)) }

  static func < (left: Self, right: Self) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
