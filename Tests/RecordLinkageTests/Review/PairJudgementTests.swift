import RecordLinkage
import Testing

@Suite struct PairJudgementTests {
  private func vote(
    _ reviewer: String,
    _ verdict: ReviewVerdict,
    sealed: Bool = false
  )
    -> PairJudgement.Vote
  {
    PairJudgement.Vote(reviewer: reviewer, verdict: verdict, isSealed: sealed)
  }

  @Test func `one reviewer is enough where nothing is sealed`() {
    let judgement = PairJudgement([vote("Ana", .same)])
    #expect(judgement.effect == .same && judgement.isOpen && !judgement.isDisputed)
  }

  @Test func `undecided has no effect and takes none away`() {
    #expect(PairJudgement([vote("Ana", .undecided)]).effect == nil)
    #expect(PairJudgement([vote("Ana", .undecided), vote("Kel", .different)]).effect == .different)
  }

  @Test func `a later verdict of the same reviewer takes the place of the earlier`() {
    let judgement = PairJudgement([vote("Ana", .same), vote("Ana", .different)])
    #expect(judgement.effect == .different && judgement.given == 1)
  }

  @Test func `a sealed verdict waits for a second and stays closed until then`() {
    let one = PairJudgement([vote("Ana", .same, sealed: true)])
    #expect(one.effect == nil && !one.isOpen && !one.isDisputed)
    let two = PairJudgement([
      vote("Ana", .same, sealed: true), vote("Kel", .same, sealed: true),
    ])
    #expect(two.effect == .same && two.isOpen)
    let half = PairJudgement([
      vote("Ana", .same, sealed: true), vote("Kel", .undecided, sealed: true),
    ])
    #expect(half.effect == nil && half.isOpen && !half.isDisputed)
  }

  @Test func `opposite verdicts are a dispute that a third reviewer settles`() {
    let two = [vote("Ana", .same), vote("Kel", .different)]
    #expect(PairJudgement(two).isDisputed && PairJudgement(two).effect == nil)
    let three = PairJudgement(two + [vote("Mira", .different)])
    #expect(three.effect == .different && !three.isDisputed)
  }
}
