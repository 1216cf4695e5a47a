/// One number, word or sign of a text that is read as a date.
struct DateToken {
  enum Kind: Equatable {
    /// A whole number with the count of its digits.
    case number(Int, digits: Int)
    /// A word, folded.
    case word(String)
    /// A sign.
    case sign(Unicode.Scalar)
  }

  /// The digits that a number is written with.
  enum Script { case european, arabic, persian, mixed }

  var kind: Kind
  /// Unicode scalars before it in the text.
  var position: Int
  /// Whether no space parts it from the token before.
  var isGlued: Bool
  var script = Script.european
  /// Whether a word has the Arabic form of the letter yeh, which Persian keyboards do not write.
  var hasArabicYeh = false

  /// The longest text of words that is read, in Unicode scalars: no date is longer.
  static let longestText = 300

  /// Takes a text apart.
  ///
  /// Marks of direction and joiners vanish. Throws on control characters and on U+FFFD, which
  /// stands for bytes that were no text. Cost: linear.
  static func tokens(of text: String) throws(DateProblem) -> [DateToken] {
    let scalars = Array(text.unicodeScalars.prefix(longestText + 1))
    guard scalars.count <= longestText else {
      throw DateProblem(
        .tooLong,
        "The text has more than \(longestText) characters, which is too long for one date."
      )
    }
    var tokens: [DateToken] = []
    var isGlued = false
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar.decimalDigit != nil {
        tokens.append(number(scalars, &index, isGlued))
        isGlued = true
      } else if DateFolding.isLetter(scalar) {
        tokens.append(word(scalars, &index, isGlued))
        isGlued = true
      } else if DateFolding.vanishes(scalar) {
        index += 1
      } else if scalar.properties.isWhitespace {
        isGlued = false
        index += 1
      } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FFFD}"
      {
        throw DateProblem(
          .badCharacter,
          at: index,
          "Character \(index + 1) is a control character or stands for broken text."
        )
      } else {
        let sign = DateToken(kind: .sign(sign(scalar)), position: index, isGlued: isGlued)
        tokens.append(sign)
        isGlued = true
        index += 1
      }
    }
    return tokens
  }

  private static func number(
    _ scalars: [Unicode.Scalar],
    _ index: inout Int,
    _ isGlued: Bool
  ) -> DateToken {
    let start = index
    var value = 0
    var digits = 0
    var scripts: Set<Script> = []
    while index < scalars.count {
      if let digit = scalars[index].decimalDigit {
        value = min(value * 10 + digit, 1_000_000_000)
        digits += 1
        let code = scalars[index].value
        scripts.insert(code < 0x80 ? .european : code < 0x6F0 ? .arabic : .persian)
      } else if !DateFolding.vanishes(scalars[index]) {
        break
      }
      index += 1
    }
    return DateToken(
      kind: .number(value, digits: digits),
      position: start,
      isGlued: isGlued,
      script: scripts.count == 1 ? scripts.first ?? .mixed : .mixed
    )
  }

  private static func word(
    _ scalars: [Unicode.Scalar],
    _ index: inout Int,
    _ isGlued: Bool
  ) -> DateToken {
    let start = index
    while index < scalars.count,
      DateFolding.isLetter(scalars[index]) || DateFolding.vanishes(scalars[index])
        || DateFolding.isApostrophe(scalars[index])
    { index += 1 }
    let part = scalars[start..<index]
    return DateToken(
      kind: .word(DateFolding.fold(part)),
      position: start,
      isGlued: isGlued,
      hasArabicYeh: part.contains("\u{64A}")
    )
  }

  private static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{AD}": "-"
    case "،", "؛", "٬": ","
    case "؟": "?"
    case "٫", "·": "."
    case "\u{2044}", "\u{2215}", "\\": "/"
    case "≈", "∼": "~"
    case "‘", "’", "`", "´", "ʼ": "'"
    default: scalar
    }
  }
}
