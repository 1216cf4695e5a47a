import InquestTestSupport
import Statistics
import Testing

/// The scorer against counting every pair by hand.
struct LinkageTruthTests {
  @Test(arguments: [true, false])
  func `counting groups is counting pairs`(isFreeOfDuplicates: Bool) {
    var generator = SeededGenerator(seed: 3)
    var truth = LinkageTruth()
    var rows: [(list: Int, person: Int, isLatin: Bool)] = []
    for list in 0..<3 {
      for index in 0..<30 {
        let person = isFreeOfDuplicates ? (index + list * 7) % 40 : generator.below(25)
        rows.append((list, person, generator.chance(0.5)))
      }
    }
    for row in rows {
      truth.append(list: row.list, person: row.person, script: row.isLatin ? .latin : .persian)
    }
    let groups = rows.map { row in
      generator.chance(0.7) ? Int32(row.person) : Int32(100 + generator.below(9))
    }
    let score = truth.score(groups: groups)
    for part in LinkageTruth.Part.allCases {
      var counts = (right: 0, found: 0, all: 0)
      for (index, one) in rows.enumerated() {
        for (offset, other) in rows[(index + 1)...].enumerated() {
          if isFreeOfDuplicates, one.list == other.list { continue }
          let isPart =
            switch part {
            case .overall: true
            case .latin: one.isLatin && other.isLatin
            case .persian: !one.isLatin && !other.isLatin
            case .across: one.isLatin != other.isLatin
            }
          guard isPart else { continue }
          let isFound = groups[index] == groups[index + 1 + offset]
          if isFound { counts.found += 1 }
          if one.person == other.person { counts.all += 1 }
          if isFound, one.person == other.person { counts.right += 1 }
        }
      }
      #expect(score[part].right == counts.right)
      #expect(score[part].found == counts.found)
      #expect(score[part].all == counts.all)
    }
  }

  @Test
  func `honest probabilities have no error, boasting ones have theirs`() {
    var honest = PairCalibration(truePairs: 1_000)
    var boasting = PairCalibration(truePairs: 1_000)
    for index in 0..<1_000 {
      honest.add(probability: 0.3, isSame: index % 10 < 3)
      boasting.add(probability: 0.9, isSame: index % 10 < 3)
    }
    #expect(honest.expectedError < 1e-9)
    #expect(abs(boasting.expectedError - 0.6) < 1e-9)
  }

  @Test
  func `the best cut is found, and what the default one loses`() {
    var pairs = PairCalibration(truePairs: 100)
    for _ in 0..<80 { pairs.add(probability: 0.4, isSame: true) }
    for _ in 0..<20 { pairs.add(probability: 0.8, isSame: true) }
    for _ in 0..<50 { pairs.add(probability: 0.2, isSame: false) }
    #expect(pairs.best.cut == 0.4)
    #expect(pairs.best.f1 == 1)
    #expect(abs(pairs.lost - (1 - 2 * 20.0 / 120)) < 1e-12)
  }
}
