import CaseModel
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Searches of whole families of models against fits one by one, and what may not change them.
struct ModelFamilyTests {
  @Test(arguments: [(2, 1), (3, 7), (4, 60), (5, 821)])
  func `decomposable models are the chordal graphs less the complete one`(
    lists: Int,
    expected: Int
  ) {
    let models = HierarchicalModel.all(listCount: lists, .everyOrder)
    #expect(models.count { Decomposition($0) != nil } == expected)
  }

  @Test func `every model of the catalogue is its parent and one term`() throws {
    let catalogue = try #require(ModelCatalogue.of(listCount: 4, .everyOrder))
    for (place, entry) in catalogue.entries.enumerated().dropFirst() {
      let parent = try #require(entry.parent)
      #expect(parent < place)
      let larger = catalogue.entries[parent].model.extensions.map(\.family)
      #expect(larger.contains(entry.model.family))
    }
  }

  @Test(arguments: 0..<4)
  func `the closed form of a decomposable model is where iteration arrives`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let counts = [0] + (1..<16).map { _ in 1 + generator.poisson(mean: 12) }
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    let fitter = LogLinearFitter(table)
    var closedForms = 0
    for model in HierarchicalModel.all(listCount: 4, .everyOrder) {
      guard let parts = Decomposition(model),
        case .fitted(let closed) = fitter.outcome(of: model, decomposition: parts),
        closed.decomposition != nil,
        case .fitted(let iterated) = fitter.outcome(of: model, decomposition: nil)
      else { continue }
      closedForms += 1
      #expect(abs(closed.estimate / iterated.estimate - 1) < 1e-9)
      #expect(abs(closed.constantVariance / iterated.constantVariance - 1) < 1e-5)
      #expect(abs(closed.logLikelihood - iterated.logLikelihood) < 1e-8)
      for (one, other) in zip(closed.coefficients, iterated.coefficients) {
        #expect(abs(one - other) < 1e-6)
      }
      var direct = ProfileLikelihood(closed, fitter: fitter)
      var refitted = ProfileLikelihood(iterated, fitter: fitter)
      #expect(agree(direct.interval(level: 0.95), refitted.interval(level: 0.95), within: 1e-7))
    }
    #expect(closedForms > 30)
  }

  @Test(arguments: 0..<6)
  func `on sparse tables the search finds existence as the linear programme does`(
    seed: Int
  ) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let counts =
      [0]
      + (1..<16).map { cell in
        generator.poisson(mean: [6, 1.2, 0.4, 0.2][cell.nonzeroBitCount - 1])
      }
    let table = try CaptureHistoryTable(lists: ["A", "B", "C", "D"], counts: counts)
    let search = ModelSearch(table, .everyOrder) { _ in }
    let fitted = Set(search.fits.map(\.model))
    let limits = Set(search.boundaryFits.map(\.model))
    var disagreements = 0
    for model in HierarchicalModel.all(listCount: 4, .everyOrder) {
      // A model whose fit is of no use is in neither set, whatever its existence.
      switch FacialSet(terms: model.terms, counts: counts).existence {
      case .exists: disagreements += limits.contains(model) ? 1 : 0
      case .onBoundary: disagreements += fitted.contains(model) ? 1 : 0
      case .unidentified:
        disagreements += fitted.contains(model) || limits.contains(model) ? 1 : 0
      }
    }
    #expect(disagreements == 0)
    #expect(search.tried == 113)
    #expect(search.fits.count + search.onBoundary + search.unidentified + search.unusable == 113)
  }

  @Test func `a model in a tree has the fit it has by itself`() throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let search = ModelSearch(table, .pairwise) { _ in }
    let fitter = LogLinearFitter(table)
    for fit in search.fits.indices.filter({ $0 % 17 == 0 }).map({ search.fits[$0] }) {
      guard case .fitted(let alone) = fitter.outcome(of: fit.model, decomposition: nil) else {
        Issue.record("no fit by itself")
        continue
      }
      #expect(abs(alone.estimate / fit.estimate - 1) < 1e-9)
      #expect(abs(alone.bic - fit.bic) < 1e-8)
    }
  }

  @Test func `two searches of many pieces give the same bits`() throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let first = ModelSearch(table, .pairwise) { _ in }
    let second = ModelSearch(table, .pairwise) { _ in }
    #expect(first.fits.map(\.coefficients) == second.fits.map(\.coefficients))
    #expect(first.boundaryFits.map(\.bic) == second.boundaryFits.map(\.bic))
  }

  @Test func `results keep the order of the pieces of work`() {
    #expect(concurrentResults(of: 500) { $0 * $0 } == (0..<500).map { $0 * $0 })
    #expect(concurrentResults(of: 0) { $0 }.isEmpty)
  }

  @Test func `a stepwise search finds the best of all models where all can be tried`() throws {
    for table in [PublishedTables.kosovo, PublishedTables.hiv, PublishedTables.westernSite] {
      let table = try #require(table)
      let kind: HierarchicalModel.Family = table.listCount == 4 ? .everyOrder : .pairwise
      let all = ModelSearch(table, kind) { _ in }
      let some = ModelSearch(table, .stepwise) { _ in }
      #expect(!some.isExhaustive)
      #expect(try #require(some.fits.first).bic <= (try #require(all.fits.first)).bic + 1e-9)
    }
  }

  @Test func `a stepwise search of six lists comes upon the best of all models of pairs`() throws {
    let table = try #require(PublishedTables.modernSlavery)
    let best = try #require(ModelSearch(table, .stepwise) { _ in }.fits.first)
    #expect(abs(best.estimate - 12_350) < 0.5)
    #expect(abs(best.bic - 244.1193) < 0.0001)
  }

  @Test func `other names and another order of five lists leave every figure alone`() throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let turned = try #require(table.keeping([4, 2, 0, 3, 1]))
    let renamed = try CaptureHistoryTable(
      lists: ["V", "W", "X", "Y", "Z"],
      counts: turned.counts
    )
    let one = LogLinearAnalysis(table, family: .pairwise, level: 0.95) { _ in }
    let other = LogLinearAnalysis(renamed, family: .pairwise, level: 0.95) { _ in }
    let range = try #require(one.range)
    let turnedRange = try #require(other.range)
    #expect(agree(range, turnedRange, within: 1e-6))
    #expect(one.models.count == other.models.count)
    for (row, turnedRow) in zip(one.models, other.models) {
      #expect(abs(row.bic - turnedRow.bic) < 1e-7)
      #expect(abs(row.estimate / turnedRow.estimate - 1) < 1e-7)
    }
  }

  @Test func `seven lists are searched stepwise and the result says so`() throws {
    var generator = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 128)
    for _ in 0..<600 {
      var history = 0
      for list in 0..<7 where generator.chance(0.12 + 0.02 * Double(list)) { history |= 1 << list }
      counts[history] += 1
    }
    counts[0] = 0
    let table = try CaptureHistoryTable(lists: (1...7).map { "L\($0)" }, counts: counts)
    let analysis = LogLinearAnalysis(table, family: .stepwise, level: 0.95) { _ in }
    let range = try #require(analysis.range)
    #expect(range.low < 600)
    #expect(range.high ?? .infinity > 600)
    #expect(analysis.result.diagnostics["search_is_exhaustive"] == false)
    #expect(analysis.result.warnings.contains { $0.contains("too many models of 7 lists") })
  }

  @Test func `the terms of eight lists are all told apart`() throws {
    var terms = TermSet()
    for term in stride(from: 0, to: 256, by: 3) { terms.insert(term) }
    #expect(terms.count == 86)
    #expect((0..<256).allSatisfy { terms.contains($0) == ($0 % 3 == 0) })
    var listed: [Int] = []
    terms.forEach { listed.append($0) }
    #expect(listed == Array(stride(from: 0, to: 256, by: 3)))
    #expect(terms.removing(255) < terms)
    #expect(terms < terms.inserting(254))
    let model = try #require(HierarchicalModel(listCount: 8, generators: [0b1110_0000]))
    #expect(model.parameterCount == 13)
    #expect(model.generators.first == 0b1110_0000)
  }

  private func agree(_ one: EstimateInterval, _ other: EstimateInterval, within: Double) -> Bool {
    guard let high = one.high, let otherHigh = other.high else {
      return one.high == nil && other.high == nil
    }
    return abs(one.low / other.low - 1) < within && abs(high / otherHigh - 1) < within
  }
}
