extension RecordTable {
  /// A digest of all word frequencies, in hexadecimal.
  var frequencyDigest: String {
    var state: UInt64 = 0
    for bag in bags {
      for token in 0..<vocabulary.count {
        let share = bag.shares[token * TokenLevel.count + TokenLevel.identical]
        state = Mixing.combine(state, UInt64(share.bitPattern))
      }
    }
    for text in vocabulary.texts { state = Mixing.combine(state, Mixing.hash(text.utf8)) }
    return String(state, radix: 16)
  }
}
