/// Finds names explained by a noun phrase beside them: "Name, a member of X".
struct Appositions {
  let reading: Reading

  /// The apposition whose comma is a token, from the name to the end of the phrase.
  func apposition(at comma: Int, within region: Range<Int>) -> Range<Int>? {
    let first = comma + 1
    guard first + 1 < region.upperBound, comma > region.lowerBound,
      reading.tags[comma - 1].isHead, startsPhrase(first)
    else { return nil }
    guard let end = phraseEnd(first, region.upperBound) else { return nil }
    let start = nameStart(comma, region.lowerBound)
    guard start < comma else { return nil }
    let named = isNamed(start..<comma)
    let phraseIsName = isNamed(first..<end)
    // A name on one side only: two plain phrases are a list.
    guard
      named != phraseIsName
        || named && reading.tags[first] == .determiner && !phraseIsOnlyName(first..<end)
    else { return nil }
    return start..<end
  }

  private func phraseIsOnlyName(_ range: Range<Int>) -> Bool {
    range.dropFirst().allSatisfy { reading.tags[$0] == .proper }
  }

  private func startsPhrase(_ token: Int) -> Bool {
    if reading.tags[token] == .determiner { return true }
    let classes = reading.classes(token)
    return reading.tags[token] == .noun && !classes.isDisjoint(with: [.person, .title])
  }

  // The phrase runs to a comma, a mark or a relative pronoun; a verb before that refutes it, and so
  // does a further item of a list.
  private func phraseEnd(_ start: Int, _ limit: Int) -> Int? {
    var position = start
    while position < min(limit, start + 40) {
      switch reading.tags[position] {
      case .comma, .terminal, .semicolon, .relative, .dash, .colon:
        guard position > start + 1 || position == limit else { return nil }
        if reading.tags[position] == .comma, position + 1 < limit {
          let next = reading.tags[position + 1]
          if next == .conjunction || next.isNominal { return nil }
        }
        return position
      case .finite, .be, .have, .modal, .auxiliaryDo, .that: return nil
      case .conjunction where position + 1 < limit && reading.tags[position + 1].isFinite:
        return position
      default: position += 1
      }
    }
    return position > start + 1 && position == limit ? position : nil
  }

  private func nameStart(_ comma: Int, _ lower: Int) -> Int {
    var start = comma
    while start > lower {
      let tag = reading.tags[start - 1]
      guard tag.isNominal, tag != .pronoun, tag != .clitic else { break }
      start -= 1
    }
    return start
  }

  private func isNamed(_ range: Range<Int>) -> Bool {
    guard let last = range.last else { return false }
    return reading.tags[last] == .proper
  }
}
