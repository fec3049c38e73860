import Diagnostics
import Workspace

/// A workspace with one measure and one report on it, into whose data a test puts lines.
struct TinyWorkspace {
  let workspace: Workspace

  /// - Parameters:
  ///   - concept: lines of the concept's front matter.
  ///   - measure: lines of the measure's data block.
  ///   - report: lines of the measure's data block in the report.
  ///   - front: lines of the report's front matter.
  init(concept: String = "", measure: String = "", report: String = "", front: String = "") {
    workspace = readWorkspace(
      name: "test",
      files: MemoryFiles([
        "vorlage.yaml": "kreis: {name: Landkreis}\n",
        "actors.yaml": "akteure:\n  amt: {name: Sozialamt, kurz: SozA}\n  rat: {name: Beirat}\n",
        "concept/2018.md": """
        ---
        titel: Konzept
        \(concept)
        ---
        # 1 Beratung {#beratung .massnahme}
        ```yaml
        \(measure)
        ```
        """,
        "reports/2018.md": """
        ---
        titel: Bericht
        konzept: 2018
        \(front)
        ---
        # Maßnahmen
        ## 1 Beratung {#beratung}
        ```yaml
        \(report)
        ```
        """,
      ]))
  }

  var measure: Measure? { workspace.concepts.first?.measures.first }
  var report: Report? { workspace.reports.first }
  var measureReport: MeasureReport? { report?.measures.first }

  /// Whether anything of these kinds was found.
  func found(_ slugs: String...) -> Bool {
    workspace.diagnostics.contains { slugs.contains($0.slug) }
  }
}
