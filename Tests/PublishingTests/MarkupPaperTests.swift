import Foundation
import Publishing
import Testing
import Workspace

/// What a proposal changes in a text besides its words stands in every paper that shows the change: where links
/// lead, emphasis, kinds of lists, quotations, line breaks, images, footnotes.
@Suite struct MarkupPaperTests {
  private static let concept = """
    ---
    titel: Konzept
    beschlossen: 01.03.2018
    beschluss: KT 1/2018
    gilt-ab: 01.04.2018
    ---

    # 1 Eins {#eins}

    Siehe die [Richtlinie](https://alt.example/r.pdf) und [dort](#zwei).

    Die Frist ist bindend.

    - Antrag stellen
    - Antrag prüfen

    Ein Satz.

    Am Markt
    99734 Nordhausen

    ![Plan](alt.png)

    # 2 Zwei {#zwei}

    Die Zahl steigt.[^q]

    # 3 Drei {#drei}

    Text.

    [^q]: Stand 2017.

    """

  /// What each change makes of the concept.
  private static let edits: [(old: String, new: String)] = [
    ("https://alt.example/r.pdf", "https://neu.example/r.pdf"), ("(#zwei)", "(#drei)"),
    ("bindend", "**bindend**"), ("- Antrag stellen\n- Antrag", "3. Antrag stellen\n4. Antrag"),
    ("\nEin Satz.", "\n> Ein Satz."), ("Am Markt\n", "Am Markt\\\n"), ("(alt.png)", "(neu.png)"),
    ("Stand 2017.", "Stand 2019."),
  ]

  private static func body(_ id: String, of concept: String) -> String {
    let start = concept.range(of: "{#\(id)}\n")?.upperBound ?? concept.endIndex
    let end = concept.range(of: "\n# ", range: start..<concept.endIndex)?.lowerBound
    return String(concept[start..<(end ?? concept.endIndex)])
  }

  private static func output() -> (String) -> String {
    var changed = concept
    for edit in edits { changed = changed.replacingOccurrences(of: edit.old, with: edit.new) }
    let changes = """
      # Eins

      ```yaml
      ändert: eins
      ```

      ## Neu
      \(body("eins", of: changed))
      # Drei

      ```yaml
      ändert: drei
      ```

      ## Neu
      \(body("drei", of: changed))
      """
    return papers(changes, revision: changed)
  }

  /// The papers of one proposal and of the revision that it makes.
  private static func papers(
    _ changes: String, revision: String, concept: String = concept
  ) -> (String) -> String {
    let proposal = """
      ---
      nummer: 1
      titel: Vorschlag
      art: Anpassung
      ändert: 2018
      anlass: {was: Anlass}
      vorgeschlagen-von: beirat
      datum: 01.05.2020
      entscheidungen:
        - {gremium: kreistag, datum: 01.09.2020, ergebnis: beschlossen, beschluss: KT 9, gilt-ab: 01.10.2020}
      ---

      # Begründung

      Damit alles stimmt.

      \(changes)
      """
    let later = revision.replacingOccurrences(
      of: "beschlossen: 01.03.2018", with: "beschlossen: 01.09.2020"
    )
    .replacingOccurrences(of: "beschluss: KT 1/2018", with: "beschluss: KT 9")
    .replacingOccurrences(of: "01.04.2018", with: "01.10.2020")
    let files = MemoryFiles([
      "vorlage.yaml": """
      kreis: {name: Landkreis}
      gremien:
        kreistag: {name: Kreistag, zuständigkeit: Entscheidung}
      """,
      "actors.yaml": "akteure:\n  beirat: {name: Beirat}\n",
      "concept/2018.md": concept, "concept/2020.md": later, "proposals/2020-01.md": proposal,
    ])
    let output = MemoryOutput()
    let result = Publishing.build("w", files: files, output: output, options: BuildOptions())
    #expect(result.refused == [])
    return { output.text("de/\($0)") ?? "" }
  }

  @Test func everyPaperShowsThem() {
    let paper = Self.output()
    let remarks = [
      "Ziel des Verweises geändert", "Auszeichnung geändert: bisher ohne Hervorhebung, neu fett",
      "Gliederung geändert: bisher Aufzählung, neu nummerierte Liste ab 3",
      "Gliederung geändert: bisher Absatz, neu Zitat", "Zeilenumbruch geändert",
      "Bild ausgetauscht",
    ]
    for name in [
      "proposal-1", "synopsis-2020", "comparison-2018-2020", "comparison-2018-2020-synopsis",
    ] {
      let (html, docBook) = (paper(name + ".html"), paper(name + ".xml"))
      for remark in remarks {
        #expect(html.contains(">\(remark)<"), "\(name): \(remark)")
        #expect(docBook.contains("role=\"markup\">\(remark)<"), "\(name): \(remark)")
      }
      for address in ["https://alt.example/r.pdf", "alt.png"] {
        #expect(html.contains("(<code>\(address)</code>)</del>"), "\(name): \(address)")
        #expect(docBook.contains("(<code>\(address)</code>)</phrase>"), "\(name): \(address)")
      }
      for address in ["https://neu.example/r.pdf", "neu.png"] {
        #expect(html.contains("(<code>\(address)</code>)</ins>"), "\(name): \(address)")
      }
      // A section is called by its name.
      #expect(html.contains("(2 Zwei)</del>"), "\(name)")
      #expect(html.contains("(3 Drei)</ins>"), "\(name)")
      #expect(html.contains(">bindend</del>"), "\(name)")
      #expect(html.contains("<strong>bindend</strong></ins>"), "\(name)")
      #expect(html.contains(">2017</del>"), "\(name)")
      #expect(html.contains(">2019</ins>"), "\(name)")
    }
  }

  /// Whoever reads a sentence learns that its footnote changed, wherever that stands.
  @Test func aFootnoteElsewhereIsNamedWithItsSentence() {
    let paper = Self.output()
    for name in ["comparison-2018-2020.html", "comparison-2018-2020-synopsis.html"] {
      let text = paper(name)
      #expect(text.ranges(of: ">Text der Fußnote geändert<").count == 1, "\(name)")
      #expect(text.contains(">Fußnote q:<"), "\(name)")
      // Its section is not among those to which nothing happened.
      #expect(!text.contains("2 Zwei: unverändert"), "\(name)")
    }
  }

  /// A picture's description is text that changes like any other.
  @Test func aDescriptionIsMarked() {
    let paper = Self.papers(
      "# Eins\n\n```yaml\nändert: eins\n```\n\n## Bisher\n\n![Plan](alt.png)\n\n## Neu\n\n![Plan neu](alt.png)\n",
      revision: Self.concept.replacingOccurrences(of: "![Plan]", with: "![Plan neu]"))
    for name in [
      "proposal-1", "synopsis-2020", "comparison-2018-2020", "comparison-2018-2020-synopsis",
    ] {
      #expect(paper(name + ".html").contains("> neu</ins>"), "\(name)")
      #expect(paper(name + ".xml").contains("> neu</phrase>"), "\(name)")
    }
  }

  /// How columns are aligned and the language of code are seen in no word.
  @Test func columnsAndLanguagesAreNamed() {
    let (old, new) = (
      "| A | B |\n| --- | --: |\n| a | b |\n\n```python\nx\n```\n",
      "| A | B |\n| --- | :-: |\n| a | b |\n\n```ruby\nx\n```\n"
    )
    let before = Self.concept.replacingOccurrences(of: "Text.\n", with: old)
    let paper = Self.papers(
      "# Drei\n\n```yaml\nändert: drei\n```\n\n## Neu\n\n\(new)\n[^q]: Stand 2017.\n",
      revision: before.replacingOccurrences(of: old, with: new), concept: before)
    for name in ["proposal-1", "synopsis-2020", "comparison-2018-2020"] {
      for remark in [
        "Ausrichtung der Spalten geändert: bisher links | rechts, neu links | mittig",
        "Sprache des Textes in Festbreitenschrift geändert: bisher python, neu ruby",
      ] {
        #expect(paper(name + ".html").contains(">\(remark)<"), "\(name): \(remark)")
        #expect(paper(name + ".xml").contains(">\(remark)<"), "\(name): \(remark)")
      }
    }
  }

  /// What differs in a footnote besides its words is said with the sentence, too, since the note alone has no
  /// room for it; where links of a title lead stands in the title.
  @Test func notesAndTitles() {
    let paper = Self.papers(
      "# Drei\n\n```yaml\nändert: drei\n```\n\n## Neu\n\nText.\n\n[^q]: **Stand** 2017.\n\n"
        + "# Eins\n\n```yaml\nändert: eins\ntitel: \"[Eins](https://neu.example)\"\n```\n",
      revision: Self.concept.replacingOccurrences(of: "Stand 2017", with: "**Stand** 2017")
        .replacingOccurrences(of: "# 1 Eins", with: "# 1 [Eins](https://neu.example)"))
    let html = paper("comparison-2018-2020.html")
    let remark = "Auszeichnung geändert: bisher ohne Hervorhebung, neu fett"
    #expect(html.ranges(of: remark).count == 2)
    #expect(html.contains("(<code>https://neu.example</code>)</ins>"))
    #expect(html.contains(">Auszeichnung des Titels geändert<"))
  }

  /// A number of another depth puts a section elsewhere, and every paper says so.
  @Test(arguments: [
    ("drei", "2.1", "Steht künftig in 2 Zwei", "Bisher ein eigenes Kapitel, jetzt in 2 Zwei."),
    ("zwei", "1.1", "Steht künftig in 1 Eins", "Bisher ein eigenes Kapitel, jetzt in 1 Eins."),
  ])
  func aNumberThatMovesSaysSo(_ id: String, _ number: String, _ place: String, _ way: String) {
    let (old, new) =
      id == "drei" ? ("# 3 Drei", "## \(number) Drei") : ("# 2 Zwei", "## \(number) Zwei")
    let paper = Self.papers(
      "# Nummer\n\n```yaml\nändert: \(id)\nnummer: \(number)\n```\n",
      revision: Self.concept.replacingOccurrences(of: old, with: new))
    #expect(paper("proposal-1.html").contains(place))
    #expect(paper("proposal-1.html").contains("data-mark=\"moved\">verschoben<"))
    #expect(paper("synopsis-2020.html").contains(place))
    #expect(paper("comparison-2018-2020.html").contains(way))
    #expect(paper("comparison-2018-2020.xml").contains(way))
  }
}
