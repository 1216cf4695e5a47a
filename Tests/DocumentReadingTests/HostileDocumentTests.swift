import CaseModel
import DocumentReading
import Testing

struct HostileDocumentTests {
  private func reason(_ bytes: [UInt8], name: String) -> String? {
    guard case .unread(let reason, _) = DocumentReader.read(bytes: bytes, name: name) else {
      return nil
    }
    return reason
  }

  @Test(arguments: ["a.txt", "a.html", "a.md", "a.csv", "", ".", "/", "a."])
  func `an empty file is said to be empty`(name: String) {
    #expect(reason([], name: name) == "The file is empty: there is nothing to read.")
  }

  @Test(arguments: ["a.txt", "a.html", "a.md", "a.csv"])
  func `white space alone is no text`(name: String) {
    #expect(
      reason(Array(" \n\t\n".utf8), name: name)
        == "The file holds no text, only white space or markup."
    )
  }

  @Test(arguments: [
    (Array("%PDF-1.7\n".utf8), "a.txt", "a PDF document"),
    ([0x50, 0x4B, 3, 4, 1], "a.docx", "a Word document"),
    ([0x50, 0x4B, 3, 4, 1], "a", "a ZIP archive"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "a.jpg", "a JPEG image"),
    (Array("{}".utf8), "a.json", "a JSON file"),
    (Array("<?xml version='1.0'?><a/>".utf8), "a.txt", "an XML document"),
  ])
  func `what is not read is named`(bytes: [UInt8], name: String, kind: String) {
    #expect(reason(bytes, name: name)?.hasPrefix("It is \(kind); this version reads") == true)
  }

  @Test func `a NUL is named with its place`() {
    #expect(
      reason(Array("one\ntw\u{0}o, and more of the same to be a text".utf8), name: "a.txt")?
        .hasPrefix("a.txt, line 2, column 3: a NUL character") == true
    )
  }

  @Test func `half a surrogate pair is replaced and said`() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x00, 0xD8, 0x62, 0]
    let rendition = try Read.rendition(bytes, name: "a.txt")
    #expect(rendition.text == "a\u{FFFD}b")
    #expect(rendition.problems.count == 1)
  }

  @Test func `direction overrides are kept as given`() throws {
    let text = "He said \u{202E}txet desrever\u{202C} and left."
    #expect(try Read.rendition(text, name: "a.txt").text == text)
  }

  @Test func `a page saved as text is known as a page`() throws {
    let page = "\n <!doctype HTML><p>x"
    #expect(try Read.rendition(page, name: "saved.txt").mediaType == "text/html")
  }

  @Test(
    .timeLimit(.minutes(2)),
    arguments: [
      "<", "<a", "</", "<!--", "<a b=", "&", "&#", "<div>", "</li>", "<li><", "<script>",
      "<template>",
      "[", "](", "[a](", "*a", "**_", "`", "`` ` ", "<!-", "> ", "- ", "|", "\\", "\"", ",\"",
      "\"\"x\n",
      "<br>", "<pre>\n", "<title>", "``\n",
    ],
    ["a.html", "a.md", "a.csv", "a.txt"]
  )
  func `a bomb is read in the time of its bytes`(piece: String, name: String) {
    let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
    let reading = DocumentReader.read(bytes: bytes, name: name)
    if case .rendition(let rendition) = reading {
      #expect(rendition.text.utf8.count <= 2 * bytes.count)
    }
  }

  @Test(.timeLimit(.minutes(2)))
  func `two million less-than signs are text`() throws {
    let bytes = [UInt8](repeating: 0x3C, count: 2_000_000)
    #expect(try Read.rendition(bytes, name: "a.html").text.utf8.count == bytes.count)
  }

  @Test(arguments: 0..<300 as Range<UInt64>, ["a.html", "a.md", "a.csv", "a.txt"])
  func `any bytes end in a rendition or a reason`(seed: UInt64, name: String) {
    var generator = SeededBytes(seed: seed)
    let bytes = generator.bytes(count: 300)
    switch DocumentReader.read(bytes: bytes, name: name) {
    case .rendition(let rendition): #expect(!rendition.blocks.isEmpty)
    case .unread(let reason, _): #expect(reason.hasSuffix("."))
    }
  }
}
