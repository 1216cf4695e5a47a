/// Finds propositions that stand inside a clause as a noun phrase.
struct Presuppositions {
  let reading: Reading

  /// "the massacre committed by X against Y", "the impunity for X", "it sent in May".
  func clauses(in clauses: [Clause]) -> [Clause] {
    clauses.flatMap { clause -> [Clause] in
      guard clause.layer == .main || clause.layer == .embedded else { return [] }
      return reduced(in: clause) + impunity(in: clause)
    }
  }

  // A noun with a participle and "by": the deed and its agent.
  private func reduced(in clause: Clause) -> [Clause] {
    let tokens = clause.tokens
    var found: [Clause] = []
    for position in tokens where reading.tags[position] == .participle {
      guard position > tokens.lowerBound, position + 2 < tokens.upperBound,
        reading.tags[position - 1] == .noun, reading.form(position + 1) == "by",
        reading.tags[position + 2].isNominal
      else { continue }
      var start = position - 1
      while start > tokens.lowerBound, reading.tags[start - 1].isNominal { start -= 1 }
      var end = position + 2
      while end < tokens.upperBound {
        let tag = reading.tags[end]
        guard tag.isNominal || tag == .preposition || tag == .adverb || tag == .conjunction else {
          break
        }
        end += 1
      }
      let range = reading.trimmed(start..<end)
      guard range != tokens, range.count < tokens.count else { continue }
      found.append(
        Clause(
          tokens: range,
          layer: .embedded,
          rule: "en.clause.reduced-relative",
          isConditional: clause.isConditional,
          subject: start..<position
        )
      )
    }
    return found
  }

  private func impunity(in clause: Clause) -> [Clause] {
    let tokens = clause.tokens
    for position in tokens where reading.form(position) == "impunity" {
      guard position + 2 < tokens.upperBound,
        ["for", "of", "enjoyed"].contains(reading.form(position + 1)),
        position > tokens.lowerBound + 2
      else { continue }
      var start = position
      while start > tokens.lowerBound,
        reading.tags[start - 1].isNominal || reading.form(start - 1) == "of"
      {
        start -= 1
        if reading.tags[start] == .determiner { break }
      }
      var end = position + 1
      while end < tokens.upperBound,
        reading.tags[end].isNominal || reading.tags[end] == .preposition
          || reading.tags[end] == .conjunction
      {
        end += 1
      }
      let range = reading.trimmed(start..<end)
      guard range.count < tokens.count else { return [] }
      return [
        Clause(
          tokens: range,
          layer: .embedded,
          rule: "en.clause.presupposed",
          isConditional: clause.isConditional
        )
      ]
    }
    return []
  }
}
