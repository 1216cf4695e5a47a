/// Sums and products over subsets and supersets of bit masks, all at once (Yates 1937).
///
/// Each works on 2^J entries by mask and costs J·2^(J−1) operations.
enum LatticeSums {
  /// Replaces each entry by the sum of the entries whose mask contains its own.
  static func overSupersets(_ values: UnsafeMutablePointer<Double>, bits: Int) {
    let count = 1 << bits
    for bit in 0..<bits {
      let step = 1 << bit
      var base = 0
      while base < count {
        let low = values + base
        let high = low + step
        for place in 0..<step { low[place] += high[place] }
        base += 2 * step
      }
    }
  }

  /// Replaces each entry by the product of the entries whose mask is inside its own.
  static func productsOverSubsets(_ values: UnsafeMutablePointer<Double>, bits: Int) {
    let count = 1 << bits
    for bit in 0..<bits {
      let step = 1 << bit
      var base = 0
      while base < count {
        let low = values + base
        let high = low + step
        for place in 0..<step { high[place] *= low[place] }
        base += 2 * step
      }
    }
  }
}
