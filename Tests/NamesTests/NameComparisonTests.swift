import Names
import Statistics
import Testing

struct NameComparisonTests {
  @Test(arguments: ["Ali", "علی کریمی", "Ahmad al-Tikriti", "M.", "Мухаммад"])
  func `a name is like itself`(name: String) {
    let found = NameComparison(of: name, and: name)
    #expect(found.similarity > 0.999)
    #expect(found.verdict == .same)
    #expect(found.explanation == ["names identical"])
  }

  @Test(
    arguments: [
      (
        "Haj Ali Sarimi", "Ali Saremi",
        [
          "given names identical: Ali", "Sarimi ~ Saremi: same consonants, vowels differ in i / e",
          "common, so that agreeing says little: Ali", "Haj ignored: a form of respect",
        ]
      ),
      ("کاظم سیدی", "كاظم سيدي", ["names identical but for letter forms, marks or capitals"]),
      (
        "Reza Karimi", "Reza Kazemi",
        [
          "given names identical: Reza", "Karimi ≠ Kazemi: different words",
          "common, so that agreeing says little: Reza",
        ]
      ),
      ("Golzadeh", "Golzari", ["Golzadeh ~ Golzari: differ in d / r"]),
      (
        "Maryam Golzadeh Ghafouri", "Maryam Golzadeh",
        [
          "given names identical: Maryam", "surnames identical: Golzadeh",
          "Ghafouri only in the first name",
        ]
      ),
      ("علی", "Ali", ["علی ~ Ali: the same sounds in two scripts"]),
      (
        "Hassan son of Ali", "Hassan son of Reza",
        ["names identical", "father: ali ~ reza: differ in nothing / r, l / z"]
      ),
      ("Karimi Reza", "Reza Karimi", ["names identical"]),
    ] as [(String, String, [String])]
  )
  func `the explanation says what agrees and what does not`(
    a: String,
    b: String,
    reasons: [String]
  ) {
    #expect(NameComparison(of: a, and: b).explanation == reasons)
  }

  @Test(
    arguments: [
      (0.95, NameComparison.Verdict.same), (0.9, .same), (0.5, .possible), (0.1, .possible),
      (0.09, .different), (0, .different),
    ]
  )
  func `a verdict goes by the similarity`(similarity: Double, verdict: NameComparison.Verdict) {
    #expect(NameComparison.Verdict(similarity: similarity) == verdict)
  }

  @Test
  func `a father that is named on both sides speaks for or against`() {
    let same = NameComparison(of: "Hassan Bahari son of Ali", and: "Hassan Bahari son of Aly")
    let other = NameComparison(of: "Hassan Bahari son of Ali", and: "Hassan Bahari son of Kaveh")
    #expect(other.similarity < same.similarity)
  }

  @Test(arguments: [("", "Ali"), ("", ""), ("123", "456"), ("«»", "😀")])
  func `a name without letters is like none`(a: String, b: String) {
    let found = NameComparison(of: a, and: b)
    #expect(found.similarity < 0.001)
    #expect(found.explanation == ["nothing to compare: a name without letters"])
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `hostile names compare without harm, alike from either side`(seed: UInt64) {
    var fuzzer = NameFuzzer(seed: seed)
    var index = NameIndex()
    let names = (0..<40).map { _ in fuzzer.next() }
    let numbers = names.map { index.add($0) }
    for one in numbers {
      for other in numbers {
        let similarity = index.similarity(one, other)
        #expect(similarity >= 0 && similarity <= 1)
        #expect(
          similarity == index.similarity(other, one),
          "\(names[Int(one)]) \(names[Int(other)])"
        )
      }
    }
  }

  @Test
  func `the order in which names are added changes nothing`() {
    let names = ["Ali Reza Karimi", "علی‌رضا کریمی", "Haj Mohammad Bahari", "Bahari, Mohammad"]
    var forward = NameIndex()
    var backward = NameIndex()
    let first = names.map { forward.add($0) }
    let second = Array(names.reversed().map { backward.add($0) }.reversed())
    for i in names.indices {
      for j in names.indices {
        #expect(
          forward.similarity(first[i], first[j]) == backward.similarity(second[i], second[j])
        )
      }
    }
  }

  @Test
  func `a name of ten thousand words costs no more than one of a few hundred letters`() {
    var index = NameIndex()
    let long = index.add(String(repeating: "Arash Bahari ", count: 10_000))
    let short = index.add("Arash Bahari")
    #expect(index.similarity(long, short) < 0.5)
  }
}
