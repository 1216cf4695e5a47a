import CaseModel
import ClaimExtraction
import Testing

/// Who says what: each rule on a sentence of its own, about invented places.
@Suite struct AttributionTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var rule: String
    var speakers: [String]
    var content: String
    var testDescription: String { rule + ": " + text }
  }

  static let english = [
    Example(
      text: "The mayor of Tarn said that soldiers burned the mill.",
      rule: "en.attr.verb-that",
      speakers: ["mayor of Tarn"],
      content: "soldiers burned the mill"
    ),
    Example(
      text: "Witnesses said the soldiers burned the mill.",
      rule: "en.attr.verb-clause",
      speakers: ["Witnesses"],
      content: "the soldiers burned the mill"
    ),
    Example(
      text: "Osric Vale told reporters on Monday that the mill was empty.",
      rule: "en.attr.verb-that",
      speakers: ["Osric Vale"],
      content: "the mill was empty"
    ),
    Example(
      text: "Osric Vale said, \"The mill was full of people.\"",
      rule: "en.attr.verb-quote",
      speakers: ["Osric Vale"],
      content: "The mill was full of people"
    ),
    Example(
      text: "\"The mill was full of people,\" she said.",
      rule: "en.attr.quote-source-cue",
      speakers: ["she"],
      content: "The mill was full of people"
    ),
    Example(
      text: "“The mill was full of people,” said Osric Vale, a miller.",
      rule: "en.attr.quote-cue-source",
      speakers: ["Osric Vale"],
      content: "The mill was full of people"
    ),
    Example(
      text: "The bridge was closed for a week, residents said.",
      rule: "en.attr.trailing-cue",
      speakers: ["residents"],
      content: "The bridge was closed for a week"
    ),
    Example(
      text: "The bridge, he said, was closed for a week.",
      rule: "en.attr.medial-cue",
      speakers: ["he"],
      content: "was closed for a week"
    ),
    Example(
      text: "According to the Tarn Council, the bridge was closed.",
      rule: "en.attr.according-to",
      speakers: ["Tarn Council"],
      content: "the bridge was closed"
    ),
    Example(
      text: "The bridge was closed, according to the Tarn Council.",
      rule: "en.attr.according-to",
      speakers: ["Tarn Council"],
      content: "The bridge was closed"
    ),
    Example(
      text: "It is believed that forty people drowned.",
      rule: "en.attr.agentless",
      speakers: [],
      content: "forty people drowned"
    ),
    Example(
      text: "The council called for an inquiry into the fire.",
      rule: "en.attr.verb-np",
      speakers: ["council"],
      content: "an inquiry into the fire"
    ),
    Example(
      text: "The council urged the army to leave the valley.",
      rule: "en.attr.verb-object-to",
      speakers: ["council"],
      content: "the army to leave the valley"
    ),
    Example(
      text: "The council described the fire as a crime.",
      rule: "en.attr.verb-object-as",
      speakers: ["council"],
      content: "the fire as a crime"
    ),
    Example(
      text: "JUDGE: You may sit down.",
      rule: "en.attr.speaker-label",
      speakers: ["JUDGE"],
      content: "You may sit down"
    ),
  ]

  static let persian = [
    Example(
      text: "سخنگوی شورا گفت که سربازان آسیاب را سوزاندند و رفتند.",
      rule: "fa.attr.verb-ke",
      speakers: ["سخنگوی شورا"],
      content: "سربازان آسیاب را سوزاندند و رفتند"
    ),
    Example(
      text: "به گفتهٔ شاهدان، آسیاب خالی بود.",
      rule: "fa.attr.according-ezafe",
      speakers: ["شاهدان"],
      content: "آسیاب خالی بود"
    ),
    Example(
      text: "«آسیاب پر از مردم بود»، شهردار تارن گفت.",
      rule: "fa.attr.quote-cue",
      speakers: ["شهردار تارن"],
      content: "آسیاب پر از مردم بود"
    ),
    Example(
      text: "شورای تارن خواستار تحقیقات مستقل شد.",
      rule: "fa.attr.call-ezafe",
      speakers: ["شورای تارن"],
      content: "تحقیقات مستقل"
    ),
  ]

  @Test(arguments: english + persian)
  func `each rule finds its speaker and its words`(example: Example) throws {
    let claims = ClaimExtractor().claims(in: example.text)
    let claim = try #require(claims.first { $0.rules.contains(example.rule) })
    #expect(claim.attribution.first?.speakers.map(\.name) == example.speakers)
    #expect(claim.text == example.content || example.content.hasPrefix(claim.text))
  }

  @Test func `the trailing double form gives two levels`() throws {
    let text =
      "\"The guards filled the well with stones at night,\" according to the Lorn report, "
      + "Osric Vale confirmed."
    let claim = try #require(ClaimExtractor().claims(in: text).first)
    #expect(claim.attribution.map { $0.speakers.map(\.name) } == [["Osric Vale"], ["Lorn report"]])
    #expect(claim.attribution.map { $0.cue?.cueClass } == ["confirm", "according"])
    #expect(claim.isDirect)
  }

  @Test func `a participle continues with the same speaker`() throws {
    let text = "Experts said that the well is deep, warning that children may fall into it."
    let claims = ClaimExtractor().claims(in: text)
    #expect(claims.map(\.text) == ["the well is deep", "children may fall into it"])
    #expect(claims.map { $0.attribution[0].speakers[0].name } == ["Experts", "Experts"])
    #expect(claims.map(\.modality) == [.asserted, .possible])
  }

  @Test func `surname pronoun and document resolve to the fullest form`() {
    let text = """
      Osric Vale, a miller from Tarn, said the army came at dawn. Vale said the mill burned. \
      He added that nobody was warned. The Lorn report said the mill burned. \
      The report added that the well was filled.
      """
    let names = ClaimExtractor().claims(in: text).compactMap {
      $0.attribution.first?.speakers.first
    }
    #expect(
      names.map(\.name) == ["Osric Vale", "Osric Vale", "Osric Vale", "Lorn report", "Lorn report"]
    )
    #expect(names.map(\.kind) == [.person, .person, .person, .document, .document])
  }

  @Test func `the document's own words have no speaker`() {
    let claims = ClaimExtractor().claims(in: "The army burned the mill in 1931.")
    #expect(claims.map(\.attribution) == [[]])
  }

  @Test func `a quotation that goes on keeps its speaker`() {
    let text = "\"The mill burned,\" said Osric Vale. \"Nobody came to help us that night.\""
    let claims = ClaimExtractor().claims(in: text)
    #expect(
      claims.map { $0.attribution.first?.speakers.first?.name } == ["Osric Vale", "Osric Vale"]
    )
    #expect(claims.last?.rules.first == "en.attr.orphan-quote")
  }

  @Test func `I think is the speaker's hedge and not another speaker`() {
    let claims = ClaimExtractor().claims(in: "\"I think the mill burned,\" said Osric Vale.")
    #expect(claims.map { $0.attribution.count } == [1])
  }
}
