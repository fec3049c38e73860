import Diagnostics
import MarkdownReading
import Markup
import MarkupWriting
import Testing

/// Bytes that are no text, and text that is no ordinary document.
@Suite struct ByteTests {
  private func html(_ bytes: [UInt8]) -> (String, [Diagnostic]) {
    let (document, diagnostics) = readMarkdown(SourceFile(path: "", bytes: bytes))
    var output: [UInt8] = []
    var writer = HTMLWriter(options: .fragment)
    writer.write(document, to: &output)
    return (String(decoding: output, as: UTF8.self), diagnostics)
  }

  @Test func findingsThatAreNotListedAreCounted() {
    let text = String(repeating: "<b> ", count: 350)
    let found = readMarkdown(SourceFile(path: "a.md", bytes: Array(text.utf8))).diagnostics
    #expect(found.map(\.slug) == Array(repeating: "raw-html", count: 100) + ["more-findings"])
    #expect(found.last?.arguments == ["slug": "raw-html", "count": "250"])
    #expect(found.last?.span?.start == 400)
  }

  @Test func bytesThatAreNotUTF8BecomeReplacements() {
    let (text, diagnostics) = html(Array("Stra".utf8) + [0xDF] + Array("e `a".utf8) + [0xFF, 0x60])
    #expect(text == "<p>Stra\u{FFFD}e <code>a\u{FFFD}</code></p>\n")
    #expect(diagnostics.map(\.slug) == ["not-utf-8"])
    #expect(diagnostics[0].span?.start == 4)
  }

  @Test func zeroBecomesReplacement() {
    #expect(html([0x61, 0, 0x62]).0 == "<p>a\u{FFFD}b</p>\n")
  }

  @Test(arguments: [
    "", "\n", "\r", "\u{FEFF}", "---", "---\n", "+++\n+++", "[", "`", "<", "&", "\\", "|",
  ])
  func shortest(_ text: String) {
    let document = readMarkdown(SourceFile(path: "", bytes: Array(text.utf8))).document
    #expect(document.kind(0) == .document)
    #expect(!document.sections.isEmpty)
  }

  @Test func byteOrderMarkAndLineEndsSayNothing() {
    #expect(html(Array("\u{FEFF}# A\r\n\r\nb\rc\r\n".utf8)).0 == "<h1>A</h1>\n<p>b\nc</p>\n")
  }

  /// What has slowed or felled other readers; here it must only end.
  static let pathologicalTexts: [(name: String, text: String)] = {
    func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
    let runs = (1..<150).map { "e" + times($0, "`") }.joined()
    let wide = times(900, "|a") + "\n" + times(900, "|-") + "\n" + times(100, "x\n")
    return [
      ("quotations", times(5_000, ">")), ("brackets", times(5_000, "[")),
      ("openers", times(2_000, "*a **a ")), ("closers", times(2_000, "a**b c* ")),
      ("links", times(2_000, "[a](")), ("images", times(2_000, "![[]()")),
      ("dashes", times(2_000, "- ")), ("comments", times(2_000, "<!--")),
      ("instructions", times(2_000, "<?")), ("runs of backticks", runs),
      ("items", times(2_000, "* a\n")), ("bars", times(5_000, "|") + "\n"), ("wide table", wide),
      ("footnote cycle", times(500, "[^1]: [^1]\n")), ("addresses", times(2_000, "http://a")),
      ("addresses in brackets", "[" + times(2_000, "http://")), ("mail", times(2_000, "a@")),
      ("hosts", times(2_000, "_www._")), ("entities", times(2_000, "&#")),
      ("tildes", times(1_000, "~a~~b~~~c ")), ("nested", times(500, "**x [a*b**c*](d)")),
      ("expansion", "[a]: /" + times(10_000, "x") + "\n\n" + times(500, "[a] ")),
      ("blank lines", times(5_000, "\n") + "a"), ("loose list", times(1_000, "- a\n\n")),
      ("equal ids", times(1_000, "# a {#a}\n")),
    ]
  }()

  @Test(arguments: pathologicalTexts.indices)
  func pathological(_ index: Int) {
    let text = Self.pathologicalTexts[index].text
    let (document, _) = readMarkdown(SourceFile(path: "", bytes: Array(text.utf8)))
    var output: [UInt8] = []
    var writer = HTMLWriter(options: .fragment)
    writer.write(document, to: &output)
    #expect(output.count < 100 * text.utf8.count + 1_000_000)
  }

  @Test func nestingBeyondTheLimitIsTextAndSaid() {
    let (text, diagnostics) = html(Array(String(repeating: "> ", count: 150).utf8) + [0x61])
    #expect(text.contains("&gt; a"))
    #expect(diagnostics.contains { $0.slug == "nesting-too-deep" })
  }
}
