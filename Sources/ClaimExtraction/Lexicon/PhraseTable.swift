/// Phrases found by the number of their first word.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Entry: Sendable {
    var words: [Int32]
    var value: Value
  }

  private var entries: [Int32: [Entry]] = [:]

  /// Adds a phrase; longer phrases are found before shorter ones.
  mutating func insert(_ words: [Int32], _ value: Value) {
    guard let first = words.first else { return }
    var list = entries[first] ?? []
    let place = list.firstIndex { $0.words.count < words.count } ?? list.endIndex
    list.insert(Entry(words: words, value: value), at: place)
    entries[first] = list
  }

  /// All phrases that start at a position, longest first, with how many words each takes.
  func matches(at position: Int, before end: Int, word: (Int) -> Int32) -> [(Int, Value)] {
    guard position < end, let list = entries[word(position)] else { return [] }
    var found: [(Int, Value)] = []
    for entry in list where position + entry.words.count <= end {
      var fits = true
      for step in 1..<max(1, entry.words.count) where word(position + step) != entry.words[step] {
        fits = false
        break
      }
      if fits { found.append((entry.words.count, entry.value)) }
    }
    return found
  }

  /// The longest phrase that starts at a position.
  func longest(at position: Int, before end: Int, word: (Int) -> Int32) -> (Int, Value)? {
    matches(at: position, before: end, word: word).first
  }
}
