import Diagnostics
import Localization
import Publishing
import Testing

/// A build after a build: whatever happened in between, it leaves what a first build would have
/// made, and it makes no more papers again than draw from what has changed.
@Suite struct IncrementalBuildTests {
  struct Edit: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let text: @Sendable (String?) -> String?
    /// The names of the papers that draw from the file; all of them where nothing stands here.
    let papers: Set<String>?

    init(
      _ name: String, _ path: String, _ papers: Set<String>?,
      _ text: @escaping @Sendable (String?) -> String?
    ) {
      self.name = name
      self.path = path
      self.papers = papers
      self.text = text
    }

    var testDescription: String { name }
  }

  static let edits = [
    // 2018 links to 2012 and names it as predecessor; two reports are about 2018.
    Edit(
      "a concept that others link to", "concept/2012.md",
      [
        "concept-2012", "concept-2018", "report-2018", "report-2019", "index",
        "comparison-2012-2018", "comparison-2012-2018-synopsis", "comparison-2018-2020",
        "comparison-2018-2020-synopsis",
      ]
    ) { ($0 ?? "") + "\n\nMehr Text." },
    Edit("a heading that others link to", "concept/2012.md", []) {
      $0?.replacing("{#beratung .massnahme}", with: "{#rat .massnahme}")
    },
    Edit(
      "a concept that nobody links to", "concept/2020.md",
      [
        "concept-2020", "report-2020", "index", "comparison-2018-2020",
        "comparison-2018-2020-synopsis",
      ]
    ) { ($0 ?? "") + "\n\nMehr Text." },
    Edit(
      "a new link to another concept", "concept/2020.md",
      [
        "concept-2020", "report-2020", "index", "comparison-2018-2020",
        "comparison-2018-2020-synopsis",
      ]
    ) { ($0 ?? "") + "\n\nAuch [hier](concept:2018#1)." },
    Edit(
      "a report that the next one compares itself with", "reports/2018.md",
      ["report-2018", "report-2019", "index"]
    ) { $0?.replacing("im Plan", with: "laufend") },
    Edit("the last report", "reports/2020.md", ["report-2020", "index"]) {
      $0?.replacing("laufend", with: "erledigt")
    },
    Edit("figures", "statistics/zahlen.csv", ["report-2018", "report-2019", "report-2020"]) {
      $0?.replacing("6.553", with: "6.554")
    },
    Edit("actors", "actors.yaml", nil) { $0?.replacing("SozA", with: "Soz") },
    Edit("targets", "targets.yaml", nil) { $0?.replacing("2021", with: "2022") },
    Edit("settings", "vorlage.yaml", nil) { $0?.replacing("Musterberg", with: "Neuberg") },
    Edit("a style sheet of one's own", "templates/css/paper.css", nil) { _ in "p { margin: 0 }" },
    Edit("a report more, to which every head leads", "reports/2021.md", nil) { _ in
      BuildSample.report(2021, concept: 2020, "laufend")
    },
    Edit("a report less", "reports/2020.md", nil) { _ in nil },
    Edit("an annex", "reports/2019.md", nil) {
      $0?.replacing(
        "zeitraum:",
        with: "vorlage: {nummer: 1/20, anlagen: [{titel: K, papier: concept-2012}]}\nzeitraum:")
    },
    Edit("a file with a fault", "reports/2020.md", []) {
      $0?.replacing("konzept:", with: "konzpt:")
    },
    Edit("a file that breaks off", "concept/2020.md", []) { _ in "---\ntitel: [" },
  ]

  @Test(arguments: edits) func afterAnEdit(_ edit: Edit) {
    let before = BuildSample()
    let output = MemoryOutput()
    #expect(before.build(to: output).result.refused == [])
    let old = output.copy()
    let after = before.with(edit.path, edit.text)
    let (result, made) = after.build(to: output)
    // What is refused keeps its last good version, to which others may still lead.
    let refused = Set(result.refused)
    let fresh = MemoryOutput(old.files.filter { refused.contains($0.key) })
    let first = after.build(to: fresh).result
    #expect(differences(output, fresh) == [])
    #expect(result.shown == first.shown)
    if let papers = edit.papers, !papers.isEmpty {
      #expect(Set(made.map(Self.name)) == papers)
    }
    #expect(Set(result.written).isSubset(of: made))
  }

  /// One after the other in one folder, and back.
  @Test func afterMany() {
    let before = BuildSample()
    let output = MemoryOutput()
    for edit in Self.edits { before.with(edit.path, edit.text).build(to: output) }
    before.build(to: output)
    let fresh = MemoryOutput()
    before.build(to: fresh)
    #expect(differences(output, fresh) == [])
    #expect(output.read(".vorlage.json") == fresh.read(".vorlage.json"))
  }

  @Test func nothingChanged() {
    // What weighs less here than elsewhere weighs as much when it is said again.
    let amended = BuildSample.example.with("proposals/2020-09-ehrenamt.md") {
      $0?.replacing("ergebnis: empfohlen", with: "ergebnis: geändert empfohlen")
    }
    for sample in [BuildSample(), .example, amended] {
      let output = MemoryOutput()
      let first = sample.build(to: output).result
      let files = output.files
      let writes = output.writes.count
      // What the first asked of its files is kept, so that the second need not read them again.
      #expect(String(decoding: files[".vorlage.json"] ?? [], as: UTF8.self).contains("\"asked\""))
      let (second, made) = sample.build(to: output)
      #expect(made == [])
      #expect(second.written == [] && second.removed == [])
      #expect(Set(second.unchanged) == Set(first.written))
      #expect(second.shown == first.shown)
      #expect(differences(output, MemoryOutput(files)) == [])
      #expect(output.writes.count == writes)
    }
  }

  @Test func refusedAgain() {
    let sample = BuildSample().with("reports/2020.md") { $0?.replacing("stand:", with: "stadn:") }
      .with("concept/2012.md") { _ in "---\ntitel: [" }
    let output = MemoryOutput()
    let first = sample.build(to: output).result
    #expect(!first.refused.isEmpty)
    let second = sample.build(to: output).result
    #expect(second.refused == first.refused)
    #expect(second.shown == first.shown)
    #expect(Set(second.unchanged) == Set(first.written))
  }

  /// Files in the output folder that somebody removed or cut are made again.
  @Test func outputWasTouched() {
    let sample = BuildSample()
    let output = MemoryOutput()
    sample.build(to: output)
    let files = output.files
    output.remove("de/index.html")
    #expect(sample.build(to: output).result.written == ["de/index.html"])
    #expect(differences(output, MemoryOutput(files)) == [])
  }

  @Test func otherOptions() {
    let sample = BuildSample()
    let output = MemoryOutput()
    sample.build(to: output)
    var options = BuildOptions()
    options.types = [.report]
    #expect(sample.build(to: output, options).made == [])
    options = BuildOptions()
    options.today = .init(iso: "2024-01-01")
    let (_, made) = sample.build(to: output, options)
    #expect(Set(made.map(Self.name)) == ["index"])
    options.isStrict = true
    #expect(!sample.build(to: output, options).result.refused.isEmpty)
    sample.build(to: output)
    let fresh = MemoryOutput()
    sample.build(to: fresh)
    #expect(differences(output, fresh) == [])
    #expect(output.read(".vorlage.json") == fresh.read(".vorlage.json"))
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"format\": \"vorlage-output/1\"}",
    "{\"format\": \"vorlage-output/1\", \"files\": [{\"path\": \"../x\", \"inputs\": \"\", \"size\": 1}]}",
    "{\"format\": \"vorlage-output/1\", \"files\": [{\"path\": \"/x\", \"inputs\": \"\", \"size\": 1}]}",
    String(repeating: "[", count: 100_000), "{\"format\": \"\\ud800\"}", "\u{0}",
  ])
  func damagedList(_ text: String) {
    let sample = BuildSample()
    let output = MemoryOutput([
      ".vorlage.json": Array(text.utf8), "x": [1],
    ])
    let result = sample.build(to: output).result
    #expect(result.diagnostics.contains { $0.slug == "output-list" })
    #expect(output.files["x"] == [1])
    #expect(sample.build(to: output).made == [])
  }

  /// After a build that was cut off at any write the workspace may go back to what it was: the output
  /// follows, though sizes are the same and the list once said so.
  @Test func cutOffAndBack() {
    let files = SmallWorkspace.changed("vorlage.yaml", "Landkreis", "Landkraut")
    for room in 0..<16 {
      let output = SmallWorkspace.output.copy(room: room)
      Example.build(files, into: output)
      let back = output.copy()
      Example.build(SmallWorkspace.files, into: back)
      #expect(differences(back, SmallWorkspace.output) == [])
    }
  }

  /// A first build that was cut off leaves nothing that no list knows.
  @Test func cutOffAtFirst() {
    let less = SmallWorkspace.without("reports/2018.md")
    let fresh = MemoryOutput()
    Example.build(less, into: fresh)
    for room in 0..<16 {
      let full = MemoryOutput(room: room)
      Example.build(SmallWorkspace.files, into: full)
      let output = full.copy()
      Example.build(less, into: output)
      #expect(differences(output, fresh) == [])
    }
  }

  /// The same bytes and the same findings each time, however the threads run.
  @Test func sameEachTime() {
    let first = MemoryOutput()
    let shown = BuildSample.example.build(to: first).result.shown
    let second = MemoryOutput()
    #expect(BuildSample.example.build(to: second).result.shown == shown)
    #expect(differences(second, first) == [])
    #expect(second.writes == first.writes)
  }

  /// The papers in which two outputs differ.
  private func differences(_ left: MemoryOutput, _ right: MemoryOutput) -> [String] {
    let (left, right) = (left.files, right.files)
    return Set(left.keys).union(right.keys).filter { path in
      path != ".vorlage.json" && left[path] != right[path]
    }.sorted()
  }

  private static func name(_ path: String) -> String {
    String(path.split(separator: "/").last?.split(separator: ".").first ?? "")
  }
}
