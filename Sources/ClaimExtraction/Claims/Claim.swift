public import CaseModel

/// One proposition or demand, as an exact stretch of a text, with the chain of those who say it.
///
/// A claim is what was said. It must not be used to state that something happened.
public struct Claim: Hashable, Codable, Sendable, Identifiable {
  /// How a claim stands in its sentence.
  public enum Layer: String, Codable, Hashable, Sendable, CaseIterable {
    /// The main proposition of a sentence or of what is said.
    case main
    /// A proposition inside another: a relative clause, a presupposition.
    case embedded
    /// A name explained by a noun phrase beside it.
    case apposition
    /// An item of a list that names someone.
    case list
    /// A clause that says a report, letter or statement was made.
    case frame
  }

  /// When an event lies relative to the speech about it.
  public enum Tense: String, Codable, Hashable, Sendable, CaseIterable {
    /// Before the speech.
    case past
    /// At the time of the speech, or always.
    case present
    /// After the speech: a prediction or a demand.
    case future
  }

  /// A stable name, derived from the span and the chain of cues: the same text gives the same names.
  public var id: String
  /// Where the claim stands, in Unicode scalars of the text.
  public var span: TextSpan
  /// The text at the span, unchanged.
  public var text: String
  /// How the claim stands in its sentence.
  public var layer: Layer
  /// Whether the whole span lies inside quotation marks.
  public var isDirect: Bool
  /// The quoted part, where only a part is quoted.
  public var quoted: TextSpan?
  /// Who says it, outermost first; empty where the document itself does.
  public var attribution: [AttributionLevel]
  /// The strongest mark that has scope over the proposition.
  public var modality: Modality
  /// Whether the source itself states a negation.
  public var polarity: Polarity
  /// The kind of event, from an open list in lower snake case.
  public var event: String
  /// The identifier of an act in the project's vocabulary of acts, where the event is an act.
  public var act: String?
  /// Who takes part, and how.
  public var participants: [Participant]
  /// The places named.
  public var places: [PlaceMention]
  /// The dates named.
  public var dates: [DateMention]
  /// The numbers named.
  public var quantities: [QuantityMention]
  /// The documents named.
  public var citedDocuments: [Mention]
  /// When the event lies relative to the speech.
  public var tense: Tense
  /// The rules that found it, in order of application.
  public var rules: [String]
  /// Whether a named person is accused: such a claim is never accepted in bulk.
  public var accusesNamedPerson: Bool
}
