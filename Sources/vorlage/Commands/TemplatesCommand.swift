internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Workspace

struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: say(
      de: "Zeigt, beschreibt, prüft und kopiert die Vorlagen der Papiere.",
      en: "Shows, describes, checks and copies the papers' templates."),
    discussion: say(
      de: """
        Beispiele:
          vorlage templates list                     welche Datei woher kommt
          vorlage templates copy parts/signatures    eine eingebaute zum Ändern holen
          vorlage templates describe report          was eine Vorlage verwenden kann
          vorlage templates check                    was an ihnen nicht stimmt
        """,
      en: """
        Examples:
          vorlage templates list                     which file comes from where
          vorlage templates copy parts/signatures    fetch a built-in one to edit
          vorlage templates describe report          what a template can use
          vorlage templates check                    what is wrong with them
        """),
    subcommands: [
      TemplatesListCommand.self, TemplatesCopyCommand.self, TemplatesDescribeCommand.self,
      TemplatesCheckCommand.self,
    ])
}

/// Where the templates are looked for: a workspace, or the built-in ones alone outside of any.
struct TemplatePlace: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(
        de: "Der Arbeitsordner; ohne Angabe der nächste, sonst nur die eingebauten Vorlagen.",
        en: "The workspace; by default the nearest one, else the built-in templates alone."),
      valueName: say(de: "ordner", en: "folder")))
  var folder: String?

  func templates() throws -> TemplateFiles {
    guard let folder = folder ?? WorkspaceFolder.nearest() else {
      return TemplateFiles(MemoryFiles([:]))
    }
    let files = try WorkspaceFolder.files(of: folder)
    return TemplateFiles(files, of: readWorkspace(name: files.name, files: files))
  }
}

struct TemplatesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: say(
      de: "Zeigt, aus welchen Dateien jedes Papier gemacht wird und woher sie kommen.",
      en: "Shows which files each paper is made of and where they come from.")
  ).ofVorlage

  @OptionGroup var place: TemplatePlace
  @OptionGroup var common: CommonOptions

  func run() throws {
    let templates = try place.templates()
    for page in templates.pages() {
      Machine.print("\(page.name) (\(page.view))")
      for file in page.files { Machine.print(line(file)) }
    }
    Machine.print(say(de: "Meldungen", en: "messages"))
    for file in templates.catalogues { Machine.print(line(file)) }
    let idle = templates.idle()
    guard !idle.isEmpty else { return }
    Machine.print(say(de: "von keinem Papier verwendet", en: "used by no paper"))
    for file in idle { Machine.print(line(file)) }
  }

  private func line(_ file: TemplateFiles.File) -> String {
    let width = 34
    let gap = String(repeating: " ", count: max(1, width - file.path.count))
    let origin =
      file.isOwn ? "templates/\(file.path)" : say(de: "eingebaut", en: "built in")
    return "  \(file.path)\(gap)\(origin)"
  }
}

struct TemplatesCopyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: say(
      de: "Legt eingebaute Vorlagen zum Ändern in den Ordner templates/.",
      en: "Puts built-in templates into templates/ to edit.")
  ).ofVorlage

  @Argument(
    help: ArgumentHelp(
      say(
        de: "Name (parts/signatures: in jeder Form) oder Pfad (css/base.css).",
        en: "Name (parts/signatures: in every form) or path (css/base.css)."),
      valueName: say(de: "vorlage", en: "template")))
  var names: [String]

  @Option(help: .workspace)
  var workspace: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let files = try WorkspaceFolder.files(of: workspace)
    var found: [(path: String, bytes: [UInt8])] = []
    for name in names {
      let named = TemplateFiles.builtIn(name)
      guard !named.isEmpty else {
        let problem = Diagnostic(
          .noSuchTemplate, path: name, ["name": name],
          suggestion: TemplateFiles.nearestName(to: name))
        Reporter(quiet: false).report([problem], in: SourceFiles())
        throw Ending(status: .wrongUse)
      }
      found += named
    }
    // Nothing is written where one of them is there already.
    let new = try found.map { (try NewFile("templates/" + $0.path, in: files), $0.bytes) }
    for (file, bytes) in new {
      try file.write(String(decoding: bytes, as: UTF8.self), quiet: common.quiet)
    }
  }
}
