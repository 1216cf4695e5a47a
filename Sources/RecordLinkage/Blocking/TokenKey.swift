/// What blocking needs to know of a word: hashes of its skeleton and of its beginning.
struct TokenKey: BitwiseCopyable, Sendable {
  /// Hash of the skeleton: equal for words that sound alike, in either script.
  var skeleton: UInt64
  /// Hash of the first three sounds, long vowels among them.
  var beginning: UInt64
  /// The first sound.
  var sound: UInt8
  /// Letters, at most 255.
  var length: UInt8
}

extension TokenVocabulary {
  /// The keys of all words.
  var blockingKeys: [TokenKey] {
    texts.indices.map { token in
      TokenKey(
        skeleton: Mixing.mix(UInt64(classes[token])),
        beginning: Mixing.hash(hints[token].prefix(3)),
        sound: consonants[token].first ?? 0,
        length: UInt8(clamping: scalars.count(of: token))
      )
    }
  }
}
