import CaseModel
import Casework

/// Answers the forms of the review pages: checks where they come from, has the decision recorded, and
/// says where to go on.
struct DecisionForm: Sendable {
  /// Bytes that a form may have.
  static let limit = 16_384

  /// What comes of a form.
  enum Result: Sendable {
    /// Recorded; the page to go on with.
    case recorded(Address)
    /// Refused; the page that says why, and its status.
    case refused(MessagePage, status: Int)
  }

  let reading: any CaseReading
  let deciding: any CaseDeciding
  let token: FormToken
  /// Where a failure is told.
  let onProblem: @Sendable (String) -> Void

  /// Whether a path is one of the forms'.
  static func answers(_ path: some StringProtocol) -> Bool {
    path == "/review/decide" || path == "/review/retract"
  }

  /// Whether a form comes from a page of this server: the browser says so in Origin.
  static func isOwn(origin: String?, authority: String?) -> Bool {
    guard let origin, let authority else { return false }
    return origin.lowercased() == "http://" + authority.lowercased()
  }

  /// Records what a form says.
  func answer(path: String, body: String, links: Links) -> Result {
    let fields = PercentCoding.fields(body)
    func value(_ name: String) -> String? { fields.last { $0.name == name }?.value }
    guard token.accepts(value("token")) else {
      return .refused(.staleForm(links: links), status: 403)
    }
    let reason = value("reason") ?? ""
    do {
      if path == "/review/retract" {
        _ = try deciding.retract(event: Int(value("event") ?? "") ?? -1, reason: reason)
        return .recorded(.review)
      }
      guard let pair = PairKey(fields: fields) else {
        return .refused(.staleForm(links: links), status: 400)
      }
      let outcome = try deciding.decide(pair, verdict: value("verdict") ?? "", reason: reason)
      guard Self.holds(outcome) else { return .recorded(.review) }
      return .recorded(try next(fromSample: value("queue") == "sample"))
    } catch let problem as Problem {
      return .refused(.refused(problem, links: links), status: Self.status(problem.kind))
    } catch {
      onProblem("form \(path): \(error)")
      return .refused(.failed(links: links), status: 500)
    }
  }

  private static func holds(_ outcome: DecisionOutcome) -> Bool {
    outcome.contradictions.isEmpty && outcome.disputes.isEmpty
  }

  /// The pair that comes next, or the board when none waits.
  private func next(fromSample: Bool) throws -> Address {
    let board = try reading.review(limit: 1)
    let question =
      fromSample ? board.sample.first ?? board.questions.first : board.questions.first
    return question.map { .pair($0.pair) } ?? .review
  }

  private static func status(_ kind: Problem.Kind) -> Int {
    switch kind {
    case .usage, .badInput: 400
    case .missing: 404
    case .busy: 503
    case .failed, .cannotWrite: 500
    }
  }
}
