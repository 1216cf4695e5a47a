public import CaseModel

/// A claim with its place and its neighbourhood.
///
/// The keys of `body` are those of `inquest claims`.
public struct ClaimView: Sendable {
  /// A stretch of the document with its words.
  public struct Mention: Codable, Sendable, Hashable {
    /// The words.
    public var text: String
    /// Offset of the first scalar, where it is in the text.
    public var start: Int?
    /// Offset after the last scalar.
    public var end: Int?
    /// Role, where it takes one ("victim", "perpetrator").
    public var role: String?
    /// The resolved name of a speaker or place.
    public var name: String?
    /// Kind of a speaker or place.
    public var kind: String?
    /// Class of a cue ("say", "deny").
    public var `class`: String?
    /// A date in EDTF.
    public var edtf: String?
    /// Lower end of a quantity.
    public var low: Double?
    /// Upper end of a quantity; nil with a `low` is "no upper end given".
    public var high: Double?
    /// "exact", "at least", "at most", "more than", "approximate" or "vague".
    public var bound: String?
    /// What a quantity counts.
    public var unit: String?
  }

  /// One level of who says so.
  public struct Level: Codable, Sendable, Hashable {
    /// Who speaks; empty where the text does not say.
    public var speakers: [Mention]
    /// The words that attribute.
    public var cue: Mention?
    /// The document they speak in.
    public var document: Mention?
  }

  /// What the claim says, as proposed by the engine.
  public struct Body: Codable, Sendable, Hashable {
    /// Identifier within the document.
    public var id: String
    /// Offset of the first scalar of the passage.
    public var start: Int
    /// Offset after its last scalar.
    public var end: Int
    /// The passage.
    public var text: String
    /// `main`, `embedded`, `apposition`, `list` or `frame`.
    public var layer: String
    /// Whether the whole passage is a direct quotation.
    public var direct: Bool
    /// Who says so, outermost first; empty is the document's author.
    public var attribution: [Level]
    /// How far the source commits itself.
    public var modality: Modality
    /// Affirmative or negative.
    public var polarity: Polarity
    /// What kind of thing is claimed.
    public var event: String?
    /// An act type of the vocabulary, where the event is one.
    public var act: String?
    /// Who takes part.
    public var participants: [Mention]
    /// Where.
    public var places: [Mention]
    /// When.
    public var dates: [Mention]
    /// How many.
    public var quantities: [Mention]
    /// Documents the claim leans on.
    public var cited_documents: [Mention]
    /// `past`, `present` or `future`.
    public var tense: String?
    /// Identifiers of the rules that found it.
    public var rules: [String]
  }

  /// Identifier across the case, used in addresses.
  public var id: String
  /// The exhibit it stands in.
  public var exhibit: String
  /// That exhibit's file name.
  public var exhibitName: String
  /// Who the exhibit came from, as the person who added it said.
  public var exhibitSource: String? = nil
  /// Language of the document, where known.
  public var language: String?
  /// Whether its text runs from right to left.
  public var rightToLeft: Bool
  /// What is claimed.
  public var body: Body
  /// The text just before the passage, up to some 300 scalars, begun at a word.
  public var before: String
  /// The text just after it.
  public var after: String
  /// `proposed` until a person decides.
  public var state: String
  /// Engine and version that proposed it.
  public var engine: String
  /// Index of the event that recorded the proposal.
  public var event: Int
}

/// What to show of the claims; the address of a filtered table is the filter.
public struct ClaimFilter: Sendable, Hashable {
  /// Resolved name of any speaker; `document author` for unattributed claims.
  public var speaker: String?
  /// Modality.
  public var modality: String?
  /// Event type.
  public var event: String?
  /// Exhibit identifier.
  public var exhibit: String?
  /// Only claims with a date that may fall on or after this ISO day.
  public var from: String?
  /// Only claims with a date that may fall on or before this ISO day.
  public var to: String?
  /// Words that the passage contains.
  public var text: String?
  /// `place` (document, then position), `speaker`, `modality`, `event` or `date`.
  public var sort: String
  /// Page, from 1; 100 claims a page.
  public var page: Int

  /// Makes a filter; by default everything in order of place.
  public init(
    speaker: String? = nil,
    modality: String? = nil,
    event: String? = nil,
    exhibit: String? = nil,
    from: String? = nil,
    to: String? = nil,
    text: String? = nil,
    sort: String = "place",
    page: Int = 1
  ) {
    self.speaker = speaker
    self.modality = modality
    self.event = event
    self.exhibit = exhibit
    self.from = from
    self.to = to
    self.text = text
    self.sort = sort
    self.page = page
  }
}

/// A page of claims with what one can filter by.
public struct ClaimTable: Sendable {
  /// The claims of this page.
  public var rows: [ClaimView]
  /// How many pass the filter in all.
  public var total: Int
  /// Speakers, most first.
  public var speakers: [Facet]
  /// Modalities, most first.
  public var modalities: [Facet]
  /// Event types, most first.
  public var events: [Facet]
}

/// A figure that some source claims.
public struct FigureRow: Sendable {
  /// The claim it stands in.
  public var claim: ClaimView
  /// The words of the figure and its reading.
  public var quantity: ClaimView.Mention
}

/// Figures of one kind of thing side by side, never added or averaged.
public struct FigureGroup: Sendable {
  /// The event type they are about ("execution").
  public var event: String
  /// Figures in descending order of their lower end.
  public var rows: [FigureRow]
}
