import Mustache

/// Turns text from outside into text of a page, scalar by scalar.
///
/// It works on scalars because a reader of HTML does: a quotation mark followed by a combining accent
/// is one `Character` and still ends an attribute. Controls, which a page may not contain, and the
/// marks that turn the direction of a line, with which one name can be made to look like another,
/// are shown instead of obeyed.
struct ScalarEscaping: MustacheContentType {
  /// Whether embeddings and isolates stay; an override never does.
  private var keepsEmbeddings: Bool

  /// For names, titles, values and attributes.
  static let label = ScalarEscaping(keepsEmbeddings: false)
  /// For passages set in a block of their own, where embeddings are a normal part of writing.
  static let passage = ScalarEscaping(keepsEmbeddings: true)

  /// Escapes a text; O(*n*).
  func escape(_ text: String) -> String { escape(ArraySlice(text.unicodeScalars)) }

  /// Escapes scalars; O(*n*).
  func escape(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    result.reserveCapacity(scalars.count + scalars.count / 8)
    for scalar in scalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22: result.append(contentsOf: "&quot;".unicodeScalars)
      case 0x27: result.append(contentsOf: "&#39;".unicodeScalars)
      case 0x09, 0x0A: result.append(scalar)
      // A reader of HTML makes a line feed of a carriage return; a reference stays what it is.
      case 0x0D: result.append(contentsOf: "&#13;".unicodeScalars)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0x80...0x9F, 0x202D, 0x202E, 0xFFF9...0xFFFB:
        result.append(contentsOf: Self.name(scalar).unicodeScalars)
      case 0x202A...0x202C, 0x2066...0x2069:
        if keepsEmbeddings {
          result.append(scalar)
        } else {
          result.append(contentsOf: Self.name(scalar).unicodeScalars)
        }
      case let value where value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value):
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  func escapeText(_ text: String) -> String { escape(text) }

  /// "⟦U+202E⟧": what stands in place of a mark that is not obeyed.
  private static func name(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "⟦U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟧"
  }
}
