internal import ArgumentParser
internal import Diagnostics
internal import Localization
internal import Publishing
public import Translation
internal import Workspace

extension ExchangeFormat: Choice {}

struct TranslateExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: say(
      de: "Schreibt einen Flyer als XLIFF oder PO für Übersetzer.",
      en: "Writes a flyer as XLIFF or PO for translators."),
    discussion: say(
      de: """
        Beispiele:
          vorlage translate export sprachkurse --to en > en.xliff
          vorlage translate export sprachkurse --to fr --format po --output fr.po
        """,
      en: """
        Examples:
          vorlage translate export sprachkurse --to en > en.xliff
          vorlage translate export sprachkurse --to fr --format po --output fr.po
        """)
  ).ofVorlage

  @OptionGroup var selection: FlyerSelection
  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(valueName: "xliff|po"))
  var format = ExchangeFormat.xliff

  @Option(help: .outputFile)
  var output: String?

  func validate() throws {
    if selection.flyers.count != 1 || selection.language == nil {
      throw ValidationError(
        say(
          de: "Ein Flyer und mit --to eine Sprache gehören dazu.",
          en: "Name one flyer and, with --to, a language."))
    }
  }

  func run() throws {
    let files = try selection.files()
    let read = readFlyers(files: files)
    let reporter = Reporter(quiet: common.quiet)
    guard let name = selection.flyers.first, let language = selection.language else { return }
    guard let flyer = read.flyer(name) else {
      let names = read.flyers.map(\.name)
      reporter.report(
        [Diagnostic(.unknownFlyer, ["name": name], suggestion: nearest(to: name, among: names))],
        in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    guard language.isUsable, let document = ExchangeDocument(flyer, to: language) else {
      reporter.report(
        [Diagnostic(.notExchanged, ["language": language.tag])], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    try write(
      document.bytes(as: format), to: output, inputs: files.paths(of: read.sources), reporter)
  }
}

struct TranslateImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: say(
      de: "Übernimmt, was Übersetzer zurückgeben: XLIFF oder PO, ganz oder gar nicht.",
      en: "Takes over what translators return: XLIFF or PO, whole or not at all."),
    discussion: say(
      de: """
        Flyer und Sprache stehen in der Datei. Was keinen Platz mehr hat, wird gemeldet und aufgehoben.

        Beispiel:
          vorlage translate import en.xliff
          vorlage translate import fr.po --machine
        """,
      en: """
        The file names flyer and language. What has no place any more is reported and kept.

        Example:
          vorlage translate import en.xliff
          vorlage translate import fr.po --machine
        """)
  ).ofVorlage

  @Argument(
    help: ArgumentHelp(
      say(de: "Die Datei der Übersetzer.", en: "The translators' file."),
      valueName: say(de: "datei", en: "file")))
  var file: String

  @Option(help: ArgumentHelp(say(de: "Nur von diesem Flyer.", en: "Only of this flyer.")))
  var flyer: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(say(de: "Nur in dieser Sprache.", en: "Only in this language.")))
  var language: Language?

  @Flag(
    help: ArgumentHelp(
      say(
        de:
          "Was darin neu ist, hat eine Maschine übersetzt; es bleibt gekennzeichnet, bis es freigegeben ist.",
        en: "What is new in it was translated by a machine; it stays marked until it is released."))
  )
  var machine = false

  @Option(help: .workspace)
  var workspace: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    let files = try WorkspaceFolder.files(of: workspace)
    let read = readFlyers(files: files)
    let reporter = Reporter(quiet: common.quiet)
    var sources = read.sources
    let bytes: [UInt8]
    do throws(FileFault) {
      bytes = try readFile(file, limit: Limits.Files.exchangeBytes)
    } catch {
      reporter.report([error.diagnostic(file)], in: sources)
      throw Ending(status: .wrongUse)
    }
    let returned = sources.add(path: file, bytes: bytes)
    let result = importTranslation(
      returned, into: read, flyer: flyer, language: language, isMachine: machine)
    reporter.report(result.diagnostics, in: sources)
    if reporter.status(of: result.diagnostics) != .fine { throw Ending(status: .findings) }
    let folder = DiskOutput(files)
    // Translation and record both or neither: one without the other would say something wrong.
    var written: [(path: String, before: [UInt8]?)] = []
    for (path, bytes) in result.files {
      let before = folder.read(path)
      if before == bytes { continue }
      do {
        try folder.write(path, bytes, as: path, reporter)
      } catch {
        for (path, before) in written.reversed() {
          if let before {
            try folder.write(path, before, as: path, reporter)
          } else {
            folder.remove(path)
          }
        }
        throw error
      }
      written.append((path, before))
    }
    if !common.quiet {
      Machine.print(
        say(
          de:
            "\(result.flyer) (\(result.language?.tag ?? "")): \(result.changed) Texte übernommen, "
            + "\(result.confirmed) bestätigt, \(result.unplaced) ohne Platz"
            + (result.doubted > 0 ? ", \(result.doubted) zu prüfen" : "")
            + (result.notes > 0 ? ", \(result.notes) Anmerkungen" : ""),
          en:
            "\(result.flyer) (\(result.language?.tag ?? "")): \(result.changed) texts taken over, "
            + "\(result.confirmed) confirmed, \(result.unplaced) without a place"
            + (result.doubted > 0 ? ", \(result.doubted) to check" : "")
            + (result.notes > 0 ? ", \(result.notes) notes" : "")))
    }
  }
}
