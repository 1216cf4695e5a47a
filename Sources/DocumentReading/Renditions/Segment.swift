public import CaseModel

/// A stretch of a rendition's text and the stretch of the source it was read from.
///
/// Where both are equally long they correspond scalar by scalar (white space may have become a
/// space). Where they are not, the whole source stands for the whole text: a character reference,
/// a run of white space, a line-break tag. Written as `[textStart, textEnd, sourceStart, sourceEnd]`.
public struct Segment: Hashable, Sendable {
  /// Scalars of the rendition's text.
  public var text: TextSpan
  /// Scalars of the decoded source, a byte-order mark not counted.
  public var source: TextSpan

  /// Makes a segment.
  public init(text: TextSpan, source: TextSpan) {
    self.text = text
    self.source = source
  }

  /// Whether the two correspond scalar by scalar.
  public var isScalarByScalar: Bool { text.count == source.count }
}

extension Segment: Codable {
  /// Reads the four numbers; throws where they are not two spans.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    let numbers = try (0..<4).map { _ in try container.decode(Int.self) }
    guard numbers[0] >= 0, numbers[0] <= numbers[1], numbers[2] >= 0, numbers[2] <= numbers[3]
    else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "A segment is [textStart, textEnd, sourceStart, sourceEnd], each start "
          + "at most its end."
      )
    }
    self.init(text: TextSpan(numbers[0], numbers[1]), source: TextSpan(numbers[2], numbers[3]))
  }

  /// Writes the four numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for number in [text.start, text.end, source.start, source.end] {
      try container.encode(number)
    }
  }
}
