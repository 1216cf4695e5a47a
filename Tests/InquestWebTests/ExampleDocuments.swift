import CaseModel
@testable import Casework

/// Documents of the example case: an English report, a Persian one, a list, an unread scan.
enum ExampleDocuments {
  static let report = """
    Silence after the Harrow Night

    In the spring of 1911 at least 300 prisoners of the Ostermark were killed, according to the \
    Lantern Society. “The graves were opened and filled again,” said Mara Velden, who lived nearby.

    The Office of Records denied that anybody had been killed. Its report says that the witness \
    Jonas Brandt claimed that Captain Ostrel allegedly gave the order, and that between 120 and \
    150 people may have been moved in July 1911.

    The Society calls for an inquiry. If no list is published, the families will wait longer.
    """

  static let persian = """
    گزارش انجمن فانوس

    به گفتهٔ مارا ولدن، بیش از ۹۰۰ زندانی در بهار ۱۹۱۱ در استرمارک کشته شدند.
    خانواده‌ها می‌گویند که گورها بی‌نشان مانده‌اند.
    """

  static let texts = ["ex-report": report, "ex-persian": persian]

  static let blocks = [
    "ex-report": lines(report, kinds: ["title", "paragraph", "paragraph", "paragraph"]),
    "ex-persian": lines(persian, kinds: ["title", "paragraph", "paragraph"]),
  ]

  static let exhibits = [
    exhibit("ex-report", "harrow-night.txt", title: "Silence after the Harrow Night", event: 1),
    exhibit("ex-persian", "fanus.html", title: "گزارش انجمن فانوس", language: "fa", event: 2),
    exhibit("ex-list", "lantern.csv", state: .list, event: 3),
    exhibit(
      "ex-scan",
      "scan-07.tiff",
      state: .unread(reason: "A TIFF image is not read yet; the original is kept."),
      event: 4
    ),
    exhibit("ex-late", "late.txt", state: .waiting, event: 5),
  ]

  static let claims: [ClaimView] = [
    claim(
      "c1",
      "In the spring of 1911 at least 300 prisoners of the Ostermark were killed",
      event: "killing",
      who: [("the Lantern Society", "Lantern Society", "organisation", "according")],
      dates: [("the spring of 1911", "1911-21")],
      quantities: [("at least 300", 300, nil, "at least", "people")]
    ),
    claim("c2", "prisoners of the Ostermark", event: nil, layer: "embedded"),
    claim(
      "c3",
      "The graves were opened and filled again",
      event: "grave_destruction",
      direct: true,
      who: [("Mara Velden", "Mara Velden", "person", "say")]
    ),
    claim(
      "c4",
      "anybody had been killed",
      event: "killing",
      modality: .denied,
      who: [("The Office of Records", "Office of Records", "organisation", "deny")]
    ),
    claim(
      "c5",
      "Captain Ostrel allegedly gave the order",
      event: "perpetrator_named",
      modality: .alleged,
      who: [
        ("Its report", "report of the Office of Records", "document", "say"),
        ("the witness Jonas Brandt", "Jonas Brandt", "person", "claim"),
      ],
      participants: [("Captain Ostrel", "perpetrator")]
    ),
    claim(
      "c6",
      "order, and that between 120 and 150 people may have been moved",
      event: "killing",
      modality: .possible,
      who: [("Its report", "report of the Office of Records", "document", "say")],
      dates: [("July 1911", "1911-07")],
      quantities: [("between 120 and 150", 120, 150, "exact", "people")]
    ),
    claim(
      "c7",
      "an inquiry",
      event: "call_for_investigation",
      modality: .calledFor,
      who: [("The Society", "Lantern Society", "organisation", "call")]
    ),
    claim(
      "c8",
      "the families will wait longer",
      event: nil,
      modality: .conditional
    ),
    claim(
      "c9",
      "بیش از ۹۰۰ زندانی در بهار ۱۹۱۱ در استرمارک کشته شدند",
      in: "ex-persian",
      event: "killing",
      who: [("مارا ولدن", "مارا ولدن", "person", "according")],
      dates: [("بهار ۱۹۱۱", nil)],
      quantities: [("بیش از ۹۰۰", 900, nil, "more than", "people")]
    ),
    claim(
      "c10",
      "گورها بی‌نشان مانده‌اند",
      in: "ex-persian",
      event: "grave_destruction",
      modality: .estimated,
      who: [("خانواده‌ها", "خانواده‌ها", "group", "say")]
    ),
  ]

  static func exhibit(
    _ id: String,
    _ name: String,
    title: String? = nil,
    language: String = "en",
    state: ExhibitSummary.State = .read,
    event: Int = 0
  ) -> ExhibitSummary {
    ExhibitSummary(
      id: id,
      name: name,
      title: title,
      source: "Lantern Society",
      method: "handed over",
      collectedAt: "2026-02-03",
      url: nil,
      sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      size: 12_345,
      mediaType: "text/plain",
      encoding: "utf-8",
      language: language,
      rightToLeft: language == "fa",
      state: state,
      claims: state == .read ? 2 : 0,
      addedAt: "2026-11-23T20:15:00Z",
      event: event
    )
  }

  static func claim(
    _ id: String,
    _ passage: String,
    in exhibit: String = "ex-report",
    event: String?,
    layer: String = "main",
    direct: Bool = false,
    modality: Modality = .asserted,
    who: [(text: String, name: String, kind: String, cue: String)] = [],
    participants: [(text: String, role: String)] = [],
    dates: [(text: String, edtf: String?)] = [],
    quantities: [(text: String, low: Double?, high: Double?, bound: String, unit: String)] = []
  ) -> ClaimView {
    let text = texts[exhibit] ?? ""
    let span = find(passage, in: text)
    let scalars = ScalarText(text)
    return ClaimView(
      id: "\(exhibit)-\(id)",
      exhibit: exhibit,
      exhibitName: exhibits.first { $0.id == exhibit }?.name ?? exhibit,
      language: exhibit == "ex-persian" ? "fa" : "en",
      rightToLeft: exhibit == "ex-persian",
      body: ClaimView.Body(
        id: id,
        start: span.start,
        end: span.end,
        text: passage,
        layer: layer,
        direct: direct,
        attribution: who.map { speaker in
          ClaimView.Level(
            speakers: [mention(speaker.text, name: speaker.name, kind: speaker.kind)],
            cue: mention("said", class: speaker.cue),
            document: nil
          )
        },
        modality: modality,
        polarity: .affirmative,
        event: event,
        act: nil,
        participants: participants.map { mention($0.text, role: $0.role) },
        places: [],
        dates: dates.map { mention($0.text, edtf: $0.edtf) },
        quantities: quantities.map { quantity in
          var mention = mention(quantity.text)
          mention.low = quantity.low
          mention.high = quantity.high
          mention.bound = quantity.bound
          mention.unit = quantity.unit
          return mention
        },
        cited_documents: [],
        tense: "past",
        rules: ["en.example"]
      ),
      before: scalars.slice(TextSpan(max(0, span.start - 120), span.start)),
      after: scalars.slice(TextSpan(span.end, span.end + 120)),
      state: "proposed",
      engine: "claims 1",
      event: 6
    )
  }

  private static func mention(
    _ text: String,
    role: String? = nil,
    name: String? = nil,
    kind: String? = nil,
    class cue: String? = nil,
    edtf: String? = nil
  ) -> ClaimView.Mention {
    ClaimView.Mention(
      text: text,
      start: nil,
      end: nil,
      role: role,
      name: name,
      kind: kind,
      class: cue,
      edtf: edtf,
      low: nil,
      high: nil,
      bound: nil,
      unit: nil
    )
  }

  /// The first place of a passage, in scalars.
  static func find(_ passage: String, in text: String) -> TextSpan {
    let whole = Array(text.unicodeScalars)
    let part = Array(passage.unicodeScalars)
    guard part.count <= whole.count else { return TextSpan(0, 0) }
    for start in 0...(whole.count - part.count)
    where whole[start..<(start + part.count)].elementsEqual(part) {
      return TextSpan(start, start + part.count)
    }
    return TextSpan(0, 0)
  }

  /// Every line that is not empty as a block.
  private static func lines(_ text: String, kinds: [String]) -> [DocumentView.Block] {
    var result: [DocumentView.Block] = []
    var start = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = line.unicodeScalars.count
      if count > 0 {
        let kind = result.count < kinds.count ? kinds[result.count] : "paragraph"
        result.append(DocumentView.Block(span: TextSpan(start, start + count), kind: kind))
      }
      start += count + 1
    }
    return result
  }
}
