import Foundation
import Diagnostics
import Publishing
import Workspace

/// A workspace of three concepts and three reports that refer to each other.
struct BuildSample {
  var files: MemoryFiles

  init() {
    files = MemoryFiles([
      "vorlage.yaml": """
      kreis: {name: Landkreis Musterberg, kurz: LKM}
      heute: 2021-06-30
      gremien:
        kt: {name: Kreistag, kurz: KT}
      """,
      "actors.yaml": """
      akteure:
        amt: {name: Sozialamt, kurz: SozA}
        rat: {name: Integrationsbeirat, kurz: IB}
      """,
      "targets.yaml": """
      ziele:
        - {maßnahme: beratung, frist: 31.12.2021, beschluss: B 1}
      """,
      "statistics/zahlen.csv":
        "id;bezeichnung;stichtag;wert;einheit;genauigkeit;quelle\n"
        + "fluechtlinge;Personen;31.12.2019;6.553;Personen;genau;Amt\n",
      "concept/2012.md": Self.concept(2012, "Der Anfang.", before: nil),
      "concept/2018.md": Self.concept(2018, "Wie [damals](concept:2012#beratung).", before: 2012),
      "concept/2020.md": Self.concept(2020, "Für sich allein.", before: nil),
      "reports/2018.md": Self.report(2018, concept: 2018, "im Plan"),
      "reports/2019.md": Self.report(2019, concept: 2018, "erledigt"),
      "reports/2020.md": Self.report(2020, concept: 2020, "laufend"),
    ])
  }

  static func concept(_ year: Int, _ text: String, before: Int?) -> String {
    """
    ---
    titel: Konzept \(year)
    \(before.map { "vorgänger: \($0)" } ?? "laufzeit: offen")
    gilt-ab: 1.1.\(year)
    ---
    # 1 Beratung {#beratung .massnahme}
    ```yaml
    zuständig: Sozialamt
    verbindlichkeit: Pflicht
    frist: 31.12.2022
    ```

    \(text)
    """
  }

  static func report(_ year: Int, concept: Int, _ state: String) -> String {
    """
    ---
    titel: Bericht \(year)
    konzept: \(concept)
    stichtag: 31.12.\(year)
    zeitraum: 1.1.\(year) bis 31.12.\(year)
    ---
    # Zusammenfassung

    Es geht [voran](#beratung).

    # Maßnahmen
    ## 1 Beratung {#beratung}
    ```yaml
    stand: \(state)
    ```

    Text zum Jahr \(year).
    """
  }

  /// The same workspace with one file as an edit leaves it; an absent text removes the file.
  func with(_ path: String, _ edit: (String?) -> String?) -> BuildSample {
    var sample = self
    let text = files.files[path].map { String(decoding: $0, as: UTF8.self) }
    sample.files.files[path] = edit(text).map { Array($0.utf8) }
    return sample
  }

  /// - Returns: what came of it, and the papers that were made again.
  @discardableResult
  func build(
    to output: MemoryOutput, _ options: BuildOptions = BuildOptions()
  ) -> (result: BuildResult, made: Set<String>) {
    var made: Set<String> = []
    let result = Publishing.build(
      "sample", files: files, output: output, options: options, progress: { made.insert($0) })
    return (result, made)
  }

  /// The example that comes with the program.
  static let example: BuildSample = {
    var sample = BuildSample()
    sample.files = Example.files
    return sample
  }()
}

extension BuildResult {
  /// The findings as they are shown.
  var shown: [String] {
    let rendering = TextRendering(language: .de)
    return diagnostics.map { rendering.render($0, in: sources) }
  }
}
