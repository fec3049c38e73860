import Diagnostics
import Publishing
import Testing
import Workspace

/// Where the link schemes of structured Markdown lead.
@Suite struct LinkTests {
  /// Links of every kind in the concept, its measure's data, and a report.
  static let output: MemoryOutput = {
    var files = SmallWorkspace.files
    files.files = files.files.filter { !$0.key.hasPrefix("templates/") }
    files.files["statistics/zahlen.csv"] = Array("id;stichtag;wert\neinwohner;2017;85.400\n".utf8)
    let links = """
      [Anker](#beratung), [Nummer](#1), [Altes](concept:2012#anfang), [AlteNummer](concept:2012#1),
      [Ganzes](concept:2012), [Amt](actor:amt), [85.400](stat:einwohner@2017),
      [Netz](https://example.org/?a=1&b=2), [Post](mailto:a@example.org), [Ruf](tel:+4930)
      """.split(separator: "\n").joined(separator: " ")
    func text(_ path: String) -> String {
      String(decoding: SmallWorkspace.files.files[path] ?? [], as: UTF8.self)
    }
    files.files["concept/2018.md"] = Array((text("concept/2018.md") + "\n\n" + links + "\n").utf8)
    files.files["reports/2019.md"] = Array((text("reports/2019.md") + "\n\n" + links + "\n").utf8)
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    if !result.refused.isEmpty { Issue.record("\(result.diagnostics.map(\.slug))") }
    return output
  }()

  static func destination(_ text: String, in path: String) -> String? {
    output.page(path).links.first { $0.text == text }?.destination
  }

  @Test(arguments: [
    ("Anker", "#beratung"), ("Nummer", "#beratung"), ("Altes", "concept-2012.html#anfang"),
    ("AlteNummer", "concept-2012.html#anfang"), ("Ganzes", "concept-2012.html"),
    ("Netz", "https://example.org/?a=1&b=2"), ("Post", "mailto:a@example.org"),
    ("Ruf", "tel:+4930"),
  ])
  func leadsThere(_ text: String, _ destination: String) {
    let inXML = destination.replacing(".html", with: ".xml")
    for paper in ["concept-2018", "report-2019"] {
      #expect(Self.destination(text, in: "de/\(paper).html") == destination, "\(paper)")
      #expect(Self.destination(text, in: "de/\(paper).xml") == inXML, "\(paper)")
    }
  }

  /// Actors and figures have no page of their own: their text stays, without a link.
  @Test(arguments: ["Amt", "85.400"]) func isPlainText(_ text: String) {
    for path in ["concept-2018", "report-2019"].flatMap(SmallWorkspace.both) {
      #expect(Self.destination(text, in: path) == nil, "\(path)")
      #expect(Self.output.text(path)?.contains(text) == true, "\(path)")
    }
  }

  /// Numbers and ids that occur twice, that fold alike, or that the templates use for themselves: each
  /// place has an id of its own, and a link leads to the place that is meant.
  @Test func placesHaveIDsOfTheirOwn() {
    var files = SmallWorkspace.files
    files.files = files.files.filter { !$0.key.hasPrefix("templates/") }
    files.files["concept/2018.md"] = Array(
      """
      ---
      titel: Konzept
      gilt-ab: 01.01.2018
      ---
      # 1 Beratung {#beratung .massnahme}
      ```yaml
      zuständig: amt
      verbindlichkeit: Pflicht
      ```
      # 1 Zweites
      # 1 Drittes
      # 2 Straße {#Straße}
      # 3 Strasse {#strasse}
      # 4 Inhalt {#contents}
      # 5 Note {#fn1}
      # 6 Siehe[^1] [eins](#strasse) [zwei](#contents)

      [^1]: Eine Fußnote.
      """.utf8)
    let output = MemoryOutput()
    let result = Example.build(files, into: output)
    #expect(!result.refused.contains { $0.contains("concept-2018") }, "\(result.refused)")
    for path in ["de/concept-2018.html", "de/concept-2018.xml"] {
      let page = output.page(path)
      #expect(Set(page.ids).count == page.ids.count, "\(page.ids)")
      #expect(page.ids.contains("beratung") && page.ids.contains("abschnitt-1-2"))
      let destinations = page.links.filter { ["eins", "zwei"].contains($0.text) }
      #expect(Set(destinations.map(\.destination)) == ["#strasse-2", "#n-contents"])
    }
  }
}
