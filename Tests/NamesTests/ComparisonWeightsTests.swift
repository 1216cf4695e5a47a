@testable import Names
import Testing

struct ComparisonWeightsTests {
  @Test(
    arguments: [
      ("", nil), ("alphabet\t1\t3", 1), ("# remark\nnonsense", 2), ("part\tprior\tmuch", 1),
      ("pair\tb\t1 2 3", 1), ("after\t0\t1 5", 1), ("gap\tklingon\t1", 1),
    ] as [(String, Int?)]
  )
  func `a damaged table of weights is refused with its line`(table: String, line: Int?) {
    #expect(throws: WeightsError(line: line)) { try ComparisonWeights(table: table) }
  }
}
