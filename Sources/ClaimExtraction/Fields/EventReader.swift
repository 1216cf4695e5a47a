import CaseModel

/// Tells what kind of event a clause speaks of, by its strongest trigger.
struct EventReader {
  let reading: Reading

  /// The event of a clause, and the act it is, if it is one.
  func event(of clause: Clause, modality: Modality, tense: Claim.Tense) -> (String, String?) {
    switch clause.layer {
    case .apposition: return ("affiliation", nil)
    case .list where isAccused(clause): return ("perpetrator_named", nil)
    default: break
    }
    let isDemand = modality == .calledFor
    var best: (weight: Int, trigger: Vocabulary.Trigger)?
    for position in clause.tokens {
      guard let triggers = triggers(at: position) else { continue }
      for trigger in triggers {
        guard let last = lastWord(of: trigger, position, clause.tokens.upperBound) else { continue }
        let isCall = trigger.event.hasPrefix("call_for")
        guard isDemand || !isCall else { continue }
        var weight =
          trigger.weight
          + max(emphasis(at: position, in: clause.tokens), emphasis(at: last, in: clause.tokens))
        if isDemand, isCall { weight += 60 }
        if best.map({ weight > $0.weight }) ?? true { best = (weight, trigger) }
      }
    }
    if let best { return (best.trigger.event, best.trigger.act) }
    if isDemand { return ("call_for_action", nil) }
    if tense == .future { return ("prediction", nil) }
    let isCopula = clause.tokens.contains { reading.tags[$0] == .be }
    return (isCopula ? "characterisation" : "assessment", nil)
  }

  private func triggers(at position: Int) -> [Vocabulary.Trigger]? {
    let lemma = reading.lemma(position)
    let number = reading.number(position)
    let byLemma = lemma >= 0 ? reading.vocabulary.triggers[lemma] : nil
    guard number >= 0, number != lemma, let byForm = reading.vocabulary.triggers[number] else {
      return byLemma
    }
    return (byLemma ?? []) + byForm
  }

  // The words after the first may have others between them.
  private func lastWord(of trigger: Vocabulary.Trigger, _ start: Int, _ end: Int) -> Int? {
    var position = start + 1
    for word in trigger.rest {
      let limit = min(end, position + 7)
      while position < limit, reading.lemma(position) != word, reading.number(position) != word {
        position += 1
      }
      guard position < limit else { return nil }
      position += 1
    }
    return position - 1
  }

  // A verb is what the clause says; a noun after a year or "of" only names something known.
  private func emphasis(at position: Int, in range: Range<Int>) -> Int {
    if reading.tags[position].isVerbal { return 12 }
    guard position > range.lowerBound else { return 0 }
    if reading.tags[position - 1] == .number { return -60 }
    if ["this", "that", "the"].contains(reading.form(position - 1)) { return -25 }
    return -8
  }

  /// Whether words of accusation stand shortly before or in a clause's sentence.
  private func isAccused(_ clause: Clause) -> Bool {
    guard let subject = clause.subject else { return false }
    return accusation(in: subject)
  }

  /// Whether a word that accuses stands in a stretch.
  func accusation(in range: Range<Int>) -> Bool {
    range.contains { position in
      reading.vocabulary.accusations.longest(
        at: position,
        before: range.upperBound,
        word: { reading.number($0) }
      ) != nil
    }
  }
}
