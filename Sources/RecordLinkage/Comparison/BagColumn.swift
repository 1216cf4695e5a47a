/// The words of one field of every record, with how common each is at each level of likeness.
final class BagColumn: Sendable {
  let field: ComparedField
  /// Where each record's words start in `cells`; one more entry than records.
  let starts: FixedBuffer<Int32>
  let cells: FixedBuffer<WordCell>
  /// The share of records that hold a word at this level of the word; word × level.
  let shares: FixedBuffer<Float>
  let classShares: FixedBuffer<Float>
  /// Records with anything in this field.
  let filled: Int

  init(_ draft: BagDraft, _ vocabulary: TokenVocabulary, _ similarity: TokenSimilarity) {
    field = draft.field
    filled = draft.filled
    starts = FixedBuffer(draft.starts)
    let joined = draft.joinedClasses(vocabulary)
    let (shares, classShares) = draft.shares(vocabulary, similarity)
    self.shares = FixedBuffer(shares)
    self.classShares = FixedBuffer(classShares)
    cells = FixedBuffer(
      draft.tokens.indices.lazy.map { index in
        let token = Int(draft.tokens[index])
        return WordCell(
          token: draft.tokens[index],
          classNumber: vocabulary.classes[token],
          joined: joined[index],
          identical: TokenLevel.ratio(
            TokenLevel.identical,
            share: shares[token * TokenLevel.count + TokenLevel.identical]
          ),
          signature: vocabulary.signatures[token],
          first: vocabulary.firstLetters[token],
          slot: draft.slots[index],
          isInitial: vocabulary.isInitial[token]
        )
      }
    )
  }

  func range(_ record: Int) -> Range<Int> { Int(starts[record])..<Int(starts[record + 1]) }

  /// Addresses for comparing; good as long as the column lives.
  var view: BagView {
    BagView(
      starts: starts.base,
      cells: cells.base,
      shares: shares.base,
      classShares: classShares.base
    )
  }
}

/// Where a ``BagColumn`` keeps what a comparison reads.
struct BagView: BitwiseCopyable, @unchecked Sendable {
  let starts: UnsafePointer<Int32>
  let cells: UnsafePointer<WordCell>
  let shares: UnsafePointer<Float>
  let classShares: UnsafePointer<Float>
}
