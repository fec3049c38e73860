internal import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
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
        """)
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Die Dateien; - ist die Standardeingabe.", en: "The files; - is standard input."),
      valueName: say(de: "datei", en: "file")))
  var parsedFiles: [String]

  private var files: [String] { parsedFiles + Arguments.current.further }

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
    guard !needsFolder || NamedOutput(output) != nil else {
      throw ValidationError(
        say(
          de: "Für mehrere Dateien oder Formen braucht es --output mit einem Ordner.",
          en: "several files or forms need --output with a folder"))
    }
    guard template == nil || chosen.contains(.html) else {
      throw ValidationError(
        say(
          de: "--template ist für Seiten: dazu gehört --as html.",
          en: "--template is for pages: it takes --as html"))
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
    let (files, target) = (files, target)
    try refuseEqualNames(target, reporter)
    var unused = SourceFiles()
    let own = try template.map { try readSource($0, into: &unused) }
    let forms = chosen
    let renderer = FileRenderer(forms: forms, template: own)
    reporter.report(renderer.diagnostics, in: renderer.sources)
    var status = reporter.status(of: renderer.diagnostics)
    for start in stride(from: 0, to: files.count, by: Self.portion) {
      let portion = Array(files[start..<min(start + Self.portion, files.count)])
      let rendered = inParallel(portion) { path in
        var file = RenderedFile(path, renderer)
        if let target { file.write(forms, to: target) }
        return file
      }
      for file in rendered {
        reporter.report(file.diagnostics, in: file.sources)
        file.outputs.forEach { Machine.write($0 ?? []) }
        let outcome = file.fault ?? reporter.status(of: file.diagnostics)
        if outcome.rawValue > status.rawValue { status = outcome }
        if outcome == .machineFailed { throw Ending(status: outcome) }
      }
    }
    if status != .fine { throw Ending(status: status) }
  }

  /// Where files are written; `nil` for standard output.
  private var target: RenderTarget? {
    guard let file = NamedOutput(output) else { return nil }
    let folder = DiskOutput(file.path)
    return needsFolder || folder.isFolder || file.path.hasSuffix("/")
      ? .folder(folder, file.path) : .file(file)
  }

  /// How many files are rendered before they are written.
  private static var portion: Int { 64 }

  /// Two files of one name from different folders would make one file, and a page must not take the place of
  /// what it is made of; nothing is written then.
  private func refuseEqualNames(_ target: RenderTarget?, _ reporter: Reporter) throws {
    switch target {
    case nil: return
    case .file(let file):
      guard let fault = file.fault(inputs: files + [template].compactMap(\.self)) else { return }
      reporter.report([fault], in: SourceFiles())
      throw Ending(status: .wrongUse)
    case .folder: break
    }
    var first: [String: String] = [:]
    for file in files {
      if let other = first.updateValue(file, forKey: stem(of: file)) {
        reporter.report(
          [Diagnostic(.sameOutput, path: file, ["other": other])], in: SourceFiles())
        throw Ending(status: .wrongUse)
      }
    }
  }
}

extension RenderForm {
  fileprivate var suffix: String { self == .docbook ? ".xml" : ".html" }
}

/// Where files are written.
private enum RenderTarget: Sendable {
  case file(NamedOutput)
  /// Each is named after its source. The path is the user's.
  case folder(DiskOutput, String)

  /// The target as the user named it.
  var path: String {
    switch self {
    case .file(let file): file.path
    case .folder(_, let path): path
    }
  }

  func write(_ bytes: [UInt8], _ name: String) throws(OutputFault) {
    switch self {
    case .file(let file): try file.write(bytes)
    case .folder(let folder, _): try folder.write(name, bytes)
    }
  }
}

/// `bericht` of `2019/bericht.md`.
private func stem(of file: String) -> String {
  guard file != "-" else { return "stdin" }
  let path = file.utf8
  let name = path.suffix(
    from: path.lastIndex(of: UInt8(ascii: "/")).map(path.index(after:)) ?? path.startIndex)
  let text = String(decoding: name, as: UTF8.self)
  return text.hasSuffix(".md") ? String(text.dropLast(3)) : text
}

/// A file that was read and rendered, with what was found in it.
private struct RenderedFile: Sendable {
  let path: String
  /// One for each form; none where they were written or could not be made.
  private(set) var outputs: [[UInt8]?]
  private(set) var diagnostics: [Diagnostic]
  let sources: SourceFiles
  /// How the command ends, whatever the diagnostics say: the file cannot be read at all, or cannot
  /// be written.
  private(set) var fault: ExitStatus?

  init(_ path: String, _ renderer: FileRenderer) {
    var sources = SourceFiles(behind: renderer.sources)
    self.path = path
    do throws(FileFault) {
      let source = try loadSource(path, into: &sources)
      (outputs, diagnostics) = renderer.render(source)
      if outputs.contains(where: { $0 == nil }) { fault = .findings }
    } catch {
      outputs = []
      diagnostics = [error.diagnostic(path)]
      fault = .wrongUse
    }
    self.sources = sources
  }

  mutating func write(_ forms: [RenderForm], to target: RenderTarget) {
    defer { outputs = [] }
    for (form, bytes) in zip(forms, outputs) {
      guard let bytes else { continue }
      do throws(OutputFault) {
        try target.write(bytes, stem(of: path) + form.suffix)
      } catch {
        diagnostics.append(error.diagnostic(target.path))
        fault = .machineFailed
      }
    }
  }
}

extension RenderForm: Choice {}
