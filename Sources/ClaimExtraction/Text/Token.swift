import CaseModel

/// A word, number or mark of the view.
struct Token: Sendable {
  /// What a token is made of.
  enum Kind: UInt8, Sendable {
    case word, number, mark, quote, paragraph
  }

  /// Where it stands in the original, in Unicode scalars.
  var start: Int32
  var end: Int32
  /// Its folded form, interned by the reading.
  var form: Int32
  var kind: Kind
  /// Whether its first letter is a capital.
  var isCapitalised: Bool
  /// Whether a space stands before it.
  var hasSpaceBefore: Bool
  /// For a mark, the mark.
  var mark: Unicode.Scalar

  /// Where it stands in the original.
  var span: TextSpan { TextSpan(Int(start), Int(end)) }
}
