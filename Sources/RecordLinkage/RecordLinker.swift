import CaseModel

/// Finds which records of which lists are the same human being.
///
/// Blocks, compares, fits a Fellegi–Sunter model without labels, and groups records under
/// constraints; the method is docs/methods/record-linkage.md. Same lists, configuration and
/// decisions give the same answer to the last bit, whatever the number of threads.
///
/// Cost: time and memory grow with the pairs compared, of which there are at most
/// records × keys × block cap, and never more than fit into `configuration.memory`.
public struct RecordLinker: Sendable {
  /// The version of the method, recorded with every result.
  public static let version = "fellegi-sunter-2"

  /// A step of the work, for progress.
  public enum Step: String, Sendable {
    /// Folding and indexing values.
    case reading
    /// Collecting blocks.
    case blocking
    /// Comparing pairs.
    case comparing
    /// Fitting the model.
    case fitting
    /// Grouping records.
    case clustering
  }

  private let configuration: LinkageConfiguration
  /// From so many judged pairs on they take part in the fit.
  private static let fewestLabels = 20

  /// A linker with the given configuration.
  public init(_ configuration: LinkageConfiguration = LinkageConfiguration()) {
    self.configuration = configuration
  }

  /// Links lists; a single list is searched for duplicates.
  ///
  /// - Parameters:
  ///   - lists: the lists, with distinct names.
  ///   - decisions: what people decided about pairs; records not in the lists are passed over.
  ///   - previous: an earlier outcome that new lists are linked against.
  ///   - checkpoint: where finished parts are kept, so that a run that was stopped can go on.
  ///   - progress: told the step and how much of it is done, in 0…1, from any thread.
  /// - Returns: a person for every record, the scored pairs, the model and its diagnostics.
  /// - Throws: ``CaseModel/Problem`` when lists share a name, or a model to apply has other fields;
  ///   `CancellationError` when the task is cancelled.
  @concurrent
  public func link(
    _ lists: [LinkageList],
    decisions: [PairDecision] = [],
    previous: PreviousLinkage? = nil,
    checkpoint: (any LinkageCheckpoint)? = nil,
    progress: @Sendable (Step, Double) -> Void = { _, _ in }
  ) async throws -> LinkageResult {
    try refuse(lists)
    progress(.reading, 0)
    let table = RecordTable(lists: lists)
    let unique = lists.map { configuration.uniqueLists.contains($0.name) }
    let rules = PairRules(table, unique: unique)
    let judged = JudgedPairs(lists, table, decisions)
    let constraints = PartitionConstraints(lists, table, rules, judged, previous)
    progress(.blocking, 0)
    let threads = configuration.threads
    let source = FeatureSource(table)
    let choice = RecordChoice(of: table.count, seed: configuration.seed)
    let every = try await blocks(
      source,
      BlockingPass.allCases,
      choice.isEverything ? nil : choice
    ) { progress(.blocking, $0) }
    progress(.fitting, 0)
    let sample = try await PairSample(choice, table, every, rules, threads: threads)
    var model = try model(
      table,
      rules,
      sample,
      judged,
      given: configuration.model ?? previous?.model
    )
    let yields = PassYields(sample, model)
    // Few records can afford every pass.
    let passes = choice.isEverything ? BlockingPass.allCases : yields.worthwhile(every)
    progress(.comparing, 0)
    let index = choice.isEverything ? every : try await blocks(source, passes, nil) { _ in }
    model.passes = self.passes(index, passes)
    model.blockCap = index.cap
    let pairs = try await PairSearch(
      table: table,
      index: index,
      rules: rules,
      model: model,
      floor: floor
    ).pairs(
      threads: threads,
      involves: constraints.isNew,
      checkpoint: checkpoint
    ) { progress(.comparing, $0) }
    progress(.clustering, 0)
    let scored = try await ScoredPairs(pairs, table, model, threads: threads)
    let partition = try await PartitionSearch(table, scored, model, constraints)
      .partition(threads: threads, draws: configuration.draws, seed: configuration.seed)
    progress(.clustering, 1)
    return ResultAssembly(
      lists: lists,
      table: table,
      scored: scored,
      model: model,
      partition: partition,
      constraints: constraints,
      yields: yields,
      pairsCompared: sample.estimatedPairs(of: passes),
      floor: configuration.floor,
      calibration: GroupCalibration(scored, partition.groups)
    ).result
  }

  /// Log odds below which a pair is dropped: the pairs that are asked for, and those that clustering
  /// looks at.
  private var floor: Double {
    let asked = configuration.floor
    guard asked > 0 else { return -.infinity }
    return min(Log.ln(asked / max(1e-9, 1 - asked)), ClusterObjective.componentFloor)
  }

  private func refuse(_ lists: [LinkageList]) throws {
    var seen: Set<String> = []
    for list in lists where !seen.insert(list.name).inserted {
      throw Problem(
        .badInput,
        "two lists are called \"\(list.name)\"",
        remedy: "Rename one of the files, so that results can say which list a record is from."
      )
    }
  }

  private func model(
    _ table: RecordTable,
    _ rules: PairRules,
    _ sample: PairSample,
    _ judged: JudgedPairs,
    given: LinkageModel?
  ) throws -> LinkageModel {
    let fields = table.fields
    if let given { return try given.applied(to: fields) }
    var numbers = sample.patterns
    // Of few records, more draws than there are pairs would say nothing new.
    let draws = Int(min(Double(configuration.randomPairs), rules.allowedPairs))
    var random = try RandomPairs(table: table, rules: rules, seed: configuration.seed)
      .weights(of: draws, besides: sample, numbers: &numbers)
    let comparer = RecordComparer(table)
    let labels = judged.pairs.filter { rules.mayCompare($0.first, $0.second) }.map { pair in
      (
        pattern: Int(numbers.number(of: comparer.pattern(pair.first, pair.second))),
        isSame: pair.isSame,
        isSampled: sample.pairs.position(of: pair.first, pair.second) != nil
      )
    }
    var candidates = [Int](repeating: 0, count: numbers.patterns.count)
    for pattern in sample.patternOf { candidates[Int(pattern)] += 1 }
    random += [Double](repeating: 0, count: numbers.patterns.count - random.count)
    var evidence = PairEvidence(
      patterns: numbers.patterns,
      candidates: candidates,
      inclusion: sample.choice.inclusion,
      random: random,
      draws: draws / 2,
      allowedPairs: rules.allowedPairs
    )
    // A handful of judged pairs, chosen because they were odd, would say more about the choice than
    // about names and dates; they still bind the grouping.
    for label in labels where labels.count >= Self.fewestLabels {
      evidence.judge(pattern: label.pattern, isSame: label.isSame, isSampled: label.isSampled)
    }
    let (fitted, warnings) = ModelFit(evidence: evidence, fields: fields, records: table.count)
      .trusted()
    return LinkageModel(
      seed: configuration.seed,
      prior: fitted.prior,
      fields: fitted.fields,
      dependences: fitted.dependences,
      passes: [],
      blockCap: configuration.blockCap,
      frequencyDigest: table.frequencyDigest,
      rounds: fitted.rounds,
      randomPairs: draws,
      warnings: warnings
    )
  }

  /// Of many records, smaller blocks of more passes find the same people in less time.
  private func cap(of records: Int) -> Int {
    let cap = max(2, configuration.blockCap)
    return records > RecordChoice.all ? max(2, cap * 3 / 10) : cap
  }

  private func blocks(
    _ source: FeatureSource,
    _ passes: [BlockingPass],
    _ chosen: RecordChoice?,
    progress: @Sendable (Double) -> Void
  ) async throws -> BlockIndex {
    try await BlockIndex(
      source,
      passes: passes,
      chosen: chosen,
      cap: cap(of: source.count),
      pairLimit: max(1_000_000, configuration.memory / 8),
      entryLimit: max(1_000_000, configuration.memory / 128),
      threads: configuration.threads,
      progress: progress
    )
  }

  private func passes(_ index: BlockIndex, _ passes: [BlockingPass]) -> [LinkageModel.Pass] {
    passes.map { pass in
      let size = index.sizes[pass.rawValue]
      return LinkageModel.Pass(
        pass: pass,
        blocks: size.blocks,
        largestBlock: size.largest,
        pairs: size.pairs
      )
    }
  }
}
