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

  func estimate(
    _ open: WritableCase,
    _ outcome: inout Outcome,
    _ progress: ProgressReport?
  ) throws {
    let (lists, patterns, linkage, last) = try open.register.read { snapshot in
      (
        try snapshot.lists(), try snapshot.patternCounts(), try snapshot.linkage(),
        try snapshot.estimate()
      )
    }
    guard let linkage else { return }
    let versions = EstimationMethod.allCases.map(\.version).joined(separator: " ")
    // People change with every decision: what was counted is compared, not what was linked.
    let counted = JSONValue.array(
      patterns.sorted { $0.key < $1.key }.map { [.int($0.key), .int($0.value)] }
    ).canonicalText
    guard last?.counted != counted || last?.engine != versions || last?.input != linkage.result
    else { return }
    guard lists.count <= CaptureHistoryTable.listLimit else {
      outcome.noEstimate =
        "The case has \(lists.count) lists and the methods take \(CaptureHistoryTable.listLimit): "
        + "pool lists of one source and estimate from the pooled table."
      return
    }
    var counts = [Int](repeating: 0, count: 1 << lists.count)
    for (pattern, count) in patterns where counts.indices.contains(pattern) {
      counts[pattern] = count
    }
    let table: CaptureHistoryTable
    do {
      table = try CaptureHistoryTable(lists: lists.map(\.name), counts: counts)
    } catch {
      outcome.noEstimate = error.description
      return
    }
    let result = Estimator.run(
      table,
      configuration: EstimationConfiguration(seed: UInt64(max(0, seed)))
    ) { share in progress?("Estimating", Int(share * 100), 100) }
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
          "input": .string(linkage.result), "counted": .string(counted),
          "lists": .array(lists.map { .string($0.name) }),
        ]
      )
    ])
  }
}
