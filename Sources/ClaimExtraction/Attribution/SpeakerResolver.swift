/// Turns the words of a source into speakers, each with the fullest form the document has used.
struct SpeakerResolver {
  private struct Known {
    var name: String
    var words: Set<String>
    /// The noun it is headed by: "council" of "the council of elders".
    var head: String
    var kind: Speaker.Kind
  }

  let reading: Reading
  private var known: [Known] = []
  // Full names of people by their last word, found before any speaker is resolved.
  private var fullNames: [String: String] = [:]
  private var acronyms: [String: String] = [:]

  init(reading: Reading) {
    self.reading = reading
    collectNames()
  }

  // MARK: Names in the document

  private mutating func collectNames() {
    var start: Int?
    for position in reading.tokens.indices {
      let isName = reading.tags[position] == .proper
      if isName, start == nil { start = position }
      if !isName || position == reading.tokens.count - 1, let first = start {
        collect(first..<(isName ? position + 1 : position))
        start = nil
      }
    }
  }

  private mutating func collect(_ run: Range<Int>) {
    var first = run.lowerBound
    while first < run.upperBound, reading.classes(first).contains(.title) { first += 1 }
    guard run.upperBound - first >= 2, run.upperBound - first <= 6 else { return }
    let name = clean(first..<run.upperBound)
    let initials = String(
      (first..<run.upperBound).compactMap { reading.form($0).first }
    )
    if acronyms[initials] == nil, run.upperBound - first > 2 { acronyms[initials] = name }
    guard run.upperBound - first <= 4, kind(of: first..<run.upperBound) == .person else { return }
    let last = reading.form(run.upperBound - 1)
    if fullNames[last] == nil { fullNames[last] = name }
  }

  // MARK: Speakers

  /// The speakers that a source names, in order; speakers met become known to later calls.
  mutating func speakers(of source: Range<Int>) -> [Speaker] {
    parts(of: source).map { part in
      let head = head(of: part)
      let kind = kind(of: head, in: part)
      let resolved = nameBeside(head, in: part) ?? resolve(head, kind)
      remember(resolved.name, resolved.kind, head: headword(of: head))
      return Speaker(mention: reading.mention(head), name: resolved.name, kind: resolved.kind)
    }
  }

  // "the chairman, Phil Lovas": the name is the fuller form.
  private func nameBeside(
    _ head: Range<Int>,
    in part: Range<Int>
  )
    -> (name: String, kind: Speaker.Kind)?
  {
    guard head.upperBound + 1 < part.upperBound, reading.tags[head.upperBound] == .comma,
      reading.tags[head.upperBound - 1] != .proper
    else { return nil }
    let start = head.upperBound + 1
    let end = (start..<part.upperBound).first { reading.tags[$0] != .proper } ?? part.upperBound
    guard (2...4).contains(end - start), kind(of: start..<end) == .person else { return nil }
    return (clean(start..<end), .person)
  }

  /// The document whose words speak, where the source is one.
  func document(of source: Range<Int>) -> Range<Int>? {
    let head = head(of: source)
    return kind(of: head) == .document ? head : nil
  }

  private func headword(of head: Range<Int>) -> String {
    core(of: head).last.map { reading.form($0) } ?? ""
  }

  private mutating func remember(_ name: String, _ kind: Speaker.Kind, head: String) {
    let earlier = known.first { $0.name == name }?.head
    let words = Set(name.lowercased().split(separator: " ").map(String.init))
    known.removeAll { $0.name == name }
    known.append(Known(name: name, words: words, head: earlier ?? head, kind: kind))
    if known.count > 64 { known.removeFirst() }
  }

  private func resolve(
    _ head: Range<Int>,
    _ kind: Speaker.Kind
  ) -> (name: String, kind: Speaker.Kind) {
    let form = reading.form(head.lowerBound)
    let plain = clean(head)
    if head.count == 1, let found = pronoun(form) { return (found.name, found.kind) }
    if head.count == 1, reading.tags[head.lowerBound] == .proper {
      if let full = fullNames[form] { return (full, .person) }
      if let full = acronyms[form.filter { $0 != "." }] { return (full, .organisation) }
    }
    if kind == .person, let last = head.last, reading.tags[last] == .proper,
      let full = fullNames[reading.form(last)], head.count <= 3
    {
      return (full, .person)
    }
    // "the experts" for "seven UN experts": the last known name that has all these words.
    let words = Set(plain.lowercased().split(separator: " ").map(String.init))
    if reading.tags[head.lowerBound] == .determiner || head.count == 1, !words.isEmpty,
      let earlier = known.last(where: {
        $0.kind != .person && $0.head == headword(of: head) && $0.words.isSuperset(of: words)
      })
    {
      return (earlier.name, earlier.kind)
    }
    return (plain, kind)
  }

  private func pronoun(_ form: String) -> Known? {
    switch form {
    case "he", "she", "him", "her", "who", "his", "او", "وی":
      known.last { $0.kind == .person }
    case "they", "them", "their", "انها", "انان", "ایشان":
      known.last { $0.kind == .group || $0.kind == .organisation } ?? known.last
    case "it", "its":
      known.last { $0.kind == .organisation || $0.kind == .document } ?? known.last
    case "whom", "those": nil
    default: nil
    }
  }

  // MARK: Parts of a source

  // "Reports by A, B and C" has several speakers; so has "A and B" where both are named.
  private func parts(of source: Range<Int>) -> [Range<Int>] {
    var list = source
    let by = source.first { reading.form($0) == "by" }
    let isDocument = reading.classes(source.lowerBound).contains(.document)
    if let by, isDocument, by == source.lowerBound + 1 { list = (by + 1)..<source.upperBound }
    let marks = list.filter { reading.tags[$0] == .comma || reading.tags[$0] == .conjunction }
    guard !marks.isEmpty, let last = marks.last, reading.tags[last] == .conjunction else {
      return [source]
    }
    var parts: [Range<Int>] = []
    var start = list.lowerBound
    for mark in marks + [list.upperBound] {
      let part = reading.trimmed(start..<mark)
      if !part.isEmpty { parts.append(part) }
      start = mark + 1
    }
    let isList = isDocument && by == source.lowerBound + 1
    let allNamed = parts.allSatisfy { part in
      reading.tags[part.lowerBound] == .proper || reading.tags[part.lowerBound] == .determiner
    }
    let hasVerb = list.contains { reading.tags[$0].isFinite || reading.tags[$0] == .relative }
    return isList || allNamed && parts.count > 1 && !hasVerb ? parts : [source]
  }

  // The source without its appositions and relative clauses.
  private func head(of source: Range<Int>) -> Range<Int> {
    let end =
      source.first {
        switch reading.tags[$0] {
        case .comma, .relative, .open, .dash, .that, .semicolon: $0 > source.lowerBound
        default: false
        }
      } ?? source.upperBound
    let head = reading.trimmed(source.lowerBound..<end)
    return head.isEmpty ? source : head
  }

  // MARK: Kinds

  // Names in a script without capitals are told by what stands beside them.
  private func kind(of head: Range<Int>, in part: Range<Int>) -> Speaker.Kind {
    let kind = kind(of: head)
    guard kind == .unspecified, head.upperBound < part.upperBound else { return kind }
    let beside = head.upperBound..<part.upperBound
    return beside.contains { reading.classes($0).contains(.person) } ? .person : kind
  }

  private func kind(of head: Range<Int>) -> Speaker.Kind {
    let core = core(of: head)
    guard let last = core.last else { return .unspecified }
    let form = reading.form(last)
    switch form {
    case "he", "she", "i", "who", "او", "وی", "من": return .person
    case "they", "we", "انها", "انان", "ما": return .group
    case "it": return .organisation
    default: break
    }
    let classes = reading.classes(last)
    let isNameRun = core.allSatisfy { reading.tags[$0] == .proper }
    if classes.contains(.document), !isNameRun { return .document }
    if core.contains(where: { !reading.classes($0).isDisjoint(with: .organisation) }) {
      return .organisation
    }
    if classes.contains(.group) { return .group }
    if classes.contains(.person) || core.contains(where: { reading.classes($0).contains(.title) }) {
      return .person
    }
    let lemma = reading.words[Int(reading.tokens[last].form)]
    if lemma.number != lemma.lemma, form.hasSuffix("s") || reading.tags[head.lowerBound] == .number
    {
      return .group
    }
    if isNameRun {
      let text = reading.mention(core).text
      if text.count > 1, text.uppercased() == text { return .organisation }
      return core.count <= 4 ? .person : .organisation
    }
    if form.hasSuffix("s") { return .group }
    // A Persian source is judged by its first noun.
    if let first = head.first(where: {
      !reading.classes($0).isDisjoint(with: [.person, .group, .organisation, .document])
    }) {
      let classes = reading.classes(first)
      if classes.contains(.document) { return .document }
      if classes.contains(.organisation) { return .organisation }
      return classes.contains(.group) ? .group : .person
    }
    return .unspecified
  }

  // The words before the first preposition: "members" of "members of the council".
  private func core(of head: Range<Int>) -> Range<Int> {
    var start = head.lowerBound
    while start < head.upperBound - 1,
      [.determiner, .adjective, .possessive].contains(reading.tags[start])
    {
      start += 1
    }
    var end = start
    while end < head.upperBound, reading.tags[end] != .preposition, reading.tags[end] != .gerund,
      reading.tags[end] != .participle
    {
      end += 1
    }
    return end > start ? start..<end : head
  }

  // The words with single spaces and no leading article.
  private func clean(_ range: Range<Int>) -> String {
    var range = range
    if range.count > 1, ["the", "a", "an"].contains(reading.form(range.lowerBound)) {
      range = (range.lowerBound + 1)..<range.upperBound
    }
    return reading.mention(range).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
