import InquestTestSupport
import Testing

@testable import MultipleSystemsEstimation

/// Log-linear models against published and independently computed values.
struct LogLinearTests {
  @Test(arguments: [(2, 1), (3, 8), (4, 113), (5, 6893)])
  func `every hierarchical model is listed once`(lists: Int, expected: Int) {
    let models = HierarchicalModel.all(listCount: lists, .everyOrder)
    #expect(models.count == expected)
    #expect(Set(models).count == expected)
  }

  @Test func `six lists have 32,768 models of pairs`() {
    #expect(HierarchicalModel.all(listCount: 6, .pairwise).count == 32_768)
    #expect(HierarchicalModel.all(listCount: 6, .everyOrder).isEmpty)
  }

  @Test func `a model is written by its largest terms`() throws {
    let model = try #require(
      HierarchicalModel(listCount: 4, generators: [0b0111, 0b1001, 0b1100])
    )
    #expect(
      model.notation(lists: ["EXH", "ABA", "OSCE", "HRW"])
        == "[EXH·ABA·OSCE][EXH·HRW][OSCE·HRW]"
    )
    #expect(model.parameterCount == 11)
  }

  @Test func `a model with the term of all lists is not accepted`() {
    #expect(HierarchicalModel(listCount: 3, generators: [0b111]) == nil)
    #expect(HierarchicalModel(listCount: 3, generators: [0b1000]) == nil)
    #expect(HierarchicalModel(listCount: 9, generators: []) == nil)
  }

  @Test func `Kosovo's published model gives its published figures`() throws {
    let table = try #require(PublishedTables.kosovo)
    let model = try #require(
      HierarchicalModel(listCount: 4, generators: [0b0111, 0b1001, 0b1100])
    )
    let fitter = LogLinearFitter(table)
    let fitted = fitter.fit(model)
    let fit = try #require(fitted)
    #expect(abs(fit.estimate - 10_356.519) < 0.001)
    #expect(abs(fit.standardError - 785.902) < 0.001)
    #expect(abs(fit.deviance - 9.323) < 0.001)
    #expect(abs(fit.bic - 203.030) < 0.001)
    var profile = ProfileLikelihood(fit, fitter: fitter)
    let interval = profile.interval(level: 0.95)
    #expect(abs(profile.estimate - 10_334.4976) < 0.0001)
    #expect(abs(interval.low - 8994.258) < 0.0006)
    #expect(abs(try #require(interval.high) - 12_110.409) < 0.0006)
  }

  @Test func `all 113 models are fitted to Kosovo and the published one has the least BIC`() throws
  {
    let table = try #require(PublishedTables.kosovo)
    let search = ModelSearch(table, .everyOrder) { _ in }
    #expect(search.tried == 113)
    #expect(search.fits.count == 113)
    let best = try #require(search.fits.first)
    #expect(best.model.notation(lists: table.lists) == "[EXH·ABA·OSCE][EXH·HRW][OSCE·HRW]")
    let runnerUp = search.fits[1]
    #expect(abs(runnerUp.bic - best.bic - 0.08) < 0.005)
    let byAIC = try #require(search.fits.min { $0.aic < $1.aic })
    #expect(byAIC.model.notation(lists: table.lists) == "[EXH·ABA·OSCE][EXH·OSCE·HRW]")
    #expect(abs(byAIC.estimate - 12_741) < 0.5)
    #expect(abs(byAIC.standardError - 1601) < 0.5)
    let average = zip(search.fits, search.weights).reduce(0) { $0 + $1.0.estimate * $1.1 }
    #expect(abs(average - 13_184) < 1)
  }

  @Test func `five lists of modern slavery give the published pairwise figures`() throws {
    let table = try #require(PublishedTables.modernSlaveryFiveLists)
    let search = ModelSearch(table, .pairwise) { _ in }
    #expect(search.tried == 1024)
    let best = try #require(search.fits.first)
    var profile = ProfileLikelihood(best, fitter: search.fitter)
    let interval = profile.interval(level: 0.95)
    #expect(abs(best.estimate - 22_991) < 1)
    #expect(abs(interval.low - 17_991) < 0.5)
    #expect(abs(try #require(interval.high) - 30_142) < 0.5)
    // Nobody is on both LA and GP, so the 512 models with that pair have no finite maximum.
    #expect(search.onBoundary == 512)
    // Of the others the least AIC is the model that Chan, Silverman and Vincent select.
    let byAIC = try #require(search.fits.min { $0.aic < $1.aic })
    let wald = byAIC.wald(level: 0.95)
    #expect(abs(byAIC.estimate - 11_313) < 0.5)
    #expect(abs(wald.low - 9884) < 0.5)
    #expect(abs(try #require(wald.high) - 13_027) < 0.5)
    // With models on the boundary, over which other programs average and choose:
    let all = search.fitsAndBoundary
    #expect(all.count == 1024)
    #expect(abs(try #require(all.min { $0.aic < $1.aic }).estimate - 11_175) < 0.5)
    let average = zip(all, ModelSearch.weights(all)).reduce(0) { $0 + $1.0.estimate * $1.1 }
    #expect(abs(average - 18_020) < 0.5)
  }

  @Test func `six lists of modern slavery give the published pairwise figures`() throws {
    let table = try #require(PublishedTables.modernSlavery)
    let search = ModelSearch(table, .pairwise) { _ in }
    #expect(search.tried == 32_768)
    #expect(search.isExhaustive)
    // Nobody is on both LA and GP, nor on both LA and NCA.
    #expect(search.fits.count == 8192)
    #expect(search.onBoundary == 24_576)
    let best = try #require(search.fits.first)
    #expect(
      best.model.notation(lists: ["1", "2", "3", "4", "5", "6"])
        == "[1·2][1·3][2·5][3·5][4·5][3·6]"
    )
    var profile = ProfileLikelihood(best, fitter: search.fitter)
    let interval = profile.interval(level: 0.95)
    #expect(abs(best.estimate - 12_350) < 0.5)
    #expect(abs(interval.low - 10_868) < 0.5)
    #expect(abs(try #require(interval.high) - 14_143) < 0.5)
    let all = search.fitsAndBoundary
    #expect(abs(try #require(all.min { $0.aic < $1.aic }).estimate - 11_252) < 0.5)
    // The published average by BIC is that of the models without both empty pairs.
    let averaged = all.filter { !$0.model.contains(0b010001) || !$0.model.contains(0b100001) }
    let average = zip(averaged, ModelSearch.weights(averaged)).reduce(0) {
      $0 + $1.0.estimate * $1.1
    }
    #expect(abs(average - 13_508) < 0.5)
  }

  @Test(.enabled(if: SharedData.folder != nil, "the shared reference data are not here"))
  func `five lists of trafficking in the Netherlands give the published boundary model`() throws {
    let table = try SharedTables.table("sparsemse_Ned_5.csv")
    let search = ModelSearch(table, .pairwise) { _ in }
    let best = try #require(search.fitsAndBoundary.first)
    #expect(search.boundaryFits.first?.model == best.model)
    var profile = ProfileLikelihood(best, fitter: search.fitter)
    let interval = profile.interval(level: 0.95)
    #expect(abs(best.estimate - 48_013) < 0.5)
    #expect(abs(interval.low - 42_185) < 0.5)
    #expect(abs(try #require(interval.high) - 55_075) < 0.5)
    // The answer says that a model without a voice fits better.
    let analysis = LogLinearAnalysis(table, family: .pairwise, level: 0.95) { _ in }
    #expect(analysis.result.warnings.contains { $0.contains("48,000") })
  }

  @Test(.enabled(if: SharedData.folder != nil, "the shared reference data are not here"))
  func `five lists of trafficking in New Orleans give the published best model`() throws {
    let table = try SharedTables.table("sparsemse_NewOrl_5.csv")
    let search = ModelSearch(table, .pairwise) { _ in }
    let best = try #require(search.fits.first)
    var profile = ProfileLikelihood(best, fitter: search.fitter)
    let interval = profile.interval(level: 0.95)
    #expect(abs(best.estimate - 1034) < 0.5)
    #expect(abs(interval.low - 666) < 0.5)
    #expect(abs(try #require(interval.high) - 1762) < 0.5)
  }

  @Test func `a western site's best model gives its published figures`() throws {
    let table = try #require(PublishedTables.westernSite)
    let search = ModelSearch(table, .pairwise) { _ in }
    let best = try #require(search.fits.first)
    var profile = ProfileLikelihood(best, fitter: search.fitter)
    let interval = profile.interval(level: 0.95)
    let wald = best.wald(level: 0.95)
    #expect(best.model.notation(lists: table.lists) == "[A·E][B][C][D]")
    #expect(abs(best.estimate - 2483) < 0.5)
    #expect(abs(wald.low - 1657) < 0.5)
    #expect(abs(try #require(wald.high) - 3830) < 0.5)
    #expect(abs(interval.low - 1681) < 0.5)
    #expect(abs(try #require(interval.high) - 3928) < 0.5)
  }

  @Test func `the made-up table of three lists leaves the full model of pairs unidentified`() throws
  {
    let table = try #require(PublishedTables.artificialThree)
    let pairs = try #require(
      HierarchicalModel(listCount: 3, generators: [0b011, 0b101, 0b110])
    )
    #expect(FacialSet(terms: pairs.terms, counts: table.counts).existence == .unidentified)
    let main = try #require(HierarchicalModel(listCount: 3, generators: []))
    #expect(FacialSet(terms: main.terms, counts: table.counts).existence == .exists)
    let fitter = LogLinearFitter(table)
    let fitted = fitter.fit(main)
    let fit = try #require(fitted)
    let wald = fit.wald(level: 0.95)
    #expect(abs(fit.estimate - 539) < 0.5)
    #expect(abs(wald.low - 279) < 0.5)
    #expect(abs(try #require(wald.high) - 1171) < 0.5)
  }
}
