/// Cuts "A, B, C and others" into its named items and the unnamed rest.
struct ListItems {
  let reading: Reading

  /// The named items one by one, and the unnamed ones together.
  func items(in range: Range<Int>) -> (named: [Range<Int>], rest: Range<Int>?) {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var position = range.lowerBound
    var end = range.upperBound
    while position < range.upperBound {
      let tag = reading.tags[position]
      if tag.isFinite || tag == .semicolon || tag == .that || tag == .relative {
        end = position
        break
      }
      let isAnd = tag == .conjunction && isNewItem(position + 1, range.upperBound)
      if tag == .comma || isAnd {
        if position > start { parts.append(start..<position) }
        start = position + 1
      }
      position += 1
    }
    if end > start { parts.append(start..<end) }
    parts = parts.map { reading.trimmed($0) }.filter { !$0.isEmpty }
    var named: [Range<Int>] = []
    var rest: Range<Int>?
    for part in parts {
      if isPerson(part), rest == nil {
        named.append(part)
      } else {
        rest = (rest?.lowerBound ?? part.lowerBound)..<part.upperBound
      }
    }
    return (named, rest)
  }

  private func isNewItem(_ token: Int, _ limit: Int) -> Bool {
    guard token < limit else { return false }
    let tag = reading.tags[token]
    return tag == .proper || tag == .determiner || tag == .noun || tag == .adjective
  }

  // A person's name: two or more names, or a title and a name, and no noun after them.
  private func isPerson(_ part: Range<Int>) -> Bool {
    let isAllNames = part.allSatisfy {
      reading.tags[$0] == .proper || reading.classes($0).contains(.title)
    }
    guard isAllNames, part.count >= 2, let last = part.last else { return false }
    return reading.tags[last] == .proper && reading.classes(last).isDisjoint(with: .organisation)
  }
}
