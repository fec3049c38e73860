import Foundation
import Testing

/// Input that no good build can be made of: each has its finding and status, none stops the papers
/// that do not need it, and nothing crashes.
@Suite(.timeLimit(.minutes(3))) struct BadInputTests {
  /// Builds into a folder beside the workspace.
  static func build(_ folder: TemporaryFolder) throws -> Program.Outcome {
    let outcome = try Program.run("build", folder.path(), "--output", folder.path("out"))
    #expect(!outcome.crashed, "\(outcome.errors.suffix(500))")
    return outcome
  }

  static func papers(_ folder: TemporaryFolder) -> [String] {
    folder.files(in: "out/workspace").filter { !$0.hasPrefix(".") }
  }

  /// The small workspace with some files replaced.
  static func workspace(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(Workspaces.small.merging(files) { $1 })
  }

  @Test(arguments: ["build", "check"]) func missingFolder(_ command: String) throws {
    let outcome = try Program.run(command, "/nowhere/at/all")
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["no-workspace"])
  }

  @Test(arguments: ["build", "check"]) func emptyFolder(_ command: String) throws {
    let folder = try TemporaryFolder()
    let outcome = try Program.run(command, folder.path(), in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["no-workspace"])
    #expect(folder.files() == [])
  }

  @Test func fileInThePlaceOfTheFolder() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("build", folder.path("vorlage.yaml"), in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["no-workspace"])
  }

  @Test func emptyFiles() throws {
    let folder = try TemporaryFolder([
      "vorlage.yaml": "", "actors.yaml": "", "concept/2018.md": "", "reports/2019.md": "",
      "statistics/zahlen.csv": "", "targets.yaml": "",
    ])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.count { $0 == "empty-file" } == 6)
    #expect(Self.papers(folder) == [])
  }

  /// A report that cannot be used stops its own papers and no other.
  @Test(arguments: [
    ("", "empty-file"), ("---\n- titel\n- konzept\n---\n", "expected-map"),
    ("---\na: &a [x]\nb: *a\n---\n", "yaml-alias"), ("---\ntitel: [\n---\n", "yaml-open-bracket"),
    ("+++\ntitel = 1\n+++\n", "front-matter-format"), ("---\ntitel: x\n", "front-matter-open"),
  ])
  func brokenReport(_ text: String, _ slug: String) throws {
    let folder = try Self.workspace(["reports/2019.md": text])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains(slug))
    #expect(Self.papers(folder) == Workspaces.rest.sorted())
  }

  @Test(arguments: ["vorlage.yaml", "actors.yaml"]) func listWhereAMapBelongs(_ name: String) throws
  {
    let folder = try Self.workspace([name: "- eins\n- zwei\n"])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("expected-map"))
    #expect(Self.papers(folder) == [])
  }

  @Test func anchorBomb() throws {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (previous, name) in zip("abcdefghijk", "bcdefghijkl") {
      text +=
        "\(name): &\(name) [\(Array(repeating: "*\(previous)", count: 9).joined(separator: ", "))]\n"
    }
    let folder = try Self.workspace(["targets.yaml": text])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("yaml-alias"))
    #expect(Self.papers(folder).contains("de/concept-2018.html"))
  }

  @Test func deepYAML() throws {
    let folder = try Self.workspace([
      "targets.yaml": "ziele: " + String(repeating: "[", count: 100_000),
      "actors.yaml": String(repeating: "- ", count: 50_000) + "x\n",
    ])
    #expect(try Self.build(folder).status == 1)
  }

  @Test func tenThousandNestedQuotes() throws {
    let quotes = String(repeating: ">", count: 10_000) + " x\n"
    let folder = try Self.workspace(["reports/2019.md": Workspaces.report(2019, body: quotes)])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 0)
    #expect(outcome.slugs.contains("nesting-too-deep"))
    #expect(Self.papers(folder) == Workspaces.all.dropFirst().map(\.self))
  }

  /// With the templates of the program, which show the text.
  @Test(arguments: [
    String(repeating: "> ", count: 10_000) + "x", String(repeating: "- ", count: 10_000) + "x",
    String(repeating: "*a ", count: 10_000), String(repeating: "[", count: 10_000),
    String(repeating: "[a](", count: 10_000), String(repeating: "`", count: 10_001),
    String(repeating: "<b>", count: 10_000), "NUL \u{0} byte",
  ])
  func deepAndLongMarkdown(_ text: String) throws {
    let folder = try Self.workspace(["reports/2019.md": Workspaces.report(2019, body: text)])
    try FileManager.default.removeItem(atPath: folder.path("templates"))
    let outcome = try Program.run(
      "build", folder.path(), "--output", folder.path("out"), "--only", "report")
    #expect(!outcome.crashed)
    #expect(outcome.status == 0)
    #expect(folder.files(in: "out/workspace/de").contains("report-2019.xml"))
  }

  @Test func hundredMegabytes() throws {
    let folder = try Self.workspace()
    let line = Array("Ein Satz, der sich wiederholt, bis die Datei zu groß ist.\n".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(100 << 20)
    while bytes.count < 100 << 20 { bytes.append(contentsOf: line) }
    folder.write("reports/2019.md", bytes)
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("file-too-large"))
    #expect(Self.papers(folder) == Workspaces.rest.sorted())
  }

  @Test func nulBytes() throws {
    let folder = try Self.workspace([
      "reports/2019.md": Workspaces.report(2019, body: "Vor\u{0}nach"),
      "actors.yaml": "akteure:\n  amt: {name: \"A\u{0}\"}\n",
    ])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("yaml-syntax"))
  }

  @Test func notUTF8() throws {
    let folder = try Self.workspace()
    folder.write("reports/2019.md", Array(Workspaces.report(2019).utf8) + [0xE4, 0x0A])
    let outcome = try Self.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("not-utf-8"))
    #expect(Self.papers(folder) == Workspaces.rest.sorted())
  }
}
