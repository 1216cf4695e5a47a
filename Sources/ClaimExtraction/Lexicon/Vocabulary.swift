/// All that the lexicon files say, interned: words by number, their classes, cues and phrases.
struct Vocabulary: Sendable {
  /// What the lexicons know of one word.
  struct Word: Sendable {
    /// Its number; -1 where no lexicon has it.
    var number: Int32 = -1
    /// The number of its lemma; -1 where no lexicon has it.
    var lemma: Int32 = -1
    var classes: WordClass = []
  }

  /// What kind of event a trigger points to.
  struct Trigger: Sendable {
    var event: String
    var act: String?
    var weight: Int
    /// The lemmas after the first, looked for in order.
    var rest: [Int32]
  }

  /// The lexicons the module ships.
  static let standard = Vocabulary()

  private var words: [String: Word] = [:]
  private(set) var cuesByLemma = PhraseTable<Cue>()
  private(set) var hedges = PhraseTable<String>()
  private(set) var bounds = PhraseTable<String>()
  private(set) var accusations = PhraseTable<Bool>()
  private(set) var triggers: [Int32: [Trigger]] = [:]

  private init() {
    addGrammar(LexiconTable(PackageResources.grammar_tsv))
    addVerbs(LexiconTable(PackageResources.verbs_tsv))
    addLexicon(LexiconTable(PackageResources.lexicon_tsv))
    addEvents(LexiconTable(PackageResources.events_tsv))
  }

  /// What is known of a folded form.
  func word(_ form: String) -> Word {
    if let known = words[form] { return known }
    // A plural of a known word has that word as its lemma.
    var unknown = Word()
    if form.count > 3, form.hasSuffix("s") {
      let stem = String(form.dropLast())
      let singular =
        words[stem]
        ?? (form.hasSuffix("ies") ? words[form.dropLast(3) + "y"] : nil)
        ?? (form.hasSuffix("es") ? words[String(form.dropLast(2))] : nil)
      if let singular { unknown.lemma = singular.lemma }
    }
    return unknown
  }

  /// The number of a word that a lexicon has; -1 else.
  func number(_ form: String) -> Int32 { words[form]?.number ?? -1 }

  private mutating func intern(_ text: some StringProtocol) -> Int32 {
    let key = LetterFolding.key(text)
    if let known = words[key] { return known.number }
    let number = Int32(truncatingIfNeeded: words.count)
    words[key] = Word(number: number, lemma: number, classes: [])
    return number
  }

  private mutating func add(_ form: String, _ classes: WordClass, lemma: Int32? = nil) {
    _ = intern(form)
    let key = LetterFolding.key(form)
    words[key]?.classes.formUnion(classes)
    if let lemma { words[key]?.lemma = lemma }
  }

  private mutating func phrase(_ text: String) -> [Int32] {
    text.split(separator: " ").map { intern($0) }
  }

  private mutating func addGrammar(_ table: LexiconTable) {
    for row in table.rows where row.count >= 3 {
      guard let wordClass = WordClass.names[row[1]] else { continue }
      for form in LexiconTable.alternatives(row[2]) { add(form, wordClass) }
    }
  }

  private mutating func addVerbs(_ table: LexiconTable) {
    for row in table.rows {
      for entry in LexiconTable.alternatives(row[0]) {
        let isNounToo = entry.hasSuffix("*")
        let lemma = isNounToo ? String(entry.dropLast()) : entry
        let past = row.count > 1 ? row[1] : VerbForms.past(lemma)
        let participle = row.count > 2 ? row[2] : past
        addVerb(lemma, past: past, participle: participle, isNounToo: isNounToo)
      }
    }
  }

  private mutating func addVerb(_ lemma: String, past: String, participle: String, isNounToo: Bool)
  {
    let number = intern(lemma)
    // The irregular forms come first in the file and stand.
    guard words[lemma]?.classes.contains(.verbBase) != true else {
      if isNounToo {
        add(lemma, .ambiguous)
        add(VerbForms.thirdPerson(lemma), .ambiguous)
      }
      return
    }
    let noun: WordClass = isNounToo ? .ambiguous : []
    add(lemma, noun.union(.verbBase), lemma: number)
    add(VerbForms.thirdPerson(lemma), noun.union(.verbS), lemma: number)
    add(past, .verbPast, lemma: number)
    add(participle, .verbParticiple, lemma: number)
    add(VerbForms.gerund(lemma, past: past), .verbIng, lemma: number)
  }

  private mutating func addLexicon(_ table: LexiconTable) {
    for row in table.rows where row.count >= 4 {
      let parts = row[2].split(separator: ".", maxSplits: 1).map(String.init)
      let name = parts.count > 1 ? parts[1] : ""
      for pattern in LexiconTable.alternatives(row[3]) {
        switch parts[0] {
        case "hedge": hedges.insert(phrase(pattern), name)
        case "bound": bounds.insert(phrase(pattern), name)
        case "accuse": accusations.insert(phrase(pattern), true)
        case "kind", "title":
          if let wordClass = WordClass.names[row[2]] {
            if !pattern.contains(" ") { add(pattern, wordClass) }
          }
        default: addCue(row, kind: parts[0], name: name, pattern: pattern)
        }
      }
    }
  }

  private mutating func addCue(_ row: [String], kind: String, name: String, pattern: String) {
    guard let kind = Cue.Kind(rawValue: kind) else { return }
    var frames: Cue.Frames = []
    for frame in row.count > 4 ? row[4].split(separator: " ") : [] {
      frames.formUnion(Cue.Frames.names[String(frame)] ?? [])
    }
    let words = phrase(pattern)
    if row[1] == "en", !frames.contains(.adjective), kind == .verb || kind == .agentless {
      ensureVerb(pattern)
    }
    cuesByLemma.insert(
      words,
      Cue(id: row[0], kind: kind, cueClass: name, frames: frames, words: words)
    )
  }

  // A cue's verb that the verb file lacks is taken to be regular.
  private mutating func ensureVerb(_ pattern: String) {
    guard let lemma = pattern.split(separator: " ").first.map(String.init) else { return }
    guard words[lemma]?.classes.contains(.verbBase) != true else { return }
    let past = VerbForms.past(lemma)
    addVerb(lemma, past: past, participle: past, isNounToo: false)
  }

  private mutating func addEvents(_ table: LexiconTable) {
    for row in table.rows where row.count >= 4 {
      for pattern in LexiconTable.alternatives(row[3]) {
        let words = phrase(pattern)
        guard let first = words.first else { continue }
        // Several words point more surely than one.
        let weight = (Int(row[2]) ?? 0) + (words.count > 1 ? 6 : 0)
        triggers[first, default: []].append(
          Trigger(
            event: row[0],
            act: row[1] == "-" ? nil : row[1],
            weight: weight,
            rest: Array(words.dropFirst())
          )
        )
      }
    }
  }
}
