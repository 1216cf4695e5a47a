/// Puts a partition and scored pairs into words and figures.
struct ResultAssembly {
  let lists: [LinkageList]
  let table: RecordTable
  let scored: ScoredPairs
  let model: LinkageModel
  let partition: Partition
  let constraints: PartitionConstraints
  let yields: PassYields
  /// Different pairs compared; of many records an estimate.
  let pairsCompared: Int
  let floor: Double
  let calibration: GroupCalibration

  var result: LinkageResult {
    let keys = personKeys()
    var sizes = [Int32](repeating: 0, count: table.count)
    for group in partition.groups { sizes[Int(group)] += 1 }
    return LinkageResult(
      model: model,
      pairs: pairs(),
      assignments: assignments(keys, sizes),
      draws: partition.draws.map(Self.numbered),
      diagnostics: diagnostics(keys, sizes),
      weights: PatternWeights(model)
    )
  }

  private func position(_ record: Int) -> LinkageResult.Position {
    let list = Int(table.listOf[record])
    return .init(list: list, row: record - table.listStarts[list])
  }

  private func pairs() -> [LinkageResult.Pair] {
    var pairs: [LinkageResult.Pair] = []
    let probabilities = calibration.probabilities
    for first in 0..<table.count {
      for index in scored.pairs.starts[first]..<scored.pairs.starts[first + 1] {
        let pattern = Int(scored.patternOf[index])
        guard probabilities[pattern] >= floor else { continue }
        pairs.append(
          .init(
            first: position(first),
            second: position(Int(scored.pairs.others[index])),
            weight: scored.weights[pattern],
            probability: probabilities[pattern],
            pattern: scored.patterns[pattern]
          )
        )
      }
    }
    return pairs
  }

  /// For each group, by its smallest record, the identifier of its person.
  private func personKeys() -> [PersonKey?] {
    // The least by list and row identifier names the group, whatever order lists and rows came in.
    let order = lists.indices.sorted { lists[$0].name < lists[$1].name }
    var least = [Int32](repeating: -1, count: table.count)
    for list in order {
      let ids = lists[list].ids
      for record in table.listStarts[list]..<table.listStarts[list + 1] {
        let group = Int(partition.groups[record])
        let known = Int(least[group])
        if known >= 0 {
          guard Int(table.listOf[known]) == list else { continue }
          let row = record - table.listStarts[list]
          guard ids.precedes(row, known - table.listStarts[list]) else { continue }
        }
        least[group] = Int32(record)
      }
    }
    var keys: [PersonKey?] = least.map { record in
      guard record >= 0 else { return nil }
      let place = position(Int(record))
      return lists[place.list].ids.withBytes(at: place.row) {
        PersonKey(list: lists[place.list].name, id: $0)
      }
    }
    for (record, person) in (constraints.earlier ?? []).enumerated() where person != 0 {
      keys[Int(partition.groups[record])] = PersonKey(number: person)
    }
    return keys
  }

  private func assignments(
    _ keys: [PersonKey?],
    _ sizes: [Int32]
  ) -> [[LinkageResult.Assignment]] {
    lists.indices.map { list in
      (table.listStarts[list]..<table.listStarts[list + 1]).map { record in
        let group = Int(partition.groups[record])
        let odds = partition.odds[record]
        return .init(
          key: keys[group] ?? PersonKey(number: 0),
          probability: Log.probability(ofLogOdds: sizes[group] == 1 ? -odds : odds)
        )
      }
    }
  }

  /// Group numbers from 0 in order of first appearance.
  private static func numbered(_ groups: [Int32]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: groups.count)
    var next: Int32 = 0
    return groups.map { group in
      if numbers[Int(group)] < 0 {
        numbers[Int(group)] = next
        next += 1
      }
      return numbers[Int(group)]
    }
  }

  private func diagnostics(_ keys: [PersonKey?], _ sizes: [Int32]) -> LinkageDiagnostics {
    var diagnostics = LinkageDiagnostics()
    diagnostics.records = table.count
    diagnostics.pairsCompared = pairsCompared
    var expected = [Double](repeating: 0, count: 20)
    let probabilities = calibration.probabilities
    for index in 0..<scored.pairs.count {
      let probability = probabilities[Int(scored.patternOf[index])]
      let bin = min(19, Int(probability * 20))
      diagnostics.histogram[bin] += 1
      expected[bin] += probability
    }
    // Pairs under the floor were compared and dropped.
    diagnostics.histogram[0] += max(0, pairsCompared - scored.pairs.count)
    diagnostics.passes = yields.yields
    diagnostics.blockingRecall = yields.recall
    let total = expected.reduce(0, +)
    diagnostics.expectedMatches = total
    diagnostics.thresholds = thresholds(diagnostics.histogram, expected, total: total)
    diagnostics.unlinkableShare = unlinkableShare()
    for size in sizes where size > 0 { diagnostics.clusterSizes[Int(size), default: 0] += 1 }
    diagnostics.suspicious = suspicious(keys, sizes)
    diagnostics.isCalibratedByGroups = calibration.isApplied
    diagnostics.brokenDecisions = partition.brokenDecisions
    return diagnostics
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

  /// Groups to look at first: records that speak against each other, then groups far larger than most.
  private func suspicious(
    _ keys: [PersonKey?],
    _ sizes: [Int32]
  ) -> [LinkageDiagnostics.SuspiciousGroup] {
    let usual = sizes.filter { $0 > 1 }.sorted()
    let large = max(8, usual.isEmpty ? 8 : 3 * usual[usual.count * 99 / 100])
    var found: [Int: LinkageDiagnostics.SuspiciousGroup] = [:]
    for fault in partition.faults {
      let group = Int(fault.group)
      var reasons: [LinkageDiagnostics.SuspiciousGroup.Reason] = []
      if fault.birthDates { reasons.append(.birthDates) }
      if fault.sexes { reasons.append(.sexes) }
      reasons.append(.weakPair)
      if sizes[group] > large { reasons.append(.size) }
      found[group] = .init(
        person: keys[group]?.description ?? "",
        size: Int(sizes[group]),
        weakest: fault.weakest,
        reasons: reasons
      )
    }
    for (group, size) in sizes.enumerated() where size > large && found[group] == nil {
      found[group] = .init(
        person: keys[group]?.description ?? "",
        size: Int(size),
        weakest: 0,
        reasons: [.size]
      )
    }
    let order = found.sorted {
      ($1.value.reasons.count, $0.value.weakest, $0.key)
        < ($0.value.reasons.count, $1.value.weakest, $1.key)
    }
    return order.prefix(100).map(\.value)
  }

  private func unlinkableShare() -> Double {
    guard table.count > 0 else { return 0 }
    let comparer = RecordComparer(table)
    let weights = PatternWeights(model)
    let lists = model.fields.firstIndex { $0.field == .lists }
    // A hundred thousand records tell the share to the third digit.
    let step = max(1, table.count / 100_000)
    var unlinkable = 0
    var seen = 0
    for record in stride(from: 0, to: table.count, by: step) {
      var pattern = comparer.pattern(record, record)
      if let lists { pattern[lists] = 2 }
      seen += 1
      if weights.weight(of: pattern) + scored.priorWeight < 0 { unlinkable += 1 }
    }
    return Double(unlinkable) / Double(seen)
  }
}
