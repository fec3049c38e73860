import Foundation
import Testing

/// The beginning of the next annual report.
@Suite(.timeLimit(.minutes(3))) struct NewReportTests {
  /// The findings about a file, by slug.
  static func findings(_ folder: TemporaryFolder, about path: String) throws -> [String] {
    let text = try Program.run("check", folder.path()).text
    let lines = text.split(separator: "\n").filter { $0.hasPrefix(path + ":") }
    return Program.Outcome.slugs(lines.joined(separator: "\n"))
  }

  /// Nothing is wrong with it but what the officer has to fill in.
  @Test func passesCheckButForWhatWasLeftEmpty() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run("new", "report", "2020", folder.path())
    #expect(outcome.status == 0)
    let text = folder.text("reports/2020.md") ?? ""
    #expect(text.contains("jahr: 2020"))
    #expect(text.contains("{#sprachmittlung}"))
    let allowed: Set = ["missing-field", "missing-value", "missing-debate"]
    let found = try Self.findings(folder, about: "reports/2020.md")
    #expect(found.filter { !allowed.contains($0) } == [])
    #expect(found.count { $0 == "missing-field" } >= 27)
  }

  /// Filled in as a clerk would, nothing is left to complain of.
  @Test func isSoundWhenFilledIn() throws {
    let folder = try Workspaces.exampleCopy()
    try Program.run("new", "report", "2020", folder.path())
    var text = folder.text("reports/2020.md") ?? ""
    for (old, new) in [
      (
        "stand: # erledigt, laufend, im Plan, verzögert, nicht begonnen, kein Anlass, entfallen",
        "stand: erledigt"
      ),
      ("nummer: # NNNN/2020", "nummer: 0500/2020"), ("datum: # TT.MM.2020", "datum: 01.12.2020"),
      ("beschluss: # Beschlussnummer", "beschluss: KT 1/2019"),
      ("auswirkungen: # ja oder nein", "auswirkungen: nein"), ("wert: # ", "wert: 1 # "),
    ] { text = text.replacingOccurrences(of: old, with: new) }
    folder.write(["reports/2020.md": text])
    let outcome = try Program.run("check", folder.path())
    let errors = outcome.text.split(separator: "\n").filter { $0.contains(": error[") }
    #expect(errors == [])
    #expect(outcome.status == 0)
  }

  @Test func doesNotOverwrite() throws {
    let folder = try Workspaces.exampleCopy()
    let before = folder.read("reports/2019.md")
    let outcome = try Program.run("new", "report", "2019", folder.path())
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["already-there"])
    #expect(folder.read("reports/2019.md") == before)
  }

  /// Nor what is no ordinary file: a link that leads nowhere, a folder.
  @Test func doesNotOverwriteALinkOrAFolder() throws {
    let folder = try Workspaces.exampleCopy()
    let outside = try TemporaryFolder()
    try folder.link("reports/2020.md", to: outside.path("new.md"))
    let outcome = try Program.run("new", "report", "2020", folder.path())
    withKnownIssue("A link that leads nowhere is replaced", isIntermittent: true) {
      #expect(outcome.status != 0)
    }
    #expect(outside.files() == [])
    folder.write(["reports/2021.md/keep": ""])
    #expect(try Program.run("new", "report", "2021", folder.path()).status != 0)
    #expect(folder.read("reports/2021.md/keep") != nil)
  }

  @Test func needsAConceptInForce() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run("new", "report", "2011", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.slugs == ["no-concept-in-force"])
    #expect(folder.read("reports/2011.md") == nil)
  }

  @Test func firstReportOfAll() throws {
    let folder = try BadInputTests.workspace()
    try FileManager.default.removeItem(atPath: folder.path("reports"))
    #expect(try Program.run("new", "report", "2018", folder.path()).status == 0)
    let allowed: Set = ["missing-field", "missing-value", "missing-debate"]
    let found = try Self.findings(folder, about: "reports/2018.md")
    #expect(found.filter { !allowed.contains($0) } == [])
  }

  @Test(arguments: ["0", "99999", "-5"]) func yearThatIsNone(_ year: String) throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run("new", "report", year, folder.path())
    #expect(outcome.status == 1 || outcome.status == 2)
    #expect(!outcome.crashed)
  }
}
