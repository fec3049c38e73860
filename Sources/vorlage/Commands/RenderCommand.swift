public import ArgumentParser
internal import Diagnostics
internal import Foundation
public import Publishing
internal import Workspace

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: say(
      de: "Schreibt einzelne Markdown-Dateien als HTML oder DocBook, ohne Arbeitsordner.",
      en: "Writes single Markdown files as HTML or DocBook, without a workspace."),
    discussion: say(
      de: """
        Eine Datei geht auf die Standardausgabe oder in eine Datei, mehrere in einen Ordner.

        Beispiele:
          vorlage render bericht.md > bericht.html
          vorlage render bericht.md --as docbook --output bericht.xml
          vorlage render *.md --output seiten
        """,
      en: """
        One file goes to standard output or a file, several to a folder.

        Examples:
          vorlage render report.md > report.html
          vorlage render report.md --as docbook --output report.xml
          vorlage render *.md --output pages
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Die Dateien; - ist die Standardeingabe.", en: "The files; - is standard input."),
      valueName: say(de: "datei", en: "file")))
  var files: [String]

  @Option(
    help: ArgumentHelp(
      say(
        de: "html: eine ganze Seite; docbook: ein Artikel; fragment: nur der Inhalt als HTML.",
        en: "html: a whole page; docbook: an article; fragment: the bare content as HTML."),
      valueName: "html|docbook|fragment"))
  var `as` = RenderForm.html

  @Option(
    help: ArgumentHelp(
      say(de: "Eine eigene Vorlage für die Seite.", en: "A page template of your own."),
      valueName: say(de: "datei", en: "file")))
  var template: String?

  @Option(
    help: ArgumentHelp(
      say(
        de: "Die Datei, oder bei mehreren Dateien der Ordner.",
        en: "The file, or the folder where there are several files."),
      valueName: say(de: "datei|ordner", en: "file|folder")))
  var output: String?

  func run() throws {
    guard files.count == 1 || output != nil else {
      throw ValidationError(
        say(
          de: "Für mehrere Dateien braucht es --output mit einem Ordner.",
          en: "several files need --output with a folder"))
    }
    var unused = SourceFiles()
    let own = try template.map { try readSource($0, into: &unused).bytes }
    let renderer = FileRenderer(form: self.as, template: own)
    let reporter = Reporter(quiet: common.quiet)
    reporter.report(renderer.diagnostics, in: renderer.sources)
    var status = reporter.status(of: renderer.diagnostics)
    let intoFolder = files.count > 1 || output.map { DiskOutput($0).isFolder } ?? false
    for file in files {
      let outcome = try render(file, renderer, reporter, intoFolder: intoFolder)
      if outcome.rawValue > status.rawValue { status = outcome }
    }
    if status != .fine { throw Ending(status: status) }
  }

  private func render(
    _ file: String, _ renderer: FileRenderer, _ reporter: Reporter, intoFolder: Bool
  ) throws -> ExitStatus {
    var sources = renderer.sources
    let source = try readSource(file, into: &sources)
    let (bytes, diagnostics) = renderer.render(source)
    reporter.report(diagnostics, in: sources)
    guard let bytes else { return .findings }
    guard let output else {
      Machine.write(bytes)
      return reporter.status(of: diagnostics)
    }
    let url = URL(fileURLWithPath: output)
    let folder = intoFolder ? url : url.deletingLastPathComponent()
    let name = intoFolder ? outputName(file) : url.lastPathComponent
    do throws(OutputFault) {
      try DiskOutput(folder.path).write(name, bytes)
    } catch {
      reporter.report([error.diagnostic(output)], in: sources)
      return .machineFailed
    }
    return reporter.status(of: diagnostics)
  }

  private func outputName(_ file: String) -> String {
    let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return stem + (self.as == .docbook ? ".xml" : ".html")
  }
}

extension RenderForm: ExpressibleByArgument {}
