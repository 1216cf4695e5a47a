import CaseModel
import DocumentReading
import Foundation
import Testing

struct RenditionTests {
  @Test func `plain text is its own source, with paragraphs and a title`() throws {
    let text = "A quiet town\n\nFirst line of a paragraph\ngoes on here.\n\n\tSecond one.\n"
    let rendition = try Read.rendition(text, name: "a.txt")
    #expect(rendition.text == text)
    #expect(rendition.title == "A quiet town")
    #expect(rendition.mediaType == "text/plain")
    #expect(
      Read.blocks(of: rendition) == [
        "title: A quiet town", "paragraph: First line of a paragraph\ngoes on here.",
        "paragraph: Second one.",
      ]
    )
    #expect(rendition.source(of: TextSpan(3, 9)) == TextSpan(3, 9))
  }

  @Test func `a wrapped text without blank lines is cut where a sentence ends short`() throws {
    let text = """
      A piece about the harbour
      The harbour master said that no ship had
      left. Nobody else was asked
      about it.
      A second paragraph starts here and goes
      on.
      """
    let rendition = try Read.rendition(text, name: "a.txt")
    #expect(rendition.blocks.map(\.kind) == [.title, .paragraph, .paragraph])
    #expect(rendition.text == text)
  }

  @Test func `each line of a table's cells is a block and the text is the source`() throws {
    let text = "\u{646}ام,note\nعلی,\"two, \"\"three\"\"\"\n"
    let rendition = try Read.rendition(text, name: "list.csv")
    #expect(rendition.text == text)
    #expect(rendition.mediaType == "text/csv")
    #expect(
      Read.blocks(of: rendition) == [
        "cell: نام", "cell: note", "cell: علی", "cell: two, \"\"three\"\"",
      ]
    )
  }

  @Test func `a rendition survives being written and read`() throws {
    let rendition = try Read.rendition("<title>T</title><p>a &amp; b<p>c", name: "a.html")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(rendition)
    #expect(try JSONDecoder().decode(Rendition.self, from: bytes) == rendition)
    #expect(
      String(decoding: bytes, as: UTF8.self).contains(
        "\"format\":\"inquest-rendition/1\""
      )
    )
  }

  @Test func `a rendition is written as the page on its format shows`() throws {
    let rendition = try Read.rendition("<h1>A heading</h1><p>One &amp; two.</p>", name: "a.html")
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let expected = #"""
      {"blocks":[{"kind":"heading","span":{"end":9,"start":0}},\#
      {"kind":"paragraph","span":{"end":21,"start":11}}],"encoding":"UTF-8",\#
      "format":"inquest-rendition/1","isRightToLeft":false,\#
      "map":[[0,9,4,13],[11,15,21,25],[15,16,25,30],[16,21,30,35]],"mediaType":"text/html",\#
      "problems":[],"text":"A heading\n\nOne & two.","title":"A heading"}
      """#
    #expect(String(decoding: try encoder.encode(rendition), as: UTF8.self) == expected)
  }

  @Test(arguments: ["[1,0,0,1]", "[0,1,2]", "[-1,0,0,0]", "{}"])
  func `a segment that is not two spans is refused`(text: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(Segment.self, from: Data(text.utf8))
    }
  }

  @Test func `a span that begins or ends outside every segment is still found`() throws {
    let rendition = try Read.rendition("<p>one</p>\n<p>two</p>", name: "a.html")
    #expect(rendition.text == "one\n\ntwo")
    #expect(rendition.source(of: TextSpan(1, 4)) == TextSpan(4, 6))
    #expect(rendition.source(of: TextSpan(4, 8)) == TextSpan(14, 17))
    #expect(rendition.source(of: TextSpan(3, 5)).isEmpty)
    #expect(rendition.source(of: TextSpan(99, 120)) == TextSpan(17, 17))
    #expect(rendition.source(of: TextSpan(-5, 2)) == TextSpan(3, 5))
  }

  @Test(arguments: [
    ("The men said that they were taken to the prison and held by the guards.", "en", false),
    ("چهار زندانی که در این گزارش نام برده شده‌اند", "fa", true),
    ("قال الشاهد إن المدينة كانت هادئة في تلك الليلة", "ar", true),
    ("Les hommes et les femmes du village ont été pris par des soldats dans la nuit.", "fr", false),
    ("Kl 4711 Xy", nil, false),
  ])
  func `language and direction are guessed from letters and words`(
    text: String,
    language: String?,
    isRightToLeft: Bool
  ) throws {
    let rendition = try Read.rendition(text, name: "a.txt")
    #expect(rendition.language == language)
    #expect(rendition.isRightToLeft == isRightToLeft)
  }
}
