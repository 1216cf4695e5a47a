public import CaseModel

/// An exhibit as tables and headings show it.
public struct ExhibitSummary: Sendable, Hashable {
  /// Whether the exhibit's text could be had.
  public enum State: Sendable, Hashable {
    /// Text was read from it.
    case read
    /// It is a list of people.
    case list
    /// It waits for `inquest analyse`.
    case waiting
    /// It is kept as it is; the reason says why it was not read.
    case unread(reason: String)
  }

  /// Stable identifier, used in addresses.
  public var id: String
  /// File name as added.
  public var name: String
  /// Title found in the document, if any.
  public var title: String?
  /// Who it came from, as the person who added it said.
  public var source: String?
  /// How it was collected, as the person who added it said.
  public var method: String?
  /// When it was collected, as the person who added it said.
  public var collectedAt: String?
  /// Where it was collected, as the person who added it said.
  public var url: String?
  /// SHA-256 of the original bytes, in hexadecimal.
  public var sha256: String
  /// Size of the original, in bytes.
  public var size: Int
  /// Media type as recognised.
  public var mediaType: String?
  /// Character encoding as recognised.
  public var encoding: String?
  /// Language of most of the text (BCP 47), where it was recognised.
  public var language: String?
  /// Whether the text runs from right to left.
  public var rightToLeft: Bool
  /// Whether the text could be had.
  public var state: State
  /// Number of claims proposed from it.
  public var claims: Int
  /// When it was added (UTC, RFC 3339).
  public var addedAt: String
  /// Index of the event that added it.
  public var event: Int
}

/// A document set out for reading, with its claims.
public struct DocumentView: Sendable {
  /// A stretch of text set in one way.
  public struct Block: Sendable, Hashable {
    /// Where it is in the text.
    public var span: TextSpan
    /// `paragraph`, `heading`, `listItem`, `quotation`, `cell` or `title`.
    public var kind: String
  }

  /// The exhibit it is.
  public var exhibit: ExhibitSummary
  /// The whole text of the rendition; claims' spans are offsets into it, in Unicode scalars.
  public var text: String
  /// The text's blocks in order; they do not overlap.
  public var blocks: [Block]
  /// Claims in order of their place.
  public var claims: [ClaimView]
}
