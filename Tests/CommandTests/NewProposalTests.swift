import Foundation
import Testing

/// The beginning of a proposal.
@Suite(.timeLimit(.minutes(3))) struct NewProposalTests {
  private func begin(_ folder: TemporaryFolder, _ more: String...) throws -> Program.Outcome {
    try Program.run(
      list: ["new", "proposal", "--for", "mehrsprachige-flyer", "--year", "2021", folder.path()]
        + more)
  }

  /// It holds the current text; nothing is wrong with it but what is to be filled in.
  @Test func holdsTheCurrentText() throws {
    let folder = try Workspaces.exampleCopy()
    #expect(try begin(folder, "--kind", "Konkretisierung").status == 0)
    let path = "proposals/2021-01-mehrsprachige-flyer.md"
    let text = folder.text(path) ?? ""
    #expect(text.contains("art: Konkretisierung"))
    #expect(text.contains("ändert: 2020"))
    #expect(text.contains("#   verbindlichkeit: Pflicht"))
    #expect(text.contains("Fachinformationen nicht nur auf Deutsch herausgeben. Untergrenze sind"))
    let found = try NewReportTests.findings(folder, about: path)
    #expect(found.sorted() == ["change-without-effect", "missing-field", "missing-field"])
    // What is recorded stays; what is below "Neu" is to be edited.
    let parts = text.components(separatedBy: "\n## ")
    #expect(parts.count == 3)
    #expect(
      parts[1].replacing("Bisher", with: "Neu").trimmingCharacters(in: .newlines)
        == parts[2].trimmingCharacters(in: .newlines))
    #expect(text.contains("\ndaten-bisher:\n  zuständig: landratsamt\n"))
    #expect(try begin(folder).status == 0)
    #expect(folder.text("proposals/2021-02-mehrsprachige-flyer.md") != nil)
  }

  /// The front matter, without what the resolution itself puts there.
  @Test func forTheFrontMatter() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run(
      "new", "proposal", "--for", "Kopf", "--year", "2021", folder.path())
    #expect(outcome.status == 0)
    let path = "proposals/2021-01-kopf.md"
    let text = folder.text(path) ?? ""
    #expect(
      text.contains("\nändert: kopf\ndaten-bisher:\n  titel: Lokales Integrationskonzept 2020\n"))
    #expect(!text.contains("KT 0512/2020"))
    folder.write([
      path: text.replacingOccurrences(of: "# daten:", with: "daten:")
        .replacingOccurrences(of: "#   laufzeit: 2020–2023", with: "  laufzeit: 2020–2025")
        .replacingOccurrences(of: "titel: # worum", with: "titel: Laufzeit # worum")
        .replacingOccurrences(of: "  was: #", with: "  was: Neues #")
    ])
    let draft = try Program.run("adopt", "2021", "--draft", folder.path())
    let concept = folder.text("concept/2020.md") ?? ""
    #expect(
      draft.text
        == Self.draft(
          concept.replacingOccurrences(of: "laufzeit: 2020–2023", with: "laufzeit: 2020–2025")))
  }

  /// What a draft of proposals for 2021 makes of a text: marked, without the resolution of the revision
  /// that it amends and behind that.
  private static func draft(_ text: String) -> String {
    let lines = text.components(separatedBy: "\n").filter { line in
      !["beschlossen:", "beschluss:", "gilt-ab:"].contains(where: line.hasPrefix)
    }
    return lines.joined(separator: "\n")
      .replacingOccurrences(of: "\nvorgaenger: 2018", with: "\nvorgaenger: 2020")
      .replacingOccurrences(
        of: "\n---\n",
        with:
          "\n---\n\n> **Entwurf**, nicht beschlossen: Fassung 2020 mit den Vorschlägen für 2021.\n")
  }

  /// Filled in, edited and resolved, it becomes the next revision with that one change.
  @Test func becomesARevision() throws {
    let folder = try Workspaces.exampleCopy()
    try _ = begin(folder)
    let path = "proposals/2021-01-mehrsprachige-flyer.md"
    var text = folder.text(path) ?? ""
    for (old, new) in [
      ("titel: # worum es geht", "titel: Drei Fassungen"), ("  was: # was", "  was: Neues # was"),
      ("  art: # Rechtslage", "  art: Rechtslage # Rechtslage"),
      (
        "# Sobald beraten wurde:",
        "entscheidungen:\n  - gremium: kreistag\n    datum: 01.10.2021\n    ergebnis: beschlossen\n"
          + "    beschluss: KT 1/2021\n    gilt-ab: 01.01.2022"
      ),
    ] { text = text.replacingOccurrences(of: old, with: new) }
    let recorded = try #require(text.range(of: "Untergrenze sind zwei", options: .backwards))
    text.replaceSubrange(recorded, with: "Untergrenze sind drei")
    folder.write([path: text])
    let outcome = try Program.run("adopt", "2021", folder.path())
    #expect(outcome.status == 0, "\(outcome.errors)")
    let old = (folder.text("concept/2020.md") ?? "").components(separatedBy: "\n")
    let new = (folder.text("concept/2021.md") ?? "").components(separatedBy: "\n")
    // The sentence and the four fields of the head; one more line of the history.
    let difference = new.difference(from: old)
    #expect(difference.removals.count == 5)
    #expect(difference.insertions.count == 5 + 5)
    #expect(new.contains { $0.contains("Untergrenze sind drei") })

    // Once the concept has changed there, the proposal no longer fits.
    let concept = folder.text("concept/2020.md") ?? ""
    folder.write([
      "concept/2020.md": concept.replacingOccurrences(of: "war ein Erfolg", with: "war gut")
    ])
    try FileManager.default.removeItem(atPath: folder.path("concept/2021.md"))
    let stale = try Program.run("adopt", "2021", folder.path())
    #expect(stale.status == 1)
    #expect(stale.slugs == ["changed-without-resolution", "stale-text"])
    #expect(stale.errors.contains("war [-ein Erfolg;-] {+gut;+}"))
    #expect(folder.read("concept/2021.md") == nil)
  }

  /// A section that is no measure any more, whose data then mean nothing: that is for the council to decide,
  /// and adopting says it and does it.
  @Test func noMeasureAnyMore() throws {
    let folder = try Workspaces.exampleCopy()
    let text = folder.text("concept/2020.md") ?? ""
    let copy = text.replacingOccurrences(
      of: "{#mehrsprachige-flyer .massnahme}", with: "{#mehrsprachige-flyer}")
    folder.write(["neu.md": copy])
    let derived = try Program.run(
      "new", "proposal", "--from", folder.path("neu.md"), "--year", "2021", folder.path())
    #expect(derived.status == 0, "\(derived.errors)")
    let path = "proposals/2021-01-mehrsprachige-flyer.md"
    let proposal = (folder.text(path) ?? "")
      .replacingOccurrences(of: "  was: #", with: "  was: Neues #")
      .replacingOccurrences(
        of: "# Sobald beraten wurde:",
        with:
          "entscheidungen:\n  - gremium: kreistag\n    datum: 01.10.2021\n    ergebnis: beschlossen\n"
          + "    beschluss: KT 1/2021\n    gilt-ab: 01.01.2022")
    folder.write([path: proposal])
    let outcome = try Program.run("adopt", "2021", folder.path())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.slugs.contains("unknown-key"))
    #expect(folder.text("concept/2021.md")?.contains("{#mehrsprachige-flyer}") == true)
  }

  /// Proposals derived from a copy; a copy that says the same is none.
  @Test func fromACopy() throws {
    let folder = try Workspaces.exampleCopy()
    let text = folder.text("concept/2020.md") ?? ""
    folder.write(["neu.md": text.replacingOccurrences(of: "wenigstens 15", with: "wenigstens 20")])
    func derive() throws -> Program.Outcome {
      try Program.run(
        "new", "proposal", "--from", folder.path("neu.md"), "--year", "2021", folder.path())
    }
    #expect(try derive().status == 0)
    let proposal = folder.text("proposals/2021-01-sprachkursplaetze.md") ?? ""
    #expect(proposal.contains("wenigstens 20"))
    #expect(proposal.contains("ändert: sprachkursplaetze"))
    folder.write([
      "proposals/2021-01-sprachkursplaetze.md": proposal.replacingOccurrences(
        of: "  was: #", with: "  was: Neues #")
    ])
    let draft = try Program.run("adopt", "2021", "--draft", folder.path())
    #expect(draft.text == Self.draft(folder.text("neu.md") ?? ""))

    folder.write(["neu.md": text])
    let same = try derive()
    #expect(same.status == 1)
    #expect(same.slugs == ["nothing-to-propose"])
    folder.write(["neu.md": text.replacingOccurrences(of: "\nvorgaenger: 2018", with: "")])
    let other = try derive()
    #expect(other.status == 1)
    #expect(other.slugs == ["not-expressible"])
    #expect(try Program.run("new", "proposal", folder.path()).status == 2)
  }

  @Test func unknownSection() throws {
    let folder = try Workspaces.exampleCopy()
    let outcome = try Program.run(
      "new", "proposal", "--for", "flier", "--year", "2021", folder.path())
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["unknown-section"])
  }
}
