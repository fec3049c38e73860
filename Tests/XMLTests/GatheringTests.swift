import Testing
import XML

/// Long rows of siblings, which are gathered into groups before they are validated.
@Suite struct GatheringTests {
  static let schema = RelaxNGSchema.docBook().schema

  /// The siblings, and what stands around them.
  static let rows: [(start: String, sibling: String, end: String)] = [
    ("<para>", "a <link xlink:href=\"b\">c</link> ", "</para>"),
    ("<para><emphasis>", "<code>c</code>", "</emphasis></para>"),
    ("<bridgehead>", "a<footnote><para>b</para></footnote>", "</bridgehead>"),
    ("", "<para>a</para>\n", ""),
    ("<blockquote>", "<programlisting>a</programlisting><para/>", "</blockquote>"),
    ("", "<section><title>a</title><para/></section>\n", ""),
    ("<itemizedlist>", "<listitem><para>a</para></listitem>\n", "</itemizedlist>"),
    ("<orderedlist spacing=\"compact\">", "<listitem><para>a</para></listitem>", "</orderedlist>"),
    (
      "<variablelist>", "<varlistentry><term>a</term><listitem><para/></listitem></varlistentry>",
      "</variablelist>"
    ),
    (
      "<informaltable><tgroup cols=\"2\"><thead><row><entry/></row></thead><tbody>",
      "<row><entry>a <emphasis>b</emphasis></entry><entry/></row>\n",
      "</tbody></tgroup></informaltable>"
    ),
  ]

  static func article(_ content: String) -> [UInt8] {
    Array(
      """
      <article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
      version="5.0"><info><title>T</title></info>\(content)</article>
      """.utf8)
  }

  @Test(
    .enabled(if: schema != nil, "the package docbook5-xml is not installed"),
    arguments: rows.indices)
  func longRowsAreValid(_ index: Int) {
    let row = Self.rows[index]
    for count in [1, 64, 65, 130, 5_000] {
      let siblings = String(repeating: row.sibling, count: count)
      let article = Self.article(row.start + siblings + row.end)
      #expect(DocBookValidator().validate([article]) == [[]])
    }
  }

  /// What does not belong there is found among the others, and named as it stands.
  @Test(
    .enabled(if: schema != nil, "the package docbook5-xml is not installed"),
    arguments: rows.indices)
  func faultsAreFound(_ index: Int) throws {
    let whole = try #require(Self.schema)
    let row = Self.rows[index]
    let some = String(repeating: row.sibling, count: 100)
    for fault in ["<tbody/>", "<nonsense/>", "<listitem/>", "<title/>", "<info><title/></info>"] {
      let article = Self.article(row.start + some + fault + some + row.end)
      #expect(!whole.validate(article).isEmpty)
      #expect(DocBookValidator().validate([article]) == [whole.validate(article)])
    }
  }

  /// Random documents, most of them damaged: gathered or not, the schema says the same of them.
  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func gatheringChangesNoVerdict() throws {
    let whole = try #require(Self.schema)
    var valid = 0
    for seed in 0..<24 {
      var generator = RandomDocBook(seed: UInt64(seed), damage: seed % 4)
      let article = Self.article(generator.content())
      let (gathered, row) = whole.validate(article, gathering: true)
      let plain = whole.validate(article)
      #expect(row > 64)
      #expect(
        gathered.isEmpty == plain.isEmpty,
        "seed \(seed): \(gathered.first?.message ?? "valid"), \(plain.first?.message ?? "valid")")
      if plain.isEmpty { valid += 1 }
    }
    #expect((5...19).contains(valid), "\(valid) of 24 are valid")
  }

  /// Where a row is so long that only the gathered document is validated, the finding still names the
  /// line and the element, and none that was made for gathering.
  @Test(
    .enabled(if: schema != nil, "the package docbook5-xml is not installed"),
    arguments: rows.indices)
  func faultsInVeryLongRowsHaveTheirPlace(_ index: Int) throws {
    let whole = try #require(Self.schema)
    let row = Self.rows[index]
    for (before, after) in [(1_020, 3), (3, 1_020)] {
      func siblings(_ count: Int) -> String { String(repeating: row.sibling + "\n", count: count) }
      let article = Self.article(
        row.start + siblings(before) + "<nonsense/>\n" + siblings(after) + row.end)
      let expected = try #require(whole.validate(article).first)
      let found = try #require(DocBookValidator().validate([article]).first?.first)
      #expect(found.line == expected.line)
      #expect(found.path == expected.path)
    }
  }
}
