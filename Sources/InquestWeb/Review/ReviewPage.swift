import Casework

/// What to decide on next, what contradicts what, and what was decided.
struct ReviewPage: Page {
  static let template = "review"
  let section: Section? = .review
  /// Pairs shown at once.
  static let shown = 50

  /// A pair that waits.
  struct Question: Sendable {
    var link: HTML
    var records: [String]
    var state: String
    var probability: String
    var change: String
  }

  let title = "Review of links"
  var policy: String
  var summary: String?
  var start: HTML?
  var questions: [Question]
  var nothing: String?
  var sample: HTML?
  var conflicts: [HTML]
  var decisions: [DecisionLine]

  /// Presents the board; a static site shows what was decided and nothing to decide.
  init(_ board: ReviewBoard, links: Links) {
    policy = board.policy.sentence
    decisions = board.decisions.map { DecisionLine($0, links: links) }
    conflicts =
      board.contradictions.map { contradiction in
        let chain = contradiction.chain.map { Self.pair($0, links: links) }
        return """
          \(Self.pair(contradiction.apart, links: links)) were decided not to be one person, and \
          \(Wording.enumeration(chain)) make them one. Those wait; take back the one that is wrong.
          """
      }
      + board.disputes.map { pair in
        "Reviewers hold the opposite of each other on \(Self.pair(pair, links: links))."
      }
    guard links.canAnswer else {
      questions = []
      return
    }
    questions = board.questions.map { Question($0, links: links) }
    summary =
      "What a decision would change most comes first: so many pairs of records are expected to be "
      + "joined or parted otherwise than now."
    start = board.questions.first.map { first in
      links.link(.pair(first.pair), "Start with the first")
    }
    nothing =
      questions.isEmpty
      ? "Nothing waits for you. Pairs appear once lists are imported with inquest import and linked "
        + "with inquest analyse." : nil
    sample = board.sample.first.map { first in
      """
      Pairs of the random sample wait for you: \(links.link(.pair(first.pair), "go on with it")). \
      <code>inquest review CASE accuracy</code> gives what they say about the links.
      """
    }
  }

  private static func pair(_ pair: PairKey, links: Links) -> HTML {
    links.link(
      .pair(pair),
      "<bdi>\(pair.a.description)</bdi> and <bdi>\(pair.b.description)</bdi>"
    )
  }
}

extension ReviewPage.Question {
  init(_ question: ReviewQuestion, links: Links) {
    let names = question.names.map { name -> HTML in
      "<bdi>\(name.isEmpty ? "name not known" : name)</bdi>"
    }
    link = links.link(.pair(question.pair), names.joined(separator: " · "))
    records = [question.pair.a.description, question.pair.b.description]
    state = question.isJoined ? "joined" : "apart"
    probability = question.probability.map(Numerals.probability) ?? "not compared"
    change = Numerals.fixed(question.change, 2)
  }
}
