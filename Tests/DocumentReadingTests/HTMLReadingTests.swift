import CaseModel
import DocumentReading
import Testing

struct HTMLReadingTests {
  @Test func `a page becomes its text, title, language and direction`() throws {
    let page = """
      <!DOCTYPE html>
      <html lang="fa-IR" dir=rtl><head><title> Gisht &amp;
       more </title><style>p { color: red }</style>
      <script>document.write("<p>never</p>")</script></head>
      <body><!-- not this --><h1>A heading</h1>
      <p>One <b>bold</b>
         word.<p>Line<br>break
      <ul><li>first<li>second <i>item</i></ul>
      <blockquote><p>Quoted.</p></blockquote>
      <table><tr><td>a<td>b</table>after
      </body></html>
      """
    let rendition = try Read.rendition(page, name: "page.html")
    #expect(rendition.title == "Gisht & more")
    #expect(rendition.language == "fa")
    #expect(rendition.isRightToLeft)
    #expect(rendition.mediaType == "text/html")
    #expect(
      Read.blocks(of: rendition) == [
        "heading: A heading", "paragraph: One bold word.", "paragraph: Line\nbreak",
        "listItem: first", "listItem: second item", "quotation: Quoted.", "cell: a", "cell: b",
        "paragraph: after",
      ]
    )
    #expect(rendition.problems.isEmpty)
  }

  @Test(arguments: [
    ("a &amp; b &lt;c&gt;", "a & b <c>"), ("&eacute;t&eacute", "été"), ("&#1605;&#x645;", "مم"),
    ("&#128;&#0;&#xD800;&#99999999999;", "€\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("AT&T &unknown; &", "AT&T &unknown; &"),
    ("&copy2 &notit; &hellip", "©2 ¬it; &hellip"), ("&zwnj;x", "\u{200C}x"),
  ])
  func `character references are read as browsers read them`(source: String, text: String) throws {
    #expect(try Read.rendition("<p>" + source, name: "a.html").text == text)
  }

  @Test(arguments: [
    ("a < b <3 c", "a < b <3 c"), ("a<b", "a"), ("x</p >y", "x\n\ny"), ("x<br/>y", "x\ny"),
    ("<p title='>'>x", "x"), ("<a href=\"a>b\" lang = en>x</a>", "x"), ("x<!-->y", "xy"),
    ("x<!--y--!>z", "xz"), ("x<?php y ?>z", "xz"), ("x</ y", "x</ y"), ("x</1>y", "xy"),
    ("<SCRIPT>a</scripty></Script >b", "b"), ("<pre>a\n  b</pre>c", "a\n  b\n\nc"),
    ("x<template><p>y</template>z", "x\n\nz"), ("a<br><br>b", "a\n\nb"),
    ("<svg><title>n</title></svg>x", "nx"),
    ("</div></li></div>x", "x"), ("\u{202E}x\u{202C}", "\u{202E}x\u{202C}"),
  ])
  func `what is not quite HTML is read as browsers read it`(source: String, text: String) throws {
    #expect(try Read.rendition(source, name: "a.html").text == text)
  }

  @Test(arguments: ["<!--", "<script>", "<a b='", "<style>x", "<!x"])
  func `what is never closed is said`(source: String) throws {
    let rendition = try Read.rendition("<p>before</p>" + source + " after", name: "a.html")
    #expect(rendition.text == "before")
    #expect(rendition.problems.count == 1)
    #expect(
      rendition.problems.first?.hasSuffix("is never closed; what follows it is not read.") == true
    )
  }

  @Test func `a declared code page is used where the bytes leave it open`() throws {
    let word = try #require(CodePageBytes.windows1256("سلام"))
    let page =
      Array("<meta charset=windows-1256><p>John Smith, Paul: ".utf8) + word + Array("x".utf8)
    let rendition = try Read.rendition(page, name: "a.html")
    #expect(rendition.text == "John Smith, Paul: سلامx")
    #expect(rendition.encoding == "windows-1256")
  }

  @Test func `a table row never closed does not turn the rest into cells`() throws {
    let page = "<table><tr><td>a<tr><td>b</table><p>c<ul><li>d<ul><li>e</ul></ul>f"
    let rendition = try Read.rendition(page, name: "a.html")
    #expect(
      rendition.blocks.map(\.kind) == [.cell, .cell, .paragraph, .listItem, .listItem, .paragraph]
    )
  }
}
