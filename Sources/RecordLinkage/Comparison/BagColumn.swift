/// How common the words of one field are at each level of likeness.
final class BagColumn: Sendable {
  let field: ComparedField
  /// The share of records that hold a word at this level of the word; word × level.
  let shares: FixedBuffer<Float>
  let classShares: FixedBuffer<Float>

  init(_ field: ComparedField, shares: [Float], classShares: [Float]) {
    self.field = field
    self.shares = FixedBuffer(shares)
    self.classShares = FixedBuffer(classShares)
  }
}
