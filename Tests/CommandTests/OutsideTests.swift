import Foundation
import Testing

/// Links and paths that lead out of the workspace, and templates that cannot be used.
@Suite(.timeLimit(.minutes(3))) struct OutsideTests {
  static let secret = "Streng geheim"

  /// A folder with a secret beside the workspace.
  static func workspace() throws -> (folder: TemporaryFolder, outside: TemporaryFolder) {
    let outside = try TemporaryFolder([
      "secret.md": "---\ntitel: \(secret)\n---\n# \(secret)\n",
      "secret.xml": "<html><head><title>\(secret)</title></head></html>",
      "tables/secret.csv": "id;stichtag;wert\n\(secret);2019;1\n",
    ])
    return (try BadInputTests.workspace(), outside)
  }

  static func expectNoSecret(in folder: TemporaryFolder, _ outcome: Program.Outcome) {
    for name in folder.files(in: "out") {
      #expect(folder.text("out/" + name)?.contains(secret) == false, "\(name)")
    }
    #expect(!outcome.errors.contains(secret))
    #expect(!outcome.text.contains(secret))
  }

  @Test func linkToAFileOutside() throws {
    let (folder, outside) = try Self.workspace()
    try folder.link("concept/2012.md", to: outside.path("secret.md"))
    let outcome = try BadInputTests.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("file-outside"))
    Self.expectNoSecret(in: folder, outcome)
    #expect(BadInputTests.papers(folder) == Array(Workspaces.all.dropFirst()))
  }

  @Test func linkToAFolderOutside() throws {
    let (folder, outside) = try Self.workspace()
    try folder.link("statistics", to: outside.path("tables"))
    let outcome = try BadInputTests.build(folder)
    Self.expectNoSecret(in: folder, outcome)
    #expect(outcome.slugs.contains("file-outside"))
    #expect(outcome.status == 1)
  }

  @Test func templateOutside() throws {
    let (folder, outside) = try Self.workspace()
    try folder.link("templates/report.html.xml", to: outside.path("secret.xml"))
    let outcome = try BadInputTests.build(folder)
    Self.expectNoSecret(in: folder, outcome)
    #expect(outcome.slugs.contains("file-outside"))
  }

  @Test(arguments: ["/etc/passwd", "../secret.svg", "wappen.svg"])
  func coatOfArmsOutside(_ path: String) throws {
    let (folder, _) = try Self.workspace()
    folder.write(["vorlage.yaml": "kreis: {name: Landkreis, wappen: \(path)}\n"])
    try folder.link("wappen.svg", to: "/etc/passwd")
    let outcome = try BadInputTests.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains("file-outside"))
  }

  @Test func linkWithinTheFolderIsFine() throws {
    let folder = try BadInputTests.workspace()
    folder.write(["texte/bericht.md": Workspaces.report(2019)])
    try folder.link("reports/2019.md", to: "../texte/bericht.md")
    #expect(try BadInputTests.build(folder).status == 0)
    #expect(BadInputTests.papers(folder) == Array(Workspaces.all.dropFirst()))
  }

  @Test(arguments: ["2019.md", "/nowhere/2019.md", "../reports"])
  func linkToNothingOrItself(_ destination: String) throws {
    let folder = try BadInputTests.workspace()
    try folder.link("reports/2019.md", to: destination)
    let outcome = try BadInputTests.build(folder)
    #expect(outcome.status == 1)
    #expect(BadInputTests.papers(folder) == Workspaces.rest.sorted())
  }

  /// A device never ends; it is no file of a workspace.
  @Test(arguments: ["/dev/zero", "/dev/full", "/proc/self/mem"])
  func linkToADevice(_ destination: String) throws {
    let folder = try BadInputTests.workspace()
    try folder.link("reports/2019.md", to: destination)
    #expect(try BadInputTests.build(folder).status == 1)
  }

  @Test(arguments: [
    ("<html>", "xml-not-well-formed"), ("<!DOCTYPE html><html/>", "xml-doctype"),
    ("<html>&nbsp;</html>", "xml-entity"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html>&x;</html>", "xml-doctype"),
    (String(repeating: "<p>", count: 100_000), "template-too-deep"),
  ])
  func templateThatCannotBeUsed(_ text: String, _ slug: String) throws {
    let folder = try BadInputTests.workspace()
    folder.write(["templates/report.html.xml": text])
    let outcome = try BadInputTests.build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains(slug))
    #expect(outcome.errors.contains("templates/report.html.xml:"))
    #expect(
      BadInputTests.papers(folder)
        == Workspaces.all.dropFirst().filter { $0.hasSuffix(".xml") || !$0.contains("report") })
  }
}
