/// One word of one record as comparison reads it: all that most pairs need stands in one place.
struct WordCell: BitwiseCopyable, Sendable {
  /// The word's number in the vocabulary.
  var token: Int32
  /// The number of its skeleton.
  var classNumber: Int32
  /// The class of it and the record's next word written as one, or −1.
  var joined: Int32
  /// What finding the same word in another record is worth, in nats.
  var identical: Float
  /// Which sounds its skeleton has, one bit each; words whose signatures lie too far apart are not
  /// alike (``TokenSimilarity/farthest``).
  var signature: UInt32
  /// Its first letter.
  var first: UInt32
  /// The part of the name it is known to belong to, 0 where that is not known.
  var slot: UInt8
  /// Whether the first letter is all of it.
  var isInitial: Bool
}
