internal import ArgumentParser
internal import Diagnostics
internal import Localization
public import Publishing
internal import Workspace

struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: say(
      de: "Zeigt, was sich zwischen zwei Fassungen geändert hat.",
      en: "Shows what changed between two revisions."),
    discussion: say(
      de: """
        Verglichen wird der Text, nicht seine Schreibung: Zeilenumbrüche und Zeichensetzung des
        Markdown zählen nicht. Endet mit 0, wenn nichts anders ist, mit 1, wenn etwas anders ist, und
        mit 2, wenn sich nichts vergleichen ließ.

        Beispiele:
          vorlage diff 2018 2020
          vorlage diff 2018 2020 --as synopsis --output synopse.html
          vorlage diff reports/2018 reports/2019
          vorlage diff entwurf.md fassung.md
        """,
      en: """
        Compared is the text, not how it is written: line breaks and the signs of Markdown do not
        count. Ends with 0 where nothing differs, 1 where something does, 2 where nothing could be
        compared.

        Examples:
          vorlage diff 2018 2020
          vorlage diff 2018 2020 --as synopsis --output synopsis.html
          vorlage diff reports/2018 reports/2019
          vorlage diff draft.md final.md
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(
        de: "Das Bisherige: Jahr einer Fassung, reports/JAHR oder eine Datei.",
        en: "What stood before: year of a revision, reports/YEAR or a file."),
      valueName: say(de: "alt", en: "old")))
  var old: String

  @Argument(
    help: ArgumentHelp(
      say(de: "Das Jetzige, ebenso.", en: "What stands now, likewise."),
      valueName: say(de: "neu", en: "new")))
  var new: String

  @Option(help: .workspace)
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(
        de: "terminal, html (fortlaufend), synopsis (zwei Spalten), docbook oder json.",
        en: "terminal, html (continuous), synopsis (two columns), docbook or json."),
      valueName: DiffForm.allCases.map(\.rawValue).joined(separator: "|")))
  var form = DiffForm.terminal

  @Option(help: .outputFile)
  var output: String?

  @Option(
    help: ArgumentHelp(
      say(de: "Sprache der Ausgabe.", en: "Language of the output."), valueName: "de|en"))
  var language: Language?

  func run() throws {
    let reporter = Reporter(quiet: common.quiet)
    let operands = try Operands(old, new, workspace: workspace)
    if form == .json, NamedOutput(output) == nil, operands.areFiles {
      return try writeJSON(operands, reporter)
    }
    if form == .terminal, operands.areFiles { return try writeTerminal(operands, reporter) }
    let chosen = language ?? (form == .terminal ? Language(Machine.language.rawValue) : nil)
    let differ = Differ(
      operands.workspace, files: operands.files, language: chosen, form: form)
    var sources = differ.publisher.sources
    if form != .json || !operands.areFiles, let finding = differ.missingWords {
      reporter.report([finding], in: sources)
      throw Ending(status: .wrongUse)
    }
    let sides = try operands.resolved(differ, &sources, reporter)
    let result = differ.diff(
      sides.old, sides.new, as: form, terminal: TerminalStyle(writingTo: output))
    reporter.report(result.diagnostics, in: sources)
    guard let bytes = result.bytes else { throw Ending(status: .wrongUse) }
    try write(bytes, to: output, inputs: operands.paths(in: sources), reporter)
    if !result.isEqual { throw Ending(status: .findings) }
  }
}

extension DiffCommand {
  /// Two files for the terminal.
  private func writeTerminal(_ operands: Operands, _ reporter: Reporter) throws {
    var sources = SourceFiles()
    let files = try operands.readFiles(&sources, reporter)
    let result = Differ.terminal(
      files.old, files.new, language: language ?? (Machine.language == .de ? .german : .english),
      style: TerminalStyle(writingTo: output))
    reporter.report(result.diagnostics, in: sources)
    guard let bytes = result.bytes else { throw Ending(status: .wrongUse) }
    try write(bytes, to: output, inputs: operands.paths(in: sources), reporter)
    if !result.isEqual { throw Ending(status: .findings) }
  }

  /// Two files as JSON: read, compared, written, and nothing else.
  private func writeJSON(_ operands: Operands, _ reporter: Reporter) throws {
    var sources = SourceFiles()
    let files = try operands.readFiles(&sources, reporter)
    let result = Differ.json(files.old, files.new, to: Machine.write)
    reporter.report(result.diagnostics, in: sources)
    if result.bytes == nil { throw Ending(status: .wrongUse) }
    if !result.isEqual { throw Ending(status: .findings) }
  }
}

extension TerminalStyle {
  /// What standard output can show, if that is where the result goes.
  ///
  /// - Parameter output: the file that it goes to instead.
  init(writingTo output: String?) {
    let isFile = NamedOutput(output) != nil
    self.init(
      hasColour: !isFile && Machine.hasColour(1), width: isFile ? nil : Machine.width)
  }
}

extension DiffForm: Choice {}
