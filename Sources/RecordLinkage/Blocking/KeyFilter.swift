/// A set of blocking keys that may take a key for a member that is none, but never misses one.
///
/// One hash and one bit a key (Bloom 1970): what is let through by mistake only forms blocks that are
/// dropped afterwards.
struct KeyFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// The keys of some records in a pass.
  init(keysOf records: [UInt32], _ source: FeatureSource, _ pass: BlockingPass) {
    var features = RecordFeatures()
    // Some four keys a record, at sixteen bits each: small enough to stay near the processor.
    let width = min(30, max(10, Int.bitWidth - (records.count * 64).leadingZeroBitCount))
    shift = UInt64(64 - width)
    bits = [UInt64](repeating: 0, count: (1 << width) / 64)
    for record in records {
      features.fill(source, Int(record))
      pass.forEachKey(features) { key in
        let place = Mixing.mix(key) >> shift
        bits[Int(place >> 6)] |= 1 << (place & 63)
      }
    }
  }

  @inline(__always)
  func mayContain(_ key: UInt64) -> Bool {
    let place = Mixing.mix(key) >> shift
    return bits[Int(place >> 6)] & (1 << (place & 63)) != 0
  }
}
