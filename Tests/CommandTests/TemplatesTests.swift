import Foundation
import Testing

/// `templates list | copy | describe | check`.
@Suite(.timeLimit(.minutes(5))) struct TemplatesTests {
  private static func workspace(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let files = Workspaces.small.filter { !$0.key.hasPrefix("templates/") }
    return try TemporaryFolder(files.merging(more) { $1 })
  }

  @Test func listSaysWhereEachFileComesFrom() throws {
    let folder = try Self.workspace([
      "templates/css/base.css": "body {}", "templates/parts/actor.html.xml": "<x/>",
    ])
    let outcome = try Program.run("templates", "list", in: folder)
    #expect(outcome.status == 0)
    let lines = outcome.text.split(separator: "\n").map {
      $0.split(separator: " ").joined(separator: " ")
    }
    let report = lines.drop { $0 != "report.html (Report)" }.dropFirst()
      .prefix { !$0.hasSuffix(")") }
    #expect(report.first == "report.html.xml built in")
    #expect(report.contains("css/base.css templates/css/base.css"))
    #expect(report.contains("parts/layout.html.xml built in"))
    let idle = lines.drop { $0 != "used by no paper" }.dropFirst()
    #expect(Array(idle) == ["parts/actor.html.xml templates/parts/actor.html.xml"])
    // Outside of any workspace the built-in ones alone.
    let outside = try Program.run("templates", "list", in: TemporaryFolder())
    #expect(outside.status == 0 && !outside.text.contains("templates/"))
  }

  @Test func copyPutsTheBuiltInOneThere() throws {
    let folder = try Self.workspace()
    let copied = try Program.run(
      "templates", "copy", "parts/signatures", "css/base.css", in: folder)
    #expect(copied.status == 0, "\(copied.errors)")
    for path in ["parts/signatures.html.xml", "parts/signatures.docbook.xml", "css/base.css"] {
      #expect(folder.text("templates/" + path)?.isEmpty == false, "\(path)")
    }
    // Nothing is overwritten, and nothing written where one of them is there.
    let again = try Program.run("templates", "copy", "css/print.css", "css/base.css", in: folder)
    #expect(again.status == 2 && again.errors.contains("[already-there]"))
    #expect(folder.text("templates/css/print.css") == nil)
    let unknown = try Program.run("templates", "copy", "parts/signature", in: folder)
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean \"parts/signatures\"?"))
    // What was copied is what was there, so that nothing is wrong with it.
    #expect(try Program.run("templates", "check", "--strict", in: folder).status == 0)
  }

  @Test(arguments: [
    "concept", "report", "vorlage", "comparison", "proposal", "synopsis", "draft", "review",
    "index", "history", "page",
  ])
  func describeNamesEverything(_ kind: String) throws {
    let folder = try TemporaryFolder()
    let text = try Program.run("templates", "describe", kind, in: folder).text
    #expect(text.contains("paper.title: Text ") && text.contains("date (Date, DateRange): "))
    let json = try Program.run("templates", "describe", kind, "--as", "json", in: folder).text
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["format"] as? String == "vorlage-view/1")
    #expect((object?["types"] as? [Any])?.isEmpty == false)
    let html = try Program.run("templates", "describe", kind, "--as", "html", in: folder).text
    #expect(html.contains("<td><a href=\"#type-Paper\">Paper</a></td>"))
  }

  @Test func describeKnowsWhatThereIs() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("templates", "describe", in: folder).text.contains("report (Report)"))
    let json = try Program.run("templates", "describe", "--as", "json", in: folder).text
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["format"] as? String == "vorlage-kinds/1")
    #expect(
      (object?["kinds"] as? [[String: Any]])?.contains { $0["view"] as? String == "Report" } == true
    )
    let html = try Program.run("templates", "describe", "--as", "html", in: folder).text
    #expect(html.contains("<li><code>report</code> (Report)</li>"))
    let unknown = try Program.run("templates", "describe", "repot", in: folder)
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean \"report\"?"))
  }

  /// A message is wanted in the languages of the workspace's papers, as a build wants it.
  @Test func checkAsksForTheLanguagesOfTheWorkspace() throws {
    let own = [
      "templates/parts/annexes.html.xml": """
      <v:template xmlns:v="urn:vorlage:template"><v:param name="annexes" type="[Annex]"/>
      <p v:for="annex in annexes">{annex.title} {#own.mine}</p></v:template>
      """,
      "templates/messages/de.yaml": "own.mine: meins\n",
    ]
    let outcome = try Program.run("templates", "check", in: Self.workspace(own))
    #expect(outcome.status == 0, "\(outcome.errors)")
    let settings = (Workspaces.small["vorlage.yaml"] ?? "") + "\nsprachen: [de, en]\n"
    let both = try Program.run(
      "templates", "check", in: Self.workspace(own.merging(["vorlage.yaml": settings]) { $1 }))
    #expect(both.errors.contains("error[message-missing]"), "\(both.errors)")
  }

  /// A folder that leads out of the workspace is not written through.
  @Test func copyStaysInTheWorkspace() throws {
    let folder = try Self.workspace()
    let other = try TemporaryFolder()
    try folder.link("templates", to: other.url.path)
    let outcome = try Program.run("templates", "copy", "css/base.css", in: folder)
    #expect(outcome.status == 2 && outcome.errors.contains("[file-outside]"), "\(outcome.errors)")
    #expect(other.text("css/base.css") == nil)
  }

  /// A template that there is not is missing where the settings name it.
  @Test func ownKindWithoutItsTemplate() throws {
    let settings =
      (Workspaces.small["vorlage.yaml"] ?? "") + """

        papiere:
          blatt: {sicht: konzept, vorlage: eigene/blat}
          blatt2: {sicht: konzept, vorlage: eigene/blat2}
        """
    let folder = try Self.workspace(["vorlage.yaml": settings])
    for arguments in [["templates", "check"], ["build", "--output", folder.path("out")]] {
      let outcome = try Program.run(list: arguments, in: folder)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("vorlage.yaml:5:36: error[template-missing]"), "\(outcome.errors)")
      // Each once, and nowhere else.
      #expect(outcome.errors.contains("vorlage.yaml:6:37: error[template-missing]"))
      if arguments[0] == "templates" {
        #expect(outcome.errors.components(separatedBy: "error[template-missing]").count == 3)
      }
    }
  }

  /// What is wrong with a kind of paper is wrong for whoever writes its template.
  @Test func ownKindsAreChecked() throws {
    let settings =
      (Workspaces.small["vorlage.yaml"] ?? "") + """

        papiere:
          blatt: {sicht: konzpt, titl: x}
        """
    for (settings, finding) in [
      (settings, "vorlage.yaml:5:18: error[bad-choice]"),
      (settings, "vorlage.yaml:5:26: warning[unknown-key]"),
      ("papiere: [", "vorlage.yaml:1:10: error[yaml-open-bracket]"),
    ] {
      let folder = try Self.workspace(["vorlage.yaml": settings])
      for arguments in [["templates", "check"], ["build", "--output", folder.path("out")]] {
        let outcome = try Program.run(list: arguments, in: folder)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains(finding), "\(outcome.errors)")
      }
    }
  }

  /// Everything in one run, in every language of the workspace.
  @Test func checkFindsEverything() throws {
    let folder = try Self.workspace([
      "vorlage.yaml": (Workspaces.small["vorlage.yaml"] ?? "") + "\nsprachen: [de, en]\n",
      "templates/parts/annexes.html.xml": """
      <v:template xmlns:v="urn:vorlage:template"><v:param name="annexes" type="[Annex]"/>
      <p v:for="annex in annexes">{annex.titel} {#own.mine} {#own.other}</p></v:template>
      """,
      "templates/parts/annexs.html.xml": "<p/>",
      "templates/messages/de.yaml": "own.mine: meins\nown.other: anderes\nown.idle: niemands\n",
      "templates/messages/en.yaml": "own.mine: mine\n",
    ])
    let outcome = try Program.run("templates", "check", in: folder)
    #expect(outcome.status == 1)
    for expected in [
      "annexes.html.xml:2:36: error[field-unknown]",
      "annexes.html.xml:2:57: error[message-missing]", "de.yaml:3:11: warning[message-unused]",
      "annexs.html.xml:1:1: warning[template-unused]", "did you mean \"parts/annexes.html.xml\"?",
    ] { #expect(outcome.errors.contains(expected), "\(expected)\n\(outcome.errors)") }
    #expect(outcome.text == "2 errors, 2 warnings.\n")
  }

  /// The words of flyers are checked in each language in which there are flyers, each file once.
  @Test func messagesOfFlyersAreChecked() throws {
    func flyer(_ heading: String) -> String {
      "---\ntitel: Kurs\nfreigegeben: {von: amt, am: 10.03.2018}\n---\n\n# \(heading) {#wo}\n\nText.\n"
    }
    let folder = try Self.workspace([
      "flyers/kurs/de.md": flyer("Wo?"), "flyers/kurs/en.md": flyer("Where?"),
      "flyers/kurs/de-simple.md": flyer("Wo ist das?"),
      "vorlage.yaml": (Workspaces.small["vorlage.yaml"] ?? "") + "\nflyer: {quelle: en}\n",
      "templates/messages/de.yaml": "own.count: {other: '{count}'}\n",
      "templates/messages/en.yaml": "flyer.web: '{x'\n",
      "templates/messages/de-simple.yaml": "flyer.web: 'x}'\nflyer.own: x\n",
    ])
    let checks = [["check"], ["templates", "check"], ["build", "--output", folder.path("out")]]
    for arguments in checks {
      let outcome = try Program.run(list: arguments, in: folder)
      let said = outcome.text + outcome.errors
      for expected in [
        "en.yaml:1:12: error[message-brace]", "de-simple.yaml:1:12: error[message-brace]",
        "de.yaml:1:12: warning[message-form-missing]",
      ] {
        #expect(said.components(separatedBy: expected).count == 2, "\(expected)\n\(said)")
      }
      if arguments[0] == "templates" {
        #expect(said.contains("de-simple.yaml:2:12: warning[message-unused]"), "\(said)")
      }
    }
  }

  /// What is replaced leaves the built-in messages behind that only it used.
  @Test func checkFindsIdleBuiltInMessages() throws {
    let own = """
      <v:template xmlns:v="urn:vorlage:template"><v:param name="checks" type="[Check]"/></v:template>
      """
    var files = [
      "templates/parts/checks.html.xml": own, "templates/parts/checks.docbook.xml": own,
    ]
    var outcome = try Program.run("templates", "check", in: try Self.workspace(files))
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("note[built-in-message-unused]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("\"checks.title\""))
    // Who gives it other words is told that nothing comes of it.
    files["templates/messages/de.yaml"] = "checks.title: Geprüft\n"
    outcome = try Program.run("templates", "check", in: try Self.workspace(files))
    #expect(outcome.errors.contains("de.yaml:1:15: warning[message-unused]"), "\(outcome.errors)")
    // Where one of the two forms still uses it, it is not idle.
    files["templates/parts/checks.docbook.xml"] = nil
    outcome = try Program.run("templates", "check", in: try Self.workspace(files))
    #expect(!outcome.errors.contains("checks.title"), "\(outcome.errors)")
  }

  /// A kind of paper of the county's own: a template, and the view that it takes.
  @Test func ownKindsOfPapers() throws {
    let page = """
      <html xmlns:v="urn:vorlage:template" lang="{paper.language}"><head><title>{paper.title}</title>
      </head><body><p>kurz</p></body></html>
      """
    let settings =
      (Workspaces.small["vorlage.yaml"] ?? "") + """

        papiere:
          kurzbericht: {sicht: bericht, titel: Kurz & knapp}
          blatt: {sicht: konzept, vorlage: eigene/blatt, formen: [html, docbook]}
        """
    let folder = try Self.workspace([
      "vorlage.yaml": settings, "templates/kurzbericht.html.xml": page,
      "templates/eigene/blatt.html.xml": page,
      "templates/eigene/blatt.docbook.xml": """
      <article xmlns="http://docbook.org/ns/docbook" version="5.0"><title>{paper.title}</title><para>x</para>
      </article>
      """,
    ])
    let list = try Program.run("templates", "list", in: folder)
    #expect(list.text.contains("kurzbericht.html (Report)"))
    // By the kind's name as well as by its template's.
    for name in ["kurzbericht", "blatt", "eigene/blatt"] {
      let described = try Program.run("templates", "describe", name, in: folder)
      #expect(described.status == 0 && described.text.contains("paper.title: Text "), "\(name)")
    }
    #expect(try Program.run("templates", "check", "--strict", in: folder).status == 0)
    let built = try Program.run("build", "--output", folder.path("out"), in: folder)
    #expect(built.status == 0, "\(built.errors)")
    let place = "out/\(folder.url.lastPathComponent)/de/"
    for name in ["kurzbericht-2018.html", "kurzbericht-2019.html", "blatt-2018.html"] {
      #expect(folder.text(place + name)?.contains("<p>kurz</p>") == true, "\(name)")
    }
    #expect(folder.text(place + "blatt-2018.xml")?.contains("<para>x</para>") == true)
    #expect(folder.text(place + "kurzbericht-2019.xml") == nil)
    // The start page leads to them, in the forms that they have.
    let start = try #require(folder.text(place + "index.html"))
    #expect(start.contains("Weitere Papiere"))
    #expect(start.contains(#"<a href="kurzbericht-2019.html">Kurz &amp; knapp</a>"#))
    #expect(start.contains(#"<a href="blatt-2018.html">Blatt</a>"#))
    #expect(start.contains(#"href="blatt-2018.xml""#))
    #expect(!start.contains("kurzbericht-2019.xml"))
    // A second build makes nothing; what is taken out of the settings is removed.
    #expect(try Program.run("build", "--output", folder.path("out"), in: folder).status == 0)
    folder.write(["vorlage.yaml": Workspaces.small["vorlage.yaml"] ?? ""])
    #expect(try Program.run("build", "--output", folder.path("out"), in: folder).status == 0)
    #expect(folder.text(place + "kurzbericht-2019.html") == nil)
  }
}
