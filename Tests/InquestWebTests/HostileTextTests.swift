import CaseModel
import Testing

@testable import Casework
@testable import InquestWeb

/// Text from outside never becomes markup, whatever it is.
@Suite struct HostileTextTests {
  static let values = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    // A quotation mark with an accent on it is one Character, and ends an attribute all the same.
    "\"\u{301} onfocus=alert(1) autofocus x=\"\u{301}",
    "'\u{301}><svg onload=alert(1)>",
    "\u{202E}gnp.exe\u{2066}\u{2067}",
    "nul\u{0}bell\u{7}delete\u{7F}next\u{85}\u{FFFE}",
    String(repeating: "نام", count: 1_400),
    "{{title}} {{{main}}} {{> layout}}",
    "a&amp;b &lt;b&gt;",
    "-->]]><!--",
    "javascript:alert(1)",
    "../../../etc/passwd",
    "",
  ]

  static let addresses: [Address] = [
    .overview, .documents, .document("x"), .claims(), .claim("x"), .figures, .people(),
    .person("x"), .review, .pair(ExampleReview.pair), .lists, .estimate, .custody(),
  ]

  @Test(arguments: addresses, values)
  func `a page with this text everywhere holds no markup but ours`(
    address: Address,
    value: String
  ) throws {
    let site = try Site(HostileCase(value: value), token: value)
    let filtered: Address =
      switch address {
      case .claims: .claims(ClaimFilter(speaker: value, exhibit: value, from: value, text: value))
      case .people: .people(PersonFilter(text: value, list: value))
      case let other: other
      }
    let answer = try site.answer(filtered, links: Links(place: .served))
    #expect(answer.status == 200)
    let markup = String(decoding: answer.body, as: UTF8.self)
    let read = MarkupReader(markup)
    #expect(read.findings == [])
    for element in read.elements {
      #expect(Self.ours.contains(element.name), "<\(element.name)>")
      #expect(!element.attributes.keys.contains { $0.hasPrefix("on") }, "\(element)")
      #expect(element.attributes["style"] == nil, "the policy allows no style: \(element)")
      if let href = element.attributes["href"] {
        #expect(href.hasPrefix("/") || href.hasPrefix("#") || href == "data:,", "\(href)")
      }
    }
    #expect(read.elements.count { $0.name == "script" } == 1)
    for scalar in markup.unicodeScalars {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      #expect(!isControl && scalar.value != 0x7F && scalar.value != 0x202E && scalar.value != 0)
    }
  }

  static let ours: Set<String> = [
    "html", "head", "meta", "title", "link", "script", "body", "a", "header", "p", "nav", "ul",
    "li", "main", "footer", "span", "h1", "h2", "h3", "section", "dl", "div", "dt", "dd", "ol",
    "time", "bdi", "code", "table", "thead", "tbody", "tr", "th", "td", "details", "summary",
    "article", "form", "label", "input", "select", "option", "button", "blockquote", "mark", "pre",
    "br", "caption", "q", "strong", "kbd", "svg", "rect", "line", "circle", "path", "text",
  ]

  @Test func `the direction of a name is shown, not obeyed`() {
    #expect(HTML(text: "\u{202E}cod.exe").markup == "⟦U+202E⟧cod.exe")
    #expect(HTML(text: "a\u{0}b").markup == "a␀b")
    #expect(HTML(text: "زن\u{200C}ان").markup == "زن\u{200C}ان")
  }

  @Test func `a quotation mark with an accent is escaped`() {
    #expect(HTML(text: "\"\u{301}").markup == "&quot;\u{301}")
    #expect(HTML(text: "<\u{338}").markup == "&lt;\u{338}")
  }
}

/// The example case with one text in place of every text that comes from outside.
struct HostileCase: CaseReading {
  var value: String

  private var exhibit: ExhibitSummary {
    var exhibit = ExampleDocuments.exhibit("x", value, title: value, language: value)
    exhibit.source = value
    exhibit.method = value
    exhibit.collectedAt = value
    exhibit.url = value
    exhibit.mediaType = value
    exhibit.encoding = value
    return exhibit
  }

  private var claim: ClaimView {
    let mention = ClaimView.Mention(
      text: value,
      role: value,
      name: value,
      kind: value,
      class: value,
      edtf: value,
      low: 3,
      high: .infinity,
      bound: value,
      unit: value
    )
    return ClaimView(
      id: value,
      exhibit: value,
      exhibitName: value,
      language: value,
      rightToLeft: false,
      body: ClaimView.Body(
        id: value,
        start: 0,
        end: value.unicodeScalars.count,
        text: value,
        layer: value,
        direct: false,
        attribution: [
          ClaimView.Level(speakers: [mention, mention], cue: mention, document: mention)
        ],
        modality: .alleged,
        polarity: .negative,
        event: value,
        act: value,
        participants: [mention],
        places: [mention],
        dates: [mention],
        quantities: [mention, mention],
        cited_documents: [mention],
        tense: value,
        rules: [value]
      ),
      before: value,
      after: value,
      state: value,
      engine: value,
      event: 0
    )
  }

  private var summary: PersonSummary {
    PersonSummary(
      id: value,
      name: value,
      otherNames: [value],
      records: 2,
      lists: [value],
      probability: .nan,
      status: .disputed
    )
  }

  private var pairKey: PairKey {
    PairKey(RecordKey(list: value, id: value), RecordKey(list: value, id: value + "x"))
  }

  private var decision: DecisionView {
    DecisionView(
      event: 0,
      pair: pairKey,
      verdict: .init(code: "same"),
      reviewer: value,
      reason: value,
      time: value,
      deed: value,
      endedBy: nil,
      isOwn: true
    )
  }

  private var judgement: JudgementView {
    JudgementView(effect: nil, isDisputed: true, missing: 0, decisions: [decision, decision])
  }

  private var link: PersonView.Link {
    PersonView.Link(
      a: 0,
      b: 1,
      weight: 4,
      probability: 0.9,
      fields: [PersonView.FieldWeight(field: value, level: value, weight: 3)],
      judgement: judgement
    )
  }

  func review(limit: Int) throws -> ReviewBoard {
    let question = ReviewQuestion(
      pair: pairKey,
      names: [value, value],
      probability: .nan,
      change: .infinity,
      sizes: [1, 1],
      isJoined: true
    )
    return ReviewBoard(
      policy: LinkPolicy(acceptance: .atLeast(.nan)),
      questions: [question],
      sample: [question],
      contradictions: [ContradictionView(apart: pairKey, chain: [pairKey, pairKey])],
      disputes: [pairKey],
      decisions: [decision]
    )
  }

  func pair(_ pair: PairKey) throws -> PairView? {
    let side = PairView.Side(
      record: PersonView.Record(list: value, exhibit: value, id: value, line: 1),
      name: value,
      person: value,
      status: .disputed,
      records: 2,
      others: [PairView.Other(pair: pairKey, name: value, probability: .nan, isJoined: true)]
    )
    return PairView(
      pair: pairKey,
      sides: [side, side],
      fields: [PersonView.FieldRow(field: value, values: [value, value + "x"])],
      latin: [[value, nil]],
      link: link,
      judgement: judgement,
      earlier: [decision],
      isDouble: true,
      isSampled: true
    )
  }

  private var facet: Facet { Facet(value: value, count: 1) }

  private var entry: LogEntry {
    LogEntry(
      index: 0,
      time: value,
      action: value,
      actor: value,
      summary: value,
      exhibit: value,
      commitment: value
    )
  }

  func overview() throws -> CaseOverview {
    CaseOverview(
      title: value,
      identifier: value,
      truePopulation: 1,
      exhibits: 1,
      documentsRead: 1,
      unread: 1,
      claims: 1,
      claimsByModality: [facet],
      lists: 1,
      records: 2,
      persons: 1,
      events: 1,
      open: [OpenItem(kind: .unreadExhibit, text: value, target: value)],
      recent: [entry],
      estimate: EstimateView.Range(low: -.infinity, high: .nan, level: .nan)
    )
  }

  func exhibits() throws -> [ExhibitSummary] {
    var unread = exhibit
    unread.state = .unread(reason: value)
    return [exhibit, unread]
  }

  func document(_ id: String) throws -> DocumentView? {
    DocumentView(
      exhibit: exhibit,
      text: value,
      blocks: [
        DocumentView.Block(span: TextSpan(0, value.unicodeScalars.count), kind: value)
      ],
      claims: [claim, claim]
    )
  }

  func claims(_ filter: ClaimFilter) throws -> ClaimTable {
    ClaimTable(rows: [claim], total: 1, speakers: [facet], modalities: [facet], events: [facet])
  }

  func claim(_ id: String) throws -> ClaimView? { claim }

  func figures() throws -> [FigureGroup] {
    let rows = claim.body.quantities.map { FigureRow(claim: claim, quantity: $0) }
    return [FigureGroup(event: value, rows: rows)]
  }

  func people(_ filter: PersonFilter) throws -> PersonTable {
    PersonTable(rows: [summary], total: 1, lists: [facet], statuses: [facet])
  }

  func person(_ id: String) throws -> PersonView? {
    PersonView(
      summary: summary,
      records: [
        PersonView.Record(list: value, exhibit: value, id: value, line: 1),
        PersonView.Record(list: value, exhibit: value, id: value, line: 2),
      ],
      fields: [PersonView.FieldRow(field: value, values: [value, value + "x", nil])],
      links: [link],
      decisions: [decision],
      engine: value,
      event: 0
    )
  }

  func lists() throws -> [ListSummary] {
    [
      ListSummary(
        name: value,
        source: value,
        exhibit: value,
        records: 1,
        rejected: 1,
        persons: 1,
        columns: [(value, value)],
        unused: [value],
        compiledFrom: [value, value]
      )
    ]
  }

  func estimate() throws -> EstimateView? {
    EstimateView(
      lists: [value, value],
      origins: [[value, value], []],
      listSizes: [1],
      observed: 1,
      overlaps: [EstimateView.Overlap(pattern: Int.max, count: 1)],
      methods: [
        EstimateView.Method(
          method: value,
          version: value,
          estimate: .infinity,
          interval: EstimateView.Range(low: 0, high: 1e300, level: 0.95),
          assumptions: [value],
          warnings: [value],
          diagnostics: [(value, value)],
          chains: EstimateView.Chains(
            quantity: value,
            chains: [[.nan, 1, .infinity, 2], [], [-1e300, 0, 1e300]],
            ranks: [[Int.max, 1], [], [-1, .max]]
          )
        )
      ],
      recommended: EstimateView.Range(low: .nan, high: nil, level: 2),
      recommendedMethods: [value],
      reason: value,
      refusal: value,
      sensitivity: [
        EstimateView.Sensitivity(
          heading: value,
          label: value,
          interval: EstimateView.Range(low: .nan, high: 1, level: 0.95),
          middle: .infinity,
          note: value
        ),
        EstimateView.Sensitivity(heading: value, label: value, interval: nil, middle: nil),
      ],
      consistency: [
        EstimateView.Consistency(
          list: value,
          truth: .max,
          estimate: .nan,
          interval: EstimateView.Range(low: -.infinity, high: nil, level: .nan),
          holds: true,
          note: value
        )
      ],
      strata: [
        EstimateView.Part(
          name: value,
          observed: .min,
          recommended: EstimateView.Range(low: 1e300, high: -1, level: 9),
          methods: [value],
          refusal: value
        )
      ],
      warnings: [value],
      truePopulation: 1,
      seed: 1,
      input: value,
      event: 0
    )
  }

  func custody(page: Int) throws -> CustodyView {
    CustodyView(
      folder: value,
      origin: value,
      size: 1,
      root: value,
      checkpoint: value,
      verifierKey: value,
      entries: [entry],
      page: 1,
      total: 1,
      commands: [(value, value)]
    )
  }
}
