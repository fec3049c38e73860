import Diagnostics
import Foundation
import MarkdownReading
import Markup
import MarkupWriting
import Localization
import Templating
import Testing
import Workspace

@testable import Comparison
@testable import Publishing

/// What a redline shows is both texts, and nothing is marked where it may not be.
@Suite struct RedlineTests {
  struct Pair: Sendable, CustomTestStringConvertible {
    let name: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static let pairs = [
    Pair(
      name: "words",
      old: "Ein *schöner* [Satz mit fünf](#a) Wörtern.",
      new: "Ein *guter* [Satz mit sechs](#a) Wörtern."),
    Pair(
      name: "a list", old: "- eins\n- zwei\n- drei\n", new: "- eins\n- neu\n- drei hier\n\nEnde.\n"),
    Pair(
      name: "a list in a list", old: "1. eins\n   - a\n   - b\n2. zwei\n",
      new: "1. eins\n   - a\n   - b neu\n   - c\n2. zwei\n"),
    Pair(
      name: "a table's rows and cells",
      old: "| A | B |\n| - | -: |\n| eins | 1 |\n| zwei | 2 |\n| drei | 3 |\n",
      new: "| A | B |\n| - | -: |\n| eins | 10 |\n| drei ganz | 3 |\n| vier | 4 |\n"),
    Pair(
      name: "a table with a column more",
      old: "| A | B |\n| - | - |\n| eins | zwei |\n",
      new: "| A | B | C |\n| - | - | - |\n| eins | zwei | drei |\n"),
    Pair(
      name: "a table with a column more and a row less",
      old: "| S | F |\n| - | - |\n| zwei | b |\n| vier | d |\n",
      new: "| S | F | N |\n| - | - | -: |\n| vier | d | nein |\n"),
    Pair(
      name: "a table whose columns changed places",
      old: "| S | F | K |\n| - | - | - |\n| zwei | Amt A | b |\n| vier | Amt B | d |\n",
      new: "| F | K | S |\n| - | - | - |\n| Amt A | b | zwei |\n| Amt C | d | vier |\n"),
    Pair(
      name: "a table with other columns under other names",
      old: "| S | F |\n| - | - |\n| zwei Wochen | a \\| b |\n| vier Wochen | c d |\n",
      new:
        "| Stufe | Frist | b |\n| - | - | - |\n| zwei Wochen | a | b |\n| vier Wochen | c | d |\n"),
    Pair(
      name: "a table in another's stead",
      old: "| S | F |\n| - | - |\n| zwei | b |\n| vier | d |\n",
      new: "| Anders | Ganz | Gar |\n| - | - | - |\n| x | y | z |\n| u | v | w |\n"),
    Pair(
      name: "a table that became two",
      old: "| S | F |\n| - | - |\n| erste Zeile hier | b |\n| zweite Zeile dort | d |\n",
      new: """
        | S | F |
        | - | - |
        | erste Zeile hier | b |

        | S | F | G |
        | - | - | - |
        | zweite Zeile dort | d | e |
        """),
    Pair(
      name: "a table that became a list", old: "| A | B |\n| - | - |\n| eins | zwei |\n",
      new: "- A B\n- eins zwei\n"),
    Pair(
      name: "a footnote", old: "Text.[^1] Mehr.\n\n[^1]: Eine alte Note.\n",
      new: "Text.[^a] Mehr.[^b]\n\n[^a]: Eine neue Note.\n\n[^b]: Noch eine.\n"),
    Pair(
      name: "a footnote that was rewritten", old: "Text[^1] hier.\n\n[^1]: Eine alte Note.\n",
      new: "Text[^2] hier.\n\n[^2]: Ganz und gar anderer Wortlaut!\n"),
    Pair(
      name: "code", old: "```\nlet a = 1\nlet b = 2\n```\n", new: "```\nlet a = 1\nlet c = 2\n```\n"
    ),
    Pair(
      name: "code of which a line is only indented",
      old: "```\nif a:\n    b\n    c\n```\n", new: "```\nif a:\n    b\n        c\n```\n"),
    Pair(
      name: "tasks", old: "- [ ] eins\n- [x] zwei\n- [x] drei\n",
      new: "- [x] eins\n- [x] zwei hier\n- [ ] vier\n"),
    Pair(
      name: "what is struck out", old: "Das ~~gilt nicht~~ bleibt.",
      new: "Das ~~gilt~~ nicht bleibt."),
    Pair(
      name: "a definition list", old: "Begriff\n: Was er heißt.\n\nZweiter\n: Auch etwas.\n",
      new: "Begriff\n: Was er wirklich heißt.\n\nDritter\n: Noch etwas.\n"),
    Pair(name: "a quotation", old: "> Ein Wort.\n", new: "> Ein anderes Wort.\n>\n> Und mehr.\n"),
    Pair(name: "a rule", old: "Eins.\n\n---\n\nZwei.\n", new: "Eins.\n\nZwei.\n"),
    Pair(name: "a picture", old: "![alt](a.png) Text", new: "![neu](b.png) Text"),
    Pair(name: "nothing to something", old: "# 1 A\n", new: "# 1 A\n\nText.\n\n# 2 B\n"),
  ]

  /// With the few messages that are read for the terminal alone the same is said as with all.
  @Test(arguments: pairs, [Language.german, .english]) func saysTheSameWithFewMessages(
    _ pair: Pair, _ language: Language
  ) {
    let old = SourceFile(path: "old.md", bytes: Array(("# 1 Anfang\n\n" + pair.old).utf8))
    let new = SourceFile(path: "new.md", bytes: Array((pair.new + "\n\n# 2 Anfang\n").utf8))
    for style in [TerminalStyle(), TerminalStyle(hasColour: true, width: 40)] {
      let few = Differ.terminal(old, new, language: language, style: style)
      let all = Differ(nil, files: MemoryFiles([:]), language: language)
        .diff(.file(old), .file(new), as: .terminal, terminal: style)
      #expect(few.bytes == all.bytes)
      #expect(few.bytes?.contains(UInt8(ascii: "\u{1B}")) == style.hasColour)
    }
  }

  @Test(arguments: pairs) func showsBothTexts(_ pair: Pair) {
    let comparison = Self.comparison(pair.old, pair.new)
    let both = Self.redline(comparison, .both)
    let old = Self.redline(comparison, .old)
    let new = Self.redline(comparison, .new)
    #expect(Self.text(both, without: .deleted) == Self.text(new, without: nil))
    #expect(Self.text(both, without: .inserted) == Self.text(old, without: nil))
    for document in [both, old, new] { Self.check(document) }
  }

  @Test func example() {
    let comparison = Self.comparison(
      Example.text("concept/2018.md"), Example.text("concept/2020.md"))
    let both = Self.redline(comparison, .both)
    Self.check(both)
    let right = Self.redline(comparison, .new)
    #expect(Self.text(both, without: .deleted) == Self.text(right, without: nil))
  }

  /// A link in which a word changed stays one link; a mark stands around whole links where it can.
  @Test func linksStayWhole() {
    let comparison = Self.comparison(
      "Siehe [Kapitel 6](#a) dort.", "Siehe [Kapitel 7](#a) dort, auch [hier](#b).")
    var html: [UInt8] = []
    var writer = HTMLWriter()
    writer.write(Fragment(Self.redline(comparison, .both)), to: &html)
    #expect(
      String(decoding: html, as: UTF8.self) == """
        <p>Siehe <a href="#a">Kapitel <del>6</del><ins>7</ins></a> dort<ins>, auch <a href="#b">hier</a></ins>.</p>

        """)
  }

  /// A column more and a row less: one table still, with its own header only.
  @Test func columnsStandOnce() {
    let comparison = Self.comparison(
      "| S | F |\n| - | - |\n| zwei | b |\n| vier | d |\n",
      "| S | N | F |\n| - | -: | - |\n| vier | nein | d |\n")
    #expect(
      Self.html(comparison, .both) == """
        <table>
        <thead>
        <tr>
        <th scope="col">S</th>
        <th scope="col" class="right"><ins>N</ins></th>
        <th scope="col">F</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><del>zwei</del></td>
        <td class="right"></td>
        <td><del>b</del></td>
        </tr>
        <tr>
        <td>vier</td>
        <td class="right"><ins>nein</ins></td>
        <td>d</td>
        </tr>
        </tbody>
        </table>

        """)
    #expect(
      Self.html(comparison, .old) == """
        <table>
        <thead>
        <tr>
        <th scope="col">S</th>
        <th scope="col">F</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><del>zwei</del></td>
        <td><del>b</del></td>
        </tr>
        <tr>
        <td>vier</td>
        <td>d</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  /// The left column of a synopsis is the old text in its order, the right one the new: what moved
  /// stands in both, at its own place.
  @Test(arguments: [
    (
      "# A\n\n- erstens kommt hier ein langer Punkt mit genug Wörtern darin\n- zwei\n- drei\n",
      "# A\n\n- zwei\n- drei\n- erstens kommt hier ein langer Punkt mit genug Wörtern darin\n",
      ["verschoben"]
    ),
    (
      """
      # A

      | S | F |
      | - | - |
      | Sprachkurse in Ellrich und in Bleicherode für alle Frauen im Kreis | 1 |
      | zwei | 2 |
      | drei | 3 |
      """,
      """
      # A

      | S | F |
      | - | - |
      | zwei | 2 |
      | drei | 3 |
      | Sprachkurse in Ellrich und in Nordhausen für alle Frauen im Kreis | 1 |
      """, ["verschoben"]
    ),
    (
      """
      # 1 A

      Der Beirat tagt im Jahr 2018 an vier Tagen und lädt dazu alle Gemeinden ein.

      Der Absatz handelt von den Gebühren und Kosten im ganzen Jahr.

      # 2 B

      Das Landratsamt berichtet dem Kreistag bis 2018 über die Wohnungen im Kreis.
      """,
      """
      # 1 A

      Der Beirat tagt im Jahr 2020 an vier Tagen und lädt dazu alle Gemeinden ein.

      # 2 B

      Das Landratsamt berichtet dem Kreistag bis 2020 über die Wohnungen im Kreis.

      Der Absatz handelt von den Gebühren und Kosten im halben Jahr.
      """,
      ["Steht jetzt in 2 B:", "Stand bisher in 1 A:"]
    ),
  ])
  func synopsisKeepsBothOrders(_ old: String, _ new: String, _ signs: [String]) {
    let comparison = Self.comparison(old, new)
    let composer = Self.validating.publisher.composer(vocabulary: .html)
    var drafts = SectionDrafts(comparison, .synopsis, composer)
    let (_, left, right) = drafts.documents()
    func letters(_ side: Side) -> String {
      var letters = ""
      for section in side.titles.indices {
        for unit in [side.titles[section]] + side.units[side.sectionUnits[section]] {
          letters += side.string(unit.text).filter { $0 != " " && $0 != "|" }
        }
      }
      return letters
    }
    #expect(Self.text(left, without: nil).joined() == letters(comparison.old))
    #expect(Self.text(right, without: nil).joined() == letters(comparison.new))
    let text = Self.show(old, new, as: .synopsis)
    for sign in signs { #expect(text.contains(">\(sign)</span>")) }
    #expect(!text.contains(">entfällt</span>"))
  }

  /// A section from which a paragraph went says so where it stood, and nothing else of its text.
  @Test func saysWhatWent() {
    let old = """
      # 1 A

      Es bleibt.

      Der Absatz handelt von den Gebühren und Kosten im ganzen Jahr.

      Auch das bleibt.

      # 2 B
      """
    let new = """
      # 1 A

      Es bleibt.

      Auch das bleibt.

      # 2 B

      Der Absatz handelt von den Gebühren und Kosten im ganzen Jahr.
      """
    #expect(
      Self.show(old, new, as: .terminal).hasSuffix(
        """
        1 A (geändert)
          Ein Absatz steht jetzt in 2 B.

        2 B (geändert)
          Stand bisher in 1 A: Der Absatz handelt von den Gebühren und …

        """))
    let html = Self.show(old, new, as: .html)
    #expect(!html.contains("Text unverändert"))
    let places = ["Es bleibt.", "Ein Absatz steht jetzt in 2 B.", "Auch das bleibt."].map {
      html.range(of: $0)?.lowerBound
    }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(Self.show(old, new, as: .docbook).contains("role=\"moved\""))
  }

  /// A box is drawn once: by its item where it is kept, as text with its mark where it changed.
  @Test func boxesStandOnce() {
    let comparison = Self.comparison("- [ ] eins\n- [x] zwei\n", "- [x] eins\n- [x] zwei\n")
    #expect(
      Self.html(comparison, .both) == """
        <ul>
        <li><del>[ ]</del><ins>[x]</ins> eins</li>
        <li><input type="checkbox" checked="" disabled="" /> zwei</li>
        </ul>

        """)
  }

  /// Code stays code, line by line, however little changed in it.
  @Test func codeStaysCode() {
    let (old, new) = (
      "```\nif a:\n    b\n    c\n```\n", "```\nif a:\n    b\n        c\n```\n"
    )
    #expect(
      Self.html(Self.comparison(old, new), .both) == """
        <pre><code>if a:
            b
        <del>    c</del>
        <ins>        c</ins></code></pre>

        """)
    #expect(
      Self.show(old, new, as: .terminal).hasSuffix("  …\n      b\n      [-c-]\n          {+c+}\n"))
  }

  /// Footnotes are named; where links led and lead stands below the text.
  @Test func terminalNamesFootnotesAndLinks() {
    #expect(
      Self.show("A.[^x]\n\n[^x]: Bis 2018.\n", "A.[^x]\n\n[^x]: Bis 2020.\n", as: .terminal)
        .hasSuffix("  Fußnote x: Bis [-2018-]{+2020+}.\n"))
    #expect(
      Self.show("[B](https://a.de)", "[B](https://b.de)", as: .terminal)
        .hasSuffix(
          """
            [Ziel des Verweises geändert] [-B-]{+B+}
              [-https://a.de-]{+https://b.de+}

          """))
  }

  /// What is struck out in a document is not what a revision took out.
  @Test func struckOutIsNotDeleted() {
    let comparison = Self.comparison("~~Nein~~ bis 2018.", "~~Nein~~ bis 2020.")
    var options = WritingOptions()
    options.revision = RevisionMark(label: "2020")
    var html: [UInt8] = []
    var writer = HTMLWriter(options: options)
    writer.write(Fragment(Self.redline(comparison, .both)), to: &html)
    #expect(
      String(decoding: html, as: UTF8.self)
        == """
        <p><s>Nein</s> bis <del data-revision="2020">2018</del><ins data-revision="2020">2020</ins>.</p>

        """)
    #expect(
      Self.show("~~Nein~~ bis 2018.", "~~Nein~~ bis 2020.", as: .terminal).contains(
        "~~Nein~~ bis [-2018-]{+2020+}."))
  }

  /// Reads the schema once for all.
  private static let validating = Differ(
    nil, files: MemoryFiles([:]), language: .german, form: .docbook)

  /// A redline is valid DocBook, whatever became of tables and lists.
  @Test(.enabled(if: DocBookSchema.isThere), arguments: pairs) func isValid(_ pair: Pair) {
    for (old, new) in [(pair.old, pair.new), (pair.new, pair.old)] {
      let result = Self.validating.diff(
        .file(SourceFile(path: "old.md", bytes: Array(old.utf8))),
        .file(SourceFile(path: "new.md", bytes: Array(new.utf8))), as: .docbook)
      #expect(result.bytes != nil)
      #expect(result.diagnostics.isEmpty)
    }
  }

  // MARK: Helpers

  /// What the program shows of two texts.
  static func show(_ old: String, _ new: String, as form: DiffForm) -> String {
    let result = Differ(nil, files: MemoryFiles([:]), language: .german).diff(
      .file(SourceFile(path: "old.md", bytes: Array(old.utf8))),
      .file(SourceFile(path: "new.md", bytes: Array(new.utf8))), as: form)
    return String(decoding: result.bytes ?? [], as: UTF8.self)
  }

  static func html(_ comparison: Comparison, _ content: RedlineContent) -> String {
    var html: [UInt8] = []
    var writer = HTMLWriter()
    writer.write(Fragment(redline(comparison, content)), to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  static func comparison(_ old: String, _ new: String) -> Comparison {
    func side(_ label: String, _ text: String) -> ComparedText {
      var sources = SourceFiles()
      let file = sources.add(path: label, bytes: Array(text.utf8))
      return ComparedText(label: label, document: readMarkdown(file).document)
    }
    return compare(side("old", old), side("new", new))
  }

  static func redline(_ comparison: Comparison, _ content: RedlineContent) -> Document {
    let paths = ContainerPaths(comparison)
    var builder = RedlineBuilder(comparison, paths: paths, content: content)
    for pair in comparison.sections {
      _ = builder.add(paths.shown(comparison.blocks(of: pair), content))
    }
    return builder.document()
  }

  /// The words of a document without what stands in marks of a kind.
  static func text(_ document: Document, without kind: NodeKind?) -> [Substring] {
    var result = ""
    var id = 1
    while id < document.nodes.count {
      let node = document.nodes[id]
      if node.kind == kind {
        id = Int(node.next)
        continue
      }
      if node.kind.isBlock { result += " " }
      result += document.text(of: id)
      id += 1
    }
    return result.split { $0 == " " || $0 == "\n" }
  }

  /// Marks hold inlines and stand where inlines stand; rows have their table's cells.
  static func check(_ document: Document) {
    var parents: [NodeID: NodeID] = [:]
    for id in document.nodes.indices {
      for child in document.children(of: id) { parents[child] = id }
    }
    for (id, node) in document.nodes.enumerated() {
      switch node.kind {
      case .inserted, .deleted:
        let parent = parents[id] ?? 0
        #expect(document.nodes[parent].kind.holdsInlines || parent == 0)
        for child in document.children(of: id) { #expect(document.kind(child).isInline) }
      case .tableRow:
        let columns = document.columns(of: parents[id] ?? 0).count
        #expect(Array(document.children(of: id)).count == columns)
      default: break
      }
    }
  }
}
