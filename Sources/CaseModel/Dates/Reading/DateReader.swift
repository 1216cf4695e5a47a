/// Reads the words of one date from left to right.
///
/// It looks ahead by at most four words and never goes back further than it looked, so that reading
/// is linear in the text.
struct DateReader {
  let tokens: [DateToken]
  /// The calendar of the source where it is known.
  let calendar: CalendarSystem?
  /// The day that "three days later" counts from.
  let anchor: UncertainDate?
  var index = 0
  var notes: [DateNote] = []

  init(_ tokens: [DateToken], calendar: CalendarSystem?, anchor: UncertainDate?) {
    var split: [DateToken] = []
    for token in tokens {
      // Arabic and Kurdish glue "and" to the word that follows.
      if case .word(let text) = token.kind, text.hasPrefix("و"), text.unicodeScalars.count > 2,
        DateVocabulary.meaning(text, isSingle: true) == nil
      {
        let rest = String(text.dropFirst())
        if DateVocabulary.opens(rest) || DateVocabulary.meaning(rest, isSingle: true) != nil {
          var and = token
          and.kind = .word("و")
          var word = token
          word.kind = .word(rest)
          word.position += 1
          split += [and, word]
          continue
        }
      }
      split.append(token)
    }
    self.tokens = split
    self.calendar = calendar
    self.anchor = anchor
  }

  mutating func note(_ note: DateNote) {
    if !notes.contains(note) { notes.append(note) }
  }

  // MARK: Looking

  /// The meaning of the longest run of words here, and where it ends.
  func word(at start: Int) -> (meaning: DateWord, end: Int)? {
    var keys: [(key: String, end: Int)] = []
    var key = ""
    var next = start
    while keys.count < 4, next < tokens.count {
      if case .word(let text) = tokens[next].kind {
        key += text
        next += 1
        keys.append((key, next))
      } else if !keys.isEmpty, next + 1 < tokens.count, isSign("-", next) || isSign(".", next),
        case .word = tokens[next + 1].kind
      {
        next += 1
      } else {
        break
      }
    }
    for (length, candidate) in keys.enumerated().reversed() {
      if let meaning = DateVocabulary.meaning(candidate.key, isSingle: length == 0) {
        if meaning == .era(.hijriIfArabic), tokens[start].hasArabicYeh {
          return (.era(.hijri), candidate.end)
        }
        return (meaning, candidate.end)
      }
    }
    return nil
  }

  func isSign(_ sign: Unicode.Scalar, _ index: Int) -> Bool {
    index < tokens.count && tokens[index].kind == .sign(sign)
  }

  func isMonth(at index: Int) -> Bool {
    if case .month? = word(at: index)?.meaning { true } else { false }
  }

  func number(at index: Int) -> (value: Int, digits: Int)? {
    guard index < tokens.count, case .number(let value, let digits) = tokens[index].kind else {
      return nil
    }
    return (value, digits)
  }

  /// Takes a word of one of some meanings.
  mutating func take(_ meanings: DateWord...) -> Bool {
    guard let word = word(at: index), meanings.contains(word.meaning) else { return false }
    index = word.end
    return true
  }

  mutating func takeSign(_ signs: Unicode.Scalar...) -> Bool {
    guard signs.contains(where: { isSign($0, index) }) else { return false }
    index += 1
    return true
  }

  private static let quotes: [Unicode.Scalar] = [
    "\"", "«", "»", "“", "”", "„", ",", ";", ":", "!", "*",
  ]

  /// Passes over commas, quotation marks and words that say nothing.
  mutating func skipFillers() {
    while index < tokens.count {
      if case .sign(let sign) = tokens[index].kind, Self.quotes.contains(sign) || sign == "." {
        index += 1
      } else if let word = word(at: index), word.meaning == .filler || word.meaning == .onwards {
        index = word.end
      } else if take(.timeOfDay) {
        note(.timeOfDayLeftOut)
      } else {
        return
      }
    }
  }

  /// A number in words, or one of digits, here: "twenty-eight", "بیست و هشتم", "الثامن والعشرين".
  func spelled(at start: Int) -> (value: Int, isOrdinal: Bool, end: Int)? {
    var total = 0
    var last: Int?
    var isOrdinal = false
    var end = start
    while end < tokens.count {
      var next = end
      if last != nil, let and = word(at: next), and.meaning == .and { next = and.end }
      if last != nil, isSign("-", next) { next += 1 }
      guard let word = word(at: next) else { break }
      let value: Int
      switch word.meaning {
      case .cardinal(let number): value = number
      case .ordinal(let number): value = number
      default: return finished()
      }
      guard let joined = Self.join(total, last, value, isApart: next == end) else { break }
      total = joined
      last = value
      end = word.end
      if case .ordinal = word.meaning { isOrdinal = true }
    }
    return finished()

    func finished() -> (value: Int, isOrdinal: Bool, end: Int)? {
      last == nil ? nil : (total, isOrdinal, end)
    }
  }

  /// A number in words with one more word behind it, or nil where they are two numbers.
  private static func join(_ total: Int, _ last: Int?, _ value: Int, isApart: Bool) -> Int? {
    guard let last else { return value }
    if value == 1000 { return last < 1000 ? max(1, total) * 1000 : nil }
    if value == 100 { return last < 20 && total == last ? total * 100 : nil }
    if last == 1000 { return value < 1000 ? total + value : nil }
    if last >= 100 { return value < 100 ? total + value : nil }
    if (20...90).contains(last), last % 10 == 0, (1...9).contains(value) { return total + value }
    // "nineteen eighty-eight"
    if isApart, total == last, (10...20).contains(last), (10...99).contains(value) {
      return total * 100 + value
    }
    // Arabic puts units before tens.
    if !isApart, total == last, last < 10, value == 20 || value == 30 { return total + value }
    return nil
  }
}
