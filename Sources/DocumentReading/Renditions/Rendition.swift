public import CaseModel

/// A text made from an exhibit, with the way back to what it was made from.
///
/// Spans count Unicode scalars. The source is the exhibit decoded in `encoding`, a byte-order mark
/// not counted. The format is `docs/formats/rendition.md`.
public struct Rendition: Hashable, Codable, Sendable {
  /// The name and version of the format.
  public static let currentFormat = "inquest-rendition/1"

  /// The format it is written in.
  public var format = Rendition.currentFormat
  /// The text as claims are read from and cited in it; as given, save that markup is gone.
  public var text: String
  /// What the document calls itself, or nil.
  public var title: String?
  /// What the exhibit is: `text/plain`, `text/markdown`, `text/html` or `text/csv`.
  public var mediaType: String
  /// How the exhibit is encoded, by `RecordedEncoding.name`.
  public var encoding: String
  /// The primary language subtag (BCP 47).
  ///
  /// Declared by the document, else guessed; nil where there is too little to guess from. Not to be used as a statement about who wrote it.
  public var language: String?
  /// Whether the text runs from right to left: declared by the document, else by most letters.
  public var isRightToLeft: Bool
  /// The blocks in order; only white space stands outside them.
  public var blocks: [Block]
  /// The way back to the source, in order of the text; what is in no segment was put in by the
  /// reader to keep blocks apart.
  public var map: [Segment]
  /// What could not be read as it stood, a sentence each.
  public var problems: [String]

  /// Where a span of the text stands in the source.
  ///
  /// Covers all the source that the span was made from: the whole character reference where the span
  /// holds what it stands for, and markup between the ends. A span of nothing gives nothing, at the
  /// source of what follows it. O(log *n*) in the segments.
  public func source(of span: TextSpan) -> TextSpan {
    let first = map.partitioningIndex { $0.text.end > span.start }
    guard first < map.count else {
      let end = map.last?.source.end ?? 0
      return TextSpan(end, end)
    }
    let start = Self.offset(span.start, in: map[first], atEnd: false)
    let afterLast = map.partitioningIndex { $0.text.start >= span.end }
    guard !span.isEmpty, afterLast > first else { return TextSpan(start, start) }
    return TextSpan(start, Self.offset(span.end, in: map[afterLast - 1], atEnd: true))
  }

  private static func offset(_ offset: Int, in segment: Segment, atEnd: Bool) -> Int {
    guard segment.isScalarByScalar else {
      return atEnd ? segment.source.end : segment.source.start
    }
    let inside = min(max(offset, segment.text.start), segment.text.end)
    return segment.source.start + inside - segment.text.start
  }
}

extension Array {
  /// The first index whose element is such, where all after it are such too.
  fileprivate func partitioningIndex(_ isSuch: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isSuch(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
