/// Makes the cells of one bag.
struct CellMaker {
  /// For each word what is the same in every record.
  private let cells: [WordCell]
  private let classShares: [Float]

  init(_ shares: [Float], _ classShares: [Float], _ vocabulary: TokenVocabulary) {
    self.classShares = classShares
    cells = (0..<vocabulary.count).map { token in
      WordCell(
        token: Int32(token),
        identical: TokenLevel.ratio(
          TokenLevel.identical,
          share: shares[token * TokenLevel.count + TokenLevel.identical]
        ),
        signature: vocabulary.signatures[token],
        packed: vocabulary.firstLetters[token] << 8
          | (vocabulary.isInitial[token] ? 0x80 : 0)
      )
    }
  }

  func cell(_ token: Int32, _ slot: UInt8) -> WordCell {
    cells[Int(token)].with(slot: slot)
  }

  /// The most that a word can be worth.
  ///
  /// A word that is only alike is never worth more than the same word, but for the other script's,
  /// whose every second record may hold it (``TokenLevel/mostOverIdentical``).
  func most(_ cell: WordCell, joined: Int32) -> Float {
    let own = max(0, cell.identical + TokenLevel.mostOverIdentical)
    guard joined >= 0 else { return own }
    return own + max(0, TokenLevel.ratio(TokenLevel.joined, share: classShares[Int(joined)]))
  }
}
