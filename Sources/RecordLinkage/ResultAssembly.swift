/// Puts a partition and scored pairs into words and figures.
struct ResultAssembly {
  let lists: [LinkageList]
  let table: RecordTable
  let scored: ScoredCandidates
  let model: LinkageModel
  let partition: PartitionSearch.Partition
  let floor: Double

  var result: LinkageResult {
    LinkageResult(
      model: model,
      pairs: pairs(),
      assignments: assignments(),
      draws: [],
      diagnostics: diagnostics()
    )
  }

  private func position(_ record: Int) -> LinkageResult.Position {
    let list = Int(table.listOf[record])
    return .init(list: list, row: record - table.listStarts[list])
  }

  private func key(_ record: Int) -> PairDecision.Record {
    let place = position(record)
    return .init(list: lists[place.list].name, id: lists[place.list].ids[place.row])
  }

  private func pairs() -> [LinkageResult.Pair] {
    var pairs: [LinkageResult.Pair] = []
    let probabilities = scored.weights.map {
      Log.probability(ofLogOdds: $0 + scored.priorWeight)
    }
    let candidates = scored.candidates
    for first in 0..<table.count {
      for index in candidates.starts[first]..<candidates.starts[first + 1] {
        let pattern = Int(candidates.patterns[index])
        guard probabilities[pattern] >= floor else { continue }
        pairs.append(
          .init(
            first: position(first),
            second: position(Int(candidates.others[index])),
            weight: scored.weights[pattern],
            probability: probabilities[pattern],
            pattern: candidates.distinct[pattern]
          )
        )
      }
    }
    return pairs
  }

  private func assignments() -> [[LinkageResult.Assignment]] {
    var smallest: [Int: PairDecision.Record] = [:]
    var sizes: [Int: Int] = [:]
    for record in 0..<table.count {
      let group = partition.groups[record]
      let key = key(record)
      sizes[group, default: 0] += 1
      if let known = smallest[group], known < key { continue }
      smallest[group] = key
    }
    let identifiers = smallest.mapValues { key in
      let hash = Mixing.hash(key.list.utf8 + [0x1F] + key.id.utf8)
      let digits = String(hash, radix: 16)
      return "p" + String(repeating: "0", count: 16 - digits.count) + digits
    }
    return lists.indices.map { list in
      (table.listStarts[list]..<table.listStarts[list + 1]).map { record in
        let group = partition.groups[record]
        let odds = partition.odds[record]
        let alone = sizes[group] == 1
        return .init(
          person: identifiers[group] ?? "",
          probability: Log.probability(ofLogOdds: alone ? -odds : odds)
        )
      }
    }
  }

  private func diagnostics() -> LinkageDiagnostics {
    var diagnostics = LinkageDiagnostics()
    diagnostics.records = table.count
    diagnostics.pairsCompared = scored.candidates.count
    var expected = [Double](repeating: 0, count: 20)
    let withName: UInt8 = bits([.wholeName, .nameAndName, .rareWord])
    let withoutName: UInt8 = bits([.withoutName])
    var found = (named: 0.0, unnamed: 0.0, both: 0.0)
    let probabilities = scored.weights.map {
      Log.probability(ofLogOdds: $0 + scored.priorWeight)
    }
    for index in 0..<scored.candidates.count {
      let probability = probabilities[Int(scored.candidates.patterns[index])]
      let bin = min(19, Int(probability * 20))
      diagnostics.histogram[bin] += 1
      expected[bin] += probability
      let mask = scored.candidates.passes[index]
      if mask & withName != 0 { found.named += probability }
      if mask & withoutName != 0 { found.unnamed += probability }
      if mask & withName != 0, mask & withoutName != 0 { found.both += probability }
    }
    let total = expected.reduce(0, +)
    diagnostics.expectedMatches = total
    if found.both > 1 {
      diagnostics.blockingRecall = min(1, total / (found.named * found.unnamed / found.both))
    }
    diagnostics.thresholds = thresholds(diagnostics.histogram, expected, total: total)
    diagnostics.unlinkableShare = unlinkableShare()
    var sizes: [Int: Int] = [:]
    for group in partition.groups { sizes[group, default: 0] += 1 }
    for size in sizes.values { diagnostics.clusterSizes[size, default: 0] += 1 }
    diagnostics.brokenDecisions = partition.brokenDecisions
    return diagnostics
  }

  private func bits(_ passes: [BlockingPass]) -> UInt8 {
    passes.reduce(0) { $0 | 1 << UInt8($1.rawValue) }
  }

  private func thresholds(
    _ counts: [Int],
    _ expected: [Double],
    total: Double
  ) -> [LinkageDiagnostics.Threshold] {
    var pairs = 0
    var matches = 0.0
    return counts.indices.reversed().map { bin in
      pairs += counts[bin]
      matches += expected[bin]
      return .init(
        probability: Double(bin) / 20,
        pairs: pairs,
        precision: pairs == 0 ? 1 : matches / Double(pairs),
        recall: total == 0 ? 1 : matches / total
      )
    }
  }

  private func unlinkableShare() -> Double {
    guard table.count > 0 else { return 0 }
    var comparer = RecordComparer(table)
    let lists = model.fields.firstIndex { $0.field == .lists }
    var unlinkable = 0
    for record in 0..<table.count {
      var pattern = comparer.pattern(record, record)
      if let lists { pattern[lists] = 2 }
      if model.weight(of: pattern) + scored.priorWeight < 0 { unlinkable += 1 }
    }
    return Double(unlinkable) / Double(table.count)
  }
}
