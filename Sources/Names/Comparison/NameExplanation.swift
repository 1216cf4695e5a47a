/// The reasons behind a comparison, in words: what agrees, what differs and how, what was ignored.
struct NameExplanation {
  private let index: NameIndex
  private let first: Side
  private let second: Side

  private struct Side {
    let name: ComparedName
    let draft: ComparedName.Draft
    let texts: [String]

    init(_ index: NameIndex, _ given: (text: String, number: NameIndex.Number)) {
      let parsed = ParsedName(given.text)
      name = index.names[Int(given.number)]
      draft = ComparedName.Draft(parsed)
      texts = draft.originals(of: parsed)
    }
  }

  init(
    _ index: NameIndex,
    _ first: (text: String, number: NameIndex.Number),
    _ second: (text: String, number: NameIndex.Number)
  ) {
    self.index = index
    self.first = Side(index, first)
    self.second = Side(index, second)
  }

  /// One finding each; never empty.
  var sentences: [String] {
    guard !first.draft.tokens.isEmpty, !second.draft.tokens.isEmpty else {
      return ["nothing to compare: a name without letters"]
    }
    var found: [String] = []
    if first.draft.tokens.map(\.word) == second.draft.tokens.map(\.word) {
      found.append(
        first.texts == second.texts
          ? "names identical" : "names identical but for letter forms, marks or capitals"
      )
    } else if first.name.tokenCount == 1 || second.name.tokenCount == 1 {
      found.append(
        finding(first.name.single, second.name.single, whole(first), whole(second), role: nil)
      )
    } else {
      found += words()
    }
    for (side, other) in [(first, second), (second, first)] {
      for title in side.draft.setAside where !other.draft.setAside.contains(title) {
        found.append("\(title) ignored: a form of respect")
      }
    }
    found += fathers()
    return found
  }

  private func whole(_ side: Side) -> String { side.texts.joined(separator: " ") }

  /// The findings of names of several words: pairs that meet, then what is left on each side.
  private func words() -> [String] {
    var found: [String] = []
    let meetings = index.weighing { TokenMatch($0).meetings(first.name, second.name) }
    var metFirst: Set<Int> = []
    var metSecond: Set<Int> = []
    for meeting in meetings {
      let i = meeting.first
      let j = meeting.second
      metFirst.formUnion(i)
      metSecond.formUnion(j)
      let role = first.draft.tokens[i.lowerBound].role
      found.append(
        finding(
          form(first, i),
          form(second, j),
          first.texts[i].joined(separator: " "),
          second.texts[j].joined(separator: " "),
          role: role == second.draft.tokens[j.lowerBound].role ? role : nil
        )
      )
    }
    let left = first.texts.indices.filter { !metFirst.contains($0) }.map { first.texts[$0] }
    let right = second.texts.indices.filter { !metSecond.contains($0) }.map { second.texts[$0] }
    if !left.isEmpty, !right.isEmpty {
      found.append(
        "\(left.joined(separator: " ")) ≠ \(right.joined(separator: " ")): different words"
      )
    } else {
      found += left.map { "\($0) only in the first name" }
      found += right.map { "\($0) only in the second name" }
    }
    let common = meetings.flatMap(\.first).filter { isCommon(first.draft.tokens[$0]) }
      .map { first.texts[$0] }
    if !common.isEmpty {
      found.append("common, so that agreeing says little: \(common.joined(separator: ", "))")
    }
    if zip(meetings, meetings.dropFirst()).contains(where: { $0.secondStart > $1.secondStart }) {
      found.append("order of the words differs")
    }
    return found
  }

  /// Whether one name in two hundred of its part is of the word's class.
  private func isCommon(_ token: (word: String, role: ComparedName.Role)) -> Bool {
    switch token.role {
    case .given: NameFrequencies.standard.share(of: token.word, as: .given) >= 0.005
    case .surname: NameFrequencies.standard.share(of: token.word, as: .surname) >= 0.005
    case .nisba, .initial: false
    }
  }

  private func form(_ side: Side, _ words: Range<Int>) -> Int32 {
    let token = index.tokens[Int(side.name.firstToken) + words.lowerBound]
    return words.count == 2 ? token.joined : token.form
  }

  private func fathers() -> [String] {
    let (a, b) = (first.draft.father, second.draft.father)
    switch (a.isEmpty, b.isEmpty) {
    case (true, true): return []
    case (false, true): return ["a father is named only in the first"]
    case (true, false): return ["a father is named only in the second"]
    case (false, false):
      guard a != b else { return ["fathers identical"] }
      return [
        "father: "
          + finding(
            first.name.father,
            second.name.father,
            a.joined(separator: " "),
            b.joined(separator: " "),
            role: nil
          )
      ]
    }
  }

  /// How two words agree: their letters, their consonants, or which sounds differ.
  private func finding(
    _ one: Int32,
    _ other: Int32,
    _ text: String,
    _ otherText: String,
    role: ComparedName.Role?
  ) -> String {
    let folded = NameFolding.words(of: text).joined()
    if folded == NameFolding.words(of: otherText).joined() {
      switch role {
      case .given: return "given names identical: \(text)"
      case .surname: return "surnames identical: \(text)"
      case .initial: return "initials identical: \(text)"
      default: return "\(text) in both"
      }
    }
    let pair = "\(text) ~ \(otherText): "
    if role == .initial { return pair + "the initial fits" }
    return index.weighing {
      let isCross = $0.kind($0.form(one), $0.form(other)) == PairKind.cross.rawValue
      return pair + agreement($0.steps(one, other), isCross: isCross)
    }
  }

  /// What the steps of an alignment come to, consonants first: they are what tells names apart.
  private func agreement(_ steps: [Weighing.Step], isCross: Bool) -> String {
    let unlike = Self.merged(steps).filter { letters($0.0) != letters($0.1) }
    let consonants = unlike.filter { step in
      [step.0, step.1].contains { $0.map(SoundAlphabet.isConsonant) ?? false }
    }
    let against = consonants.filter { $0.weight < 0 }
    if !against.isEmpty { return "differ in " + list(against) }
    if isCross { return "the same sounds in two scripts" }
    if unlike.isEmpty { return "the same sounds" }
    let vowels = unlike.filter { step in
      ![step.0, step.1].contains { $0.map(SoundAlphabet.isConsonant) ?? false }
    }
    var found = consonants.isEmpty ? ["same consonants"] : ["same but for " + list(consonants)]
    if !vowels.isEmpty { found.append("vowels differ in " + list(vowels)) }
    return found.joined(separator: ", ")
  }

  /// A consonant left out beside one put in reads as one written for the other.
  private static func merged(_ steps: [Weighing.Step]) -> [Weighing.Step] {
    var merged: [Weighing.Step] = []
    for step in steps {
      guard let last = merged.last, last.0 == nil || last.1 == nil, step.0 == nil || step.1 == nil,
        (last.0 == nil) != (step.0 == nil), let one = last.0 ?? step.0,
        let other = last.1 ?? step.1,
        SoundAlphabet.isConsonant(one) == SoundAlphabet.isConsonant(other)
      else {
        merged.append(step)
        continue
      }
      merged[merged.count - 1] = (one, other, last.weight + step.weight)
    }
    return merged
  }

  private func letters(_ sound: UInt8?) -> String { sound.map(SoundAlphabet.letters) ?? "" }

  private func list(_ steps: [Weighing.Step]) -> String {
    let shown = steps.prefix(4).map { step in
      [step.0, step.1].map { $0 == nil ? "nothing" : letters($0) }.joined(separator: " / ")
    }
    return shown.joined(separator: ", ") + (steps.count > 4 ? " and more" : "")
  }
}
