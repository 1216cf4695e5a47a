public import GRDB

/// An exhibit as the register holds it.
public struct ExhibitRow: Codable, Sendable, Hashable, FetchableRecord, PersistableRecord {
  /// The table's name.
  public static let databaseTableName = "exhibit"
  /// Stable identifier.
  public var id: String
  /// Order of adding, from 0.
  public var ordinal: Int
  /// File name as added.
  public var name: String
  /// Who it came from.
  public var source: String?
  /// How it was collected.
  public var method: String?
  /// When it was collected, as given.
  public var collectedAt: String?
  /// Where it was collected.
  public var url: String?
  /// SHA-256 of the original bytes.
  public var sha256: String
  /// Name of the stored object.
  public var object: String
  /// Size of the original in bytes.
  public var size: Int
  /// When it was added (UTC).
  public var addedAt: String
  /// Event that added it.
  public var position: Int
  /// `waiting`, `read`, `list` or `unread`.
  public var state: String
  /// Why it is unread.
  public var unreadReason: String?
  /// Object that holds its rendition.
  public var rendition: String?
  /// Reader and version that made the rendition.
  public var reader: String?
  /// Title found in it.
  public var title: String?
  /// Media type as recognised.
  public var mediaType: String?
  /// Encoding as recognised.
  public var encoding: String?
  /// Language as recognised.
  public var language: String?
  /// Whether it runs from right to left.
  public var rightToLeft: Bool
  /// Engine and version whose claims stand in the register.
  public var claimEngine: String?

  /// Makes the row of a newly added exhibit.
  public init(
    id: String,
    ordinal: Int,
    name: String,
    source: String?,
    method: String?,
    collectedAt: String?,
    url: String?,
    sha256: String,
    object: String,
    size: Int,
    addedAt: String,
    position: Int
  ) {
    self.id = id
    self.ordinal = ordinal
    self.name = name
    self.source = source
    self.method = method
    self.collectedAt = collectedAt
    self.url = url
    self.sha256 = sha256
    self.object = object
    self.size = size
    self.addedAt = addedAt
    self.position = position
    state = "waiting"
    rightToLeft = false
  }
}
