import Mustache

/// Markup that is safe to print: literals of this source are markup, everything put into them is
/// escaped.
///
///     let link: HTML = "<a href=\"\(address)\"><bdi>\(name)</bdi></a>"
///
/// Only another `HTML` goes in as it is, so text of a document or a list cannot become markup.
struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The markup.
  private(set) var markup: String

  /// Nothing.
  static let empty: HTML = ""

  /// Text from anywhere, escaped.
  init(text: String) { markup = ScalarEscaping.label.escape(text) }

  /// Markup written by hand in this module.
  init(stringLiteral markup: String) { self.markup = markup }

  /// Markup of this module with escaped values in it.
  init(stringInterpolation: Interpolation) { markup = stringInterpolation.markup }

  private init(markup: String) { self.markup = markup }

  /// A passage of a document, escaped; it keeps what a right-to-left text needs.
  static func passage(_ scalars: ArraySlice<Unicode.Scalar>) -> HTML {
    HTML(markup: ScalarEscaping.passage.escape(scalars))
  }

  /// A passage of a document, escaped.
  static func passage(_ text: String) -> HTML { passage(ArraySlice(text.unicodeScalars)) }

  /// A page or a part of one that a template made.
  static func rendered(_ markup: String) -> HTML { HTML(markup: markup) }

  /// Puts markup after markup.
  static func + (a: HTML, b: HTML) -> HTML { HTML(markup: a.markup + b.markup) }

  /// Puts markup after markup.
  static func += (a: inout HTML, b: HTML) { a.markup += b.markup }

  /// Collects literal markup and escaped values.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var markup = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      markup.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { markup += literal }

    mutating func appendInterpolation(_ text: String) {
      markup += ScalarEscaping.label.escape(text)
    }

    mutating func appendInterpolation(_ html: HTML) { markup += html.markup }

    mutating func appendInterpolation(_ number: Int) { markup += String(number) }

    /// A coordinate of a drawing, to a hundredth.
    mutating func appendInterpolation(_ coordinate: Double) {
      markup += Numerals.coordinate(coordinate)
    }
  }
}

extension HTML: MustacheCustomRenderable {
  var renderText: String { markup }
  var isNull: Bool { false }
}

extension Sequence<HTML> {
  /// All of it, one after the other.
  func joined(separator: HTML = .empty) -> HTML {
    var result = HTML.empty
    for (index, part) in enumerated() {
      if index > 0 { result += separator }
      result += part
    }
    return result
  }
}
