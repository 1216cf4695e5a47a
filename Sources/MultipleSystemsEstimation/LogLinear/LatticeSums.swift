/// Sums over subsets and supersets of bit masks, all at once (Yates 1937): J·2^J additions.
enum LatticeSums {
  /// Replaces each entry by the sum of the entries whose mask is inside its own.
  static func overSubsets(_ values: inout [Double], bits: Int) {
    values.withUnsafeMutableBufferPointer { buffer in
      for bit in 0..<bits {
        let step = 1 << bit
        var base = 0
        while base < buffer.count {
          for low in base..<(base + step) { buffer[low + step] += buffer[low] }
          base += 2 * step
        }
      }
    }
  }

  /// Replaces each entry by the sum of the entries whose mask contains its own.
  static func overSupersets(_ values: inout [Double], bits: Int) {
    values.withUnsafeMutableBufferPointer { buffer in
      for bit in 0..<bits {
        let step = 1 << bit
        var base = 0
        while base < buffer.count {
          for low in base..<(base + step) { buffer[low] += buffer[low + step] }
          base += 2 * step
        }
      }
    }
  }
}
