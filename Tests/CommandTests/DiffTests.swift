import Foundation
import Testing

/// `diff` and `history`.
@Suite(.timeLimit(.minutes(5))) struct DiffTests {
  static let concept2020 = """
    ---
    titel: Konzept
    beschlossen: 01.12.2020
    gilt-ab: 01.01.2021
    vorgaenger: 2018
    ---
    # 1 Anfang {#anfang}

    Ein neuer Satz.

    # 2 Beratung {#beratung .massnahme}
    ```yaml
    zuständig: amt
    verbindlichkeit: Ziel
    ```
    """

  static func workspace() throws -> TemporaryFolder {
    var files = Workspaces.small.filter { !$0.key.hasPrefix("templates/") }
    files["concept/2020.md"] = Self.concept2020
    return try TemporaryFolder(files)
  }

  @Test func revisions() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("diff", "2018", "2020", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("1 → 2 Beratung (new number, changed)"))
    #expect(outcome.text.contains("  Force: was Duty; now Aim"))
    #expect(outcome.text.contains("{+Ein neuer Satz.+}"))
    #expect(!outcome.text.contains("\u{1B}"))
  }

  @Test(arguments: ["html", "docbook", "synopsis", "json"]) func forms(_ form: String) throws {
    let folder = try Self.workspace()
    let outcome = try Program.run(
      "diff", "2018", "2020", "--as", form, "--output", folder.path("out"), in: folder)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.text == "")
    let text = try #require(folder.text("out"))
    #expect(text.contains("Ein neuer Satz."))
    if form == "json" { #expect(text.hasPrefix("{\"format\": \"vorlage-comparison/1\"")) }
    if form == "html" {
      #expect(text.contains("<ins datetime=\"2020-12-01\" data-revision=\"2020\">"))
    }
    if form == "docbook" { #expect(text.contains("revisionflag=\"added\" revision=\"2020\"")) }
  }

  /// Changes between files belong to the newer one, which has no page that could be cited.
  @Test func changesNameTheirRevision() throws {
    let folder = try TemporaryFolder(["a.md": "Alt.\n", "b.md": "Neu.\n"])
    let page = try Program.run("diff", "a.md", "b.md", "--as", "html", in: folder)
    #expect(page.text.contains("<del data-revision=\"b.md\">Alt"))
    #expect(page.text.contains("<ins data-revision=\"b.md\">Neu"))
    let article = try Program.run("diff", "a.md", "b.md", "--as", "docbook", in: folder)
    #expect(article.text.contains("revisionflag=\"added\" revision=\"b.md\""))
  }

  /// Only a build writes the DocBook to which a page can link.
  @Test func noLinkToWhatIsNotThere() throws {
    let folder = try Self.workspace()
    for arguments in [
      ["diff", "2018", "2020", "--as", "html"], ["diff", "2018", "2020", "--as", "synopsis"],
      ["history", "beratung", "--as", "html"],
    ] {
      let page = try Program.run(list: arguments, in: folder)
      #expect(page.text.contains("</html>"))
      #expect(!page.text.contains(".xml\""), "\(arguments)")
    }
  }

  @Test func fromOutside() throws {
    let folder = try Self.workspace()
    let root = folder.path("")
    #expect(try Program.run("diff", "2018", "2020", "--workspace", root).status == 1)
    let files = try Program.run(
      "diff", folder.path("concept/2018.md"), folder.path("concept/2020.md"))
    #expect(files.status == 1)
    #expect(files.text.contains("revision 2018"))
    #expect(files.text.contains("Force: was Duty; now Aim"))
  }

  @Test func languages() throws {
    let folder = try Self.workspace()
    let german = try Program.run("diff", "2018", "2020", "--messages", "de", in: folder)
    #expect(german.text.contains("Verbindlichkeit: bisher Pflicht; jetzt Ziel"))
    let page = try Program.run(
      "diff", "2018", "2020", "--as", "html", "--language", "en", in: folder)
    #expect(page.text.contains("Force:</strong> was Duty; now Aim"))
  }

  @Test func theRevisionInForce() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("diff", "2019", "2021", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.slugs == ["revision-in-force", "revision-in-force"])
    #expect(outcome.errors.contains("2019 has no revision of its own; taken is the one then in"))
  }

  @Test func reports() throws {
    let folder = try Self.workspace()
    folder.write([
      "reports/2018.md": Workspaces.report(2018).replacing("laufend", with: "im Plan"),
      "reports/2019.md": Workspaces.report(2019).replacing("laufend", with: "erledigt"),
    ])
    let outcome = try Program.run("diff", "reports/2018", "reports/2019", in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.text.contains("on track → done"), "\(outcome.text)")
    let json = try Program.run(
      "diff", "reports/2018", "reports/2019", "--as", "json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    let state = try #require((value?["states"] as? [[String: Any]])?.first)
    #expect(state["number"] as? String == "1")
    #expect(state["old"] as? String == "on-track" && state["new"] as? String == "done", "\(state)")
    #expect(state["id"] as? String == "beratung")
  }

  @Test func nothingDiffers() throws {
    let folder = try TemporaryFolder([
      "a.md": "# 1 A\n\nEin Satz, der\nweitergeht.\n",
      "b.md": "1 A\n===\n\nEin  Satz, der weitergeht.",
    ])
    for form in ["terminal", "html", "docbook", "synopsis", "json"] {
      let outcome = try Program.run("diff", "a.md", "b.md", "--as", form, in: folder)
      #expect(outcome.status == 0, "\(form): \(outcome.errors)")
      if form == "terminal" {
        #expect(
          outcome.text.hasSuffix(
            "\n\nNot counted as changes: spaces and line breaks, how the Markdown is written (the signs of lists, emphasis and links, escapes).\n"
          ))
      }
    }
    let outcome = try Program.run("diff", "a.md", "-", in: folder, input: "# 1 A\n\nEin Satz.\n")
    #expect(outcome.status == 1)
  }

  static let impossible: [([String], String)] = [
    (["2018", "2020"], "no-workspace"), (["a.md", "fehlt.md"], "file-missing"),
    (["a.md", "leer.md"], "empty-file"), (["a.md", "binaer.md"], "not-utf-8"),
    (["a.md", "."], "file-is-folder"), (["a.md", "gross.md"], "file-too-large"),
  ]

  @Test(arguments: impossible) func cannotBeCompared(_ operands: [String], _ slug: String) throws {
    let folder = try TemporaryFolder(["a.md": "Text.\n", "leer.md": "\n", "gross.md": ""])
    try Data([0x41, 0xFF, 0x00, 0x1B]).write(to: folder.url.appendingPathComponent("binaer.md"))
    try FileHandle(forWritingTo: folder.url.appendingPathComponent("gross.md"))
      .truncate(atOffset: 100 << 20)
    let outcome = try Program.run(list: ["diff"] + operands, in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.slugs == [slug])
  }

  @Test func whatIsNotThere() throws {
    let folder = try Self.workspace()
    let revision = try Program.run("diff", "2001", "2020", in: folder)
    #expect(revision.status == 2)
    #expect(revision.slugs == ["unknown-revision"])
    #expect(revision.errors.contains("there are: 2018, 2020"))
    let report = try Program.run("diff", "reports/2018", "reports/2030", in: folder)
    #expect(report.status == 2)
    #expect(report.slugs == ["unknown-report"])
    let mixed = try Program.run("diff", "reports/2018", "2020", in: folder)
    #expect(mixed.status == 2)
    #expect(mixed.slugs == ["not-comparable"])
    #expect(try Program.run("diff", "2018", "2020", "--workspace", "/nirgends").status == 2)
  }

  /// A file that is there and is no text is not passed over in favour of another revision.
  @Test(arguments: [
    ("", "empty-file"), ("A\u{0}\u{1B}", "not-utf-8"), ("gross", "file-too-large"),
  ]) func unusableRevision(_ content: String, _ slug: String) throws {
    let folder = try Self.workspace()
    var bytes = Data(content.utf8)
    if slug == "not-utf-8" { bytes.append(0xFF) }
    try bytes.write(to: folder.url.appendingPathComponent("concept/2019.md"))
    try bytes.write(to: folder.url.appendingPathComponent("reports/2019.md"))
    if slug == "file-too-large" {
      for path in ["concept/2019.md", "reports/2019.md"] {
        try FileHandle(forWritingTo: folder.url.appendingPathComponent(path))
          .truncate(atOffset: 100 << 20)
      }
    }
    for operands in [["2019", "2018"], ["2018", "2019"], ["reports/2018", "reports/2019"]] {
      let outcome = try Program.run(list: ["diff"] + operands, in: folder)
      #expect(outcome.status == 2, "\(operands)")
      #expect(outcome.text == "")
      #expect(outcome.slugs == [slug])
    }
    #expect(try Program.run("diff", "2018", "2020", in: folder).status == 1)
    // 2021 is after 2020, which can be read; without that one it falls back to 2019.
    #expect(try Program.run("diff", "2018", "2021", in: folder).status == 1)
    try FileManager.default.removeItem(atPath: folder.path("concept/2020.md"))
    let fallen = try Program.run("diff", "2018", "2021", in: folder)
    #expect(fallen.status == 2)
    #expect(fallen.slugs == [slug])
  }

  @Test func languageWithoutWords() throws {
    let folder = try Self.workspace()
    folder.write(["a.md": "Alt.\n", "b.md": "Neu.\n"])
    for operands in [["2018", "2020"], ["a.md", "b.md"]] {
      for form in ["terminal", "html", "docbook", "synopsis"] {
        for language in ["fr", "xx"] {
          let outcome = try Program.run(
            list: ["diff", "--as", form, "--language", language] + operands, in: folder)
          #expect(outcome.status == 2, "\(operands) \(form) \(language)")
          #expect(outcome.text == "")
          #expect(outcome.slugs == ["no-paper-words"])
          #expect(outcome.errors.contains("there are: de, en;"))
        }
      }
      let regional = try Program.run(list: ["diff", "--language", "de-AT"] + operands, in: folder)
      #expect(regional.text.contains("gleich geblieben"))
    }
  }

  @Test func deepNesting() throws {
    let folder = try TemporaryFolder([
      "a.md": "Text.\n",
      "b.md": String(repeating: ">", count: 10_000) + " x\n\n"
        + String(repeating: "- ", count: 10_000) + "y\n",
    ])
    for form in ["terminal", "html", "docbook", "synopsis", "json"] {
      let outcome = try Program.run("diff", "a.md", "b.md", "--as", form, in: folder)
      #expect(outcome.status == 1, "\(form)")
      #expect(outcome.slugs.contains("nesting-too-deep"))
    }
  }

  /// What a terminal would obey does not reach it.
  @Test func controlCharacters() throws {
    let folder = try TemporaryFolder([
      "a.md": "Ein Satz.\n", "b.md": "Ein \u{1B}[2J Satz\u{9B}31m.\n",
    ])
    let outcome = try Program.run("diff", "a.md", "b.md", in: folder)
    #expect(outcome.status == 1)
    #expect(!outcome.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!outcome.text.unicodeScalars.contains("\u{9B}"))
  }

  /// A space that is gone or came is none to mark by itself.
  @Test func spaceAlone() throws {
    let folder = try TemporaryFolder(["a.md": "Text<br>neu\n", "b.md": "Text neu\n"])
    #expect(
      try Program.run("diff", "a.md", "b.md", in: folder).text.contains("  Text[-<br>-] neu\n"))
    #expect(
      try Program.run("diff", "b.md", "a.md", in: folder).text.contains("  Text {+<br>+}neu\n"))
  }

  // MARK: history

  @Test func history() throws {
    let folder = try Self.workspace()
    for name in ["beratung", "2", "Beratung"] {
      let outcome = try Program.run("history", name, in: folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text.contains("revision 2018: comes as 1"))
      #expect(outcome.text.contains("revision 2020: new number, changed (1 → 2)"))
    }
    let json = try Program.run("history", "beratung", "--as", "json", in: folder)
    let value = try JSONSerialization.jsonObject(with: Data(json.output)) as? [String: Any]
    #expect(value?["format"] as? String == "vorlage-history/1")
    #expect((value?["events"] as? [Any])?.count ?? 0 >= 2)
    let page = try Program.run("history", "beratung", "--as", "html", in: folder)
    #expect(page.status == 0)
    #expect(page.text.contains("<time datetime=\"2020-12-01\">"))
  }

  @Test func historyOfNothing() throws {
    let folder = try Self.workspace()
    let outcome = try Program.run("history", "beratnug", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.slugs == ["unknown-measure"])
    #expect(outcome.errors.contains("did you mean \"beratung\"?"))
    let part = try Program.run("history", "atung", in: folder)
    #expect(part.status == 2)
    #expect(part.errors.contains("did you mean \"beratung\"?"))
    let none = try Program.run("history", "9.9", in: folder)
    #expect(none.status == 2)
    #expect(none.slugs == ["no-such-measure"])
    #expect(none.errors.contains("the measures of the newest revision: 2 beratung"))
  }
}
