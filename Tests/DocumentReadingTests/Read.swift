import CaseModel
import DocumentReading
import Testing

/// Reads a text as a document, for tests.
enum Read {
  static func rendition(_ text: String, name: String) throws -> Rendition {
    try rendition(Array(text.utf8), name: name)
  }

  static func rendition(_ bytes: [UInt8], name: String) throws -> Rendition {
    let reading = DocumentReader.read(bytes: bytes, name: name)
    guard case .rendition(let rendition) = reading else {
      throw Problem(.failed, "\(name) was not read: \(reading)", remedy: "Read it.")
    }
    return rendition
  }

  /// Each block as "kind: text".
  static func blocks(of rendition: Rendition) -> [String] {
    let text = ScalarText(rendition.text)
    return rendition.blocks.map { "\($0.kind.rawValue): \(text.slice($0.span))" }
  }
}
