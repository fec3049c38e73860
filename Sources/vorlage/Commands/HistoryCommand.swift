internal import ArgumentParser
internal import Diagnostics
internal import Localization
public import Publishing
internal import Workspace

struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: say(
      de: "Zeigt eine Maßnahme durch alle Fassungen und Berichte.",
      en: "Shows one measure through all revisions and reports."),
    discussion: say(
      de: """
        Wann sie kam, verschoben, umnummeriert oder anders gefasst wurde, und welchen Stand ihr jeder
        Bericht gab.

        Beispiele:
          vorlage history mehrsprachige-flyer
          vorlage history 5.2.6 --as html --output flyer.html
        """,
      en: """
        When it came, was moved, renumbered or reworded, and which state each report gave it.

        Examples:
          vorlage history mehrsprachige-flyer
          vorlage history 5.2.6 --as html --output flyer.html
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(
        de: "Kennung, Nummer oder Titel; die Nummer meint die neueste Fassung.",
        en: "Id, number or title; a number means the newest revision."),
      valueName: say(de: "maßnahme", en: "measure")))
  var measure: String

  @OptionGroup var folder: WorkspaceFolder

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(de: "terminal, html oder json.", en: "terminal, html or json."),
      valueName: HistoryForm.allCases.map(\.rawValue).joined(separator: "|")))
  var form = HistoryForm.terminal

  @Option(help: .outputFile)
  var output: String?

  func run() throws {
    let files = try folder.files()
    let language = form == .terminal ? Language(Machine.language.rawValue) : nil
    let differ = Differ(folder.read(files), files: files, language: language)
    let reporter = Reporter(quiet: common.quiet)
    let (bytes, diagnostics) = differ.history(
      of: measure, as: form, terminal: TerminalStyle(writingTo: output))
    reporter.report(diagnostics, in: differ.publisher.sources)
    guard let bytes else { throw Ending(status: .wrongUse) }
    try write(
      bytes, to: output, inputs: files.paths(of: differ.publisher.sources), reporter)
  }
}

extension HistoryForm: Choice {}
