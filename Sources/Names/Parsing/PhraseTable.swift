/// Phrases of folded words, found at a position by their first word.
struct PhraseTable {
  private var phrasesByFirstWord: [String: [[String]]] = [:]

  /// Takes one phrase a line, in folded words.
  init(_ lines: String) {
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let first = words.first else { continue }
      phrasesByFirstWord[first, default: []].append(words)
    }
    // Longest first, so the first that fits is the longest.
    for key in phrasesByFirstWord.keys {
      phrasesByFirstWord[key]?.sort { $0.count > $1.count }
    }
  }

  /// The words that phrases start with.
  var firstWords: some Sequence<String> { phrasesByFirstWord.keys }

  /// How many tokens the longest phrase at a position takes; `nil` where none starts.
  func match(_ tokens: ArraySlice<NameToken>) -> Int? {
    guard let first = tokens.first, let phrases = phrasesByFirstWord[first.word] else { return nil }
    return phrases.first { phrase in
      phrase.count <= tokens.count && zip(phrase, tokens).allSatisfy { $0 == $1.word }
    }?.count
  }
}
