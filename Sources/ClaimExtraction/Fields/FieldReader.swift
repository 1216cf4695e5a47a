import CaseModel
import Gazetteer

/// Reads the typed fields of a clause.
struct FieldReader {
  private let reading: Reading
  private let dates: DateFinder
  private let quantities: QuantityFinder
  private let places: PlaceFinder
  private let modality: ModalityReader
  private let events: EventReader
  private let participants: ParticipantFinder
  private let documents: DocumentFinder

  init(reading: Reading, gazetteer: Gazetteer) {
    self.reading = reading
    dates = DateFinder(reading: reading)
    quantities = QuantityFinder(reading: reading)
    places = PlaceFinder(reading: reading, gazetteer: gazetteer)
    modality = ModalityReader(reading: reading)
    events = EventReader(reading: reading)
    participants = ParticipantFinder(reading: reading)
    documents = DocumentFinder(reading: reading)
  }

  /// A claim of a clause, its identifier, rules and quotation left for the caller.
  ///
  /// - Parameters:
  ///   - clause: The clause.
  ///   - marks: The modalities that the chain and the clause's place give.
  ///   - isDemanded: Whether the innermost cue demands it.
  ///   - levels: The chain of speakers.
  /// - Returns: The claim.
  func claim(
    _ clause: Clause,
    marks: [Modality],
    isDemanded: Bool,
    levels: [AttributionLevel]
  ) -> Claim {
    let mark = ModalityReader.strongest(marks + modality.marks(in: clause.tokens))
    let tense = modality.tense(of: clause.tokens, modality: mark, isDemanded: isDemanded)
    var (event, act) = events.event(of: clause, modality: mark, tense: tense)
    if clause.layer == .frame, event != "letter_sent" { (event, act) = ("report_published", nil) }
    let found = dates.dates(in: clause.tokens)
    let harms = act != nil || event == "killing" || event == "repression"
    let taking = participants.participants(in: clause, harms: harms)
    let named = documents.documents(in: clause.tokens).map { reading.mention($0) }
    var cited = levels.compactMap(\.document)
    for mention in named where !cited.contains(mention) { cited.append(mention) }
    let accuses =
      harms && taking.contains { $0.role == "perpetrator" && isPerson($0.mention, in: clause) }
      || event == "perpetrator_named"
    return Claim(
      id: "",
      span: reading.span(clause.tokens),
      text: reading.mention(clause.tokens).text,
      layer: clause.layer,
      isDirect: false,
      quoted: nil,
      attribution: levels,
      modality: mark,
      polarity: modality.polarity(of: clause.tokens),
      event: event,
      act: act,
      participants: taking,
      places: places.places(in: clause.tokens),
      dates: found.map { DateMention(mention: reading.mention($0.tokens), edtf: $0.edtf) },
      quantities: quantities.quantities(in: clause.tokens, dates: found),
      citedDocuments: cited,
      tense: tense,
      rules: [],
      accusesNamedPerson: accuses
    )
  }

  // Whether a mention holds a person's name.
  private func isPerson(_ mention: Mention, in clause: Clause) -> Bool {
    let range = (clause.subject ?? clause.tokens)
    for tokens in [range, clause.tokens] {
      for position in tokens where reading.tags[position] == .proper {
        if mention.span.contains(reading.tokens[position].span) { return true }
      }
    }
    return false
  }
}
