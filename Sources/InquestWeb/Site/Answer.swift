/// What an address gives: bytes with their kind.
struct Answer: Sendable {
  /// Status of HTTP.
  var status: Int
  /// Media type with its encoding.
  var mediaType: String
  /// The content.
  var body: [UInt8]
  /// Whether the browser must say where a form of it came from.
  var hasForm = false

  /// A page.
  static func page(_ html: HTML, status: Int = 200) -> Answer {
    Answer(
      status: status,
      mediaType: "text/html; charset=utf-8",
      body: Array(html.markup.utf8)
    )
  }
}
