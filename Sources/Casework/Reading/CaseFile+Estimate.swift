import CaseModel
import CaseRegister
import Foundation
import MultipleSystemsEstimation

extension CaseFile {
  /// The newest estimate; nil before there is one.
  public func estimate() throws -> EstimateView? {
    let found = try register.read { snapshot in
      (
        try snapshot.estimate(), try snapshot.property("truePopulation").flatMap { Int($0) }
      )
    }
    guard let row = found.0 else { return nil }
    let result: EstimationResult
    do {
      result = try JSONDecoder().decode(EstimationResult.self, from: Data(row.body.utf8))
    } catch {
      throw Problem(
        .badInput,
        "the newest estimate cannot be read by this version",
        remedy: "Run `inquest analyse \(folder.path)` to make it anew."
      )
    }
    let lists = StoredJSON.strings(row.lists)
    let bits = Dictionary(uniqueKeysWithValues: lists.enumerated().map { ($1, $0) })
    let overlaps = result.overlaps.map { overlap in
      EstimateView.Overlap(
        pattern: overlap.lists.reduce(0) { $0 | 1 << (bits[$1] ?? 0) },
        count: overlap.count
      )
    }
    return EstimateView(
      lists: lists,
      listSizes: lists.indices.map { list in
        overlaps.reduce(0) { $1.pattern & (1 << list) != 0 ? $0 + $1.count : $0 }
      },
      observed: result.observed,
      overlaps: overlaps.sorted { ($1.count, $0.pattern) < ($0.count, $1.pattern) },
      methods: result.results.map(EstimateView.Method.init(result:)),
      recommended: result.recommended.map {
        EstimateView.Range(low: $0.low, high: $0.high, level: $0.level)
      },
      recommendedMethods: result.recommended?.methods.map(\.rawValue) ?? [],
      reason: result.recommended?.reason,
      refusal: result.refusal,
      sensitivity: result.sensitivity.map(Self.row),
      truePopulation: found.1,
      seed: row.seed,
      input: row.input,
      event: row.position
    )
  }

  private static func row(
    _ row: SensitivityRow
  ) -> (label: String, low: Double?, middle: Double?, high: Double?) {
    (row.wording, row.interval?.low, row.estimate, row.interval?.high)
  }

  private static func row(
    _ pair: ListPair
  ) -> (label: String, low: Double?, middle: Double?, high: Double?) {
    (
      "only the lists \(pair.first) and \(pair.second) (Chapman)", pair.interval?.low,
      pair.estimate, pair.interval?.high
    )
  }
}

extension EstimateView.Method {
  fileprivate init(result: MethodResult) {
    self.init(
      method: result.method.rawValue,
      version: result.version,
      estimate: result.estimate,
      interval: result.interval.map {
        EstimateView.Range(low: $0.low, high: $0.high, level: $0.level)
      },
      assumptions: result.assumptions,
      warnings: result.warnings,
      diagnostics: result.diagnostics.sorted { $0.key < $1.key }.map {
        (name: Words.plain($0.key), value: $0.value.string ?? $0.value.canonicalText)
      }
    )
  }
}
