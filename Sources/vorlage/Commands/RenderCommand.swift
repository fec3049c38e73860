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
        Eine Datei geht auf die Standardausgabe oder in eine Datei, mehrere in einen Ordner, ebenso
        eine Datei in mehreren Formen.

        Beispiele:
          vorlage render bericht.md > bericht.html
          vorlage render bericht.md --as docbook --output bericht.xml
          vorlage render bericht.md --as html --as docbook --output papiere
          vorlage render *.md --output seiten
        """,
      en: """
        One file goes to standard output or a file, several to a folder, and so does one file in
        several forms.

        Examples:
          vorlage render report.md > report.html
          vorlage render report.md --as docbook --output report.xml
          vorlage render report.md --as html --as docbook --output papers
          vorlage render *.md --output pages
        """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Die Dateien; - ist die Standardeingabe.", en: "The files; - is standard input."),
      valueName: say(de: "datei", en: "file")))
  var files: [String]

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      say(
        de: "html: eine ganze Seite; docbook: ein Artikel; fragment: nur der Inhalt als HTML.",
        en: "html: a whole page; docbook: an article; fragment: the bare content as HTML."),
      valueName: "html|docbook|fragment"))
  var forms: [RenderForm] = []

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

  func validate() throws {
    guard !needsFolder || output != nil else {
      throw ValidationError(
        say(
          de: "Für mehrere Dateien oder Formen braucht es --output mit einem Ordner.",
          en: "several files or forms need --output with a folder"))
    }
    guard Set(chosen.map(\.suffix)).count == chosen.count else {
      throw ValidationError(
        say(
          de: "Zwei dieser Formen ergäben dieselbe Datei.",
          en: "two of these forms would make the same file"))
    }
  }

  /// The forms asked for, each once; a page where none is.
  private var chosen: [RenderForm] {
    let chosen = RenderForm.allCases.filter(forms.contains)
    return chosen.isEmpty ? [.html] : chosen
  }

  private var needsFolder: Bool { files.count > 1 || chosen.count > 1 }

  func run() throws {
    let reporter = Reporter(quiet: common.quiet)
    let intoFolder = needsFolder || output.map { DiskOutput($0).isFolder } ?? false
    if intoFolder { try refuseEqualNames(reporter) }
    var unused = SourceFiles()
    let own = try template.map { try readSource($0, into: &unused).bytes }
    let renderer = FileRenderer(forms: chosen, template: own)
    reporter.report(renderer.diagnostics, in: renderer.sources)
    var status = reporter.status(of: renderer.diagnostics)
    for start in stride(from: 0, to: files.count, by: Self.portion) {
      let portion = Array(files[start..<min(start + Self.portion, files.count)])
      let rendered = inParallel(portion) { RenderedFile($0, renderer) }
      for file in rendered {
        reporter.report(file.diagnostics, in: file.sources)
        let outcome = write(file, reporter, intoFolder: intoFolder)
        if outcome.rawValue > status.rawValue { status = outcome }
        if outcome == .machineFailed { throw Ending(status: outcome) }
      }
    }
    if status != .fine { throw Ending(status: status) }
  }

  /// How many files are rendered before they are written.
  private static var portion: Int { 64 }

  /// Two files of one name from different folders would make one file; nothing is written then.
  private func refuseEqualNames(_ reporter: Reporter) throws {
    var first: [String: String] = [:]
    for file in files {
      if let other = first.updateValue(file, forKey: stem(of: file)) {
        reporter.report(
          [Diagnostic(.sameOutput, path: file, ["other": other])], in: SourceFiles())
        throw Ending(status: .wrongUse)
      }
    }
  }

  private func write(
    _ file: RenderedFile, _ reporter: Reporter, intoFolder: Bool
  ) -> ExitStatus {
    if file.isMissing { return .wrongUse }
    var status = reporter.status(of: file.diagnostics)
    for (form, bytes) in zip(chosen, file.outputs) {
      guard let bytes else {
        status = .findings
        continue
      }
      guard let output else {
        Machine.write(bytes)
        continue
      }
      let url = URL(fileURLWithPath: output)
      let folder = intoFolder ? url : url.deletingLastPathComponent()
      let name = intoFolder ? stem(of: file.path) + form.suffix : url.lastPathComponent
      do throws(OutputFault) {
        try DiskOutput(folder.path).write(name, bytes)
      } catch {
        reporter.report([error.diagnostic(output)], in: file.sources)
        return .machineFailed
      }
    }
    return status
  }

  private func stem(of file: String) -> String {
    let name = file == "-" ? "stdin" : URL(fileURLWithPath: file).lastPathComponent
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }
}

extension RenderForm {
  fileprivate var suffix: String { self == .docbook ? ".xml" : ".html" }
}

/// A file that was read and rendered, with what was found in it.
private struct RenderedFile: Sendable {
  let path: String
  /// One for each form.
  let outputs: [[UInt8]?]
  let diagnostics: [Diagnostic]
  let sources: SourceFiles
  /// Whether it could not be read at all.
  let isMissing: Bool

  init(_ path: String, _ renderer: FileRenderer) {
    var sources = renderer.sources
    self.path = path
    do throws(FileFault) {
      let source = try loadSource(path, into: &sources)
      (outputs, diagnostics) = renderer.render(source)
      isMissing = false
    } catch {
      outputs = []
      diagnostics = [error.diagnostic(path)]
      isMissing = true
    }
    self.sources = sources
  }
}

extension RenderForm: ExpressibleByArgument {}
