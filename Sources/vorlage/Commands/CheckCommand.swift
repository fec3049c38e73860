internal import ArgumentParser
internal import Diagnostics
internal import Publishing
internal import Workspace

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      de: "Sagt alles, was an einem Ordner nicht stimmt, und schreibt nichts.",
      en: "Says all that is wrong with a folder, and writes nothing."),
    discussion: say(
      de: """
        Beispiele:
          vorlage check Examples/nordhausen
          vorlage check --strict --format sarif > befunde.sarif
        """,
      en: """
        Examples:
          vorlage check Examples/nordhausen
          vorlage check --strict --format sarif > findings.sarif
        """)
  ).ofVorlage

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, sarif }

  @OptionGroup var workspace: WorkspaceFolder
  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say(de: "Wie die Befunde ausgegeben werden.", en: "How findings are written."),
      valueName: "text|json|sarif"))
  var format = Format.text

  @Flag(
    help: ArgumentHelp(say(de: "Warnungen zählen als Befund.", en: "Warnings count as findings.")))
  var strict = false

  func run() throws {
    let files = try workspace.files()
    let read = workspace.read(files)
    let publisher = Publisher(read, files: files, available: Set(read.paperNames))
    let all = (read.diagnostics + publisher.diagnostics).shown(in: publisher.sources)
    let shown = common.quiet ? all.filter { $0.severity == .error } : all
    let reporter = Reporter(quiet: common.quiet, strict: strict)
    switch format {
    case .text:
      let rendering = TextRendering(language: Machine.language, colour: Machine.hasColour(1))
      for diagnostic in shown {
        Machine.write(Array(rendering.render(diagnostic, in: publisher.sources).utf8))
      }
      if !common.quiet {
        Machine.print(
          reporter.summary(of: all).map { $0 + "." }
            ?? say(de: "Keine Befunde.", en: "No findings."))
      }
    case .json:
      Machine.print(JSON.findings(shown, in: publisher.sources).text)
    case .sarif:
      Machine.print(
        JSON.sarif(
          shown, in: publisher.sources, language: Machine.language, version: Version.current
        ).text)
    }
    let status = reporter.status(of: all)
    if status != .fine { throw Ending(status: status) }
  }
}
