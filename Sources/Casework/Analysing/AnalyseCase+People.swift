import CaseModel
import CaseRegister
import EvidenceVault
import Foundation
import MultipleSystemsEstimation
import RecordLinkage

extension AnalyseCase {
  func link(
    _ open: WritableCase,
    _ outcome: inout Outcome,
    _ progress: ProgressReport?,
    _ interruption: Interruption
  ) async throws {
    let (rows, last) = try open.register.read { (try $0.lists(), try $0.linkage()) }
    guard !rows.isEmpty else { return }
    let inputs = JSONValue.array(
      try rows.map { row in
        let exhibit = try open.register.read { try $0.exhibit(row.exhibit) }
        return [.string(row.name), .string(exhibit?.sha256 ?? "")]
      }
    )
    let ledger = DecisionLedger(try open.register.read { try $0.standingDecisions() })
    var parameters: [String: JSONValue] = ["inputs": inputs]
    if let digest = ledger.digest { parameters["decisions"] = .string(digest) }
    guard
      last?.inputs != LinkageInputs.text(of: .object(parameters))
        || last?.engine != RecordLinker.version
    else { return }
    let lists = try rows.map { try linkageList($0, open) }
    var configuration = LinkageConfiguration()
    configuration.seed = UInt64(max(0, seed))
    let linker = RecordLinker(configuration)
    let task = Task {
      try await linker.link(lists, decisions: ledger.forEngine) { step, share in
        progress?("Linking: \(step.rawValue)", Int(share * 100), 100)
      }
    }
    let watch = Task {
      while !Task.isCancelled {
        if interruption.isAsked { task.cancel() }
        try await Task.sleep(for: .milliseconds(100))
      }
    }
    defer { watch.cancel() }
    let result: LinkageResult
    do {
      result = try await task.value
    } catch is CancellationError {
      outcome.stopped = true
      return
    }
    let people = LinkageRecord.persons(result, lists)
    let stored = try open.vault.store(
      bytes: LinkageRecord.json(result, lists, persons: people).canonicalBytes
    )
    outcome.people = people.count
    parameters["result"] = .string(stored.stored)
    parameters["engine"] = .string(RecordLinker.version)
    parameters["seed"] = .int(seed)
    parameters["count"] = .int(people.count)
    try open.record([
      EventDraft(
        item: open.description.identifier,
        action: CaseEvent.linksProposed,
        objects: [stored],
        parameters: .object(parameters)
      )
    ])
  }

  private func linkageList(_ row: ListRow, _ open: WritableCase) throws -> LinkageList {
    guard let exhibit = try open.register.read({ try $0.exhibit(row.exhibit) }) else {
      throw Problem(
        .badInput,
        "the list \"\(row.name)\" has lost its exhibit",
        remedy: "Run `inquest rebuild`."
      )
    }
    let parameters: JSONValue = [
      "identifier": .optional(row.identifier), "columns": StoredJSON.value(row.columns),
    ]
    return try ImportedList(
      bytes: open.reader.object(exhibit.object),
      file: exhibit.name,
      parameters: parameters
    ).linkageList(named: row.name)
  }

  /// Estimates anew where people, methods or links are not those of the last estimate.
  ///
  /// Stops when asked to, and gives up after `estimationLimit`; either way nothing is recorded, so
  /// that a recorded estimate never depends on how fast the machine was.
  func estimate(
    _ open: WritableCase,
    _ outcome: inout Outcome,
    _ progress: ProgressReport?,
    _ interruption: Interruption
  ) throws {
    let (lists, patterns, linkage, last) = try open.register.read { snapshot in
      (
        try snapshot.lists(), try snapshot.patternCounts(), try snapshot.linkage(),
        try snapshot.estimate()
      )
    }
    guard let linkage else { return }
    let configuration = EstimationConfiguration(seed: UInt64(max(0, seed)))
    let versions = configuration.methods.map(\.version).joined(separator: " ")
    let people: CountedPeople
    do {
      people = try CountedPeople(lists: lists, patterns: patterns)
    } catch {
      outcome.noEstimate = error.description
      return
    }
    // People change with every decision: what was counted is compared, not what was linked.
    let (counted, origins) = (people.counted, people.origins(lists))
    guard
      last?.counted != counted || last?.engine != versions || last?.input != linkage.result
        || last?.origins != origins.canonicalText
    else { return }
    var result: EstimationResult
    let deadline = ContinuousClock.now + estimationLimit
    do {
      result = try Estimator.run(people.table, configuration: configuration) { share in
        progress?("Estimating", Int(share * 100), 100)
        if interruption.isAsked { throw CancellationError() }
        if ContinuousClock.now > deadline { throw EstimationTakesLong() }
      }
    } catch is CancellationError {
      outcome.stopped = true
      return
    } catch is EstimationTakesLong {
      outcome.noEstimate =
        "It was not reached in \(estimationLimit.components.seconds / 60) minutes. "
        + "`inquest estimate \(folder.path)` goes on without a limit, and with --method asks for "
        + "one method alone."
      return
    }
    result.warnings.insert(contentsOf: people.remarks, at: 0)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let stored = try open.vault.store(bytes: [UInt8](encoder.encode(result)))
    outcome.estimated = true
    outcome.noEstimate = result.refusal
    try open.record([
      EventDraft(
        item: open.description.identifier,
        action: CaseEvent.estimateProposed,
        objects: [stored],
        parameters: [
          "result": .string(stored.stored), "engine": .string(versions), "seed": .int(seed),
          "input": .string(linkage.result), "counted": .string(counted), "origins": origins,
          "lists": .array(people.table.lists.map { .string($0) }),
        ]
      )
    ])
  }
}

/// The time for an estimate inside an analysis is over.
private struct EstimationTakesLong: Error {}
