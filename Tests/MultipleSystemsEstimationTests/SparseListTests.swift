import Glibc
import InquestTestSupport
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// The sparse-lists method against its paper's figures and against a plain version of itself.
struct SparseListTests {
  @Test func `five lists of modern slavery give the published choice and interval`() throws {
    let selection = try chosen(try #require(PublishedTables.modernSlaveryFiveLists))
    check(selection.fit, 11_313, 9884, 13_027)
  }

  @Test func `six lists of modern slavery give the published choice and interval`() throws {
    let selection = try chosen(try #require(PublishedTables.modernSlavery))
    check(selection.fit, 11_418, 9977, 13_146)
  }

  @Test func `a western site gives the published choice and interval`() throws {
    let selection = try chosen(try #require(PublishedTables.westernSite))
    #expect(selection.steps.map(\.pair) == [0b10001])
    check(selection.fit, 2483, 1657, 3830)
  }

  @Test(.enabled(if: SharedData.folder != nil, "the shared reference data are not here"))
  func `lists from the Netherlands give the published choice with an empty pair`() throws {
    let selection = try chosen(try SharedTables.table("sparsemse_Ned_5.csv"))
    check(selection.fit, 121_522, 98_675, 150_139)
    #expect(selection.fit.emptyPairs.count == 1)
    #expect(selection.fit.removedCellsEach == 8)
  }

  @Test(.enabled(if: SharedData.folder != nil, "the shared reference data are not here"))
  func `eight lists from New Orleans give the published figures`() throws {
    let selection = try chosen(try SharedTables.table("sparsemse_NewOrl.csv"))
    check(selection.mainEffects, 997, 645, 1618)
    check(selection.fit, 1184, 721, 2046)
  }

  @Test func `the made-up table of three lists cannot identify all pairs`() throws {
    let table = try #require(PublishedTables.artificialThree)
    let pairs = try #require(HierarchicalModel(listCount: 3, generators: [0b011, 0b101, 0b110]))
    let code = IdentificationCode(pairs, counts: table.counts)
    #expect(code.rawValue == 2)
    #expect(code.isFinite)
    #expect(!code.isIdentifiable)
    let selection = try chosen(table)
    check(selection.mainEffects, 539, 279, 1171)
  }

  @Test(arguments: [
    // No list meets another: under independence the unseen run off without limit.
    (["100": 5, "010": 6, "001": 7], [Int](), 1),
    // Nobody is on all three: the margins leave nothing for that cell, though each pair meets.
    (["100": 8, "010": 9, "001": 7, "110": 3, "101": 2, "011": 4], [0b011, 0b101, 0b110], 1),
    // All pairs are modelled and the only triangle has an empty side.
    (["100": 40, "010": 30, "001": 20, "110": 6], [0b011, 0b101, 0b110], 2),
    (
      ["100": 8, "010": 9, "001": 7, "110": 3, "101": 2, "011": 4, "111": 1],
      [0b011, 0b101, 0b110], 0
    ),
  ])
  func `codes say what is wrong`(
    counts: [String: Int],
    generators: [Int],
    expected: Int
  ) throws {
    var byHistory = [Int](repeating: 0, count: 8)
    for (pattern, count) in counts { byHistory[PublishedTables.mask(pattern)] = count }
    let model = try #require(HierarchicalModel(listCount: 3, generators: generators))
    #expect(IdentificationCode(model, counts: byHistory).rawValue == expected)
    let table = try CaptureHistoryTable(lists: ["A", "B", "C"], counts: byHistory)
    switch SparseFitter(table).outcome(of: model, from: nil) {
    case .fitted: #expect(expected == 0)
    case .unsound(let code): #expect(code.rawValue == expected)
    }
  }

  @Test(arguments: 0..<8)
  func `an extended fit is a plain fit without the cells of empty pairs`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var counts =
      [0]
      + (1..<16).map { cell in
        generator.poisson(mean: [30, 6, 2, 1][cell.nonzeroBitCount - 1])
      }
    for cell in counts.indices where cell & 0b0011 == 0b0011 { counts[cell] = 0 }
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    let model = try #require(HierarchicalModel(listCount: 4, generators: [0b0011, 0b0110]))
    guard case .fitted(let fit) = SparseFitter(table).outcome(of: model, from: nil) else {
      #expect(IdentificationCode(model, counts: counts) != .sound)
      return
    }
    // The likelihood equations, written out: in the cells that are left, fitted margins are observed.
    let finite = model.terms.filter { $0 != 0b0011 }
    for term in finite {
      var fitted = 0.0
      for cell in 1..<16 where cell & 0b0011 != 0b0011 && cell & term == term {
        fitted += exp(finite.reduce(0) { cell & $1 == $1 ? $0 + fit.coefficients[$1] : $0 })
      }
      #expect(abs(fitted - Double(table.people(onAll: term))) < 1e-6)
    }
    #expect(fit.emptyPairs == [0b0011])
    #expect(fit.model.parameterCount == 7)
  }

  @Test(arguments: 0..<6)
  func `the choice of pairs is that of a plain loop`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(100 + seed))
    var counts = [Int](repeating: 0, count: 16)
    for _ in 0..<300 {
      let first = generator.chance(0.2)
      var history = first ? 1 : 0
      if generator.chance(first ? 0.5 : 0.1) { history |= 2 }
      if generator.chance(0.2) { history |= 4 }
      if generator.chance(0.15) { history |= 8 }
      counts[history] += 1
    }
    counts[0] = 0
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    let selection = try chosen(table)
    #expect(Set(selection.steps.map(\.pair)) == Set(plainChoice(table)))
  }

  @Test func `the same seed gives the same interval and another seed another`() throws {
    let table = try #require(PublishedTables.westernSite)
    let one = MethodResult.sparse(table, level: 0.95, resamples: 60, seed: 5) { _ in }
    let same = MethodResult.sparse(table, level: 0.95, resamples: 60, seed: 5) { _ in }
    let other = MethodResult.sparse(table, level: 0.95, resamples: 60, seed: 6) { _ in }
    #expect(one == same)
    #expect(one.interval != other.interval)
    #expect(one.estimate == other.estimate)
  }

  @Test func `the interval by resampling is near that of other programs`() throws {
    // 200 draws of another generator gave [1326, 3564]; ends vary by a tenth between seeds.
    let table = try #require(PublishedTables.westernSite)
    let result = MethodResult.sparse(table, level: 0.95, resamples: 200, seed: 1) { _ in }
    let interval = try #require(result.interval)
    #expect(abs(interval.low / 1326 - 1) < 0.2)
    #expect(abs(try #require(interval.high) / 3564 - 1) < 0.2)
  }

  @Test func `an empty pair in the model is said with the cells it removed`() throws {
    let table = try #require(
      PublishedTables.table(
        ["Court", "Press", "Clinic"],
        ["100": 400, "010": 300, "001": 200, "101": 90, "011": 80]
      )
    )
    let result = MethodResult.sparse(table, level: 0.95, resamples: 20, seed: 1) { _ in }
    #expect(
      result.warnings.contains { $0.contains("Court and Press: 0 overlap: 2 cells removed") }
    )
  }

  @Test func `the order of the lists does not matter to the estimate`() throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let turned = try #require(table.keeping([3, 1, 4, 0, 2]))
    let one = try chosen(table).fit.estimate
    let other = try chosen(turned).fit.estimate
    #expect(abs(one / other - 1) < 1e-9)
  }

  @Test func `quantiles are of type 8`() {
    // Hyndman and Fan's definition by hand: (10 + 1/3)/4 + 1/3 = 2.9167th of ten values.
    let draws = AcceleratedBootstrap(
      estimate: 5.5,
      draws: (1...10).map(Double.init),
      leavingOut: [(5, 1), (6, 1)]
    )
    #expect(abs(draws.quantile(0.25) - (2 + 11.0 / 12)) < 1e-12)
    #expect(draws.quantile(0) == 1)
    #expect(draws.quantile(1) == 10)
    // Half the draws are below and leaving out is symmetric: nothing is corrected.
    #expect(abs(draws.bias) < 1e-12)
    #expect(abs(draws.acceleration) < 1e-12)
    let interval = draws.interval(level: 0.5)
    #expect(abs(interval.low - draws.quantile(0.25)) < 1e-9)
  }

  @Test func `bias and acceleration follow their formulas`() {
    let draws = AcceleratedBootstrap(
      estimate: 8.5,
      draws: (1...10).map(Double.init),
      leavingOut: [(1, 2), (4, 1)]
    )
    #expect(abs(draws.bias - StandardNormal.quantile(0.8)) < 1e-12)
    // Mean 2; differences 1, 1 and −2: cubes 1 + 1 − 8 over 6·(1 + 1 + 4)^1.5.
    #expect(abs(draws.acceleration + 6 / (6 * pow(6, 1.5))) < 1e-12)
  }

  @Test func `infinite draws at the upper end mean no upper limit`() {
    let draws = AcceleratedBootstrap(
      estimate: 5,
      draws: (1...9).map(Double.init) + [Double.infinity],
      leavingOut: [(5, 1), (6, 1)]
    )
    #expect(draws.interval(level: 0.95).high == nil)
    #expect(draws.interval(level: 0.2).high != nil)
  }

  private func chosen(_ table: CaptureHistoryTable) throws -> SparseSelection {
    try #require(SparseSelection(SparseFitter(table)))
  }

  private func check(_ fit: SparseFit, _ estimate: Double, _ low: Double, _ high: Double) {
    let wald = fit.wald(level: 0.95)
    #expect(abs(fit.estimate - estimate) < 0.5)
    #expect(abs(wald.low - low) < 0.5)
    #expect(abs((wald.high ?? 0) - high) < 0.5)
  }

  /// Forward choice with each model fitted afresh by cyclic scaling to its margins and the Poisson
  /// tails summed term by term.
  private func plainChoice(_ table: CaptureHistoryTable) -> [Int] {
    let pairs = [0b0011, 0b0101, 0b1001, 0b0110, 0b1010, 0b1100]
    var chosen: [Int] = []
    while true {
      let means = scaled(table, chosen)
      let tails = pairs.filter { !chosen.contains($0) }.map { pair -> (Int, Double) in
        let mean = means.indices.reduce(0) { $1 & pair == pair ? $0 + means[$1] : $0 }
        let shared = table.people(onAll: pair)
        let below = (0...shared).reduce(0) {
          $0 + exp(Double($1) * log(mean) - mean - logFactorial(Double($1)))
        }
        let at = exp(Double(shared) * log(mean) - mean - logFactorial(Double(shared)))
        return (pair, min(below, 1 - below + at))
      }
      guard let least = tails.min(by: { $0.1 < $1.1 }), least.1 < 0.02 else { return chosen }
      chosen.append(least.0)
    }
  }

  /// Iterative proportional fitting: each margin in turn is scaled to the observed one.
  private func scaled(_ table: CaptureHistoryTable, _ pairs: [Int]) -> [Double] {
    var means = [Double](repeating: 10, count: 16)
    means[0] = 0
    let margins = [0b0001, 0b0010, 0b0100, 0b1000] + pairs
    for _ in 0..<3000 {
      for margin in [0] + margins {
        let wanted = Double(table.people(onAll: margin))
        let present = means.indices.reduce(0) { $1 & margin == margin ? $0 + means[$1] : $0 }
        for cell in means.indices where cell & margin == margin { means[cell] *= wanted / present }
      }
    }
    return means
  }
}
