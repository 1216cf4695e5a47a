/// A name, or one word of it, as sounds, with the beginnings and endings that may be left off.
package struct SoundedName: Hashable, Sendable {
  /// A beginning or ending: its class and how many sounds it takes.
  package struct Affix: Hashable, Sendable {
    package let number: UInt8
    package let length: UInt8
  }

  /// Numbers of the alphabet's sounds.
  package let sounds: [UInt8]
  /// What it begins with, at most two: a known beginning, and the first of several words.
  package let prefixes: [Affix]
  /// What it ends with, at most two: a known ending, and the last of several words.
  package let suffixes: [Affix]

  /// Takes the sounds of folded words written as one.
  ///
  /// Without `keepsAffixes` nothing of it may be left off.
  ///
  /// - Complexity: O(n); at most `limit` sounds are kept.
  package init(
    words: [some StringProtocol],
    keepsAffixes: Bool = true,
    limit: Int = ComparisonWeights.longest
  ) {
    var letters: [Unicode.Scalar] = []
    var starts: [Int] = []
    for word in words where letters.count <= limit * 3 {
      starts.append(letters.count)
      letters.append(contentsOf: word.unicodeScalars)
    }
    let rewritten = NameRewriting.latin(letters)
    let (sounds, ends) = SoundAlphabet.segments(of: rewritten, limit: limit)
    self.sounds = sounds
    guard keepsAffixes else {
      prefixes = []
      suffixes = []
      return
    }
    // A rewritten ending moves what follows a word break, never the break itself.
    let lengthOfStart = { (length: Int) -> UInt8? in
      ends.firstIndex { $0 == length }.map { UInt8($0 + 1) }
    }
    var prefixes: [Affix] = []
    var suffixes: [Affix] = []
    if let found = NameAffixes.prefix(of: rewritten), let length = lengthOfStart(found.length) {
      prefixes.append(Affix(number: UInt8(found.number), length: length))
    }
    if let found = NameAffixes.suffix(of: rewritten),
      let length = lengthOfStart(rewritten.count - found.length)
    {
      suffixes.append(Affix(number: UInt8(found.number), length: UInt8(sounds.count) - length))
    }
    if starts.count > 1 {
      if let length = lengthOfStart(starts[1]), prefixes.first?.length != length {
        prefixes.append(Affix(number: 0, length: length))
      }
      if let length = lengthOfStart(starts[starts.count - 1]),
        suffixes.first?.length != UInt8(sounds.count) - length
      {
        suffixes.append(Affix(number: 0, length: UInt8(sounds.count) - length))
      }
    }
    self.prefixes = prefixes.filter { Int($0.length) < sounds.count }
    self.suffixes = suffixes.filter { Int($0.length) < sounds.count }
  }
}
