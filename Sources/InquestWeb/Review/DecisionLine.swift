import Casework

/// A decision in a line: what, who, why, and the event that recorded it.
struct DecisionLine: Sendable {
  var pair: HTML
  var sentence: HTML

  /// Presents a decision.
  init(_ decision: DecisionView, links: Links) {
    pair = links.link(
      .pair(decision.pair),
      "<bdi>\(decision.pair.a.description)</bdi> and <bdi>\(decision.pair.b.description)</bdi>"
    )
    sentence = Self.sentence(decision, links: links)
  }

  /// "◆ the same, Ana: “…” (event 12)"; of a sealed decision only that there is one.
  static func sentence(_ decision: DecisionView, links: Links) -> HTML {
    let who: HTML = "<bdi>\(decision.reviewer)</bdi>"
    let when: HTML = "(\(links.event(decision.event)), \(Wording.time(decision.time)))"
    guard let verdict = decision.verdict else {
      return Wording.state("sealed")
        + " \(who) has decided; it opens when a second person has \(when)"
    }
    let deed =
      switch decision.deed {
      case "split": ", parting a person"
      case "merge": ", making one person of two"
      default: ""
      }
    return
      "<strong>\(verdict.words)</strong>\(deed), \(who): <q dir=\"auto\">\(decision.reason)</q> \(when)"
  }

  /// What a link rests on: people's decisions, or the machine alone.
  static func sentence(_ judgement: JudgementView, links: Links) -> HTML {
    guard !judgement.decisions.isEmpty else {
      return Wording.state("provisional") + " no person has decided on it."
    }
    let state =
      judgement.isDisputed
      ? Wording.state("disputed")
      : judgement.effect == nil ? Wording.state("provisional") : Wording.state("decided")
    return state + " "
      + judgement.decisions.map { sentence($0, links: links) }.joined(separator: "; ")
  }
}
