import Diagnostics
import MarkdownReading
import Markup
import Testing

/// What nothing closes takes in what is written behind it.
@Suite struct UnclosedBlockTests {
  @Test(arguments: [
    ("```\nText", "```"), ("Text\n\n~~~~ yaml\nText\n~~~", "~~~~"), ("```", "```"),
    ("````\n```\n\n", "````"), ("<!-- offen\n\nText", "-->"), ("<PRE>\n\nText", "</pre>"),
    ("<?x", "?>"), ("<!X", ">"), ("<![CDATA[\n\n]]", "]]>"), ("<script>\n<!-- -->", "</script>"),
  ]) func isFound(_ text: String, _ end: String) {
    let document = Self.read(text)
    #expect(document.unclosedBlock?.end == end)
    #expect(
      document.unclosedBlock.map { document.source.bytes[document.range(of: $0.node)].first }
        != 0x0A)
  }

  @Test(arguments: [
    "", "Text", "```\nText\n```", "```\n```", "~~~\n~~~~~", "<!-- zu -->", "<!-->", "<div>\nText",
    "<pre>\n</style>", "- ```\n  Text", "> <!-- offen", "    ```", "Text <!-- offen",
    "[^1]: Note\n\n    ```\n    Text", "Siehe.[^1]\n\n[^1]: Note",
  ]) func isNotThere(_ text: String) {
    #expect(Self.read(text).unclosedBlock == nil)
  }

  /// A heading written behind a document is one just where nothing is open.
  @Test func isWhatTakesInAHeading() {
    var open = 0
    for text in PlaceTests.documents(3_000) {
      let document = Self.read(text)
      let longer = Self.read(text + "\n\n# Dahinter\n")
      let isHeading = longer.sections.last?.title == "Dahinter"
      #expect(isHeading == (document.unclosedBlock == nil), "\(text.debugDescription)")
      if !isHeading { open += 1 }
    }
    #expect(open > 20)
  }

  private static func read(_ text: String) -> Document {
    readMarkdown(SourceFile(path: "", bytes: Array(text.utf8))).document
  }
}
