import Glibc
import Statistics
import Testing

@testable import MultipleSystemsEstimation

/// Profile likelihoods and mixtures of them against grids and plain fits.
struct ProfileAndMixtureTests {
  private static let table = PublishedTables.table(
    ["A", "B", "C"],
    ["100": 41, "010": 30, "001": 25, "110": 9, "101": 7, "011": 12, "111": 4]
  )

  @Test(arguments: HierarchicalModel.all(listCount: 3, .everyOrder))
  func `a profile interval ends where a grid of plain fits falls by the cutoff`(
    model: HierarchicalModel
  ) throws {
    let table = try #require(Self.table)
    let fitter = LogLinearFitter(table)
    let fit = try #require(fitter.fit(model))
    var profile = ProfileLikelihood(fit, fitter: fitter)
    let interval = profile.interval(level: 0.95)
    let high = try #require(interval.high)
    let peak = plain(model, table, unseen: profile.estimate - 128)
    for total in [interval.low, high] {
      #expect(abs(2 * (peak - plain(model, table, unseen: total - 128)) - 3.841459) < 1e-4)
    }
    // Nothing on a grid is higher than the peak, and what is inside is within the cutoff.
    for step in 1...40 {
      let total = 128 + 8 * Double(step)
      let fall = 2 * (peak - plain(model, table, unseen: total - 128))
      #expect(fall > -1e-7)
      #expect((fall < 3.841459) == (total > interval.low && total < high))
    }
  }

  @Test func `a mixture's quantile is where a sum over a grid reaches the share`() throws {
    let table = try #require(PublishedTables.hiv)
    let search = ModelSearch(table, .everyOrder) { _ in }
    let mixed = ModelMixture(search)
    var mixture = try #require(mixed)
    let heard = Array(search.fits.prefix(mixture.memberCount))
    var profiles = heard.map { ProfileLikelihood($0, fitter: search.fitter) }
    let weights = ModelSearch.weights(heard)
    for share in [0.025, 0.5, 0.975] {
      let quantile = mixture.quantile(share)
      let total = try #require(quantile)
      var sum = 0.0
      for place in heard.indices {
        let root = profiles[place].root(atLogUnseen: log(total - Double(table.observed))).value
        sum += weights[place] * StandardNormal.cumulative(root)
      }
      #expect(abs(sum - share) < 1e-6)
    }
  }

  @Test func `a profile that never falls has no finite upper limit`() throws {
    // Three lists that share one person: the likelihood falls only as the total's inverse, and at
    // so high a level ten thousand times the people observed are not yet ruled out.
    let table = try #require(
      PublishedTables.table(["A", "B", "C"], ["100": 9, "010": 8, "001": 9, "110": 1])
    )
    let model = try #require(HierarchicalModel(listCount: 3, generators: []))
    let fitter = LogLinearFitter(table)
    let fit = try #require(fitter.fit(model))
    var profile = ProfileLikelihood(fit, fitter: fitter)
    #expect(profile.interval(level: 0.99999).high == nil)
  }

  @Test func `near-tied models that contradict one another are told`() throws {
    let kosovo = try #require(PublishedTables.kosovo)
    let analysis = LogLinearAnalysis(kosovo, family: .everyOrder, level: 0.95) { _ in }
    let disagreement = try #require(analysis.disagreement)
    // Within one of BIC: 10,357, 12,741 and 18,393, the last with an interval from 15,369.
    #expect(disagreement.near.models == 3)
    #expect(abs(disagreement.near.least - 10_356.5) < 0.1)
    #expect(abs(disagreement.near.greatest - 18_393.3) < 0.1)
    #expect(disagreement.near.isDisjoint)
    #expect(abs(disagreement.near.weightApart - 0.243) < 0.001)

    let slavery = try #require(PublishedTables.modernSlaveryFiveLists)
    let pairs = ModelSearch(slavery, .pairwise) { _ in }
    let spread = try #require(ModelDisagreement(pairs.fits, profiles: [], level: 0.95))
    #expect(spread.wide.models > spread.near.models)
    #expect(spread.wide.isDisjoint)
    #expect(spread.wide.ratio > 2)
    #expect(spread.wide.weightApart > 0.2)
  }

  /// The multinomial log-likelihood at a number of unseen, refitted by plain weighted least squares
  /// on the full design matrix.
  private func plain(
    _ model: HierarchicalModel,
    _ table: CaptureHistoryTable,
    unseen: Double
  ) -> Double {
    var counts = table.counts.map(Double.init)
    counts[0] = unseen
    let terms = model.terms
    var means = counts.map { $0 + 0.5 }
    var logs = means.map { log($0) }
    for _ in 0..<40 {
      var rows = terms.map { one in
        terms.map { other in
          means.indices.reduce(0) { $1 & (one | other) == one | other ? $0 + means[$1] : $0 }
        }
      }
      for (place, term) in terms.enumerated() {
        rows[place].append(
          means.indices.reduce(0) {
            $1 & term == term ? $0 + means[$1] * logs[$1] + counts[$1] - means[$1] : $0
          }
        )
      }
      let solution = solved(rows)
      logs = means.indices.map { cell in
        zip(terms, solution).reduce(0) { cell & $1.0 == $1.0 ? $0 + $1.1 : $0 }
      }
      means = logs.map { exp($0) }
    }
    let total = Double(table.observed) + unseen
    var value = logFactorial(total) - total * log(total) + total
    for cell in counts.indices {
      value += counts[cell] * logs[cell] - means[cell] - logFactorial(counts[cell])
    }
    return value
  }

  /// Gauss–Jordan on rows that end in their right side.
  private func solved(_ augmented: [[Double]]) -> [Double] {
    var rows = augmented
    let n = rows.count
    for column in 0..<n {
      let pivot = (column..<n).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
      rows.swapAt(column, pivot)
      let scale = rows[column][column]
      rows[column] = rows[column].map { $0 / scale }
      for other in 0..<n where other != column {
        let multiple = rows[other][column]
        rows[other] = zip(rows[other], rows[column]).map { $0 - multiple * $1 }
      }
    }
    return rows.map { $0[n] }
  }
}
