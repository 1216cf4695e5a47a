import Names
import Testing

/// Pairs that tools of today get wrong, written for this project: `Resources/hard-name-pairs.csv`.
struct HardNamePairTests {
  struct Pair: CustomTestStringConvertible, Sendable {
    let a: String
    let b: String
    let isSame: Bool
    let why: String
    var testDescription: String { "\(a) / \(b): \(why)" }
  }

  static let pairs: [Pair] = {
    let table = String(decoding: PackageResources.hard_name_pairs_csv, as: UTF8.self)
    return table.split(whereSeparator: \.isNewline).dropFirst().map { line in
      // Only the first field may be quoted, for the comma of "Surname, Given".
      let quoted = line.hasPrefix("\"")
      let first = quoted ? line.dropFirst().prefix { $0 != "\"" } : line.prefix { $0 != "," }
      let rest = line.dropFirst(first.count + (quoted ? 3 : 1)).split(separator: ",", maxSplits: 2)
      return Pair(
        a: String(first),
        b: String(rest[0]),
        isSame: rest[1] == "same",
        why: String(rest[2])
      )
    }
  }()

  @Test
  func `there are at least a hundred pairs, of both kinds`() {
    #expect(Self.pairs.count >= 150)
    #expect(Self.pairs.count { $0.isSame } >= 50)
    #expect(Self.pairs.count { !$0.isSame } >= 50)
  }

  /// Pairs on the wrong side today.
  ///
  /// A vowel that is written in one and not in the other, or differs, is as often a spelling as a
  /// name. Whoever mends one finds its test failing, and strikes it here.
  static let missed = [
    "Hamed / Hamid", "Hosseinzadeh / Hassanzadeh", "Mohammadnejad / Mahmoudnejad", "آذر / Azar",
  ]

  @Test(arguments: pairs)
  func `different names stay below one half, spellings of one name above it`(pair: Pair) {
    withKnownIssue("missed today") {
      #expect((NameComparison(of: pair.a, and: pair.b).similarity > 0.5) == pair.isSame)
    } when: {
      Self.missed.contains("\(pair.a) / \(pair.b)")
    }
  }

  /// The hard negatives that every version must keep apart, in both scripts and across them.
  @Test(
    arguments: [
      ("Hosseini", "Hasani"), ("Golzadeh", "Golzari"), ("Ali", "Alireza"),
      ("Hassan Mohammadi", "Mohammad Hassani"), ("حسینی", "Hasani"), ("گلزاده", "Golzari"),
      ("علی", "Alireza"), ("حسن محمدی", "Mohammad Hassani"),
    ] as [(String, String)]
  )
  func `the hard negatives named for every tool stay below one half`(a: String, b: String) {
    #expect(NameComparison(of: a, and: b).similarity < 0.5)
  }

  @Test(arguments: pairs)
  func `a comparison is the same from either side, and says why`(pair: Pair) {
    let forth = NameComparison(of: pair.a, and: pair.b)
    let back = NameComparison(of: pair.b, and: pair.a)
    #expect(forth.similarity == back.similarity)
    #expect(!forth.explanation.isEmpty)
  }
}
