import CaseModel
import Gazetteer

/// Puts attributions, clauses and fields together into claims.
struct ClaimAssembler {
  /// A stretch of one sentence that belongs to one attribution, or to the document itself.
  private struct Run {
    var tokens: Range<Int>
    var owner: Int
    var isPersian: Bool
  }

  private static let deepest = 6

  let reading: Reading
  private let attributions: [Attribution]
  private let parents: [Int]
  private let owners: [Int32]
  private let isFrame: [Bool]
  private let levels: [AttributionLevel]
  private let fields: FieldReader
  private let framingCues: Set<Int>

  init(reading: Reading, gazetteer: Gazetteer) {
    self.reading = reading
    attributions = AttributionReader(reading: reading).attributions()
    let nesting = AttributionNesting(attributions, tokenCount: reading.tokens.count)
    parents = nesting.parents
    owners = nesting.owners
    isFrame = nesting.isFrame
    levels = Self.levels(of: attributions, reading: reading)
    framingCues = Set(attributions.compactMap { $0.framesOwnClaim ? $0.cue?.lowerBound : nil })
    fields = FieldReader(reading: reading, gazetteer: gazetteer)
  }

  /// The claims of the text, in order of their start.
  func claims() -> [Claim] {
    var claims: [Claim] = []
    for sentence in reading.sentences {
      for run in runs(in: sentence) { claims += self.claims(in: run) }
    }
    for index in attributions.indices { claims += aside(of: index) }
    var seen: Set<String> = []
    return
      claims
      .sorted { ($0.span, $0.layer.rawValue, $0.id) < ($1.span, $1.layer.rawValue, $1.id) }
      .filter { seen.insert("\($0.span.start)-\($0.span.end)").inserted }
  }

  // MARK: Levels

  private static func levels(of attributions: [Attribution], reading: Reading) -> [AttributionLevel]
  {
    var resolver = SpeakerResolver(reading: reading)
    // Speakers are resolved in the order of the text, cues being where they are named.
    let order = attributions.indices.sorted {
      (attributions[$0].source?.lowerBound ?? 0, $0) < (
        attributions[$1].source?.lowerBound ?? 0, $1
      )
    }
    var levels = [AttributionLevel](
      repeating: AttributionLevel(speakers: [], cue: nil),
      count: attributions.count
    )
    for index in order {
      let attribution = attributions[index]
      var level = AttributionLevel(speakers: [], cue: nil)
      if let source = attribution.source {
        level.speakers = resolver.speakers(of: source)
        let document = attribution.document ?? resolver.document(of: source)
        level.document = document.map { reading.mention($0) }
      }
      if let cue = attribution.cue {
        level.cue = .init(mention: reading.mention(cue), cueClass: attribution.cueClass)
      }
      levels[index] = level
    }
    return levels
  }

  private func chain(of owner: Int) -> [Int] {
    var chain: [Int] = []
    var current = owner
    while current >= 0, chain.count < Self.deepest {
      chain.append(current)
      current = parents[current]
    }
    return chain.reversed()
  }

  // MARK: Runs

  private func runs(in sentence: Reading.Sentence) -> [Run] {
    var runs: [Run] = []
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      if isFrame[start] {
        start += 1
        continue
      }
      let owner = owners[start]
      var end = start + 1
      while end < sentence.tokens.upperBound, !isFrame[end], owners[end] == owner { end += 1 }
      runs.append(Run(tokens: start..<end, owner: Int(owner), isPersian: sentence.isPersian))
      start = end
    }
    return runs
  }

  private func claims(in run: Run) -> [Claim] {
    let tokens = reading.trimmed(run.tokens)
    guard !tokens.isEmpty else { return [] }
    let isWhole = run.owner >= 0 && attributions[run.owner].content.contains(tokens)
    let hasVerb = tokens.contains {
      reading.tags[$0].isFinite || reading.tags[$0] == .participle
    }
    let hasGerund = tokens.contains { reading.tags[$0] == .gerund || reading.tags[$0] == .to }
    let pieces = run.owner >= 0 ? attributions[run.owner].content.count : 0
    if pieces > 1, !hasVerb, !hasGerund { return [] }
    guard hasVerb || isWhole || run.owner >= 0 && hasGerund && tokens.count > 3 else { return [] }
    // The document's own words need a finite verb to be a proposition; a question is none.
    if run.owner < 0, !isStatement(tokens) { return [] }
    var clauses =
      run.isPersian
      ? PersianClauseSplitter(reading: reading).clauses(of: tokens, layer: .main)
      : ClauseSplitter(reading: reading).clauses(of: tokens, layer: .main)
    if clauses.count > 1 {
      clauses = clauses.filter { clause in
        clause.layer == .list || clause.layer == .apposition
          || clause.tokens.contains { reading.tags[$0].isVerbal }
          || clause.tokens.count > 3 && run.owner >= 0
      }
    }
    return clauses.map { clause in
      var clause = clause
      if framesAnother(clause) { clause.layer = .frame }
      return claim(clause, owner: run.owner)
    }
  }

  private func isStatement(_ tokens: Range<Int>) -> Bool {
    let first = reading.tags[tokens.lowerBound]
    guard tokens.contains(where: { reading.tags[$0].isFinite }), first != .relative else {
      return false
    }
    let end =
      reading.tokens.indices.contains(tokens.upperBound)
      ? reading.tokens[tokens.upperBound].mark : "."
    guard end != "?", end != "\u{61F}" else { return false }
    // "Where they lie" is a heading.
    let verbs = tokens.filter { reading.tags[$0].isFinite }
    return first != .wh || verbs.count > 1
  }

  // Whether the cue of another attribution stands in a clause: "presented a list of claims".
  private func framesAnother(_ clause: Clause) -> Bool {
    clause.tokens.contains { framingCues.contains($0) }
  }

  // Claims beside the content: an apposition of the source, or a demand named by a noun.
  private func aside(of index: Int) -> [Claim] {
    let attribution = attributions[index]
    if attribution.isNominal, let cue = attribution.cue, let content = attribution.content.first {
      var start = cue.lowerBound
      while start > 0, reading.tags[start - 1].isNominal, reading.tags[start] != .possessive {
        start -= 1
      }
      let clause = Clause(
        tokens: start..<content.upperBound,
        layer: .embedded,
        rule: attribution.rule
      )
      return [claim(clause, owner: index)]
    }
    guard let source = attribution.source, attribution.cue != nil,
      source.contains(where: { reading.tags[$0] == .comma || reading.tags[$0] == .relative })
    else { return [] }
    return ClauseSplitter(reading: reading).clauses(of: source, layer: .main)
      .filter { $0.layer == .apposition || $0.layer == .embedded }
      .map { claim($0, owner: parents[index]) }
  }

  // MARK: One claim

  private func claim(_ clause: Clause, owner: Int) -> Claim {
    let chain = chain(of: owner)
    let span = reading.span(clause.tokens)
    var marks = chain.compactMap { attributions[$0].modality }
    if clause.isConditional { marks.append(.conditional) }
    let isDemanded = chain.last.map { attributions[$0].cueClass == "call" } ?? false
    let levels = chain.map { self.levels[$0] }
    let rules = chain.map { attributions[$0].rule } + [clause.rule]
    let quotation = quotation(of: clause.tokens)
    var claim = fields.claim(clause, marks: marks, isDemanded: isDemanded, levels: levels)
    claim.id = Self.identifier(span, levels, clause.layer)
    claim.rules = rules
    claim.isDirect = quotation.isDirect
    claim.quoted = quotation.quoted
    return claim
  }

  private func quotation(of tokens: Range<Int>) -> (isDirect: Bool, quoted: TextSpan?) {
    let number = reading.quotationOfToken[tokens.lowerBound]
    if number >= 0 {
      let quotation = reading.quotations[Int(number)]
      if quotation.content.lowerBound <= tokens.lowerBound,
        tokens.upperBound <= quotation.content.upperBound
      {
        return (true, nil)
      }
    }
    for position in tokens where reading.tags[position] == .quote {
      guard let quotation = reading.quotation(openingAt: position), !quotation.content.isEmpty
      else {
        continue
      }
      let inside = quotation.content.clamped(to: tokens)
      return (false, inside.isEmpty ? nil : reading.span(inside))
    }
    // The quotation may have opened before the clause.
    if number >= 0 {
      let inside = reading.quotations[Int(number)].content.clamped(to: tokens)
      return (false, inside.isEmpty ? nil : reading.span(inside))
    }
    return (false, nil)
  }

  // FNV-1a, 64 bits, over the span, the layer and the classes of the cues.
  private static func identifier(
    _ span: TextSpan,
    _ levels: [AttributionLevel],
    _ layer: Claim.Layer
  ) -> String {
    let classes = levels.map { $0.cue?.cueClass ?? "" }.joined(separator: ">")
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in "\(span.start)-\(span.end) \(layer.rawValue) \(classes)".utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return "c" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}
