import Names

/// Every distinct folded word of all lists, numbered, with what comparison needs to know about it.
struct TokenVocabulary: Sendable {
  private(set) var texts: [String] = []
  private(set) var scalars: [[UInt32]] = []
  private(set) var hints: [[UInt8]] = []
  /// Number of the word's skeleton; words that sound alike across scripts share it.
  private(set) var classes: [Int32] = []
  private(set) var consonants: [[UInt8]] = []
  private(set) var isArabic: [Bool] = []
  /// The first letter, and whether it is the whole word; read for every pair of unlike words.
  private(set) var firstLetters: [UInt32] = []
  private(set) var isInitial: [Bool] = []
  /// Which sounds the skeleton has: one bit for each of 32 classes of sounds.
  private(set) var signatures: [UInt32] = []
  private var numbers: [String: Int32] = [:]
  private var classNumbers: [[UInt8]: Int32] = [:]

  var count: Int { texts.count }
  var classCount: Int { classNumbers.count }

  mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(texts.count)
    numbers[word] = number
    let letters = word.unicodeScalars.map(\.value)
    // House numbers and dates have no sounds: each stands for itself.
    let hasDigit = letters.contains { (0x30...0x39).contains($0) }
    let skeleton = NameSkeleton(word: word)
    let sounds =
      hasDigit || skeleton.consonants.isEmpty ? [0] + Array(word.utf8) : skeleton.consonants
    let next = Int32(classNumbers.count)
    let classNumber = classNumbers[sounds] ?? next
    classNumbers[sounds] = classNumber
    texts.append(word)
    scalars.append(letters)
    hints.append(skeleton.hint)
    classes.append(classNumber)
    consonants.append(sounds)
    isArabic.append(skeleton.script == .arabic)
    firstLetters.append(letters.first ?? 0)
    isInitial.append(letters.count == 1)
    signatures.append(sounds.reduce(0) { $0 | 1 << UInt32($1 & 31) })
    return number
  }

  /// The class of two words written as one, if some word of the lists has it; otherwise −1.
  func joinedClass(_ first: Int, _ second: Int) -> Int32 {
    guard consonants[first].first != 0, consonants[second].first != 0 else { return -1 }
    return classNumbers[NameSkeleton.joined(consonants[first], consonants[second])] ?? -1
  }

  mutating func finish() { numbers = [:] }
}
