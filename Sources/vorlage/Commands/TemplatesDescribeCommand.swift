internal import ArgumentParser
internal import Diagnostics
public import Publishing
internal import Workspace

struct TemplatesDescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: say(
      de: "Nennt alles, was die Vorlage eines Papiers verwenden kann.",
      en: "Names all that a paper's template can use.")
  ).ofVorlage

  @Argument(
    help: ArgumentHelp(
      say(de: "Welches Papier; ohne Angabe werden sie genannt.", en: "Which paper."),
      valueName: PageKind.all.map(\.name).joined(separator: "|")))
  var kind: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(de: "text, json oder html.", en: "text, json or html."),
      valueName: DescriptionForm.allCases.map(\.rawValue).joined(separator: "|")))
  var form = DescriptionForm.text

  @OptionGroup var common: CommonOptions

  func run() throws {
    let kinds = try TemplatePlace.parse([]).templates().kinds
    guard let name = kind else {
      Machine.write(Array(list(kinds, as: form).utf8))
      return
    }
    guard let kind = PageKind.named(name, among: kinds) else {
      let problem = Diagnostic(
        .noSuchKind, path: name,
        ["name": name, "known": kinds.map(\.name).joined(separator: ", ")],
        suggestion: nearest(to: name, among: kinds.map(\.name)))
      Reporter(quiet: false).report([problem], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    Machine.write(Array(describe(kind, as: form).utf8))
  }
}

extension DescriptionForm: Choice {}

struct TemplatesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: say(
      de: "Sagt alles, was an den Vorlagen und Meldungen nicht stimmt.",
      en: "Says all that is wrong with the templates and messages.")
  ).ofVorlage

  @OptionGroup var place: TemplatePlace
  @OptionGroup var common: CommonOptions

  @Flag(
    help: ArgumentHelp(say(de: "Warnungen zählen als Befund.", en: "Warnings count as findings.")))
  var strict = false

  func run() throws {
    let reporter = Reporter(quiet: common.quiet, strict: strict)
    let templates = try place.templates()
    let found = templates.check()
    reporter.report(found, in: templates.sources)
    if !common.quiet {
      Machine.print(
        reporter.summary(of: found).map { $0 + "." }
          ?? say(de: "Keine Befunde.", en: "No findings."))
    }
    let status = reporter.status(of: found)
    if status != .fine { throw Ending(status: status) }
  }
}
