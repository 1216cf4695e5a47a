/// Capital and small letters of a word, in one pass.
struct LetterCase {
  private(set) var count = 0
  private(set) var isCased = false
  private(set) var hasLowercase = false
  private(set) var startsLowercase = false

  init(_ word: some Sequence<Unicode.Scalar>) {
    for scalar in word {
      switch scalar.value {
      case 0x41...0x5A: add(isLowercase: false)
      case 0x61...0x7A: add(isLowercase: true)
      // Letters of a script without capitals, the most frequent ones at hand.
      case 0x620...0x64A, 0x671...0x6D3: count += 1
      default:
        let properties = scalar.properties
        guard properties.isAlphabetic else { continue }
        properties.isCased ? add(isLowercase: properties.isLowercase) : (count += 1)
      }
    }
  }

  private mutating func add(isLowercase: Bool) {
    if count == 0 { startsLowercase = isLowercase }
    count += 1
    isCased = true
    hasLowercase = hasLowercase || isLowercase
  }
}
