@testable import Names
import Statistics
import Testing

/// The fast comparison of forms against the definition, word for word.
struct WeighingTests {
  private static let words = [
    "ali", "alireza", "mohammadreza", "reza", "hosseini", "hasani", "golzadeh", "golzari",
    "karimi", "kazemi", "altikriti", "tikriti", "seyedhassan", "hassan", "abdolrahman",
    "کریمی", "کاظمی", "علیرضا", "محمدزاده", "زاده", "حسینی", "التکریتی", "x", "ع", "ж",
  ]

  private static func index() -> (NameIndex, [Int32]) {
    var index = NameIndex()
    let numbers = words.map { index.add($0) }
    return (index, numbers.map { index.names[Int($0)].single })
  }

  @Test
  func `the score of the fast alignment is that of the slow obvious one`() {
    let (index, forms) = Self.index()
    for (i, a) in forms.enumerated() {
      for (j, b) in forms.enumerated() where a != b {
        let fast = index.weighing { $0.alignment(a, b) }
        let slow = Self.obvious(Self.words[i], Self.words[j])
        #expect(fast == slow, "\(Self.words[i]) \(Self.words[j])")
      }
    }
  }

  @Test(arguments: [-1500, -900, -300, 0, 500] as [Int32])
  func `a pair is passed over only where it is below the floor`(floor: Int32) {
    let (index, forms) = Self.index()
    for a in forms {
      for b in forms where a != b {
        let whole = index.weighing { $0.logOdds(a, b, floor: Weighing.noFloor) }
        let quick = index.weighing { $0.logOdds(a, b, floor: floor) }
        #expect(quick == whole || (quick == .min && whole < floor))
      }
    }
  }

  @Test(arguments: [("karimi", "bahadori"), ("golzadeh", "mirfenderski"), ("کریمی", "bahadori")])
  func `names with too many sounds that nothing comes near are different`(a: String, b: String) {
    var index = NameIndex()
    let numbers = [a, b].map { index.add($0) }
    let forms = numbers.map { index.names[Int($0)].single }
    #expect(index.weighing { $0.logOdds(forms[0], forms[1], floor: Weighing.noFloor) } == .min)
    #expect(index.weighing { $0.alignment(forms[0], forms[1]) } < 0)
  }

  @Test
  func `what a sound brings at most is no less than any weight it has`() {
    let weights = ComparisonWeights.standard
    let size = SoundAlphabet.count
    for kind in 0..<3 {
      for sound in 0..<size {
        let gap = weights.values[weights.layout.gaps + kind * size + sound]
        #expect(gap <= 0, "\(SoundAlphabet.labels[sound]) left out speaks for a name")
        #expect(weights.best[kind * size + sound] >= 0)
      }
    }
  }

  /// Every way to leave off a beginning and an ending, and every alignment of what is left, by
  /// recursion over the ends.
  private static func obvious(_ first: String, _ second: String) -> Int32 {
    let weights = ComparisonWeights.standard
    let layout = weights.layout
    let one = SoundedName(words: NameFolding.words(of: first))
    let other = SoundedName(words: NameFolding.words(of: second))
    let arabic = [one, other].map { name in
      name.sounds.count { SoundAlphabet.isArabic($0) } * 2 > name.sounds.count
    }
    let kind: PairKind = arabic[0] != arabic[1] ? .cross : arabic[0] ? .arabic : .latin
    let value = { (place: Int) in Int32(weights.values[place]) }
    let gap = { (sound: UInt8) in value(layout.gaps + kind.rawValue * layout.sounds + Int(sound)) }
    var memory: [Int: Int32] = [:]
    func best(_ i: Int, _ j: Int) -> Int32 {
      if let known = memory[i * 100 + j] { return known }
      var found = i == 0 && j == 0 ? 0 : Int32.min / 2
      if i > 0, j > 0 {
        let pair = Int(one.sounds[i - 1]) * layout.sounds + Int(other.sounds[j - 1])
        found = max(found, best(i - 1, j - 1) + value(pair))
      }
      if i > 0 { found = max(found, best(i - 1, j) + gap(one.sounds[i - 1])) }
      if j > 0 { found = max(found, best(i, j - 1) + gap(other.sounds[j - 1])) }
      for (affixes, at, rest) in [(one.prefixes, i, j), (other.prefixes, j, i)] where rest == 0 {
        for affix in affixes where Int(affix.length) == at {
          let price = layout.prefixes + kind.rawValue * layout.prefixCount + Int(affix.number)
          found = max(found, value(price))
        }
      }
      memory[i * 100 + j] = found
      return found
    }
    let n = one.sounds.count
    let m = other.sounds.count
    var score = best(n, m)
    let suffix = { (affix: SoundedName.Affix) in
      value(layout.suffixes + kind.rawValue * layout.suffixCount + Int(affix.number))
    }
    for affix in one.suffixes { score = max(score, best(n - Int(affix.length), m) + suffix(affix)) }
    for affix in other.suffixes {
      score = max(score, best(n, m - Int(affix.length)) + suffix(affix))
    }
    return score
  }
}
