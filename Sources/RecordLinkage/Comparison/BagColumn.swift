/// The words of one field of every record, with how common each is at each level of likeness.
///
/// An object rather than a value: comparing a pair reads it in place, without counting references
/// to each of its arrays.
final class BagColumn: Sendable {
  let field: ComparedField
  /// Where each record's words start in `tokens`; one more entry than records.
  let starts: [Int32]
  let tokens: [Int32]
  let slots: [UInt8]
  /// For each word the sound class of it and the next word of the record written as one, or −1.
  let joined: [Int32]
  /// The share of records that hold a word at this level of the word; word × level.
  let shares: [Float]
  let classShares: [Float]
  /// Records with anything in this field.
  let filled: Int

  init(_ draft: BagDraft, _ vocabulary: TokenVocabulary, _ similarity: TokenSimilarity) {
    field = draft.field
    starts = draft.starts
    tokens = draft.tokens
    slots = draft.slots
    filled = draft.filled
    joined = draft.joinedClasses(vocabulary)
    (shares, classShares) = draft.shares(vocabulary, similarity)
  }

  func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }
}
