public import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
public import Localization
public import Publishing
internal import Workspace

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: say(
      de: "Macht alle Papiere eines Ordners, als HTML und DocBook.",
      en: "Makes all papers of a folder, as HTML and DocBook."),
    discussion: say(
      de: """
        Was sich nicht geändert hat, wird nicht neu gemacht; was nicht gelingt, lässt die letzte gute
        Fassung stehen.

        Beispiele:
          vorlage build Examples/nordhausen
          vorlage build Examples/nordhausen --only report --only vorlage
          vorlage build --output /srv/www/integration --strict
        """,
      en: """
        What has not changed is not made again; what fails leaves the last good version in place.

        Examples:
          vorlage build Examples/nordhausen
          vorlage build Examples/nordhausen --only report --only vorlage
          vorlage build --output /srv/www/integration --strict
        """)
  ).ofVorlage

  @OptionGroup var workspace: WorkspaceFolder
  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say(
        de: "Wohin: darin entsteht ein Ordner mit dem Namen des Arbeitsordners.",
        en: "Where to: in it a folder with the workspace's name is made."),
      valueName: say(de: "ordner", en: "folder")))
  var output = "Output"

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say(de: "Nur diese Arten von Papieren.", en: "Only these kinds of papers."),
      valueName: PaperType.ofCommands.map(\.rawValue).joined(separator: "|")))
  var only: [PaperType] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      say(de: "Nur diese Sprachen.", en: "Only these languages."), valueName: "de"))
  var language: [Language] = []

  @Flag(
    help: ArgumentHelp(
      say(de: "Auch Warnungen verhindern ein Papier.", en: "Warnings refuse a paper, too.")))
  var strict = false

  func run() throws {
    let files = try workspace.files()
    let folder = DiskOutput(output + "/" + files.name)
    let reporter = Reporter(quiet: common.quiet, strict: strict)
    let result: BuildResult
    do throws(OutputFault) {
      result = try folder.locked {
        var options = BuildOptions()
        options.types = only
        options.languages = language
        options.isStrict = strict
        options.today = workspace.today
        options.qrMaker = QREncoder()
        let result = build(files.name, files: files, output: folder, options: options) { path in
          if !common.quiet { Machine.progress(path) }
        }
        if !common.quiet { Machine.progress(nil) }
        return result
      }
    } catch {
      reporter.report([error.diagnostic(output)], in: SourceFiles())
      throw Ending(status: .machineFailed)
    }
    reporter.report(result.diagnostics, in: result.sources)
    if !common.quiet { Machine.print(summary(result, reporter, folder)) }
    if result.machineFailed { throw Ending(status: .machineFailed) }
    let status = reporter.status(of: result.diagnostics)
    if status != .fine { throw Ending(status: status) }
  }

  /// The line that says what was written and what to open.
  private func summary(_ result: BuildResult, _ reporter: Reporter, _ folder: DiskOutput) -> String
  {
    var parts = [
      say(
        de: "\(result.written.count) Dateien geschrieben",
        en: "\(result.written.count) files written")
    ]
    if !result.unchanged.isEmpty {
      parts.append(
        say(de: "\(result.unchanged.count) unverändert", en: "\(result.unchanged.count) unchanged"))
    }
    if !result.removed.isEmpty {
      parts.append(
        say(de: "\(result.removed.count) entfernt", en: "\(result.removed.count) removed"))
    }
    if !result.refused.isEmpty {
      parts.append(
        say(de: "\(result.refused.count) nicht gemacht", en: "\(result.refused.count) not made"))
    }
    if let findings = reporter.summary(of: result.diagnostics) { parts.append(findings) }
    var line = parts.joined(separator: ", ") + "."
    let pages = (result.written + result.unchanged).filter { $0.hasSuffix(".html") }
    if let page = pages.first(where: { $0.hasSuffix("/index.html") }) ?? pages.first {
      let path = folder.root.appendingPathComponent(page).relativePath
      line += say(de: " Öffnen: \(path)", en: " Open: \(path)")
    }
    return line
  }
}

extension PaperType: Choice {}

extension Language: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
