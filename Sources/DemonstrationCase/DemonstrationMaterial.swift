/// Everything the demonstration case is made of: papers, lists, places, and the truth behind them.
///
/// All of it is invented. It shows how the parts work together; nothing in it says anything about
/// how well they would do on a real case.
public struct DemonstrationMaterial: Hashable, Sendable {
  /// A place of the invented country, as a gazetteer would list it.
  public struct Place: Hashable, Sendable {
    /// A stable identifier.
    public let id: String
    /// The name to show.
    public let name: String
    /// `country`, `province`, `city`, `prison` or `cemetery`.
    public let kind: String
    /// Other ways of writing the name, Persian script included.
    public let forms: [String]
    /// Adjectives and names of inhabitants.
    public let demonyms: [String]
    /// The identifier of the place it lies in.
    public let parent: String?
  }

  /// A paper as it would have been collected.
  public struct Document: Hashable, Sendable {
    /// The name of the file.
    public let fileName: String
    /// The file as it is.
    public let bytes: [UInt8]
    /// Who it comes from.
    public let source: String
    /// How it was collected.
    public let method: String
    /// The day it was collected, ISO 8601.
    public let collectedAt: String
    /// Where it was collected, under a domain that is reserved for examples (RFC 2606).
    public let url: String?
  }

  /// A table of people from one source.
  public struct List: Hashable, Sendable {
    /// The name of the file; without its ending it is `name`.
    public let fileName: String
    /// The file: comma-separated values (RFC 4180) in UTF-8.
    public let bytes: [UInt8]
    /// The list's name, which is also its key in ``Truth/persons``.
    public let name: String
    /// Who made it.
    public let source: String
  }

  /// What the simulator knows and no investigation could.
  public struct Truth: Hashable, Sendable {
    /// How many people died in the invented event, on a list or on none.
    public let population: Int
    /// For each list the person each of its records is about: list, record, person from 0.
    public let persons: [String: [String: Int]]
  }

  /// The title of the case.
  public let title: String
  /// The name of the invented country.
  public let country: String
  /// The country, its cities, prisons and burial sites; a place comes after the one it lies in.
  public let places: [Place]
  /// Papers in several languages, encodings and kinds, one of them a picture.
  public let documents: [Document]
  /// Five overlapping lists in Persian and Latin script.
  public let lists: [List]
  /// The truth, for scoring.
  public let truth: Truth
}
