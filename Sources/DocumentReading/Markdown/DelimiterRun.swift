/// Whether a run of `*` or `_` can begin or end emphasis: CommonMark 0.31, section 6.2.
struct DelimiterRun {
  /// Whether it can begin emphasis.
  let canOpen: Bool
  /// Whether it can end emphasis.
  let canClose: Bool
  /// How many marks it has.
  let length: Int

  init(_ mark: Unicode.Scalar, length: Int, before: Unicode.Scalar?, after: Unicode.Scalar?) {
    let (isSpaceBefore, isSpaceAfter) = (Self.isSpace(before), Self.isSpace(after))
    let (isMarkBefore, isMarkAfter) = (Self.isPunctuation(before), Self.isPunctuation(after))
    let left = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
    let right = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
    let insideWords = mark == "_"
    self.length = length
    canOpen = left && (!insideWords || !right || isMarkBefore)
    canClose = right && (!insideWords || !left || isMarkAfter)
  }

  /// Whether this run can end what `opener` begins: rules 9 and 10.
  func canEnd(_ opener: DelimiterRun) -> Bool {
    guard opener.canClose || canOpen, (length + opener.length).isMultiple(of: 3) else {
      return true
    }
    return length.isMultiple(of: 3) && opener.length.isMultiple(of: 3)
  }

  private static func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.properties.isWhitespace ?? true
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
