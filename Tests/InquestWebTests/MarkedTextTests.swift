import CaseModel
import Testing

@testable import Casework
@testable import InquestWeb

@Suite struct MarkedTextTests {
  @Test(arguments: ["ex-report", "ex-persian"])
  func `the text of a document page is the text of the document`(id: String) throws {
    let view = try #require(try ExampleCase().document(id))
    let page = try #require(DocumentPage(view, part: 1, links: Links(place: .served)))
    for (row, block) in zip(page.rows, view.blocks) {
      let read = MarkupReader(row.text.markup)
      #expect(read.findings == [])
      #expect(
        read.runs.map(\.text).joined() == ScalarText(view.text).slice(block.span)
      )
    }
    #expect(page.rows.count == view.blocks.count)
  }

  @Test(arguments: ExampleDocuments.claims.indices)
  func `a claim's mark covers exactly its passage`(index: Int) throws {
    let claim = ExampleDocuments.claims[index]
    let view = try #require(try ExampleCase().document(claim.exhibit))
    let page = try #require(DocumentPage(view, part: 1, links: Links(place: .served)))
    let markup = page.rows.map(\.text).joined()
    let read = MarkupReader(markup.markup)
    #expect(read.text(where: "data-claim", is: claim.body.id) == claim.body.text)
    #expect(read.elements.count { $0.attributes["id"] == "t-\(claim.body.id)" } == 1)
    #expect(page.rows.flatMap(\.notes).contains { $0.anchor == claim.body.id })
  }

  @Test func `claims that cross stay two marks in nested elements`() {
    let text = MarkedText(
      ScalarText("one two three four"),
      marks: [
        MarkedText.Mark(span: TextSpan(0, 13), number: 1, anchor: "a", style: .asserted),
        MarkedText.Mark(span: TextSpan(8, 18), number: 2, anchor: "b", style: .possible),
      ]
    )
    let read = MarkupReader(text.markup(TextSpan(0, 18)).markup)
    #expect(read.findings == [])
    #expect(read.text(where: "data-claim", is: "a") == "one two three")
    #expect(read.text(where: "data-claim", is: "b") == "three four")
    #expect(read.elements.filter { $0.attributes["id"] == "t-b" }.count == 1)
  }

  @Test func `every way of nesting eight claims in a text keeps the text and every span`() {
    var generator = LinearGenerator(state: 20_261_123)
    let words = "the «quick» <brown> & \"fox\" یک دو سه jumps"
    let scalars = ScalarText(words)
    for _ in 0..<300 {
      let marks = (1...8).map { number in
        let a = Int(generator.next() % UInt64(scalars.count))
        let b = Int(generator.next() % UInt64(scalars.count))
        return MarkedText.Mark(
          span: TextSpan(min(a, b), max(a, b)),
          number: number,
          anchor: "m\(number)",
          style: .asserted
        )
      }
      let text = MarkedText(scalars, marks: marks)
      let read = MarkupReader(text.markup(TextSpan(0, scalars.count)).markup)
      #expect(read.findings == [])
      #expect(read.runs.map(\.text).joined() == words)
      for mark in marks {
        #expect(
          read.text(where: "data-claim", is: mark.anchor) == scalars.slice(mark.span),
          "\(marks)"
        )
      }
    }
  }

  @Test func `spans outside the text are cut, not followed`() {
    let text = MarkedText(
      ScalarText("short"),
      marks: [
        MarkedText.Mark(
          span: TextSpan(-5, Int.max / 2),
          number: 1,
          anchor: "a",
          style: .asserted
        ),
        MarkedText.Mark(span: TextSpan(90, 99), number: 2, anchor: "b", style: .asserted),
      ]
    )
    let read = MarkupReader(text.markup(TextSpan(0, 5)).markup)
    #expect(read.text(where: "data-claim", is: "a") == "short")
    #expect(!read.elements.contains { $0.attributes["data-claim"] == "b" })
  }

  @Test func `words between blocks are not lost`() {
    let text = ScalarText("Heading  stray words  Paragraph")
    let blocks = [
      DocumentView.Block(span: TextSpan(0, 7), kind: "heading"),
      DocumentView.Block(span: TextSpan(22, 31), kind: "paragraph"),
    ]
    let rows = DocumentParts.blocks(blocks, of: text, part: 1)
    #expect(rows.map { text.slice($0.span) } == ["Heading", "  stray words  ", "Paragraph"])
  }

  @Test func `a long document is set in parts, and a passage's part is known from its place`() {
    let line = String(repeating: "word ", count: 20) + "\n"
    let text = ScalarText(String(repeating: line, count: 2_000))
    let width = line.unicodeScalars.count
    let blocks = (0..<2_000).map { index in
      DocumentView.Block(
        span: TextSpan(index * width, (index + 1) * width - 1),
        kind: "paragraph"
      )
    }
    #expect(DocumentParts.count(text.count) == 4)
    let offset = 1_234 * width + 7
    let part = DocumentParts.part(of: offset)
    let rows = DocumentParts.blocks(blocks, of: text, part: part)
    #expect(rows.contains { $0.span.start <= offset && offset < $0.span.end })
    #expect(rows.count < 700)
  }
}

/// Numbers that are the same on every run (Knuth's MMIX constants).
struct LinearGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 17
  }
}
