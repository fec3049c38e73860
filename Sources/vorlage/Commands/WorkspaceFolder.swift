public import ArgumentParser
internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
public import Localization
internal import Workspace

/// Finds the workspace that a command works on: the folder named, else the nearest one upwards from
/// the current folder that holds `vorlage.yaml`.
struct WorkspaceFolder: ParsableArguments {
  @Argument(help: .workspace)
  var folder: String?

  @Option(
    help: ArgumentHelp(
      say(
        de: "Der Tag, an dem Fristen gemessen werden, statt „heute“ in vorlage.yaml.",
        en: "The day against which deadlines are measured, instead of \"heute\" in vorlage.yaml."),
      valueName: "2019-12-31"))
  var today: CalendarDate?

  func files() throws -> DiskFiles { try Self.files(of: folder) }

  /// The files of the workspace that was named, else of the nearest one; ends the command where there
  /// is none.
  static func files(of folder: String?) throws -> DiskFiles {
    let files = DiskFiles(folder ?? nearest() ?? ".")
    if files.names(in: "").contains("vorlage.yaml") { return files }
    Reporter(quiet: false).report(
      [Diagnostic(.noWorkspace, path: folder ?? ".")], in: SourceFiles())
    throw Ending(status: .wrongUse)
  }

  func read(_ files: DiskFiles) -> Workspace {
    readWorkspace(name: files.name, files: files, today: today)
  }

  static func nearest() -> String? {
    var folder = FileManager.default.currentDirectoryPath
    while true {
      let candidate = folder.hasSuffix("/") ? "vorlage.yaml" : "/vorlage.yaml"
      if OpenFile.Status(path: folder + candidate) != nil { return folder }
      guard folder != "/", let end = folder.lastIndex(of: "/") else { return nil }
      folder = end == folder.startIndex ? "/" : String(folder[..<end])
    }
  }
}

extension ArgumentHelp {
  static var workspace: ArgumentHelp {
    ArgumentHelp(
      say(
        de: "Der Arbeitsordner; ohne Angabe der nächste, in dem vorlage.yaml liegt.",
        en: "The workspace; by default the nearest folder that holds vorlage.yaml."),
      valueName: say(de: "ordner", en: "folder"))
  }

  /// Of `--output`, where it names a file.
  static var outputFile: ArgumentHelp {
    ArgumentHelp(
      say(
        de: "In diese Datei statt auf die Standardausgabe (die auch - heißt).",
        en: "To this file instead of standard output (which - means, too)."),
      valueName: say(de: "datei", en: "file"))
  }
}

extension CalendarDate: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}
