import Diagnostics
import MarkdownReading
import Markup
import Testing

@Suite struct DocumentTests {
  private func document(_ text: String) -> Document {
    readMarkdown(SourceFile(path: "x.md", bytes: Array(text.utf8))).document
  }

  @Test func aNodeIsSmall() {
    #expect(MemoryLayout<Node>.stride <= 24)
  }

  @Test func plainTextLeavesMarkupOut() {
    let made = document(
      "Ein *Wort*,\n`Code` und[^1] ![Bild](b.png)\\\nEnde &amp; aus\n\n[^1]: Note")
    #expect(made.plainText(of: 1) == "Ein Wort, Code und Bild Ende & aus")
  }

  @Test func titlesStandWithoutTheirNumber() {
    let sections = document("# **5.2.** *Flyer* heute\n\n## 5\\.3 `x`\n\n## **5.4**\n").sections
    #expect(sections.map(\.title) == ["", "Flyer heute", "x", ""])
    #expect(sections.map { $0.number?.label } == [nil, "5.2", "5.3", "5.4"])
    #expect(sections.map { $0.titleFragment.plainText } == ["", "Flyer heute", "x", ""])
    #expect(sections[3].titleFragment.isEmpty)
  }

  @Test func sectionsNestAndKnowTheirPlaces() {
    let text = "vor\n\n# A\n\na\n\n### B\n\nb\n\n## C\n\n# D\n"
    let made = document(text)
    let sections = made.sections
    #expect(sections.map(\.parent) == [nil, nil, 1, 1, nil])
    #expect(sections[1].children == [2, 3])
    #expect(made.source.text(sections[1].range) == "# A\n\na\n\n### B\n\nb\n\n## C\n\n")
    #expect(made.source.text(sections[0].range) == "vor\n\n")
    #expect(sections.map { $0.blocks.count } == [1, 1, 1, 0, 0])
    #expect(!made.ranksFollowNumbers)
  }

  @Test func dataStandsDirectlyUnderItsHeading() throws {
    let made = document("# A {#a}\n\n``` YAML\nstand: im Plan\n```\n\nText\n\n```yaml\nx\n```\n")
    let section = made.sections[1]
    let data = try #require(section.data)
    #expect(made.source.text(data.range) == "stand: im Plan\n")
    #expect(section.blocks.count == 2)
    #expect(section.content.plainText == "Text\nx\n")
    #expect(section.idSpan.map { made.source.text($0.range) } == "a")
  }

  @Test func payloads() throws {
    let made = document(
      "3) a\n4) b\n\n- [x] c\n\n|a|b|\n|:-|-:|\n|1|2|\n\n~~~ swift x\ncode\n~~~\n")
    func first(_ kind: NodeKind) throws -> NodeID {
      try #require(made.nodes.indices.first { made.kind($0) == kind })
    }
    let list = try #require(made.list(of: first(.orderedList)))
    #expect((list.start, list.isTight, list.marker) == (3, true, UInt8(ascii: ")")))
    let bullets = try first(.bulletList)
    #expect(made.children(of: bullets).map { made.taskState(of: $0) } == [.done])
    #expect(try Array(made.columns(of: first(.table))) == [.left, .right])
    let code = try #require(made.codeBlock(of: first(.codeBlock)))
    #expect((code.language, code.info) == ("swift", "swift x"))
    #expect(made.source.text(code.sourceRange) == "code\n")
    #expect(made.link(of: 0) == nil && made.list(of: 0) == nil && made.codeBlock(of: 0) == nil)
  }

  @Test func footnotesAreKnownWithOrWithoutReference() {
    let made = document("a[^y] b[^x] c[^y]\n\n[^x]: X\n[^y]: Y\n[^z]: Z\n")
    #expect(made.footnotes.map(\.label) == ["y", "x"])
    #expect(made.footnotes.map(\.references) == [2, 1])
    #expect(made.unreferencedFootnotes.map(\.label) == ["z"])
  }

  @Test func fragmentsOfOneParagraphCanBeInline() {
    let made = document("nur *eins*\n")
    #expect(Fragment(made).unwrapped.isInline)
    #expect(!Fragment(document("a\n\nb")).unwrapped.isInline)
    #expect(Fragment.empty.isEmpty && Fragment.empty.plainText.isEmpty)
  }
}
