/// A word of a name with the ways in which it is written in each script, the commonest first.
///
/// A zero-width non-joiner marks a joint, which each hand writes as a space, a hyphen or not at all.
struct SimulatedWord: Sendable {
  /// The joint inside a compound.
  static let joint: Unicode.Scalar = "\u{200C}"

  /// Persian forms.
  let persian: [String]
  /// Latin spellings of writers of English.
  let latin: [String]
  /// Latin spellings of writers of French.
  let french: [String]
  /// Latin spellings of those who write as if the word were Arabic.
  let arabic: [String]
  /// Whether any form has a joint, which must then be written in some way.
  let hasJoint: Bool

  /// A word from the forms that were written down; the others follow by rule.
  init(persian: [String], latin: [String]) {
    self.persian = SpellingRules.persian.variants(of: persian, atMost: 4)
    self.latin = SpellingRules.english.variants(of: latin, atMost: 12)
    french = latin.prefix(2).map(SpellingRules.french.applied)
    arabic = latin.prefix(2).map(SpellingRules.arabic.applied)
    hasJoint = (persian + latin).contains { $0.unicodeScalars.contains(Self.joint) }
  }

  /// A word from a line of a table: Persian form, then Latin spellings, parted by spaces.
  init(line: Substring) {
    let forms = line.split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
    self.init(persian: Array(forms.prefix(1)), latin: Array(forms.dropFirst()))
  }
}
