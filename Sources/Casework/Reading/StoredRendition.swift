import CaseModel
import DocumentReading
import Foundation

/// A rendition as the vault keeps it.
enum StoredRendition {
  /// The text alone.
  static func text(of bytes: [UInt8]) throws -> String { try rendition(bytes).text }

  /// Text and blocks, as a page sets them.
  static func decode(_ bytes: [UInt8]) throws -> (text: String, blocks: [DocumentView.Block]) {
    let rendition = try rendition(bytes)
    return (
      rendition.text,
      rendition.blocks.map { DocumentView.Block(span: $0.span, kind: $0.kind.rawValue) }
    )
  }

  private static func rendition(_ bytes: [UInt8]) throws -> Rendition {
    do {
      return try JSONDecoder().decode(Rendition.self, from: Data(bytes))
    } catch {
      throw Problem(
        .badInput,
        "a rendition in the vault cannot be read",
        remedy: "Run `inquest verify` to see whether the vault was changed."
      )
    }
  }
}
