import Diagnostics
import Localization
import Templating
import Testing
import XML

/// Whatever values go in, what comes out has the elements that the template has.
@Suite struct Injections {
  static let nasty = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'><b>", "</style><script>",
    "]]><x/>", "<!-- x", "--><x/>", "&lt;script&gt;", "&#60;x/&#62;", "&amp;lt;x&amp;gt;",
    "javascript:alert(1)", "\u{0}", "\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}\u{80}", "\r\n\t",
    "\u{FFFE}\u{FFFF}\u{FFFD}", "\u{202E}\u{2066}abc\u{2069}", "<svg/onload=alert(1)>", "{title}",
    "{{title}}", "\u{2028}\u{2029}", "</title><script>", "`${x}`", "ï»¿<x>", "\u{FEFF}<x/>",
    "\\\"<", "expression(alert(1))", "*/}</style><x>", "\u{1F600}<\u{E000}",
  ]

  struct Page: View {
    var text: String

    static let typeName = "Page"
    static let fields: Fields<Self> = [
      .text("text", "Something nasty") { $0.text },
      .text("maybe", "The same, perhaps") { Optional($0.text) },
      .texts("list", "Twice the same") { [$0.text, $0.text] },
      .record("actor", of: ActorView.self, "The same within") { ActorView(name: $0.text) },
    ]
  }

  private static let page = """
    <article xmlns:v="urn:vorlage:template" class="{text}" lang="a {text} b" title='{text}'>
    <p v:if="text">{text}</p><p>{#m(x: text)}{text | upper}{maybe ?? text}{actor.name}</p>
    <p v:for="t in list" class="{t}">{t}, {list | join(text)}</p>
    <a href="#{text}" v:property-x="{text}">x</a>
    <v:use template="part" text="{text} {text}"><i>{text}</i></v:use>
    </article>
    """
  private static let part = """
    <v:template xmlns:v="urn:vorlage:template"><v:param name="text" type="Text"/>
    <p class="{text}">{text}<v:slot/></p></v:template>
    """

  private func render(_ text: String, _ vocabulary: Vocabulary) throws -> [UInt8] {
    let suffix = ".\(vocabulary.rawValue).xml"
    var files = SourceFiles()
    var page = Self.page
    if vocabulary != .html { page = page.replacing(" v:property-x=\"{text}\"", with: "") }
    files.add(path: "page\(suffix)", bytes: Array(page.utf8))
    files.add(path: "part\(suffix)", bytes: Array(Self.part.utf8))
    let messages = files.add(path: "de.yaml", bytes: Array("m: <b>{x}</b> & {x}".utf8))
    let (catalogue, _) = Catalogue.read(messages, language: .german)
    var library = TemplateLibrary(source: MemoryTemplates(files.files), catalogues: [catalogue])
    let (template, diagnostics) = library.template(
      "page", vocabulary: vocabulary, view: Page.self)
    #expect(diagnostics.isEmpty)
    let (bytes, limits) = try #require(template).render(
      Page(text: text), in: RenderContext(catalogue))
    #expect(limits.isEmpty)
    return try #require(bytes)
  }

  /// The names of elements and attributes in their order; libxml2 decides. HTML's first line is a
  /// DOCTYPE, which is left out; the page has no element that HTML writes otherwise than XML.
  private func shape(_ bytes: [UInt8]) throws -> [String] {
    let isHTML = bytes.starts(with: "<!DOCTYPE html>\n".utf8)
    let file = SourceFile(path: "x", bytes: Array(bytes.dropFirst(isHTML ? 16 : 0)))
    let (tree, diagnostics) = parseXML(file)
    #expect(diagnostics.isEmpty)
    return try #require(tree).nodes.compactMap { node in
      guard case .element(let name, _, let attributes) = node.content else { return nil }
      return "\(name) \(attributes.map(\.name))"
    }
  }

  @Test(arguments: nasty, Vocabulary.allCases)
  func changeNoElement(_ text: String, _ vocabulary: Vocabulary) throws {
    let harmless = try shape(render("harmless", vocabulary))
    #expect(try shape(render(text, vocabulary)) == harmless)
  }

  @Test func textsComeBackAsTheyWere() throws {
    for text in Self.nasty where !text.unicodeScalars.contains(where: { $0.value < 32 }) {
      let bytes = try render(text, .xml)
      let (tree, _) = parseXML(SourceFile(path: "x", bytes: bytes))
      let kept = text.replacing("\u{FFFE}\u{FFFF}", with: "\u{FFFD}\u{FFFD}")
      let values = tree?.nodes.compactMap { node -> String? in
        guard case .element(_, _, let attributes) = node.content else { return nil }
        return attributes.first { $0.name == "class" }?.value
      }
      #expect(values?.first == kept)
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
