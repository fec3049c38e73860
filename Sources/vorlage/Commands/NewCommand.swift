internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing
internal import Workspace

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: say(
      de: "Beginnt etwas Neues, das schon ausgefüllt ist, soweit es geht.",
      en: "Begins something new, filled in as far as possible."),
    subcommands: [NewReportCommand.self, NewProposalCommand.self])
}

struct NewReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: say(
      de: "Legt den Jahresbericht an: je Maßnahme ein Block, die Angaben der letzten Vorlage.",
      en: "Begins an annual report: a block a measure, and the fields of the last Vorlage."),
    discussion: say(
      de: "Beispiel:\n  vorlage new report 2020 Examples/nordhausen",
      en: "Example:\n  vorlage new report 2020 Examples/nordhausen")
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Das Berichtsjahr; ohne Angabe dieses.", en: "The year; by default this one."),
      valueName: say(de: "jahr", en: "year")))
  var year: Int?

  @OptionGroup var workspace: WorkspaceFolder

  func run() throws {
    let files = try workspace.files()
    let read = workspace.read(files)
    let year = year ?? Machine.year
    let path = "reports/\(year).md"
    let new = try NewFile(path, in: files)
    guard let text = read.newReport(for: year) else {
      Reporter(quiet: false).report(
        [Diagnostic(.noConceptInForce, path: "concept", ["year": String(year)])],
        in: SourceFiles())
      throw Ending(status: .findings)
    }
    try new.write(text, quiet: common.quiet)
  }
}
