import Names

/// Every distinct folded word of all lists, numbered, with what comparison needs to know about it.
struct TokenVocabulary: Sendable {
  private(set) var texts: [String] = []
  private(set) var scalars = SymbolArena<UInt32>()
  private(set) var hints = SymbolArena<UInt8>()
  /// Number of the word's skeleton; words that sound alike across scripts share it.
  private(set) var classes: [Int32] = []
  private(set) var consonants = SymbolArena<UInt8>()
  private(set) var isArabic: [Bool] = []
  /// The first letter, and whether it is the whole word; read for every pair of unlike words.
  private(set) var firstLetters: [UInt32] = []
  private(set) var isInitial: [Bool] = []
  /// Which sounds the skeleton has: one bit for each of 32 classes of sounds.
  private(set) var signatures: [UInt32] = []
  /// Which letters the word has, one bit for each of 32 classes of letters.
  private(set) var letters: [UInt32] = []
  private var joints: [SkeletonJoint] = []
  private var numbers: [String: Int32] = [:]
  private var classNumbers: [UInt64: Int32] = [:]

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
    let hasSounds = !hasDigit && !skeleton.consonants.isEmpty
    let sounds = hasSounds ? skeleton.consonants : [0] + Array(word.utf8)
    let joint = SkeletonJoint(sounds)
    let next = Int32(classNumbers.count)
    let classNumber = classNumbers[joint.whole] ?? next
    classNumbers[joint.whole] = classNumber
    texts.append(word)
    scalars.append(letters)
    hints.append(skeleton.hint)
    classes.append(classNumber)
    consonants.append(sounds)
    isArabic.append(skeleton.script == .arabic)
    firstLetters.append(letters.first ?? 0)
    isInitial.append(letters.count == 1)
    signatures.append(sounds.reduce(0) { $0 | 1 << UInt32($1 & 31) })
    self.letters.append(letters.reduce(0) { $0 | 1 << ($1 & 31) })
    joints.append(joint)
    return number
  }

  /// The class of two words written as one, if some word of the lists has it; otherwise −1.
  func joinedClass(_ first: Int32, _ second: Int32) -> Int32 {
    let (one, two) = (joints[Int(first)], joints[Int(second)])
    guard one.hasSounds, two.hasSounds else { return -1 }
    return classNumbers[one.joined(with: two)] ?? -1
  }

  mutating func finish() { numbers = [:] }
}

/// A hash of a skeleton from which that of two skeletons written as one follows (``NameSkeleton``'s
/// `joined`): a polynomial in the sounds, as Karp and Rabin 1987 roll it.
struct SkeletonJoint: Sendable {
  let whole: UInt64
  let hasSounds: Bool
  private let withoutOne: UInt64
  private let withoutTwo: UInt64
  private let first: UInt8
  private let second: UInt8
  private let last: UInt8
  /// The base to the power of the length, and of one and two fewer.
  private let powers: (UInt64, UInt64, UInt64)
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(_ sounds: [UInt8]) {
    whole = Self.hash(sounds[...])
    withoutOne = Self.hash(sounds.dropFirst())
    withoutTwo = Self.hash(sounds.dropFirst(2))
    first = sounds.first ?? 0
    second = sounds.dropFirst().first ?? 0
    last = sounds.last ?? 0
    hasSounds = first != 0
    powers = (
      Self.power(sounds.count), Self.power(max(0, sounds.count - 1)),
      Self.power(max(0, sounds.count - 2))
    )
  }

  /// The hash of this skeleton with another after it.
  func joined(with other: SkeletonJoint) -> UInt64 {
    // A first vowel inside a compound is not written, nor the second of two equal sounds.
    let dropsVowel = other.first == UInt8(ascii: "a")
    let next = dropsVowel ? other.second : other.first
    let dropped = (dropsVowel ? 1 : 0) + (next != 0 && next == last ? 1 : 0)
    switch dropped {
    case 0: return whole &* other.powers.0 &+ other.whole
    case 1: return whole &* other.powers.1 &+ other.withoutOne
    default: return whole &* other.powers.2 &+ other.withoutTwo
    }
  }

  private static func hash(_ sounds: ArraySlice<UInt8>) -> UInt64 {
    sounds.reduce(0) { $0 &* base &+ UInt64($1) &+ 1 }
  }

  private static func power(_ exponent: Int) -> UInt64 {
    (0..<exponent).reduce(1) { power, _ in power &* base }
  }
}
