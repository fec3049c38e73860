internal import ArgumentParser
internal import Diagnostics
internal import MarkdownReading
internal import Markup
internal import Workspace

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: say(
      de: "Zeigt den Baum einer Markdown-Datei, für Fehlerberichte.",
      en: "Shows the tree of a Markdown file, for bug reports."),
    discussion: say(
      de: "Beispiel:\n  vorlage dump bericht.md", en: "Example:\n  vorlage dump report.md")
  ).ofVorlage

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      say(de: "Die Datei; - ist die Standardeingabe.", en: "The file; - is standard input."),
      valueName: say(de: "datei", en: "file")))
  var file: String

  func run() throws {
    var sources = SourceFiles()
    let source = try readSource(file, into: &sources)
    let (document, diagnostics) = readMarkdown(source)
    Machine.write(Array(dump(document).utf8))
    Reporter(quiet: common.quiet).report(diagnostics, in: sources)
  }
}

/// Reads a file named on the command line; says why and ends where that is not possible.
func readSource(_ path: String, into sources: inout SourceFiles) throws -> SourceFile {
  do throws(FileFault) {
    return try loadSource(path, into: &sources)
  } catch {
    Reporter(quiet: false).report([error.diagnostic(path)], in: sources)
    throw Ending(status: .wrongUse)
  }
}

/// Reads a file named on the command line; `-` is standard input.
func loadSource(_ path: String, into sources: inout SourceFiles) throws(FileFault) -> SourceFile {
  let bytes = try readNamed(path, limit: Limits.Files.namedBytes)
  return sources.add(path: path, bytes: bytes)
}
