/// One word of one record as comparison reads it: all that most pairs need, in sixteen bytes.
struct WordCell: BitwiseCopyable, Sendable {
  /// The word's number in the vocabulary.
  let token: Int32
  /// What finding the same word in another record is worth, in nats.
  let identical: Float
  /// Which sounds its skeleton has, one bit each; words whose signatures lie too far apart are not
  /// alike (``TokenSimilarity/mayBeAlike(_:_:)``).
  let signature: UInt32
  /// The first letter, whether it is all of the word, and the part of the name.
  private let packed: UInt32

  init(token: Int32, identical: Float, signature: UInt32, packed: UInt32) {
    self.token = token
    self.identical = identical
    self.signature = signature
    self.packed = packed
  }

  /// The same word as a part of a name.
  func with(slot: UInt8) -> WordCell {
    WordCell(
      token: token,
      identical: identical,
      signature: signature,
      packed: packed | UInt32(slot)
    )
  }

  /// Its first letter.
  var first: UInt32 { packed >> 8 }
  /// Whether the first letter is all of it.
  var isInitial: Bool { packed & 0x80 != 0 }
  /// The part of the name it is known to belong to, 0 where that is not known.
  var slot: UInt32 { packed & 0x7F }
}
