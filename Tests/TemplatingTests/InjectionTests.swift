import Diagnostics
import Foundation
import Localization
import Templating
import Testing
import XML

/// Whatever values go in, what comes out has the elements that the template has: by libxml2 here, by
/// a browser in `.ci/injections`, for which `VORLAGE_INJECTIONS` names a folder.
@Suite struct Injections {
  static let nasty =
    [
      // Between tags.
      "<script>alert(1)</script>", "<svg/onload=alert(1)>", "<img src=x onerror=alert(1)>",
      "</title><script>", "</textarea><script>", "</p></div></body>", "<p><table><b>",
      "<!DOCTYPE x>",
      "<?php x ?>", "<![CDATA[<x>]]>", "]]><x/>", "<x:y xmlns:x='z'/>",
      "<math><mtext></form><form>",
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      "<svg><style><img src=x onerror=alert(1)></style></svg>", "<plaintext>", "<base href=//x>",
      // In attributes, with either quotation mark and with none.
      "\"><img src=x onerror=alert(1)>", "'><b>", "\" onmouseover=\"alert(1)",
      "' onfocus='x' autofocus='",
      "`onclick=x`", "x onload=alert(1)", "a\tb\nc\rd", "\\\"<", "=\"'>",
      // In addresses.
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:x",
      "\u{1}javascript:x", "data:text/html,<script>alert(1)</script>", "vbscript:x",
      "//evil.example",
      "javascript&colon;alert(1)", "&#106;avascript:alert(1)", "?x=\"><b>", "blob:x", "x:y",
      // In CSS.
      "</style><script>", "*/}</style><x>", "expression(alert(1))", "url(javascript:x)",
      ";color:red",
      "\"; } body { display: none } a { b: \"", "\\22 ;}</style>", "@import 'x';", "/* */", "\\",
      // In comments.
      "-->", "--><x/>", "--!><x/>", "<!-- x", "<!--><x>", "- ->",
      // Entities, whole and half, and references to what no text may hold.
      "&lt;script&gt;", "&#60;x/&#62;", "&amp;lt;x&amp;gt;", "&lt", "&#x3c;x&#x3e;", "&x;", "&",
      "&#0;",
      "&#xD800;&#xDFFF;", "&#55296;", "\\uD800\\uDFFF", "%ED%A0%80", "&#xFFFE;", "&NewLine;",
      "&#x110000;",
      // Characters that are forbidden, that turn the direction or that nobody sees.
      "\u{0}", "a\u{0}<b\u{0}>", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{80}\u{9F}", "\r\n\t",
      "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{1FFFE}\u{10FFFF}", "\u{202E}\u{2066}<abc>\u{2069}\u{202C}",
      "\u{200B}\u{200D}\u{2060}\u{AD}", "\u{2028}\u{2029}\u{85}", "\u{FEFF}<x/>", "ï»¿<x>",
      "\u{FF1C}script\u{FF1E}", "<\u{300}b>", "\u{1F600}<\u{E000}",
      // Our own language, and others'.
      "{title}", "{{title}}", "{#m(x: text)}", "<v:use template='part'/>", "`${x}`", "{% x %}",
      "<%= x %>",
    ]
    + [
      // What is no UTF-8: a lone surrogate, an overlong "<", half of a character.
      [0xED, 0xA0, 0x80], [0xC0, 0xBC, 0x62], [0xF0, 0x9F, 0x98], [0xE2, 0x3C, 0x62, 0x3E],
    ].map { String(decoding: $0 as [UInt8], as: UTF8.self) }

  struct Page: View {
    var text: String

    static let typeName = "Page"
    static let fields: Fields<Self> = [
      .text("text", "Something nasty") { $0.text },
      .text("maybe", "The same, perhaps") { Optional($0.text) },
      .texts("list", "Twice the same") { [$0.text, $0.text] },
      .record("actor", of: ActorView.self, "The same within") { ActorView(name: $0.text) },
      .url("url", "The same as an address, where it is one") { URLValue($0.text) },
      .url("place", "A place of that name") { URLValue(fragment: $0.text) },
    ]
  }

  private static let page = """
    <article xmlns:v="urn:vorlage:template" class="{text}" lang="a {text} b" title='{text}'>
    <!-- {text} --><p v:if="text">{text}</p><p>{#m(x: text)}{text | upper}{maybe ?? text}{actor.name}</p>
    <p v:for="t in list" class="{t}" title="{#m(x: t)}">{t}, {list | join(text)}</p>
    <a href="#{text}" v:property-x="{text}">x</a><a href="{place}">y</a><b><a href="{url}">z</a></b>
    <v:use template="part" text="{text} {text}"><i>{text}</i></v:use>
    </article>
    """
  /// What only HTML has: a head, raw and escapable raw text, pictures and formulas in the page.
  private static let htmlPage = """
    <html xmlns:v="urn:vorlage:template" xmlns:s="http://www.w3.org/2000/svg" lang="{text}" v:property-head="{text}">
    <head><meta charset="utf-8"/><title>{text}</title><style>a {{ b: c }} {text}</style></head>
    <body>\(page)<textarea>{text}</textarea><select><option value="{text}">{text}</option></select>
    <svg viewBox="0 0 1 1" aria-label="{text}"><title>{text}</title><text x="0">{text}</text>
    <style>a {{}}</style><a href="#{text}"><desc>{text}</desc></a></svg>
    <s:svg STYLE="a: b" aria-label="{text}"><s:desc>{text}</s:desc><s:style>a {{}} {text}</s:style>
    <s:foreignObject><P TITLE="{text}">{text}<BR/></P></s:foreignObject></s:svg>
    <STYLE>a {{}} {text}</STYLE><TEXTAREA>{text}</TEXTAREA>
    <math><mi title="{text}">{text}</mi></math><pre>
    {text}</pre><table><tr><td headers="{text}">{text}</td></tr></table><p hidden="{text}">x</p>
    </body></html>
    """
  private static let part = """
    <v:template xmlns:v="urn:vorlage:template"><v:param name="text" type="Text"/>
    <p class="{text}">{text}<v:slot/></p></v:template>
    """

  private func render(_ text: String, _ vocabulary: Vocabulary, _ page: String) throws -> [UInt8] {
    let suffix = ".\(vocabulary.rawValue).xml"
    var files = SourceFiles()
    var page = page
    if vocabulary != .html { page = page.replacing(" v:property-x=\"{text}\"", with: "") }
    files.add(path: "page\(suffix)", bytes: Array(page.utf8))
    files.add(path: "part\(suffix)", bytes: Array(Self.part.utf8))
    let messages = files.add(path: "de.yaml", bytes: Array("m: <b>{x}</b> & {x}".utf8))
    let (catalogue, _) = Catalogue.read(messages, language: .german)
    var library = TemplateLibrary(source: MemoryTemplates(files.files), catalogues: [catalogue])
    let (template, diagnostics) = library.template(
      "page", vocabulary: vocabulary, view: Page.self)
    #expect(diagnostics.allSatisfy { $0.severity != .error })
    let (bytes, limits) = try #require(template).render(
      Page(text: text), in: RenderContext(catalogue))
    #expect(limits.isEmpty)
    return try #require(bytes)
  }

  /// The names of elements and attributes in their order; libxml2 decides. HTML's first line is a
  /// DOCTYPE, which is left out; the page has no element that HTML writes otherwise than XML. The one
  /// attribute that a value may leave out is an address that is none.
  private func shape(_ bytes: [UInt8]) throws -> [String] {
    let isHTML = bytes.starts(with: "<!DOCTYPE html>\n".utf8)
    let file = SourceFile(path: "x", bytes: Array(bytes.dropFirst(isHTML ? 16 : 0)))
    let (tree, diagnostics) = parseXML(file)
    #expect(diagnostics.isEmpty)
    return try #require(tree).nodes.compactMap { node in
      guard case .element(let name, _, let attributes) = node.content else { return nil }
      for attribute in attributes where attribute.name == "href" {
        #expect(URLValue(attribute.value) != nil || attribute.value.hasPrefix("#"))
      }
      return "\(name) \(attributes.map(\.name).filter { name != "a" || $0 != "href" })"
    }
  }

  @Test(arguments: nasty, Vocabulary.allCases)
  func changeNoElement(_ text: String, _ vocabulary: Vocabulary) throws {
    let harmless = try shape(render("harmless", vocabulary, Self.page))
    #expect(try shape(render(text, vocabulary, Self.page)) == harmless)
  }

  @Test func textsComeBackAsTheyWere() throws {
    for text in Self.nasty where !text.unicodeScalars.contains(where: { $0.value < 32 }) {
      let bytes = try render(text, .xml, Self.page)
      let (tree, _) = parseXML(SourceFile(path: "x", bytes: bytes))
      let kept = text.replacing("\u{FFFE}\u{FFFF}", with: "\u{FFFD}\u{FFFD}")
      let values = tree?.nodes.compactMap { node -> String? in
        guard case .element(_, _, let attributes) = node.content else { return nil }
        return attributes.first { $0.name == "class" }?.value
      }
      #expect(values?.first == kept)
    }
  }

  /// The pages for the browser, the harmless one first.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VORLAGE_INJECTIONS"] != nil))
  func areWrittenForTheBrowser() throws {
    let folder = URL(
      fileURLWithPath: ProcessInfo.processInfo.environment["VORLAGE_INJECTIONS"] ?? "")
    for (number, text) in (["harmless"] + Self.nasty).enumerated() {
      let name = String(repeating: "0", count: 3 - String(number).count) + "\(number).html"
      try Data(render(text, .html, Self.htmlPage)).write(to: folder.appendingPathComponent(name))
    }
  }
}

@Suite struct URLValues {
  @Test(arguments: [
    "https://example.org", "http://a", "mailto:a@b", "tel:+49", "a/b.html", "#x", "?a=b:c",
    "HTTPS://EXAMPLE.ORG", "/a:b", "b.html#a:b",
  ])
  func areMade(_ text: String) { #expect(URLValue(text) != nil) }

  @Test(arguments: [
    "", "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:x",
    "java\tscript:x", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "a b", "\\\\x",
    "x:y", "\u{0}javascript:x", "%6Aavascript:x", ":x",
  ])
  func areRefused(_ text: String) { #expect(URLValue(text) == nil) }

  @Test func fragmentsAreEncoded() {
    #expect(URLValue(fragment: "a b\"ä").text == "#a%20b%22%C3%A4")
  }
}
