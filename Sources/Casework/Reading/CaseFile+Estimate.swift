import CaseModel
import CaseRegister
import Foundation
import MultipleSystemsEstimation

extension CaseFile {
  /// The newest estimate; nil before there is one.
  public func estimate() throws -> EstimateView? {
    let found = try register.read { snapshot in
      (
        try snapshot.estimate(), try snapshot.property("truePopulation").flatMap { Int($0) },
        try snapshot.lists()
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
    let origins = Self.origins(row, lists: lists)
    let bits = Dictionary(
      lists.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let overlaps = result.overlaps.map { overlap in
      let pattern = overlap.lists.reduce(0) { $0 | 1 << (bits[$1] ?? 0) }
      return EstimateView.Overlap(
        pattern: pattern,
        count: overlap.count,
        people: Self.people(pattern, origins: origins, all: found.2)
      )
    }
    return EstimateView(
      lists: lists,
      origins: origins,
      listSizes: lists.indices.map { list in
        overlaps.reduce(0) { $1.pattern & (1 << list) != 0 ? $0 + $1.count : $0 }
      },
      observed: result.observed,
      overlaps: overlaps.sorted { ($1.count, $0.pattern) < ($0.count, $1.pattern) },
      methods: result.results.map(EstimateView.Method.init(result:)),
      recommended: result.recommended.map { EstimateView.Range($0.interval) },
      recommendedMethods: result.recommended?.methods.map(\.rawValue) ?? [],
      reason: result.recommended?.reason,
      refusal: result.refusal,
      sensitivity: Self.grouped(result.sensitivity),
      consistency: result.consistency.map(EstimateView.Consistency.init(row:)),
      strata: result.strata.map(EstimateView.Part.init(stratum:)),
      warnings: result.warnings,
      truePopulation: found.1,
      seed: row.seed,
      input: row.input,
      event: row.position
    )
  }

  /// The case's lists behind each list as counted; what an earlier version wrote is one list each.
  private static func origins(_ row: EstimateRow, lists: [String]) -> [[String]] {
    let members = StoredJSON.array(row.origins).compactMap { entry -> [String]? in
      guard let parts = entry.array, parts.count == 2 else { return nil }
      return parts[1].array?.compactMap(\.string)
    }
    return members.count == lists.count ? members : lists.map { [$0] }
  }

  /// The pattern over the case's lists of people on exactly the lists of a bar, if it is one pattern.
  private static func people(_ pattern: Int, origins: [[String]], all: [ListRow]) -> Int? {
    var people = 0
    for (bit, members) in origins.enumerated() where pattern & 1 << bit != 0 {
      guard members.count == 1, let list = all.first(where: { $0.name == members[0] }) else {
        return nil
      }
      people |= 1 << list.ordinal
    }
    // With a list that is not counted, people on it and people not on it stand in the same bar.
    let counted = Set(origins.joined())
    return all.allSatisfy { counted.contains($0.name) } ? people : nil
  }

  /// Rows of one kind together, kinds in order of their first row.
  private static func grouped(_ rows: [SensitivityRow]) -> [EstimateView.Sensitivity] {
    var order: [SensitivityRow.Kind] = []
    for row in rows where !order.contains(row.kind) { order.append(row.kind) }
    return order.flatMap { kind in
      rows.filter { $0.kind == kind }.map { row in
        EstimateView.Sensitivity(
          heading: kind.heading,
          label: row.wording,
          interval: row.interval.map { EstimateView.Range($0) },
          middle: row.estimate,
          note: row.note
        )
      }
    }
  }
}

extension EstimateView.Range {
  fileprivate init(_ interval: EstimateInterval) {
    self.init(low: interval.low, high: interval.high, level: interval.level)
  }
}

extension EstimateView.Consistency {
  fileprivate init(row: ConsistencyRow) {
    self.init(
      list: row.list,
      truth: row.truth,
      estimate: row.estimate,
      interval: row.interval.map { EstimateView.Range($0) },
      holds: row.holds,
      note: row.note
    )
  }
}

extension EstimateView.Part {
  fileprivate init(stratum: EstimationResult.Stratum) {
    self.init(
      name: stratum.name,
      observed: stratum.result.observed,
      recommended: stratum.result.recommended.map { EstimateView.Range($0.interval) },
      methods: stratum.result.recommended?.methods.map(\.rawValue) ?? [],
      refusal: stratum.result.refusal
    )
  }
}

extension EstimateView.Method {
  fileprivate init(result: MethodResult) {
    self.init(
      method: result.method.rawValue,
      version: result.version,
      estimate: result.estimate,
      interval: result.interval.map { EstimateView.Range($0) },
      assumptions: result.assumptions,
      warnings: result.warnings,
      diagnostics: result.diagnostics.sorted { $0.key < $1.key }.map {
        (name: Words.plain($0.key), value: $0.value.string ?? $0.value.canonicalText)
      },
      chains: result.chains.map {
        EstimateView.Chains(quantity: $0.quantity, chains: $0.chains, ranks: $0.ranks)
      }
    )
  }
}
