/// What reading an exhibit gave.
public enum Reading: Hashable, Sendable {
  /// It was read.
  case rendition(Rendition)
  /// It was not; the reason is a sentence or two, the media type what it was recognised as.
  case unread(reason: String, mediaType: String?)
}
