import Foundation
import Publishing
import Workspace

/// A workspace of two concepts and two reports with templates of its own, which are a few lines
/// each, so that building it many times costs little.
enum SmallWorkspace {
  static let files = MemoryFiles([
    "vorlage.yaml": """
    kreis: {name: Landkreis}
    gremien:
      kreistag: {name: Kreistag, zuständigkeit: Kenntnisnahme}
    """,
    "actors.yaml": "akteure:\n  amt: {name: Sozialamt}\n",
    "concept/2012.md": "---\ntitel: Plan\nauszug: ja\n---\n# 1 Anfang {#anfang}\n",
    "concept/2018.md": """
    ---
    titel: Konzept
    gilt-ab: 01.01.2018
    ---
    # 1 Beratung {#beratung .massnahme}
    ```yaml
    zuständig: amt
    verbindlichkeit: Pflicht
    ```
    """,
    "reports/2018.md": report(2018), "reports/2019.md": report(2019),
    "templates/concept.html.xml": html(), "templates/concept.docbook.xml": docBook,
    "templates/report.html.xml": html(), "templates/report.docbook.xml": docBook,
    "templates/vorlage.html.xml": html("<p v:for=\"fact in head\">{fact.label}: {fact.value}</p>"),
    "templates/vorlage.docbook.xml": docBook,
    "templates/index.html.xml": html(), "templates/index.docbook.xml": docBook,
  ])

  private static func report(_ year: Int) -> String {
    """
    ---
    titel: Bericht \(year)
    konzept: 2018
    zeitraum: 01.01.\(year) – 30.09.\(year)
    stichtag: 30.09.\(year)
    vorlage:
      nummer: 1/\(year)
      art: Berichtsvorlage
      datum: 01.10.\(year)
      betreff: Stand \(year)
      einreicher: amt
      berichterstatter: Muster
      öffentlich: ja
      beratungsfolge:
        - {gremium: kreistag, datum: 01.12.\(year)}
      finanzen: {auswirkungen: keine}
    ---
    # Beschlussvorschlag
    Der Kreistag nimmt den Bericht zur Kenntnis.

    # Maßnahmen
    ## 1 Beratung {#beratung}
    ```yaml
    stand: laufend
    ```
    """
  }

  private static func html(_ body: String = "") -> String {
    """
    <html xmlns:v="urn:vorlage:template" lang="{paper.language}"><head><title>{paper.title}</title>
    </head><body><p>{paper.county}</p>\(body)</body></html>
    """
  }

  private static let docBook = """
    <article xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="{paper.language}">
    <title>{paper.title}</title><para>{paper.county}</para></article>
    """

  /// Every file of a whole build, in alphabetical order.
  static let paths = [manifest] + papers.flatMap(both)
  static let manifest = ".vorlage.json"
  static let papers = [
    "concept-2012", "concept-2018", "index", "report-2018", "report-2019", "vorlage-2018",
    "vorlage-2019",
  ]

  /// The files of a paper.
  static func both(_ paper: String) -> [String] { ["de/\(paper).html", "de/\(paper).xml"] }

  /// The files with a text replaced.
  static func changed(_ path: String, _ old: String, _ new: String) -> MemoryFiles {
    var changed = files
    let text = String(decoding: files.files[path] ?? [], as: UTF8.self)
    changed.files[path] = Array(text.replacingOccurrences(of: old, with: new).utf8)
    return changed
  }

  static func without(_ path: String) -> MemoryFiles {
    var rest = files
    rest.files[path] = nil
    return rest
  }

  /// What a build of it writes.
  static let output: MemoryOutput = {
    let output = MemoryOutput()
    _ = Example.build(files, into: output)
    return output
  }()
}
