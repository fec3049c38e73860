import Testing
import XML

/// The reduced schema says what the whole one says, of valid documents and of damaged ones.
@Suite struct ReducedSchemaTests {
  static let schema = RelaxNGSchema.docBook().schema

  static let article = """
    <article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"
      version="5.0" xml:lang="de"><info><title>T</title><date>2019</date><legalnotice><para>L</para>
      </legalnotice></info><para>a <emphasis>b</emphasis><footnote><para>c</para></footnote></para>
      <section xml:id="s"><title>S</title><itemizedlist><listitem><para>d</para></listitem>
      </itemizedlist><informaltable><tgroup cols="1"><thead><row><entry>h</entry></row></thead>
      <tbody><row><entry>e</entry></row></tbody></tgroup></informaltable><variablelist><varlistentry>
      <term>t</term><listitem><simpara>f</simpara></listitem></varlistentry></variablelist>
      <blockquote><para><link xlink:href="https://example.org/">g</link></para></blockquote>
      </section>
    </article>
    """

  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func agreesWithTheWholeSchema() throws {
    let whole = try #require(Self.schema)
    let validator = DocBookValidator()
    #expect(whole.validate(Array(Self.article.utf8)).isEmpty)
    var generator = Steps(state: 7)
    let pieces = Self.article.split(separator: "<").map { "<" + $0 }
    var verdicts: Set<Bool> = []
    for _ in 0..<60 {
      let document = Array(damaged(pieces, &generator).utf8)
      let isValid = whole.validate(document).isEmpty
      verdicts.insert(isValid)
      #expect(
        validator.validate([document])[0].isEmpty == isValid,
        "\(String(decoding: document, as: UTF8.self))")
    }
    #expect(verdicts == [true, false])
  }

  @Test(.enabled(if: schema != nil, "the package docbook5-xml is not installed"))
  func answersForEachDocumentOfSeveral() {
    let good = Array(Self.article.utf8)
    let bad = Array(
      "<article xmlns=\"http://docbook.org/ns/docbook\" version=\"5.0\"><wrong/></article>".utf8)
    let answers = DocBookValidator().validate([good, bad, good, Array("<a".utf8)])
    #expect(answers.map(\.isEmpty) == [true, false, true, false])
  }

  /// The article with one element removed, doubled or renamed; sometimes with nothing changed.
  private func damaged(_ pieces: [String], _ generator: inout Steps) -> String {
    let names = [
      "para", "title", "emphasis", "section", "entry", "row", "note", "listitem", "book",
    ]
    var pieces = pieces
    let starts = pieces.indices.filter { !pieces[$0].hasPrefix("</") && $0 > 0 }
    let start = starts[generator.next(starts.count)]
    let name = pieces[start].dropFirst().prefix { $0 != ">" && $0 != " " && $0 != "\n" }
    var depth = 0
    var end = start
    for index in start..<pieces.count {
      if pieces[index].hasPrefix("</\(name)>") { depth -= 1 }
      if pieces[index].hasPrefix("<\(name)>") || pieces[index].hasPrefix("<\(name) ") { depth += 1 }
      end = index
      if depth == 0 { break }
    }
    switch generator.next(4) {
    case 0: pieces.removeSubrange(start...end)
    case 1:
      pieces.insert(
        contentsOf: pieces[start...end].map { $0.replacing("xml:id", with: "role") }, at: start)
    case 2:
      let other = names[generator.next(names.count)]
      pieces[start] = "<\(other)" + pieces[start].dropFirst(1 + name.count)
      pieces[end] = "</\(other)" + pieces[end].dropFirst(2 + name.count)
    default: break
    }
    return pieces.joined()
  }

  /// A small deterministic generator (Knuth's MMIX constants).
  private struct Steps {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
