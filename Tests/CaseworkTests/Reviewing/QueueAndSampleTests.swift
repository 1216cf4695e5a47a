import CaseModel
import RecordLinkage
import Testing

@testable import Casework

@Suite struct QueueAndSampleTests {
  @Test func `the queue falls in expected change, and what is decided or follows leaves it`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    let all = try NextPairs(folder: fixture.folder, limit: 1_000, reviewer: "Ana").run()
    #expect(all.count >= 3)
    #expect(all.map(\.change) == all.map(\.change).sorted(by: >))
    let first = try #require(all.first)
    try fixture.decide(first.pair.a, first.pair.b, .undecided)
    #expect(
      try !NextPairs(folder: fixture.folder, limit: 1_000, reviewer: "Ana").run()
        .map(\.pair).contains(first.pair),
      "undecided is remembered"
    )
    #expect(try NextPairs(folder: fixture.folder, limit: 2, reviewer: "Ana").run().count <= 2)
  }

  @Test func `a pair that other decisions settle is not asked`() async throws {
    let fixture = try await CaseFixture.linked()
    let (a, b) = (CaseFixture.council("2"), CaseFixture.union("b"))
    let between = CaseFixture.council("6")
    func isAsked() throws -> Bool {
      try NextPairs(folder: fixture.folder, limit: 1_000, reviewer: "Kel").run()
        .map(\.pair).contains(PairKey(a, b))
    }
    #expect(try isAsked())
    try fixture.decide(a, between, .same)
    try fixture.decide(between, b, .same)
    #expect(try !isAsked())
  }

  @Test func `with the whole sample reviewed, precision and recall are the counted ones`()
    async throws
  {
    let fixture = try await CaseFixture.linked()
    let drawn = try DrawReviewSample(folder: fixture.folder, pairs: 10_000, seed: 5).run()
    #expect(drawn.pairs == drawn.population)
    let waiting = try EstimateAccuracy(folder: fixture.folder).run()
    #expect(waiting.estimate == nil && waiting.waiting == drawn.pairs)
    #expect(waiting.refusal?.contains("next --sample") == true)
    let truth: Set<PairKey> = [
      PairKey(CaseFixture.council("1"), CaseFixture.union("a")),
      PairKey(CaseFixture.council("2"), CaseFixture.union("b")),
    ]
    let questions = try NextPairs(
      folder: fixture.folder,
      limit: 10_000,
      fromSample: true,
      reviewer: "Ana"
    ).run()
    #expect(questions.count == drawn.pairs)
    let joined = Set(questions.filter(\.isJoined).map(\.pair))
    for question in questions {
      let verdict: ReviewVerdict = truth.contains(question.pair) ? .same : .different
      try fixture.decide(question.pair.a, question.pair.b, verdict)
    }
    let outcome = try EstimateAccuracy(folder: fixture.folder).run()
    let precision = try #require(outcome.estimate?.precision)
    let recall = try #require(outcome.estimate?.recall)
    let right = Double(truth.intersection(joined).count)
    #expect(precision.estimate == right / Double(joined.count))
    #expect(precision.low == precision.high)
    #expect(recall.estimate == right / Double(truth.intersection(questions.map(\.pair)).count))
    #expect(outcome.waiting == 0 && !outcome.isOfEarlierRun)
    _ = try await AnalyseCase(folder: fixture.folder).run()
    let later = try EstimateAccuracy(folder: fixture.folder).run()
    #expect(later.isOfEarlierRun && later.estimate == outcome.estimate)
  }

  @Test func `a sample before any linkage and an estimate before any sample are refused`() throws {
    let fixture = try CaseFixture()
    let sample = #expect(throws: Problem.self) {
      try DrawReviewSample(folder: fixture.folder, pairs: 10).run()
    }
    #expect(sample?.remedy.contains("inquest analyse") == true)
    for problem in [
      #expect(throws: Problem.self) { try EstimateAccuracy(folder: fixture.folder).run() },
      #expect(throws: Problem.self) {
        try NextPairs(folder: fixture.folder, fromSample: true).run()
      },
    ] {
      #expect(problem?.kind == .missing && problem?.remedy.contains("review CASE sample") == true)
    }
  }

  @Test(arguments: [
    ("council", "99", "council", "1", "why", Problem.Kind.missing, "no record \"99\""),
    ("parish", "1", "council", "1", "why", .missing, "\"council\", \"union\""),
    ("council", "1", "council", "1", "why", .usage, "itself"),
    ("council", "1", "council", "2", " \n", .usage, "reason"),
    ("council", "1", "council", "2", String(repeating: "x", count: 2_001), .usage, "2000"),
  ])
  func `a decision that cannot be recorded says why, and nothing is`(
    _ example: (String, String, String, String, String, Problem.Kind, String)
  ) throws {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let events = try CaseFile(fixture.folder).custody(page: 1).total
    let problem = #expect(throws: Problem.self) {
      try DecidePair(
        folder: fixture.folder,
        pair: PairKey(
          RecordKey(list: example.0, id: example.1),
          RecordKey(list: example.2, id: example.3)
        ),
        verdict: .same,
        reason: example.4
      ).run()
    }
    #expect(problem?.kind == example.5)
    #expect(problem?.description.contains(example.6) == true)
    #expect(try CaseFile(fixture.folder).custody(page: 1).total == events)
  }

  @Test func `a page can ask for a decision and take it back, and for nothing else`() throws {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let pair = PairKey(CaseFixture.council("2"), CaseFixture.union("b"))
    let pages = CaseDecisions(fixture.folder)
    let outcome = try pages.decide(pair, verdict: "same", reason: "one father")
    let view = try #require(try CaseFile(fixture.folder, for: Operator.name).pair(pair))
    #expect(view.judgement.decisions.map(\.reviewer) == [Operator.name])
    #expect(view.judgement.decisions.map(\.isOwn) == [true])
    #expect(throws: Problem.self) { try pages.decide(pair, verdict: "merge", reason: "x") }
    #expect(throws: Problem.self) { try pages.decide(pair, verdict: "", reason: "x") }
    _ = try pages.retract(event: outcome.event, reason: "misread")
    #expect(try CaseFile(fixture.folder).pair(pair)?.judgement.decisions.isEmpty == true)
    #expect(try CaseFile(fixture.folder).pair(pair)?.earlier.count == 1)
  }

  @Test func `only its reviewer takes a decision back, and only one that stands`() async throws {
    let fixture = try await CaseFixture.linked()
    let outcome = try fixture.decide(CaseFixture.council("2"), CaseFixture.union("b"), .same)
    let foreign = #expect(throws: Problem.self) { try fixture.retract(outcome.event, by: "Kel") }
    #expect(foreign?.description.contains("Ana's") == true)
    try fixture.retract(outcome.event)
    let twice = #expect(throws: Problem.self) { try fixture.retract(outcome.event) }
    #expect(twice?.kind == .missing)
    #expect(throws: Problem.self) { try fixture.retract(0) }
  }

  @Test func `two records can be decided on before anything was linked`() throws {
    let fixture = try CaseFixture()
    try fixture.importLists()
    let (a, b) = (CaseFixture.council("2"), CaseFixture.union("b"))
    let outcome = try fixture.decide(a, b, .same)
    #expect(try fixture.status(of: a) == .decided)
    #expect(try fixture.person(of: a) == fixture.person(of: b))
    try fixture.retract(outcome.event)
    #expect(try fixture.person(of: a) == nil)
    #expect(try CaseFile(fixture.folder).people(PersonFilter()).total == 0)
  }
}
