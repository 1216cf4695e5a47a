import CaseModel

/// Who says what, as ranges of tokens, before speakers are resolved and the content is cut.
struct Attribution: Sendable {
  /// The rule that found it.
  var rule: String
  /// The words that name the source, its appositions with it; nil where the text names none.
  var source: Range<Int>?
  /// The words that attribute; nil where a quotation goes on.
  var cue: Range<Int>?
  /// The class of the cue.
  var cueClass: String
  /// What is attributed, in one or more stretches.
  var content: [Range<Int>]
  /// The document in which it is said.
  var document: Range<Int>?
  /// The modality the cue gives to its content.
  var modality: Modality?
  /// The tokens that only attribute, and so belong to no claim.
  var frame: [Range<Int>] = []
  /// Whether the cue stands in a clause that is a claim of its own ("presented a list of claims").
  var framesOwnClaim = false
  /// Whether the words of the cue belong to the claim ("their calls for justice").
  var isNominal = false

  /// The least and the greatest token of the content.
  var extent: Range<Int> {
    (content.first?.lowerBound ?? 0)..<(content.last?.upperBound ?? 0)
  }

  /// Whether a range of tokens lies in the content.
  func covers(_ range: Range<Int>) -> Bool {
    content.contains { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
  }
}
