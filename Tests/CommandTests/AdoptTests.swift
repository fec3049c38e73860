import Foundation
import Testing

/// The next revision from adopted proposals, on the command line.
@Suite(.timeLimit(.minutes(3))) struct AdoptTests {
  static let proposal = "proposals/2020-12-bilanz.md"

  @Test func writesTheRevision() throws {
    let folder = try Workspaces.exampleCopy()
    let revision = folder.read("concept/2020.md")
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("concept/2018.md"))
    #expect(folder.read("concept/2020.md") == revision)
  }

  /// Once more changes nothing; another text under that name is not overwritten.
  @Test func doesNotOverwrite() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 0)
    let other = (folder.text("concept/2020.md") ?? "") + "\nZusatz.\n"
    folder.write(["concept/2020.md": other])
    let second = try Program.run("adopt", "2020", folder.path())
    #expect(second.status == 2)
    #expect(second.slugs == ["already-there"])
    #expect(folder.text("concept/2020.md") == other)
  }

  @Test func showsWithoutWriting() throws {
    let folder = try Workspaces.exampleCopy()
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let outcome = try Program.run("adopt", "2020", "--dry-run", folder.path())
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("2020-09"))
    #expect(outcome.text.contains("5.5.1"))
    #expect(folder.read("concept/2020.md") == nil)
    // What it shows is what the comparison of both revisions shows afterwards.
    #expect(try Program.run("adopt", "2020", folder.path()).status == 0)
    let after = try Program.run("diff", "2018", "2020", "--workspace", folder.path())
    #expect(after.status == 1)
    #expect(outcome.text.hasSuffix(after.text))
  }

  /// What was put into the revision that is amended without a resolution is said once more.
  @Test func saysWhatTheBaseHoldsBesides() throws {
    let folder = try Workspaces.exampleCopy()
    let concept = folder.text("concept/2020.md") ?? ""
    let proposal = folder.text("proposals/2020-14-einbuergerung.md") ?? ""
    folder.write([
      "concept/2020.md": concept.replacingOccurrences(of: "war ein Erfolg", with: "war gut"),
      "proposals/2020-14-einbuergerung.md": proposal.replacingOccurrences(
        of: "    ergebnis: zurückgestellt\n    ja: 40\n    nein: 0\n    enthaltung: 0\n",
        with: "    ergebnis: zurückgestellt\n  - gremium: kreistag\n    datum: 20.04.2021\n"
          + "    ergebnis: beschlossen\n    beschluss: KT 3/2021\n    gilt-ab: 01.05.2021\n"),
    ])
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 0)
    #expect(outcome.slugs == ["changed-without-resolution"])
    #expect(folder.text("concept/2021.md")?.contains("{#einbuergerung .massnahme}") == true)
  }

  /// Refused, and nothing is written.
  @Test func refusesWhatIsUndecided() throws {
    let folder = try Workspaces.exampleCopy()
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let text = folder.text(Self.proposal) ?? ""
    folder.write([
      Self.proposal: text.replacingOccurrences(
        of: "gremium: kreistag", with: "gremium: kreisausschuss")
    ])
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.slugs == ["undecided"])
    #expect(folder.read("concept/2020.md") == nil)
    let draft = try Program.run("adopt", "2020", "--draft", folder.path())
    #expect(draft.status == 0)
    #expect(draft.text.contains("{#bilanz-2018}"))
  }

  /// Each draft has its own wording, and the flyers that the committee advises against are in none.
  @Test func draftsInBothWordings() throws {
    let folder = try Workspaces.exampleCopy()
    for (option, sum) in [("--quiet", "25 €"), ("--as-recommended", "22 €")] {
      let draft = try Program.run("adopt", "2020", "--draft", option, folder.path())
      #expect(draft.status == 0)
      #expect(draft.text.contains("Aufwandsentschädigung von \(sum) je Einsatz"))
      #expect(!draft.text.contains("Persisch"))
      // It says what it is, and claims no resolution.
      #expect(draft.text.contains("> **Entwurf**, nicht beschlossen: Fassung 2018"))
      #expect(!draft.text.contains("\nbeschluss:"))
    }
    let wrong = try Program.run("adopt", "2020", "--as-recommended", folder.path())
    #expect(wrong.status == 2)
  }

  /// A file that may hold a proposal and was not read, or a field that nobody knows: what they mean
  /// would be lost.
  @Test(arguments: [
    ("proposals/2020-15.md", "", "empty-file"),
    ("proposals/2020_15.md", "# Änderung", "proposal-name"),
    (proposal, "prüfsume: 1\nvor: fortschreibung", "unknown-key"),
  ]) func refusesWhatIsNotRead(_ path: String, _ text: String, _ slug: String) throws {
    let folder = try Workspaces.exampleCopy()
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let there = folder.text(path)
    folder.write([
      path: there?.replacingOccurrences(of: "vor: fortschreibung", with: text) ?? text
    ])
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.slugs == [slug])
    #expect(folder.read("concept/2020.md") == nil)
  }

  /// Every refusal says why, also where nothing but errors is said.
  @Test(arguments: [
    ("vor: fortschreibung", "prüfsume: 1\nvor: fortschreibung", "unknown-key"),
    ("vor: fortschreibung", "vor: nirgends", "unknown-section"),
  ]) func refusesWithAnError(_ old: String, _ new: String, _ slug: String) throws {
    let folder = try Workspaces.exampleCopy()
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let text = try #require(folder.text(Self.proposal))
    folder.write([Self.proposal: text.replacingOccurrences(of: old, with: new)])
    let outcome = try Program.run("adopt", "2020", folder.path(), "--quiet")
    #expect(outcome.status == 1)
    #expect(outcome.slugs.contains(slug))
    #expect(outcome.errors.contains("error[\(slug)]"))
  }

  /// There are proposals, but none amends a revision that is there.
  @Test func revisionThatIsNotThere() throws {
    let folder = try Workspaces.exampleCopy()
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path("proposals"))
    where name.hasPrefix("2020-") {
      let path = "proposals/\(name)"
      if name == "2020-01-laufzeit.md", let text = folder.text(path) {
        folder.write([path: text.replacingOccurrences(of: "ändert: 2018", with: "ändert: 2017")])
      } else {
        try FileManager.default.removeItem(atPath: folder.path(path))
      }
    }
    let outcome = try Program.run("adopt", "2020", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.slugs == ["unknown-revision"])
  }

  @Test func yearWithoutProposals() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run("adopt", "2030", folder.path())
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["unknown-proposal"])
  }

  /// A revision named by its day is found by its year, too; papers and comparisons bear its name.
  @Test func revisionNamedByItsDay() throws {
    let folder = try Workspaces.exampleCopy()
    let text = folder.text("concept/2020.md") ?? ""
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    folder.write([
      "concept/2020-09-29.md": text.replacingOccurrences(
        of: "fassung: 2020\n", with: "fassung: 2020-09-29\n")
    ])
    let again = try Program.run("adopt", "2020", folder.path())
    #expect(again.status == 0)
    #expect(again.text.contains("concept/2020-09-29.md"))
    #expect(folder.read("concept/2020.md") == nil)
    #expect(try Program.run("check", "--strict", folder.path()).status == 0)
    for (old, new) in [("2018", "2020"), ("2018", "2020-09-29"), ("2019-05-01", "2020-09-29")] {
      let outcome = try Program.run("diff", old, new, "--workspace", folder.path())
      #expect(outcome.status == 1)
      #expect(outcome.text.hasPrefix("revision 2018 "))
      #expect(outcome.text.contains("revision 2020-09-29 "))
    }
    #expect(try Program.run("build", folder.path(), "--only", "comparison", in: folder).status == 0)
    let name = (folder.path() as NSString).lastPathComponent
    #expect(folder.read("Output/\(name)/de/comparison-2018-2020-09-29.html") != nil)
  }

  /// A word that nobody resolved does not go unnoticed.
  @Test func checkFindsWhatSlippedIn() throws {
    let folder = try Workspaces.exampleCopy()
    let text = folder.text("concept/2020.md") ?? ""
    folder.write([
      "concept/2020.md": text.replacingOccurrences(of: "wenigstens 15", with: "wenigstens 20")
    ])
    let outcome = try Program.run("check", "--strict", folder.path())
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("proposal-arrived-differently"))
    #expect(outcome.text.contains("2020-08"))
  }
}
