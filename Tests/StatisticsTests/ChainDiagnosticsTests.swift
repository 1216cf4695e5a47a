import Glibc
import Testing

@testable import Statistics

/// R-hat, effective sizes and ranks of chains.
struct ChainDiagnosticsTests {
  /// Four chains anybody can make again: a sine's cube driven through x ← 0.8 x, moved apart.
  private static func madeUp(apart: Double) -> [[Double]] {
    (0..<4).map { chain in
      var x = 0.0
      return (0..<200).map { step in
        let drive = sin(12.9898 * Double(step + 1) + 78.233 * Double(chain + 1))
        x = 0.8 * x + 2 * drive * drive * drive
        return x + apart * Double(chain)
      }
    }
  }

  /// The published package arviz 0.23.4 says so of the same chains: rhat(method="rank"),
  /// ess(method="bulk") and ess(method="tail", prob=(0.025, 0.975)).
  @Test func `the figures are those of the published package`() throws {
    let found = try #require(ChainDiagnostics(Self.madeUp(apart: 0.3)))
    #expect(abs(found.rHat - 1.026_893_928_520_379) < 1e-9)
    #expect(abs(found.bulkESS - 182.812_169_152_503_6) < 1e-6)
    #expect(abs(found.tailESS - 506.727_118_573_369_6) < 1e-6)
  }

  @Test func `independent draws are worth about their number`() throws {
    var generator = SeededGenerator(seed: 4)
    let chains = (0..<4).map { _ in (0..<1000).map { _ in generator.normal() } }
    let found = try #require(ChainDiagnostics(chains))
    #expect(found.rHat < 1.005)
    #expect((3300...4800).contains(found.bulkESS))
    #expect((3000...4800).contains(found.tailESS))
  }

  @Test func `an autoregression is worth its number times (1 − φ)/(1 + φ)`() throws {
    var generator = SeededGenerator(seed: 5)
    let chains = (0..<4).map { _ in
      var x = 0.0
      return (0..<4000).map { _ in
        x = 0.9 * x + generator.normal()
        return x
      }
    }
    let found = try #require(ChainDiagnostics(chains))
    #expect(abs(found.bulkESS / (16_000 * 0.1 / 1.9) - 1) < 0.25)
  }

  @Test func `one chain elsewhere, wider or drifting is seen`() throws {
    var generator = SeededGenerator(seed: 6)
    let good = (0..<3).map { _ in (0..<500).map { _ in generator.normal() } }
    let moved = (0..<500).map { _ in generator.normal() + 1 }
    let wider = (0..<500).map { _ in 4 * generator.normal() }
    let drifting = (0..<500).map { generator.normal() + Double($0) / 100 }
    for bad in [moved, wider, drifting] {
      let found = try #require(ChainDiagnostics(good + [bad]))
      #expect(found.rHat > 1.05)
    }
  }

  @Test func `ranks only: a monotone change of scale alters nothing`() throws {
    let chains = Self.madeUp(apart: 0)
    let plain = try #require(ChainDiagnostics(chains))
    let bent = try #require(ChainDiagnostics(chains.map { $0.map { exp($0 / 2) } }))
    #expect(abs(plain.bulkESS - bent.bulkESS) < 1e-9)
  }

  @Test func `a constant is perfect, and what is too short or not finite is not judged`() throws {
    let constant = try #require(ChainDiagnostics([[3, 3, 3, 3], [3, 3, 3, 3]]))
    #expect(constant.rHat == 1)
    #expect(constant.bulkESS == 8)
    #expect(ChainDiagnostics([[1, 2, 3]]) == nil)
    #expect(ChainDiagnostics([]) == nil)
    #expect(ChainDiagnostics([[1, 2, 3, .nan], [1, 2, 3, 4]]) == nil)
    #expect(ChainDiagnostics([[1, 2, 3, 4], [1, 2, 3]]) == nil)
  }

  /// Chains stuck at different values have no variance within and all of it between.
  @Test func `chains stuck apart have an infinite R-hat`() throws {
    let found = try #require(
      ChainDiagnostics([[Double](repeating: 1, count: 10), [Double](repeating: 2, count: 10)])
    )
    #expect(found.rHat == .infinity)
  }

  @Test func `the effective size is that of the slow obvious sum`() {
    let chains = ChainDiagnostics.halves(Self.madeUp(apart: 0.1))
    #expect(abs(ChainDiagnostics.effectiveSize(chains) - slowEffectiveSize(chains)) < 1e-8)
  }

  /// Every autocovariance first, then the pairs, then the sum: as the paper writes it.
  private func slowEffectiveSize(_ chains: [[Double]]) -> Double {
    let m = Double(chains.count)
    let n = chains[0].count
    let means = chains.map { $0.reduce(0, +) / Double(n) }
    let grand = means.reduce(0, +) / m
    let between = means.reduce(0) { $0 + ($1 - grand) * ($1 - grand) } / (m - 1)
    let covariances = zip(chains, means).map { chain, mean in
      (0..<n).map { lag in
        (0..<(n - lag)).reduce(0) { $0 + (chain[$1] - mean) * (chain[$1 + lag] - mean) } / Double(n)
      }
    }
    let ratio = Double(n) / Double(n - 1)
    let within = covariances.reduce(0) { $0 + $1[0] * ratio } / m
    let whole = within * Double(n - 1) / Double(n) + between
    let correlations = (0..<n).map { lag -> Double in
      let average = covariances.reduce(0) { $0 + $1[lag] } / m
      return lag == 0 ? 1 : 1 - (within - average) / whole
    }
    var pairs: [Double] = []
    var rest = 0.0
    for lag in stride(from: 0, to: n - 1, by: 2) {
      let pair = correlations[lag] + correlations[lag + 1]
      rest = max(correlations[lag], 0)
      guard pair > 0 else { break }
      pairs.append(min(pair, pairs.last ?? .infinity))
    }
    return m * Double(n) / (2 * pairs.reduce(0, +) - 1 + rest)
  }

  @Test func `ties share the mean of their ranks`() {
    #expect(RankScores.ranks([[3, 1], [1, 2]]) == [[4, 1.5], [1.5, 3]])
  }

  @Test func `bins of rank are equally full over all chains`() {
    let bins = RankScores.histogram(Self.madeUp(apart: 0.3), bins: 20)
    #expect((0..<20).allSatisfy { bin in bins.reduce(0) { $0 + $1[bin] } == 40 })
    #expect(bins.allSatisfy { $0.reduce(0, +) == 200 })
    #expect(RankScores.histogram([[1, 2]], bins: 0) == [[2]])
  }

  @Test(arguments: [(0, 1.0), (0.5, 2.5), (1, 4.0), (0.25, 1.75)])
  func `a quantile lies between the order statistics`(probability: Double, value: Double) {
    #expect(ChainDiagnostics.quantile(probability, ofSorted: [1, 2, 3, 4]) == value)
  }
}
