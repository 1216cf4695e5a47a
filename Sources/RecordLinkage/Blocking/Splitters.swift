/// Up to eight features of a record, kept so that splitting a block need not read the records again.
struct Splitters: BitwiseCopyable, Sendable {
  private var hashes = InlineArray<8, UInt32>(repeating: 0)

  mutating func add(_ hash: UInt64) {
    let short = UInt32(truncatingIfNeeded: Mixing.mix(hash)) | 1
    for place in 0..<8 where hashes[place] == 0 {
      hashes[place] = short
      return
    }
  }

  @inline(__always)
  func forEach(_ body: (UInt32) -> Void) {
    for place in 0..<8 {
      if hashes[place] == 0 { return }
      body(hashes[place])
    }
  }
}
