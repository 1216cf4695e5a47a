import Statistics

extension LatentClassSampler {
  /// A step of mean square 1: near +1 or near −1, hardly ever near 0 (Yang and Rodríguez 2013).
  ///
  /// Steps near 0 are accepted but lead nowhere; any symmetric law leaves the target as it is.
  @inline(__always)
  mutating func unitStep() -> Double {
    let bits = generator.next()
    // The spread around ±0.95 is triangular: the sum of two uniforms, of standard deviation 0.31.
    let first = Double(bits >> 33)
    let second = Double((bits >> 1) & 0xFFFF_FFFF)
    let spread = (first * 0x1p-31 + second * 0x1p-32 - 1) * 0.765
    return bits & 1 == 0 ? 0.95 + spread : -0.95 - spread
  }

  /// A uniform number above 0 and below 1.
  @inline(__always)
  mutating func uniform() -> Double {
    (Double(generator.next() >> 12) + 0.5) * 0x1p-52
  }

  /// The logarithm of a uniform number.
  @inline(__always)
  mutating func logUniform() -> Double {
    LaneMathematics.logarithm(Lanes(repeating: uniform())).x
  }

  /// Puts a step in its place among those to be made ready.
  @inline(__always)
  mutating func prepare(_ index: Int, scale: Double) {
    let place = UnsafeMutableRawPointer(steps).assumingMemoryBound(to: Double.self) + index
    place.pointee = unitStep() * scale
    let luckPlace = UnsafeMutableRawPointer(luck).assumingMemoryBound(to: Double.self) + index
    luckPlace.pointee = uniform()
  }

  /// Turns the first so many steps into factors and uniforms into logarithms.
  @inline(__always)
  mutating func makeReady(_ count: Int) {
    for lane in 0..<((count + 3) / 4) {
      steps[lane] = LaneMathematics.exponential(steps[lane])
      luck[lane] = LaneMathematics.logarithm(luck[lane])
    }
  }
}
