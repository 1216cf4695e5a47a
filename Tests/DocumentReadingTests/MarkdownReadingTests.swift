import CaseModel
import DocumentReading
import Testing

struct MarkdownReadingTests {
  @Test func `a document becomes blocks without its marks`() throws {
    let source = """
      # Report *one* #

      A paragraph with **bold**, _it_ and `co*de`
      over two lines.

      Underlined
      ----------

      - first item
        goes on
      2. [a link](https://example.org "t") and ![alt](x.png)

      > quoted
      > text

      ```swift
      let a = *b*
      ```

      | a | b |
      |---|:-:|
      | c \\| d | |

      ***
      [x]: https://example.org
      """
    let rendition = try Read.rendition(source, name: "a.md")
    #expect(rendition.title == "Report one")
    #expect(rendition.mediaType == "text/markdown")
    #expect(
      Read.blocks(of: rendition) == [
        "heading: Report one",
        "paragraph: A paragraph with bold, it and co*de over two lines.",
        "heading: Underlined", "listItem: first item goes on", "listItem: a link and alt",
        "quotation: quoted text", "paragraph: let a = *b*", "cell: a", "cell: b", "cell: c | d",
      ]
    )
  }

  @Test(arguments: [
    ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"), ("\\*not\\*", "*not*"),
    ("***both***", "both"), ("*a**b*", "a**b"), ("**a*b*c**", "abc"), ("**open", "**open"),
    ("*a **b* c**", "a b c"),
    ("`` a`b ``", "a`b"), ("`open", "`open"), ("a<!-- b -->c", "ac"),
    ("<https://a.org/*x*>", "https://a.org/*x*"),
    ("[1] and [^2]", "[1] and [^2]"), ("[a][b]", "a"), ("[a](b (c) d)", "a"),
    ("a  \nb\\\nc", "a\nb\nc"),
    ("&amp;&eacute; \\&amp;", "&é &amp;"), ("#5 is no heading", "#5 is no heading"),
    ("1986. A year", "A year"),
    ("\u{FEFF}x", "x"), ("«*پنج*»", "«پنج»"),
  ])
  func `marks inside a line`(source: String, text: String) throws {
    #expect(try Read.rendition(source, name: "a.md").text == text)
  }
}
