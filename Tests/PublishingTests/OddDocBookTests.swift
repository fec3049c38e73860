import Diagnostics
import Publishing
import Testing

/// DocBook of any document, however odd, is valid.
@Suite(.enabled(if: DocBookSchema.isThere)) struct OddDocBookTests {
  private static let renderer = FileRenderer(forms: [.docbook])

  private func isValid(_ text: String) -> Bool {
    Self.renderer.render(SourceFile(path: "a.md", bytes: Array(text.utf8))).outputs[0] != nil
  }

  @Test(arguments: [
    "", "\n", "#\n", "###### a\n# b\n### c\n", "#\n##\n#\n", "# A {#1}\n# B {#a b}\n# C {#ä:ö}\n",
    "# A {#x}\n# B {#x}\n[^x]: n\n", "# fn1 {#fn1}\na[^1] b[^1]\n\n[^1]: n\n",
    "a\u{0}b\u{1}\u{B}\u{C}\u{7F}\u{FFFE}\u{FFFF}\n", "# \u{1} {#\u{1}}\n",
    "``` a\"<&\u{2}\n\u{3}\n```\n",
    "| |\n|-|\n", "|a|\n|-|\n", "|a|b|\n|:-|-:|\n|c|\n|d|e|f|\n||\n", "> | a |\n> |---|\n",
    "a\n: b\n: [c]: /d\n", "> a\n> : b\n>\n>   - c\n", "a\n: > b\n\nc\n: # d\n",
    "a[^1]\n\n[^1]: b[^2]\n\n[^2]: c[^3] d[^1]\n\n[^3]:\n",
    "# a[^1] ![b](c)\n\n[^1]: > d\n\n    # e\n",
    "|a[^1]|\n|-|\n|[b[^1]](/c)|\n\n[^1]: | d |\n    |---|\n",
    "[![a](b)](c) [d <https://e.de> f](g)\n",
    "[a[^1]](b)\n\n[^1]: [c](d) ![e](f)\n", "![a [b](c) *d*[^1]](e \"f\")\n\n[^1]: g\n",
    "- [ ]\n- [x] a\n-\n", "0) a\n999999999) b\n", "> - > 1. > -\n", "***\n---\n___\n",
    "<div>\n<b>\n",
    "[a](<b c> \"d\\\"<&\") [e](http://[f) [g](//h) [i](%zz) [j](\u{1F600})\n",
    "&#0; &#x1; &#xD800;\n",
    "---\nTitel: \"\\u0001<&\"\n---\n# a\n", "---\n[\n---\na\n", "# a\n```yaml\nb: c\n```\n",
  ])
  func oddDocumentIsValid(_ text: String) { #expect(isValid(text)) }

  @Test func randomDocumentsAreValid() {
    let pieces = [
      "# ", "### ", "###### ", "#\n", "{#x}", " {#1 .a b=c}", "{#fn1}", "\n", "\n\n", "\n\n", "a",
      "b ",
      "ä", "\u{1}", "\u{FFFE}", "\0", "[^1]", "[^2]", "\n\n[^1]: ", "\n\n[^2]: ", "[^1]: \n",
      "    ", "> ",
      "- ", "1. ", "7) ", "- [x] ", "| a | b |\n|---|:-:|\n", "| |\n|-|\n", "| c |\n", "|", "\n: ",
      "t\n:   d\n", "![i](u)", "![", "[l](m)", "[", "](n \"t\")", "<https://a.de>", "www.b.de ",
      "*",
      "**", "~~", "`", "```\n", "```yaml\nc: d\n```\n", "<b>", "<!-- c -->", "<div>\n", "  \n",
      "\\\n", "---\n",
      "===\n", "&amp;", "&#1;", "a) ", "*    *   ", "[c]: /d\n",
    ]
    var state: UInt64 = 20_200_301
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
    for _ in 0..<2_000 {
      let text = (0..<next(40)).map { _ in pieces[next(pieces.count)] }.joined()
      #expect(isValid(text), "\(text.debugDescription)")
    }
  }
}
