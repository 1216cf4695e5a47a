import CaseModel
import CaseRegister
import EvidenceVault

extension Projector {
  func linksDecided(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    let pairs = (parameters["records"]?.array ?? []).compactMap(PairKey.init(json:))
    for pair in Set(pairs) {
      try writer.insert(
        DecisionRow(
          position: entry.index,
          records: pair.records,
          verdict: parameters["verdict"]?.string ?? "undecided",
          reviewer: entry.onBehalfOf ?? entry.actor,
          reason: entry.reason ?? "",
          time: entry.time,
          sealed: parameters["sealed"]?.bool ?? false,
          deed: parameters["deed"]?.string ?? "pair"
        )
      )
    }
    try PersonProjection(writer: writer).refresh(around: pairs.flatMap { [$0.a, $0.b] })
  }

  func decisionRetracted(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    guard let deed = entry.parameters["decision"]?.int else { return }
    let pairs = try writer.snapshot.decisions(ofEvent: deed).map { PairKey($0.records) }
    try writer.endDecisions(of: deed, by: entry.index)
    try PersonProjection(writer: writer).refresh(around: pairs.flatMap { [$0.a, $0.b] })
  }

  func linkPolicySet(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    try writer.setProperty("linkPolicy", LinkPolicy(json: entry.parameters).json.canonicalText)
    try PersonProjection(writer: writer).refreshAll()
  }

  func reviewSampleDrawn(_ entry: CustodyEvent, _ writer: RegisterWriter) throws {
    let parameters = entry.parameters
    guard let object = parameters["result"]?.string else { return }
    try writer.insert(
      ReviewSampleRow(
        position: entry.index,
        result: object,
        engine: parameters["engine"]?.string ?? "",
        seed: parameters["seed"]?.int ?? 0,
        input: parameters["input"]?.string ?? "",
        body: try json(object).canonicalText
      )
    )
  }
}
