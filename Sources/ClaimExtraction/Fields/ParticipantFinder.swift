/// Finds who takes part in what a clause says, by voice and preposition.
struct ParticipantFinder {
  let reading: Reading

  /// The participants of a clause; `harms` says whether its event has a victim.
  func participants(in clause: Clause, harms: Bool) -> [Participant] {
    var found: [Participant] = []
    func add(_ range: Range<Int>, _ role: String) {
      let range = reading.trimmed(range)
      guard !range.isEmpty else { return }
      let mention = reading.mention(range)
      if !found.contains(where: { $0.mention == mention }) {
        found.append(Participant(mention: mention, role: role))
      }
    }
    if clause.layer == .apposition {
      if let comma = clause.tokens.first(where: { reading.tags[$0] == .comma }) {
        add(clause.tokens.lowerBound..<comma, "member")
        if let body = lastName((comma + 1)..<clause.tokens.upperBound) { add(body, "organisation") }
      }
      return found
    }
    if clause.layer == .list {
      add(clause.tokens, "named")
      return found
    }
    let verb = mainVerb(clause.tokens)
    let passive = verb.map { isPassive($0, clause.tokens) } ?? false
    if let subject = clause.subject {
      let suffers = passive || verb.map { Self.suffered.contains(reading.lemma($0)) } ?? false
      let role = harms ? (suffers ? "victim" : "perpetrator") : "subject"
      add(withoutModifiers(subject), role)
    }
    if let verb, !passive, let object = phrase(from: verb + 1, clause.tokens.upperBound) {
      add(object, harms ? "victim" : "object")
    }
    for position in clause.tokens {
      switch reading.form(position) {
      case "by" where passive || harms:
        if let agent = phrase(from: position + 1, clause.tokens.upperBound) {
          add(agent, harms ? "perpetrator" : "agent")
        }
      case "against" where harms:
        if let victim = phrase(from: position + 1, clause.tokens.upperBound) {
          add(victim, "victim")
        }
      default: continue
      }
    }
    return found
  }

  // Verbs whose subject is the one who is harmed.
  private static let suffered = Set(
    ["die", "perish", "disappear", "vanish", "drown", "suffer"].map {
      Vocabulary.standard.number($0)
    }
  )

  private func mainVerb(_ range: Range<Int>) -> Int? {
    var last: Int?
    for position in range {
      let tag = reading.tags[position]
      if tag == .finite || tag == .participle || tag == .base { return position }
      if tag.isFinite { last = position } else if last != nil, tag.isHead { return last }
    }
    return last
  }

  private func isPassive(_ verb: Int, _ range: Range<Int>) -> Bool {
    guard reading.tags[verb] == .participle else { return false }
    var position = verb - 1
    while position >= range.lowerBound {
      switch reading.tags[position] {
      case .adverb, .negation: position -= 1
      case .have: return false
      case .participle: return reading.form(position) == "been"
      default: return true
      }
    }
    return true
  }

  // A noun phrase with its "of" phrases, of at most fifteen words.
  private func phrase(from start: Int, _ limit: Int) -> Range<Int>? {
    var end = start
    while end < min(limit, start + 15) {
      let tag = reading.tags[end]
      if tag.isNominal {
        end += 1
      } else if reading.form(end) == "of" || tag == .conjunction, end > start, end + 1 < limit,
        reading.tags[end + 1].isNominal
      {
        end += 1
      } else {
        break
      }
    }
    guard end > start, (start..<end).contains(where: { reading.tags[$0].isHead }) else {
      return nil
    }
    return start..<end
  }

  private func withoutModifiers(_ subject: Range<Int>) -> Range<Int> {
    let end =
      subject.first {
        reading.tags[$0] == .participle || reading.tags[$0] == .comma
          || reading.tags[$0] == .relative
          || reading.tags[$0] == .preposition && ["in", "on", "at"].contains(reading.form($0))
      } ?? subject.upperBound
    return end > subject.lowerBound ? subject.lowerBound..<end : subject
  }

  // The last run of names, "of" and "the" between them allowed: the body someone belongs to.
  private func lastName(_ range: Range<Int>) -> Range<Int>? {
    guard let last = range.last(where: { reading.tags[$0] == .proper }) else { return nil }
    var start = last
    while start > range.lowerBound {
      if reading.tags[start - 1] == .proper {
        start -= 1
      } else if reading.form(start - 1) == "of", start - 1 > range.lowerBound,
        reading.tags[start - 2] == .proper
      {
        start -= 2
      } else {
        break
      }
    }
    return start..<(last + 1)
  }
}
