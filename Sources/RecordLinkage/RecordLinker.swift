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
  public static let version = "fellegi-sunter-1"

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
    progress(.blocking, 0)
    let index = try BlockIndex(
      table,
      cap: max(2, configuration.blockCap),
      pairLimit: max(1_000_000, configuration.memory / 32),
      entryLimit: max(1_000_000, configuration.memory / 256)
    )
    let candidates = try await CandidateSearch(table, index, rules)
      .pairs(threads: configuration.threads) { progress(.comparing, $0) }
    progress(.fitting, 0)
    let model = try model(table, rules, candidates, index)
    progress(.clustering, 0)
    let scored = ScoredCandidates(candidates, model)
    let constraints = PartitionConstraints(lists, table, rules, decisions)
    let partition = try await PartitionSearch(table, scored, model, constraints)
      .partition(threads: configuration.threads)
    progress(.clustering, 1)
    return ResultAssembly(
      lists: lists,
      table: table,
      scored: scored,
      model: model,
      partition: partition,
      floor: configuration.floor
    ).result
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
    _ candidates: CandidatePairs,
    _ index: BlockIndex
  ) throws -> LinkageModel {
    let fields = table.fields
    if var given = configuration.model {
      guard given.fields.map(\.field) == fields else {
        throw Problem(
          .badInput,
          "the model compares \(given.fields.map(\.field.rawValue).joined(separator: ", ")), the"
            + " lists hold \(fields.map(\.rawValue).joined(separator: ", "))",
          remedy: "Use --map or --ignore so that the lists have the model's fields, or fit anew."
        )
      }
      given.passes = passes(candidates, index)
      return given
    }
    var numbers = PatternNumbers()
    for pattern in candidates.distinct { _ = numbers.number(of: pattern) }
    // Of few records, more draws than there are pairs would say nothing new.
    let draws = Int(min(Double(configuration.randomPairs), rules.allowedPairs))
    let random = try RandomPairs(table: table, rules: rules, seed: configuration.seed)
      .counts(of: draws, besides: candidates, numbers: &numbers)
    let extra = numbers.patterns.count - candidates.counts.count
    let fit = ModelFit(
      patterns: numbers.patterns,
      candidates: candidates.counts + [Int](repeating: 0, count: extra),
      random: random,
      allowedPairs: rules.allowedPairs,
      records: table.count,
      fields: fields
    )
    let (fitted, warnings) = fit.trusted()
    return LinkageModel(
      seed: configuration.seed,
      prior: fitted.prior,
      fields: fitted.fields,
      passes: passes(candidates, index),
      blockCap: index.cap,
      frequencyDigest: table.frequencyDigest,
      rounds: fitted.rounds,
      randomPairs: random.reduce(0, +),
      warnings: warnings
    )
  }

  private func passes(_ candidates: CandidatePairs, _ index: BlockIndex) -> [LinkageModel.Pass] {
    var alone = [Int](repeating: 0, count: BlockingPass.allCases.count)
    for mask in candidates.passes where mask.nonzeroBitCount == 1 {
      alone[mask.trailingZeroBitCount] += 1
    }
    return BlockingPass.allCases.map { pass in
      let size = index.sizes[pass.rawValue]
      return LinkageModel.Pass(
        pass: pass,
        blocks: size.blocks,
        largestBlock: size.largest,
        pairs: size.pairs,
        onlyHere: alone[pass.rawValue]
      )
    }
  }
}
