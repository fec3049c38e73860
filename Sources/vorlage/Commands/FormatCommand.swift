internal import ArgumentParser
internal import Diagnostics
internal import Formatting
internal import FoundationEssentials
internal import Glibc
internal import MarkdownReading
internal import Markup
internal import Publishing
internal import Workspace

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: say(
      de:
        "Bringt Markdown-Dateien in eine einheitliche Form, ohne an ihrem Inhalt etwas zu ändern.",
      en: "Brings Markdown files into canonical form without changing what they say."),
    discussion: say(
      de: """
        Überschriften des Konzepts, die noch keine Kennung haben, bekommen dabei eine.

        Beispiele:
          vorlage format concept/2020.md reports/2020.md
          vorlage format --check reports/*.md      nur sagen, was sich ändern würde
          vorlage format - < entwurf.md            auf die Standardausgabe
        """,
      en: """
        Headings of the concept that have no id yet are given one.

        Examples:
          vorlage format concept/2020.md reports/2020.md
          vorlage format --check reports/*.md      only say what would change
          vorlage format - < draft.md              to standard output
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(
        de: "Die Dateien; - liest die Standardeingabe und schreibt auf die Standardausgabe.",
        en: "The files; - reads standard input and writes to standard output."),
      valueName: say(de: "datei", en: "file")))
  var parsedFiles: [String]

  @Flag(
    help: ArgumentHelp(
      say(
        de: "Nichts schreiben; zeigen, welche Zeilen sich ändern würden.",
        en: "Write nothing; show which lines would change.")))
  var check = false

  func run() throws {
    var status = ExitStatus.fine
    for file in parsedFiles + Arguments.current.further {
      var outcome = ExitStatus.wrongUse
      // One that cannot be read does not keep the others from being formatted.
      do { outcome = try format(file) } catch let ending as Ending { outcome = ending.status }
      if outcome.rawValue > status.rawValue { status = outcome }
    }
    if status != .fine { throw Ending(status: status) }
  }

  private func format(_ file: String) throws -> ExitStatus {
    var sources = SourceFiles()
    let source = try readSource(file, into: &sources)
    let (document, diagnostics) = readMarkdown(source)
    let reporter = Reporter(quiet: common.quiet)
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty {
      // What cannot be read rightly would be written wrongly.
      let kinds = Set(errors.map(\.slug))
      let others = diagnostics.filter { $0.slug == Problem.moreFindings.slug }
        .filter { kinds.contains($0.arguments["slug"] ?? "") }
      reporter.report(errors + others, in: sources)
      return .findings
    }
    let formatted = formatMarkdown(document, newIDs: newIDs(of: document, file))
    reporter.report(
      formatted.keptBlocks.map { Diagnostic(.blockKept, at: document.span(of: $0)) }, in: sources)
    if check { return show(lineChanges(from: source.bytes, to: formatted.bytes), of: file) }
    if file == "-" {
      Machine.write(formatted.bytes)
    } else if formatted.bytes != source.bytes {
      return write(formatted.bytes, to: file, reporter)
    }
    return .fine
  }

  private func show(_ changes: [LineChange], of file: String) -> ExitStatus {
    var text: [UInt8] = []
    for change in changes {
      text += "\(file):\(change.line)\n".utf8
      for (mark, lines) in [("- ", change.old), ("+ ", change.new)] {
        for line in lines {
          text += mark.utf8
          text += line
          if line.last != 0x0A { text.append(0x0A) }
        }
      }
    }
    Machine.write(text)
    return changes.isEmpty ? .fine : .findings
  }

  private func write(_ bytes: [UInt8], to file: String, _ reporter: Reporter) -> ExitStatus {
    let url = URL(fileURLWithPath: file).resolvingSymlinksInPath()
    do throws(OutputFault) {
      try DiskOutput(url.deletingLastPathComponent().path).write(url.lastPathComponent, bytes)
      return .fine
    } catch {
      reporter.report([error.diagnostic(file)], in: SourceFiles())
      return .machineFailed
    }
  }

  /// The ids that a workspace's file still lacks; none for a file outside of any workspace.
  private func newIDs(of document: Document, _ file: String) -> [NodeID: String] {
    guard file != "-" else { return [:] }
    let path = URL(fileURLWithPath: file).resolvingSymlinksInPath().path
    var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("vorlage.yaml").path)
      {
        let files = DiskFiles(folder.path)
        let workspace = readWorkspace(name: files.name, files: files, today: nil)
        return workspace.newIDs(of: document, at: String(path.dropFirst(folder.path.count + 1)))
      }
      folder.deleteLastPathComponent()
    }
    return [:]
  }
}
