import CaseModel

/// A word of a name with what the text around it says.
struct NameToken {
  /// How a word is tied to the one before it.
  enum Joint {
    /// A space, or the start of the text.
    case space
    /// A hyphen or zero-width non-joiner with no space: both are one name.
    case joined
    /// A comma or semicolon.
    case comma
  }

  let span: TextSpan
  /// Folded words; more than one only where one scalar stands for several.
  let words: [String]
  let joint: Joint
  /// Where the pair of marks starts that it stands between, if any.
  let group: Int?
  /// All letters capital, two at least, in a script that has capitals.
  let isCapitals: Bool
  /// The first letter is lower case.
  let isLowercase: Bool
  /// A single letter, of a script in which that is no word.
  let isInitial: Bool
  /// A mark stands before it that may part two names.
  let followsSeparator: Bool
  /// A number or an ordinal.
  let isNumber: Bool

  /// The folded word.
  var word: String { words.count == 1 ? words[0] : words.joined(separator: " ") }
}
