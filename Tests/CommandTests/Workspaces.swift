import Foundation

/// Workspaces for tests.
enum Workspaces {
  /// A concept and a report; its templates are a line each, so that a build costs little.
  static let small = [
    "vorlage.yaml": """
    kreis: {name: Landkreis}
    gremien:
      kreistag: {name: Kreistag, zuständigkeit: Kenntnisnahme}
    """,
    "actors.yaml": "akteure:\n  amt: {name: Sozialamt}\n",
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
    "templates/concept.html.xml": html, "templates/concept.docbook.xml": docBook,
    "templates/report.html.xml": html, "templates/report.docbook.xml": docBook,
    "templates/vorlage.html.xml": html, "templates/vorlage.docbook.xml": docBook,
    "templates/index.html.xml": html, "templates/index.docbook.xml": docBook,
  ]

  /// The papers of ``small`` without those of 2019.
  static let rest = ["concept-2018", "index", "report-2018", "vorlage-2018"].flatMap(both)
  /// The papers of 2019.
  static let papersOf2019 = ["report-2019", "vorlage-2019"].flatMap(both)
  /// Everything that a build of ``small`` writes.
  static let all = ([".vorlage.json"] + rest + papersOf2019).sorted()

  private static func both(_ name: String) -> [String] { ["de/\(name).html", "de/\(name).xml"] }

  static func report(_ year: Int, body: String = "") -> String {
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
      öffentlich: ja
      beratungsfolge:
        - {gremium: kreistag, datum: 01.12.\(year), ergebnis: zur Kenntnis genommen}
      finanzen: {auswirkungen: keine}
    ---
    # Beschlussvorschlag
    Der Kreistag nimmt den Bericht zur Kenntnis.

    # Maßnahmen
    ## 1 Beratung {#beratung}
    ```yaml
    stand: laufend
    ```

    \(body)
    """
  }

  private static let html = """
    <html xmlns:v="urn:vorlage:template" lang="{paper.language}"><head><title>{paper.title}</title>
    </head><body><p>{paper.county}</p></body></html>
    """

  private static let docBook = """
    <article xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="{paper.language}">
    <title>{paper.title}</title><para>{paper.county}</para></article>
    """

  /// The repository's example.
  static let example = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/nordhausen").path

  /// A copy of the example that a test may change.
  static func exampleCopy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(atPath: example, toPath: folder.path())
    return folder
  }
}
