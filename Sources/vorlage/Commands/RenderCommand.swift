public import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Parallel
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
    let renderer = FileRenderer(form: self.as, template: own, isForMany: files.count > 1)
    let reporter = Reporter(quiet: common.quiet)
    reporter.report(renderer.diagnostics, in: renderer.sources)
    var status = reporter.status(of: renderer.diagnostics)
    let intoFolder = files.count > 1 || output.map { DiskOutput($0).isFolder } ?? false
    let form = self.as
    for start in stride(from: 0, to: files.count, by: Self.portion) {
      let portion = Array(files[start..<min(start + Self.portion, files.count)])
      let rendered = inParallel(portion) { RenderedFile($0, renderer) }
      for file in rendered {
        reporter.report(file.diagnostics, in: file.sources)
        let outcome = write(file, form, reporter, intoFolder: intoFolder)
        if outcome.rawValue > status.rawValue { status = outcome }
        if outcome == .machineFailed { throw Ending(status: outcome) }
      }
    }
    if status != .fine { throw Ending(status: status) }
  }

  /// How many files are rendered before they are written.
  private static var portion: Int { 64 }

  private func write(
    _ file: RenderedFile, _ form: RenderForm, _ reporter: Reporter, intoFolder: Bool
  ) -> ExitStatus {
    if file.isMissing { return .wrongUse }
    guard let bytes = file.bytes else { return .findings }
    guard let output else {
      Machine.write(bytes)
      return reporter.status(of: file.diagnostics)
    }
    let url = URL(fileURLWithPath: output)
    let folder = intoFolder ? url : url.deletingLastPathComponent()
    let name = intoFolder ? outputName(file.path) : url.lastPathComponent
    do throws(OutputFault) {
      try DiskOutput(folder.path).write(name, bytes)
    } catch {
      reporter.report([error.diagnostic(output)], in: file.sources)
      return .machineFailed
    }
    return reporter.status(of: file.diagnostics)
  }

  private func outputName(_ file: String) -> String {
    let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return stem + (self.as == .docbook ? ".xml" : ".html")
  }
}

/// A file that was read and rendered, with what was found in it.
private struct RenderedFile: Sendable {
  let path: String
  let bytes: [UInt8]?
  let diagnostics: [Diagnostic]
  let sources: SourceFiles
  /// Whether it could not be read at all.
  let isMissing: Bool

  init(_ path: String, _ renderer: FileRenderer) {
    var sources = renderer.sources
    self.path = path
    do throws(FileFault) {
      let source = try loadSource(path, into: &sources)
      (bytes, diagnostics) = renderer.render(source)
      isMissing = false
    } catch {
      bytes = nil
      diagnostics = [error.diagnostic(path)]
      isMissing = true
    }
    self.sources = sources
  }
}

extension RenderForm: ExpressibleByArgument {}
