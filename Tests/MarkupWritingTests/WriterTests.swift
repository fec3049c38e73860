import Diagnostics
import MarkdownReading
import Markup
import MarkupWriting
import Testing

@Suite struct WriterTests {
  private func document(_ text: String) -> Document {
    readMarkdown(SourceFile(path: "x.md", bytes: Array(text.utf8))).document
  }

  private func html(_ text: String, _ options: WritingOptions = WritingOptions()) -> String {
    var output: [UInt8] = []
    var writer = HTMLWriter(options: options)
    writer.write(document(text), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private func docBook(_ text: String, _ options: WritingOptions = WritingOptions()) -> String {
    var output: [UInt8] = []
    var writer = DocBookWriter(options: options)
    writer.write(Fragment(document(text)), to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  @Test func headingsAreShiftedAndNamed() {
    var options = WritingOptions()
    options.headingIDs = .all
    options.headingShift = 1
    let expected = """
      <h2 id="ueber-oeffnung">1. Über Öffnung</h2>
      <h2 id="ueber-oeffnung-2">2. Über Öffnung</h2>
      <h6 id="abschnitt-7">x</h6>

      """
    #expect(html("# 1. Über Öffnung\n\n# 2. Über Öffnung\n\n###### x {#7}\n", options) == expected)
  }

  @Test func idsStayWhenNumbersChange() {
    let before = HeadingIdentifiers(document("# 1 Eins\n\n# 2 Zwei\n"))
    let after = HeadingIdentifiers(document("# 2 Eins\n\n# 3 Zwei\n"))
    #expect(before[1] == "eins" && after[1] == "eins")
  }

  private struct Links: LinkResolving {
    func resolve(_ destination: String, text: String) -> ResolvedLink {
      switch destination {
      case "actor:nimm": .url("#actor-\(text.lowercased())", external: false)
      case "bad": .url("javascript:alert(1)", external: true)
      case "https://a.de": .url(destination, external: true)
      default: .plain
      }
    }
  }

  @Test func linksGoWhereTheResolverSays() {
    var options = WritingOptions()
    options.links = Links()
    let expected =
      "<p><a href=\"#actor-nimm\">NIMM</a> b c <a href=\"https://a.de\" class=\"address\" "
      + "rel=\"external\">https://a.de</a></p>\n"
    #expect(html("[NIMM](actor:nimm) [b](bad) [c](concept:x) <https://a.de>", options) == expected)
    #expect(docBook("[NIMM](actor:nimm)", options).contains("xlink:href=\"#actor-nimm\""))
  }

  @Test func papersShowNoPicturesFromElsewhere() {
    var options = WritingOptions()
    options.links = Links()
    let source = "![a](https://a.de) ![b](b.png) ![c](actor:nimm)"
    #expect(html(source, options) == "<p>a b c</p>\n")
    #expect(docBook(source, options) == "<para>a b c</para>\n")
    #expect(html(source).contains("<img src=\"https://a.de\""))
  }

  @Test func onlyKnownSchemesBecomeLinks() {
    #expect(
      html("[a](irc://x) [b](tel:1) [c](/d) [e](java\\script:x)").contains(
        "<p>a <a href=\"tel:1\">"))
    #expect(!html("[a](java&#9;script:x)").contains("href=\"java"))
  }

  @Test func aTitleStandsWithoutItsNumber() {
    let made = document("# 5.2 Die *neue* Schule\n")
    var output: [UInt8] = []
    var writer = HTMLWriter()
    writer.write(made.sections[1].titleFragment, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "Die <em>neue</em> Schule")
  }

  @Test func footnotesOfTwoDocumentsShareAPage() {
    var options = WritingOptions()
    options.footnotePrefix = "a-"
    var writer = HTMLWriter(options: options)
    var output: [UInt8] = []
    let made = document("x[^1] y[^1]\n\n[^1]: n\n")
    writer.write(made, to: &output)
    writer.writeFootnotes(of: made, to: &output)
    let text = String(decoding: output, as: UTF8.self)
    #expect(text.contains("id=\"a-fnref1\"") && text.contains("id=\"a-fnref1-2\""))
    #expect(text.contains("<li id=\"a-fn1\">") && text.contains("href=\"#a-fnref1-2\""))
  }

  @Test func docBookHasEachFootnoteOnce() {
    let expected = """
      <para>x<footnote xml:id="fn1" label="1"><para>n<superscript>2</superscript></para></footnote>\
      <footnote xml:id="fn2" label="2"><para>m</para></footnote> y<footnoteref linkend="fn1"/></para>

      """
    #expect(docBook("x[^1] y[^1]\n\n[^1]: n[^2]\n\n[^2]: m\n") == expected)
  }

  /// As papers are written: each section by a writer of its own, not all of them in every paper.
  @Test func piecesOfADocumentShareFootnotes() {
    let document = document(
      "# A\n\nx[^1]\n\n# B\n\ny[^1] z[^1]\n\n# C\n\nw[^2][^3]\n\n[^1]: b\n\n[^2]: c[^3]\n\n[^3]: d\n"
    )
    let pieces = document.sections.dropFirst().map { section in
      var output: [UInt8] = []
      var writer = DocBookWriter()
      writer.write(section.content, to: &output)
      return String(decoding: output, as: UTF8.self)
    }
    let label = { (number: Int) in " label=\"\(number)\"" }
    #expect(
      pieces == [
        "<para>x<footnote xml:id=\"fn1\"\(label(1))><para>b</para></footnote></para>\n",
        "<para>y<footnote\(label(1))><para>b</para></footnote> z<superscript>1</superscript></para>\n",
        "<para>w<footnote xml:id=\"fn2\"\(label(2))><para>c<superscript>3</superscript></para></footnote>"
          + "<footnote\(label(3))><para>d</para></footnote>"
          + "<footnote xml:id=\"fn3\"\(label(3))><para>d</para></footnote></para>\n",
      ])
  }

  @Test func docBookOfOddThings() {
    #expect(
      docBook("-\n")
        == "<itemizedlist spacing=\"compact\">\n<listitem><para/></listitem>\n</itemizedlist>\n")
    #expect(docBook("a\u{1}b\u{FFFE}") == "<para>a\u{FFFD}b\u{FFFD}</para>\n")
    #expect(docBook(">") == "<blockquote>\n<para/></blockquote>\n")
    #expect(
      docBook("|a|\n|-|\n").contains(
        "<tbody>\n<row role=\"header\"><entry>a</entry></row>\n</tbody>"))
    #expect(docBook("## x").hasPrefix("<bridgehead renderas=\"sect2\">"))
    #expect(docBook("[a](http://b:c/d) [e](x:y)") == "<para>a e</para>\n")
  }

  @Test func anArticleNestsItsSections() {
    var output: [UInt8] = []
    var writer = DocBookWriter()
    writer.writeArticle(document("# T {#t}\n\n### A\n\n## B\n\nx\n"), to: &output)
    let expected = """
      <?xml version="1.0" encoding="UTF-8"?>
      <article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink" \
      version="5.0" xml:lang="de" xml:id="t">
      <info><title>T</title></info>
      <section><title>A</title>
      <para/>
      </section>
      <section><title>B</title>
      <para>x</para>
      </section>
      </article>

      """
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test func theSameBytesEachTime() {
    let text = "# a\n\n# a\n\n[^x]: 1\n\n# a[^x]\n\n*b* **c**\n"
    #expect(html(text) == html(text))
    #expect(docBook(text) == docBook(text))
  }
}
