import CaseModel

/// Cuts a view into words, numbers and marks.
struct Tokenizer {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int32]
  private var interned: [String: Int32] = [:]
  /// The folded forms, by the number a token carries.
  private(set) var forms: [String] = []
  /// The tokens found.
  private(set) var tokens: [Token] = []

  init(_ view: ReadingView) {
    scalars = view.scalars
    offsets = view.offsets
    tokens.reserveCapacity(scalars.count / 5)
    var position = 0
    var space = true
    while position < scalars.count {
      let scalar = scalars[position]
      if scalar == ReadingView.paragraphMark {
        add(.paragraph, position, position + 1, space: true, mark: scalar)
        position += 1
        space = true
      } else if Self.isSpace(scalar) {
        position += 1
        space = true
      } else {
        position = Self.isWord(scalar) ? word(at: position, space) : mark(at: position, space)
        space = false
      }
    }
  }

  private mutating func mark(at start: Int, _ space: Bool) -> Int {
    var end = start + 1
    // A run of dots or dashes is one mark.
    while end < scalars.count, scalars[end] == scalars[start],
      scalars[start] == "." || scalars[start] == "-"
    {
      end += 1
    }
    let kind: Token.Kind = QuotationMark(scalars[start]) == nil ? .mark : .quote
    add(kind, start, end, space: space, mark: scalars[start])
    return end
  }

  private mutating func word(at start: Int, _ space: Bool) -> Int {
    var end = start
    var hasLetter = false
    while end < scalars.count {
      let scalar = scalars[end]
      if Self.isWord(scalar) {
        hasLetter = hasLetter || !Self.isDigit(scalar)
      } else if !joins(scalar, at: end, start: start) {
        break
      }
      end += 1
    }
    let clitic = hasLetter ? cliticLength(start, end) : 0
    add(hasLetter ? .word : .number, start, end - clitic, space: space, mark: " ")
    if clitic > 0 { add(.word, end - clitic, end, space: false, mark: " ") }
    return end
  }

  private func joins(_ scalar: Unicode.Scalar, at position: Int, start: Int) -> Bool {
    guard position > start, position + 1 < scalars.count else {
      // "U.S." keeps its last stop.
      return scalar == "." && isAbbreviationDot(position, start)
    }
    let next = scalars[position + 1]
    let last = scalars[position - 1]
    switch scalar {
    case "'", "-": return Self.isWord(next)
    case ",": return Self.isDigit(last) && Self.isDigit(next)
    case ".":
      return Self.isDigit(last) && Self.isDigit(next) || isAbbreviationDot(position, start)
    case "/", ":": return Self.isDigit(last) && Self.isDigit(next)
    default: return false
    }
  }

  // A stop after one letter that stands alone or follows another such stop: "U.S.", "J."
  private func isAbbreviationDot(_ position: Int, _ start: Int) -> Bool {
    guard position > start, Self.isUpper(scalars[position - 1]) else { return false }
    guard position - 1 == start || scalars[position - 2] == "." else { return false }
    return position + 1 < scalars.count || position - 1 > start
  }

  private func cliticLength(_ start: Int, _ end: Int) -> Int {
    guard end - start > 2 else { return 0 }
    if scalars[end - 2] == "'" {
      switch scalars[end - 1] {
      case "s", "S", "d", "m": return 2
      default: return 0
      }
    }
    guard end - start > 3, scalars[end - 3] == "'" else { return 0 }
    switch (scalars[end - 2], scalars[end - 1]) {
    case ("v", "e"), ("r", "e"), ("l", "l"): return 3
    default: return 0
    }
  }

  private mutating func add(
    _ kind: Token.Kind,
    _ start: Int,
    _ end: Int,
    space: Bool,
    mark: Unicode.Scalar
  ) {
    var key = String.UnicodeScalarView()
    for scalar in scalars[start..<end] { LetterFolding.append(scalar, to: &key) }
    tokens.append(
      Token(
        start: offsets[start],
        end: offsets[end - 1] + 1,
        form: intern(String(key)),
        kind: kind,
        isCapitalised: Self.isUpper(scalars[start]),
        hasSpaceBefore: space,
        mark: mark
      )
    )
  }

  private mutating func intern(_ form: String) -> Int32 {
    if let known = interned[form] { return known }
    let new = Int32(truncatingIfNeeded: forms.count)
    interned[form] = new
    forms.append(form)
    return new
  }

  @inline(__always)
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || scalar.value == 0x7F
  }

  @inline(__always)
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  @inline(__always)
  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value >= 0x41 && scalar.value <= 0x5A : scalar.properties.isUppercase
  }

  @inline(__always)
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    if value < 0x80 {
      return value >= 0x61 && value <= 0x7A || value >= 0x41 && value <= 0x5A || isDigit(scalar)
    }
    if value >= 0x2000 && value < 0x2C00 { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || value >= 0x300 && value <= 0x36F
  }
}
