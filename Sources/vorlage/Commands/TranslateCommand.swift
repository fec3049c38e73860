internal import ArgumentParser
internal import Diagnostics
internal import Localization
internal import Parallel
internal import Publishing
internal import Translation
internal import Workspace

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: say(
      de: "Übersetzungen von Flyern: was fehlt, was überholt ist, Austausch mit Übersetzern.",
      en: "Translations of flyers: what is missing or out of date, exchange with translators."),
    subcommands: [
      TranslateStatusCommand.self, TranslateUpdateCommand.self, TranslateExportCommand.self,
      TranslateImportCommand.self,
    ])
}

/// Which flyers in which language of which workspace.
struct FlyerSelection: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say(de: "Der Flyer; ohne Angabe alle.", en: "The flyer; all by default."),
      valueName: "flyer"))
  var flyers: [String] = []

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      say(de: "Nur diese Sprache.", en: "Only this language."), valueName: "en"))
  var language: Language?

  @Option(help: .workspace)
  var workspace: String?

  func files() throws -> DiskFiles { try WorkspaceFolder.files(of: workspace) }

  /// The flyers that are meant, with the translations that are.
  func texts(in read: Workspace) throws -> [(flyer: Flyer, texts: [FlyerText])] {
    var chosen: [Flyer] = []
    for name in flyers {
      guard let flyer = read.flyer(name) else {
        Reporter(quiet: false).report(
          [
            Diagnostic(
              .unknownFlyer, ["name": name],
              suggestion: nearest(to: name, among: read.flyers.map(\.name)))
          ], in: SourceFiles())
        throw Ending(status: .wrongUse)
      }
      chosen.append(flyer)
    }
    let texts = (flyers.isEmpty ? read.flyers : chosen).map { flyer in
      (flyer, flyer.translations.filter { language == nil || $0.language == language })
    }
    if texts.allSatisfy(\.1.isEmpty), let language, !flyers.isEmpty {
      Reporter(quiet: false).report(
        [Diagnostic(.noTranslation, ["language": language.tag])], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    return texts
  }
}

struct TranslateStatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: say(
      de: "Sagt für jeden Flyer und jede Sprache, was fehlt oder überholt ist.",
      en: "Says for each flyer and language what is missing or out of date."),
    discussion: say(
      de: """
        Bei überholten Stellen steht, was der Ausgangstext sagte, als er übersetzt wurde, und was er
        jetzt sagt. Endet mit 0, wenn alles auf dem Stand ist, sonst mit 1.

        Beispiele:
          vorlage translate status
          vorlage translate status sprachkurse --to en
          vorlage translate status --as json
        """,
      en: """
        Where something is out of date it says what the source said when it was translated and what it
        says now. Ends with 0 where all is up to date, else with 1.

        Examples:
          vorlage translate status
          vorlage translate status sprachkurse --to en
          vorlage translate status --as json
        """)
  ).ofVorlage

  enum Form: String, ExpressibleByArgument, CaseIterable { case terminal, json }

  @OptionGroup var selection: FlyerSelection
  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("as"), help: ArgumentHelp(valueName: "terminal|json"))
  var form = Form.terminal

  func run() throws {
    let read = readFlyers(files: try selection.files())
    let texts = try selection.texts(in: read)
    let report =
      form == .terminal
      ? StatusReport(hasColour: Machine.hasColour(1), isShort: common.quiet) : nil
    let results = inParallel(texts) { flyer, texts in
      let source = FlyerSource(flyer)
      let states = texts.map { source.state(of: $0) }
      return (
        report: report?.text(flyer, zip(texts, states)), states: report == nil ? states : [],
        isComplete: states.allSatisfy(\.isComplete), faults: states.flatMap(\.diagnostics)
      )
    }
    if report != nil {
      Machine.write(results.flatMap { Array(($0.report ?? "").utf8) })
    } else {
      Machine.print(JSON.translations(results.flatMap(\.states)).text)
    }
    Reporter(quiet: common.quiet).report(results.flatMap(\.faults), in: read.sources)
    if results.contains(where: { !$0.isComplete }) { throw Ending(status: .findings) }
  }
}

struct TranslateUpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: say(
      de: "Hält fest, aus welchem Text übersetzt wurde.",
      en: "Records which text was translated."),
    discussion: say(
      de: """
        Erfasst wird, was seit dem letzten Mal übersetzt oder geändert wurde. Was überholt ist und
        nicht angefasst wurde, bleibt überholt, bis jemand mit --confirm sagt, dass es noch stimmt.

        Beispiele:
          vorlage translate update sprachkurse --to en
          vorlage translate update sprachkurse --to en --confirm
          vorlage translate update sprachkurse --to en --release
          vorlage translate update --same
        """,
      en: """
        What was translated or changed since the last time is recorded. What is out of date and was
        not touched stays so, until somebody says with --confirm that it still holds.

        Examples:
          vorlage translate update sprachkurse --to en
          vorlage translate update sprachkurse --to en --confirm
          vorlage translate update sprachkurse --to en --release
          vorlage translate update --same
        """)
  ).ofVorlage

  @OptionGroup var selection: FlyerSelection
  @OptionGroup var common: CommonOptions

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Auch Überholtes gilt wieder als übersetzt: es stimmt noch.",
        en: "What is out of date counts as translated again: it still holds.")))
  var confirm = false

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Was in beiden Sprachen gleich lautet, ist so gemeint.",
        en: "What is the same in both languages is meant so.")))
  var same = false

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Was maschinell übersetzt ist, ist gelesen und freigegeben.",
        en: "What a machine translated has been read and is released.")))
  var release = false

  func run() throws {
    let files = try selection.files()
    let read = readFlyers(files: files)
    let folder = DiskOutput(files)
    let (confirms, isSame, releases) = (confirm, same, release)
    let records = inParallel(try selection.texts(in: read)) { flyer, texts in
      let source = FlyerSource(flyer)
      return texts.map { text in
        let state = source.state(of: text)
        let record = updatedRecord(
          state, of: text, confirming: confirms, same: isSame, releasing: releases)
        return (text, record.bytes, state.diagnostics)
      }
    }
    let reporter = Reporter(quiet: common.quiet)
    var isDamaged = false
    for (text, bytes, faults) in records.joined() {
      if !faults.isEmpty {
        // Written anew, it would seal what nobody can read any more.
        isDamaged = true
        reporter.report(
          faults + [
            Diagnostic(.recordDamaged, path: text.recordPath, ["count": String(faults.count)])
          ], in: read.sources)
        continue
      }
      if folder.read(text.recordPath) == bytes { continue }
      try folder.write(
        text.recordPath, bytes, as: text.recordPath, reporter)
      if !common.quiet {
        Machine.print(say(de: "\(text.recordPath) geschrieben", en: "\(text.recordPath) written"))
      }
    }
    if isDamaged { throw Ending(status: .findings) }
  }
}
