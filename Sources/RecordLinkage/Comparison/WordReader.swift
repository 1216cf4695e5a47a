import Names

/// Reads the words of values and numbers them in a vocabulary.
///
/// Most names are ordinary words with spaces between them; these are looked up piece by piece. Only
/// where a title, a marker or a mark stands is the whole name taken apart.
struct WordReader {
  private(set) var vocabulary = TokenVocabulary()
  private var pieces = TextArena()
  private var index = TextIndex()
  /// For each piece where its words start; one more entry than pieces.
  private var starts: [Int32] = [0]
  private var words: [Int32] = []
  /// For each piece whether it is nothing but ordinary name words.
  private var isOrdinary: [Bool] = []

  /// The words of a name, or of one part of it.
  mutating func readName(
    _ text: UnsafeBufferPointer<UInt8>,
    slot: PersonName.Slot,
    into column: inout ColumnWords
  ) {
    if readOrdinary(text, slot: slot.rawValue, into: &column) { return }
    for word in PersonName(String(decoding: text, as: UTF8.self), slot: slot).words {
      column.append(token: vocabulary.number(of: word.text), slot: word.slot.rawValue)
    }
  }

  /// The words of a parent's name, which may be given as `son of …`.
  mutating func readParent(_ text: UnsafeBufferPointer<UInt8>, into column: inout ColumnWords) {
    if readOrdinary(text, slot: 0, into: &column) { return }
    let name = PersonName(String(decoding: text, as: UTF8.self))
    let words = name.words.isEmpty ? name.father + name.mother : name.words.map(\.text)
    for word in words { column.append(token: vocabulary.number(of: word), slot: 0) }
  }

  /// The words of the father that a name itself names.
  mutating func readFather(
    in text: UnsafeBufferPointer<UInt8>,
    into column: inout ColumnWords
  ) {
    var nothing = ColumnWords()
    if readOrdinary(text, slot: 0, into: &nothing) { return }
    for word in PersonName(String(decoding: text, as: UTF8.self)).father {
      column.append(token: vocabulary.number(of: word), slot: 0)
    }
  }

  /// The words of a place, an occupation or other text.
  mutating func readText(_ text: UnsafeBufferPointer<UInt8>, into column: inout ColumnWords) {
    for word in NameFolding.words(of: String(decoding: text, as: UTF8.self)) {
      column.append(token: vocabulary.number(of: word), slot: 0)
    }
  }

  /// Whether a name names a father, as `son of …` does.
  mutating func namesFather(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var nothing = ColumnWords()
    return !readOrdinary(text, slot: 0, into: &nothing)
      && !PersonName(String(decoding: text, as: UTF8.self)).father.isEmpty
  }

  /// Reads a name of ordinary words; false, with nothing read, where it is more than that.
  private mutating func readOrdinary(
    _ text: UnsafeBufferPointer<UInt8>,
    slot: UInt8,
    into column: inout ColumnWords
  ) -> Bool {
    // Nobody has more words than this; longer texts are looked at whole.
    guard text.count < 200 else { return false }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: 101) { found in
      var count = 0
      var start = 0
      while start < text.count {
        if text[start] == 0x20 {
          start += 1
          continue
        }
        var end = start
        while end < text.count, text[end] != 0x20 { end += 1 }
        let piece = piece(UnsafeBufferPointer(rebasing: text[start..<end]))
        guard isOrdinary[piece] else { return false }
        found[count] = piece
        count += 1
        start = end
      }
      for piece in found[..<count] {
        for word in Int(starts[piece])..<Int(starts[piece + 1]) {
          column.append(token: words[word], slot: slot)
        }
      }
      return true
    }
  }

  /// The number of a piece without spaces, read when it is first met.
  private mutating func piece(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = index.number(of: bytes, in: &pieces)
    guard isNew else { return number }
    let text = String(decoding: bytes, as: UTF8.self)
    let folded = NameFolding.words(of: text)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0 == "-" || $0 == "\u{200C}"
    }
    let ordinary = isPlain && !folded.isEmpty && folded.allSatisfy(PersonName.isOrdinary)
    if ordinary { words += folded.map { vocabulary.number(of: $0) } }
    starts.append(Int32(words.count))
    isOrdinary.append(ordinary)
    return number
  }
}
