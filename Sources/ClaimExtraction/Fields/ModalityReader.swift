import CaseModel

/// Reads modality, polarity and tense inside a clause.
struct ModalityReader {
  let reading: Reading

  // Strongest first, as the annotation guide orders them.
  private static let order: [Modality] = [
    .denied, .conditional, .calledFor, .estimated, .alleged, .possible, .asserted,
  ]

  /// The strongest of several marks; asserted where there is none.
  static func strongest(_ marks: [Modality]) -> Modality {
    order.first { marks.contains($0) } ?? .asserted
  }

  /// The marks inside a clause.
  func marks(in range: Range<Int>) -> [Modality] {
    var marks: [Modality] = []
    for position in range {
      let match = reading.vocabulary.hedges.longest(
        at: position,
        before: range.upperBound,
        word: { reading.number($0) }
      )
      guard let (_, name) = match else { continue }
      let isModalWord = reading.classes(position).contains(.modal)
      if isModalWord, reading.tags[position] != .modal { continue }
      if let mark = Self.modality(named: name) { marks.append(mark) }
    }
    return marks
  }

  private static func modality(named name: String) -> Modality? {
    switch name {
    case "alleged": .alleged
    case "estimated": .estimated
    case "possible": .possible
    case "conditional": .conditional
    case "called-for": .calledFor
    default: nil
    }
  }

  /// Whether the source negates the clause.
  func polarity(of range: Range<Int>) -> Polarity {
    for position in range {
      let form = reading.form(position)
      if reading.tags[position] == .negation {
        if form == "not", reading.isForm(position + 1, "only", before: range.upperBound) {
          continue
        }
        return .negative
      }
      if form == "no", position + 1 < range.upperBound { return .negative }
      if ["nobody", "none", "nothing"].contains(form) { return .negative }
      if reading.classes(position).contains(.negation),
        reading.tags[position] == .be
          || reading.tags[position] == .have || reading.tags[position] == .modal
          || reading.tags[position] == .auxiliaryDo || reading.tags[position] == .finite
      {
        return .negative
      }
      if reading.tags[position] == .finite, form.hasPrefix("نمی") { return .negative }
    }
    return .affirmative
  }

  /// When the event lies relative to the speech.
  func tense(of range: Range<Int>, modality: Modality, isDemanded: Bool) -> Claim.Tense {
    if isDemanded { return .future }
    for position in range {
      switch reading.tags[position] {
      case .modal:
        let form = reading.form(position)
        if form == "will" || form == "shall" || form == "'ll" || form == "won't" { return .future }
        if form == "خواهد" || form == "خواهند" { return .future }
        continue
      case .be:
        return ["was", "were", "wasn't", "weren't", "been"].contains(reading.form(position))
          ? .past : .present
      case .have: return .past
      case .auxiliaryDo: return reading.form(position).hasPrefix("did") ? .past : .present
      case .finite:
        let classes = reading.classes(position)
        if classes.contains(.persianVerb) {
          let form = reading.form(position)
          if form == "خواهد" || form == "خواهند" { return .future }
          return ["است", "هستند", "نیست", "دارد", "دارند", "باشد", "نیستند", "ندارد"].contains(form)
            ? .present : .past
        }
        if reading.form(position).hasPrefix("می") { return .present }
        return classes.contains(.verbPast) || reading.form(position).hasSuffix("ed")
          ? .past : .present
      default: continue
      }
    }
    if range.contains(where: { reading.tags[$0] == .participle }) { return .past }
    return .present
  }
}
