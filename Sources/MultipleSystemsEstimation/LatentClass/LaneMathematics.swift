/// Logarithm and exponential of several numbers at once, for the inner loop of a sampler.
///
/// Only operations every processor has, so that the same seed gives the same bits wherever the
/// program runs.
enum LaneMathematics {
  typealias Lanes = SIMD4<Double>

  /// The natural logarithm of positive normal numbers, to an absolute error below 10⁻¹²;
  /// anything else gives no meaningful value.
  @inline(__always)
  static func logarithm(_ x: Lanes) -> Lanes {
    let bits = unsafeBitCast(x, to: SIMD4<UInt64>.self)
    // The mantissa is centred on 1, between √½ and √2, so that a short series does.
    let moved = bits &+ SIMD4(repeating: 0x3FF0_0000_0000_0000 - 0x3FE6_A09E_667F_3BCD)
    let exponentBits = (moved &>> SIMD4(repeating: 52)) | SIMD4(repeating: 0x4330_0000_0000_0000)
    let exponent =
      unsafeBitCast(exponentBits, to: Lanes.self) - Lanes(repeating: 4_503_599_627_370_496 + 1023)
    let mantissaBits =
      (moved & SIMD4(repeating: 0x000F_FFFF_FFFF_FFFF))
      &+ SIMD4(repeating: 0x3FE6_A09E_667F_3BCD)
    let mantissa = unsafeBitCast(mantissaBits, to: Lanes.self)
    let s = (mantissa - 1) / (mantissa + 1)
    let z = s * s
    var series = Lanes(repeating: 0.19366074292100627)
    series = series * z + 0.22191218686188938
    series = series * z + 0.28571757532021635
    series = series * z + 0.39999998781795654
    series = series * z + 0.6666666666738749
    return exponent * 0.693147180559945309 + s * (series * z + 2)
  }

  /// 2 artanh(√z)/√z for z up to 1/9, to an error below 2·10⁻¹¹ there and far less near 0:
  /// log(u/p) is this at z = s², times s = (u − p)/(u + p), for u within a factor 2 of p.
  @inline(__always)
  static func twiceArtanhOver(_ z: Lanes) -> Lanes {
    var series = Lanes(repeating: 0.20801367566702383)
    series = series * z + 0.17460892878834463
    series = series * z + 0.22265080336083962
    series = series * z + 0.28570291139539705
    series = series * z + 0.400000109712232
    series = series * z + 0.666666666495805
    return series * z + 2
  }

  /// The exponential, to a relative error below 10⁻¹³; arguments are limited to ±700.
  @inline(__always)
  static func exponential(_ x: Lanes) -> Lanes {
    var limited = x.replacing(with: 700, where: x .> 700)
    limited = limited.replacing(with: -700, where: limited .< -700)
    // Adding 1.5 · 2⁵² leaves the nearest whole number in the low bits.
    let shifted = limited * 1.44269504088896341 + 6_755_399_441_055_744
    let whole = shifted - 6_755_399_441_055_744
    let rest = limited - whole * 0.693147180369123816 - whole * 1.90821492927058770e-10
    var series = Lanes(repeating: 1.0 / 39_916_800)
    series = series * rest + 1.0 / 3_628_800
    series = series * rest + 1.0 / 362_880
    series = series * rest + 1.0 / 40_320
    series = series * rest + 1.0 / 5_040
    series = series * rest + 1.0 / 720
    series = series * rest + 1.0 / 120
    series = series * rest + 1.0 / 24
    series = series * rest + 1.0 / 6
    series = series * rest + 0.5
    series = series * rest + 1
    series = series * rest + 1
    let power =
      (unsafeBitCast(shifted, to: SIMD4<UInt64>.self) &+ SIMD4(repeating: 1023))
      &<< SIMD4(repeating: 52)
    return series * unsafeBitCast(power, to: Lanes.self)
  }
}
