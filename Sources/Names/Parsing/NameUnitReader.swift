/// Puts words of a name that belong together into units.
struct NameUnitReader {
  private let tokens: [NameToken]
  private var units: [NameUnit] = []

  /// The units of some positions in order; words with a gap or comma between them stay apart.
  static func units(of positions: [Int], in tokens: [NameToken]) -> [NameUnit] {
    var reader = NameUnitReader(tokens: tokens)
    var start = 0
    while start < positions.count {
      var end = start + 1
      while end < positions.count, positions[end] == positions[end - 1] + 1,
        tokens[positions[end]].joint != .comma
      {
        end += 1
      }
      reader.read(positions[start]..<(positions[end - 1] + 1))
      start = end
    }
    return reader.units
  }

  private init(tokens: [NameToken]) { self.tokens = tokens }

  private mutating func read(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      if closesGiven(index, in: range), var last = units.last, last.range.upperBound == index {
        last.range = last.range.lowerBound..<secondHalfEnd(index, in: range)
        units[units.count - 1] = described(last.range, .given)
        index = last.range.upperBound
        continue
      }
      let unit = unit(at: index, in: range)
      units.append(unit)
      index = unit.range.upperBound
    }
  }

  private func word(_ index: Int) -> String { tokens[index].word }

  /// `(al-)Din`, `Allah` after another word.
  private func closesGiven(_ index: Int, in range: Range<Int>) -> Bool {
    guard index > range.lowerBound else { return false }
    return NameWords.secondHalves.contains(word(secondHalfEnd(index, in: range) - 1))
  }

  private func secondHalfEnd(_ index: Int, in range: Range<Int>) -> Int {
    isArticle(index, in: range) ? index + 2 : index + 1
  }

  /// An article with its noun after it.
  private func isArticle(_ index: Int, in range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    guard familyEnd(index, in: range) == nil else { return false }
    let isTied = tokens[index + 1].joint == .joined
    let isInside = index > 0 || tokens[index].isLowercase
    return NameWords.arabicArticles.contains(word(index))
      || NameWords.articles.contains(word(index)) && (isTied || isInside)
      || NameWords.assimilatedArticles.contains(word(index)) && isTied && isInside
  }

  private func unit(at index: Int, in range: Range<Int>) -> NameUnit {
    let token = tokens[index]
    let next = index + 1
    let hasNext = next < range.upperBound
    let isFirst = index == range.lowerBound
    if token.isInitial { return NameUnit(range: index..<next, hint: .initial, givenBelief: 0.9) }
    if hasNext, isServant(index, in: range) {
      return described(index..<secondHalfEnd(next, in: range), .given)
    }
    if hasNext, NameWords.kunyas.contains(token.word), isFirst || token.word.utf8.count > 3 {
      return described(index..<secondHalfEnd(next, in: range), .kunya)
    }
    if isArticle(index, in: range) {
      let isPersian = NameWords.arabicArticles.contains(token.word)
      return described(index..<(index + 2), !isPersian && endsInI(next) ? .nisba : .surname)
    }
    if hasNext, !isFirst, tokens[next].joint == .space,
      NameWords.surnamePrefixes.contains(token.word)
    {
      return described(index..<(index + 2), .surname)
    }
    if !isFirst || hasNext, NameWords.patronymicEndings.contains(where: token.word.hasSuffix) {
      return described(index..<next, .patronymic)
    }
    if let end = familyEnd(index, in: range) { return described(index..<end, .surname) }
    var end = next
    while end < range.upperBound, tokens[end].joint == .joined, !isArticle(end, in: range) {
      end += 1
    }
    if !isFirst, end < range.upperBound, NameWords.surnameSuffixes.contains(word(end)) {
      return described(index..<(end + 1), .surname)
    }
    return described(index..<end, ArabicNisba.matches(token.word) && end == next ? .nisba : .none)
  }

  /// Abd with a name of God, Gholam with a given name.
  private func isServant(_ index: Int, in range: Range<Int>) -> Bool {
    let word = word(index)
    guard NameWords.servants.contains(word) else { return false }
    if word.hasPrefix("abd") || word.hasPrefix("عبد") { return true }
    return GivenBelief.belief([self.word(index + 1)]) > 0.7
  }

  /// `Al-e Ahmad`: the house of somebody.
  private func familyEnd(_ index: Int, in range: Range<Int>) -> Int? {
    guard word(index) == "al", index + 2 < range.upperBound, tokens[index + 1].joint == .joined,
      NameMarkers.ezafe.contains(word(index + 1))
    else { return nil }
    return index + 3
  }

  private func endsInI(_ index: Int) -> Bool {
    let word = word(index)
    return word.hasSuffix("i") || word.hasSuffix("y") || word.hasSuffix("ی")
  }

  private func described(_ range: Range<Int>, _ hint: NameUnit.Hint) -> NameUnit {
    let words = tokens[range].map(\.word)
    var unit = NameUnit(range: range, hint: hint)
    unit.isPlace = words.count == 1 && NameWords.placeNisbas.contains(words[0])
    switch hint {
    case .given:
      // Abd Allahi is a surname: the whole is known better than its halves.
      let whole = GivenBelief.belief([words.joined()])
      unit.givenBelief = whole < 0.3 ? whole : 0.9
    case .surname, .nisba: unit.givenBelief = 0.02
    default: unit.givenBelief = GivenBelief.belief(words)
    }
    return unit
  }
}
