import Diagnostics
import Testing
import XML

@Suite struct ParsingXML {
  private func file(_ text: String) -> SourceFile {
    SourceFile(path: "x.xml", bytes: Array(text.utf8))
  }

  @Test func givesTheTreeInDocumentOrder() throws {
    let (tree, diagnostics) = parseXML(
      file("<a x='1' y:z='&lt;' xmlns:y='urn:y'><b>t<![CDATA[<]]></b><!-- c --><y:d/>u</a>"))
    #expect(diagnostics.isEmpty)
    let nodes = try #require(tree).nodes
    let names = nodes.map { node in
      switch node.content {
      case .element(let name, let namespace, let attributes):
        "\(name) \(namespace) \(attributes.map { "\($0.name)=\($0.value)" })"
      case .text(let text): text
      }
    }
    #expect(names == ["a  [\"x=1\", \"z=<\"]", "b  []", "t", "<", "d urn:y []", "u"])
    #expect(nodes.map(\.end) == [6, 4, 3, 4, 5, 6])
    #expect(tree?.children(of: 0) == [1, 4, 5])
    #expect(tree?.text(of: 0) == "t<u")
  }

  @Test func deepNestingNeedsNoStack() throws {
    let deep = String(repeating: "<a>", count: 250) + String(repeating: "</a>", count: 250)
    #expect(try #require(parseXML(file(deep)).tree).nodes.count == 250)
    let tooDeep = String(repeating: "<a>", count: 100_000)
    #expect(parseXML(file(tooDeep)).tree == nil)
  }

  @Test(arguments: [
    ("<!DOCTYPE a><a/>", "xml-doctype"),
    ("<!DOCTYPE a [<!ENTITY b 'c'>]><a b='&b;'/>", "xml-doctype"),
    ("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "xml-doctype"),
    (
      "<!DOCTYPE a [<!ENTITY b '0123456789'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>", "xml-doctype"
    ),
    ("<a>&nbsp;</a>", "xml-entity"),
    ("<a>", "xml-not-well-formed"),
    ("<a b='1' b='2'/>", "xml-not-well-formed"),
    ("<a>\u{1}</a>", "xml-not-well-formed"),
    ("<a>&#0;</a>", "xml-not-well-formed"),
    ("", "xml-not-well-formed"),
    ("text", "xml-not-well-formed"),
    ("<a/><b/>", "xml-not-well-formed"),
  ])
  func refuses(_ text: String, _ slug: String) {
    let (tree, diagnostics) = parseXML(file(text))
    #expect(tree == nil)
    #expect(diagnostics.first?.slug == slug)
  }

  @Test(
    arguments: [[0xFF, 0xFE], [0x3C, 0x61, 0x3E, 0xC3, 0x3C], [0x3C, 0x00, 0x61]] as [[UInt8]])
  func refusesBytes(_ bytes: [UInt8]) {
    let (tree, diagnostics) = parseXML(SourceFile(path: "x.xml", bytes: bytes))
    #expect(tree == nil)
    #expect(!diagnostics.isEmpty)
  }

  @Test func namesLinesBeyond65535() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b>"
    let found = file(text)
    let diagnostic = try #require(parseXML(found).diagnostics.first)
    let span = try #require(diagnostic.span)
    #expect(found.lineColumn(at: Int(span.start)).line == 70_001)
  }
}

@Suite struct ValidatingDocBook {
  private static let schema = RelaxNGSchema.docBook().schema

  private func article(_ content: String) -> [UInt8] {
    Array(
      """
      <article xmlns="http://docbook.org/ns/docbook" version="5.0">
      <title>x</title>
      <section xml:id="a">
      <title>y</title>
      \(content)
      </section>
      </article>
      """.utf8)
  }

  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func acceptsWhatIsValid() throws {
    #expect(try #require(Self.schema).validate(article("<para>z</para>")).isEmpty)
  }

  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func namesTheElementThatIsWrong() throws {
    let findings = try #require(Self.schema).validate(article("<para><wrong/></para>"))
    let first = try #require(findings.first)
    #expect(first.line == 5)
    #expect(first.path.map(\.name).starts(with: ["article", "section", "para"]))
    #expect(first.path.dropFirst().first?.id == "a")
  }

  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func refusesWhatIsNoXML() throws {
    let schema = try #require(Self.schema)
    #expect(!schema.validate(Array("<a>".utf8)).isEmpty)
    #expect(!schema.validate(Array("<!DOCTYPE a><a/>".utf8)).isEmpty)
    #expect(!schema.validate([]).isEmpty)
  }

  @Test func aSchemaThatIsNoneGivesNothing() {
    #expect(RelaxNGSchema(path: "/nonexistent.rng") == nil)
    #expect(RelaxNGSchema(path: #filePath) == nil)
  }
}
