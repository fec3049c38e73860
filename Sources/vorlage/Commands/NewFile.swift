internal import Diagnostics
internal import FoundationEssentials
internal import Glibc
internal import Publishing
internal import Workspace

/// A file that a command begins in a workspace. One that is there already is never overwritten.
struct NewFile {
  private let path: String
  private let folder: DiskOutput
  private let shown: String

  init(_ path: String, in files: DiskFiles) throws {
    self.path = path
    folder = DiskOutput(files)
    shown = files.root.appendingPathComponent(path).relativePath
    guard !files.leadsOutside(path) else {
      Reporter(quiet: false).report([FileFault.outside.diagnostic(path)], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
    guard !folder.isTaken(path) else {
      Reporter(quiet: false).report([Diagnostic(.alreadyThere, path: path)], in: SourceFiles())
      throw Ending(status: .wrongUse)
    }
  }

  func write(_ text: String, quiet: Bool) throws {
    try folder.write(path, Array(text.utf8), as: path, Reporter(quiet: false))
    if !quiet {
      Machine.print(say(de: "\(shown) ist angelegt.", en: "\(shown) is there."))
    }
  }
}
