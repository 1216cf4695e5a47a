import CaseModel
import Casework

/// A claim with everything under it.
struct ClaimPage: Page {
  static let template = "claim"
  let section: Section? = .claims

  /// A line of the chain of speakers.
  struct Level: Sendable {
    var number: Int
    var speakers: HTML
    var cue: HTML
    var document: HTML
  }

  /// Somebody or something named in the claim.
  struct Named: Sendable {
    var words: String
    var role: String
    var name: String
  }

  let title: String
  var sentence: HTML
  var before: HTML
  var passage: HTML
  var after: HTML
  var language: String
  var direction: String
  var inDocument: HTML
  var accusation: Bool
  var state: HTML
  var manner: HTML
  var meaning: String
  var what: HTML
  var polarity: String
  var layer: String
  var tense: String
  var levels: [Level]
  var authored: Bool
  var participants: [Named]
  var places: [Named]
  var dates: [DateWording]
  var quantities: [QuantityWording]
  var figures: HTML
  var cited: [String]
  var engine: String
  var rules: [String]
  var event: HTML
  var exhibit: HTML
  var sha256: String?
  var offsets: String

  /// Presents a claim; `exhibit` is the document it stands in.
  init(_ claim: ClaimView, exhibit: ExhibitSummary?, links: Links) {
    let body = claim.body
    title = "Claim: “" + Wording.shortened(Self.flat(body.text), to: 70) + "”"
    sentence = AttributionChain(levels: body.attribution).sentence
    before = .passage(claim.before)
    passage = .passage(body.text)
    after = .passage(claim.after)
    language = claim.language ?? ""
    direction = claim.rightToLeft ? "rtl" : "auto"
    let place = Address.document(claim.exhibit, part: DocumentParts.part(of: body.start))
    let anchor = "t-" + Slug.make(body.id)
    inDocument = links.link(place, anchor: anchor, "Read it in the document")
    accusation = Accusation.isMade(by: body)
    state = Wording.state(claim.state)
    manner = Wording.manner(body.modality, direct: body.direct)
    meaning = Wording.meaning(body.modality)
    what = links.link(
      .claims(ClaimFilter(event: body.event)),
      "\(Wording.event(body.event))"
    )
    polarity = body.polarity == .negative ? "negated in its own words" : "affirmed"
    layer = Self.layer(body.layer)
    tense = body.tense ?? "not known"
    levels = body.attribution.enumerated().map { Level($0.element, number: $0.offset + 1) }
    authored = body.attribution.isEmpty
    participants = body.participants.map { Named($0, role: Wording.role($0.role)) }
    places = body.places.map { Named($0, role: $0.kind ?? "place") }
    dates = body.dates.map { DateWording($0) }
    quantities = body.quantities.map { QuantityWording($0) }
    figures =
      quantities.isEmpty ? .empty : links.link(.figures, "What each source says of how many")
    cited = body.cited_documents.map(\.text)
    engine = claim.engine
    rules = body.rules
    event = links.event(claim.event)
    self.exhibit = links.link(.document(claim.exhibit), text: claim.exhibitName)
    sha256 = exhibit?.sha256
    offsets = "\(Numerals.count(body.start)) to \(Numerals.count(body.end))"
  }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func layer(_ layer: String) -> String {
    switch layer {
    case "main": "what a sentence says"
    case "embedded": "said inside another claim"
    case "apposition": "said beside a name"
    case "list": "an item of an enumeration"
    case "frame": "that something was said or reported"
    default: layer
    }
  }
}

extension ClaimPage.Level {
  init(_ level: ClaimView.Level, number: Int) {
    self.number = number
    speakers =
      level.speakers.isEmpty
      ? "someone the text does not name"
      : level.speakers.map { speaker in
        let words: HTML =
          speaker.name == nil || speaker.name == speaker.text
          ? .empty : " <span class=\"given\">in the text: <bdi>\(speaker.text)</bdi></span>"
        let kind: HTML = speaker.kind.map { ", \($0)" } ?? .empty
        return "<bdi>\(speaker.name ?? speaker.text)</bdi>\(kind)\(words)"
      }.joined(separator: "<br>")
    cue = level.cue.map { "<bdi>“\($0.text)”</bdi>" } ?? "no word that says so"
    document = level.document.map { AttributionChain.mention($0) } ?? "not named"
  }
}

extension ClaimPage.Named {
  init(_ mention: ClaimView.Mention, role: String) {
    words = mention.text
    name = mention.name ?? "as written"
    self.role = role
  }
}
