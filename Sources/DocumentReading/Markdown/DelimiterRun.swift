/// Whether a run of `*` or `_` can begin or end emphasis: CommonMark 0.31, section 6.2.
struct DelimiterRun {
  /// Whether it can begin emphasis.
  let canOpen: Bool
  /// Whether it can end emphasis.
  let canClose: Bool

  init(_ mark: Unicode.Scalar, before: Unicode.Scalar?, after: Unicode.Scalar?) {
    let (isSpaceBefore, isSpaceAfter) = (Self.isSpace(before), Self.isSpace(after))
    let (isMarkBefore, isMarkAfter) = (Self.isPunctuation(before), Self.isPunctuation(after))
    let left = !isSpaceAfter && (!isMarkAfter || isSpaceBefore || isMarkBefore)
    let right = !isSpaceBefore && (!isMarkBefore || isSpaceAfter || isMarkAfter)
    let insideWords = mark == "_"
    canOpen = left && (!insideWords || !right || isMarkBefore)
    canClose = right && (!insideWords || !left || isMarkAfter)
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
