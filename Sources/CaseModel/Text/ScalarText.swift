/// A text addressed by Unicode scalars in constant time.
///
/// `String` counts grapheme clusters and moves by walking; citations count scalars. This holds the
/// scalars side by side (4 bytes each) and gives back exact slices.
public struct ScalarText: Sendable {
  /// The scalars in order.
  public let scalars: [Unicode.Scalar]

  /// Takes a text apart; O(*n*).
  public init(_ text: String) { scalars = Array(text.unicodeScalars) }

  /// Takes scalars as they are.
  public init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// Number of scalars.
  public var count: Int { scalars.count }

  /// The scalar at an offset.
  public subscript(offset: Int) -> Unicode.Scalar { scalars[offset] }

  /// The text of a span, clamped to what exists.
  public func slice(_ span: TextSpan) -> String {
    let start = min(max(0, span.start), scalars.count)
    let end = min(max(start, span.end), scalars.count)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[start..<end])
    return String(view)
  }
}
