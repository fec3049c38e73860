import Diagnostics
import MarkdownReading
import Markup
import MarkupWriting
import Localization
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
