internal import FoundationEssentials
internal import Glibc
internal import Synchronization
internal import Workspace

/// A workspace folder on disk. Nothing outside of it is read, whatever symbolic links say.
final class DiskFiles: WorkspaceFiles {
  let root: URL
  private let resolvedRoot: String
  /// Whether a folder lies within the workspace, for those that were asked about.
  private let folders = Mutex<[String: Bool]>([:])

  init(_ path: String) {
    root = URL(fileURLWithPath: path, isDirectory: true)
    resolvedRoot = root.resolvingSymlinksInPath().path
  }

  /// The folder's own name.
  var name: String { root.standardizedFileURL.lastPathComponent }

  func names(in folder: String) -> [String] {
    guard isFolderInside(folder),
      let names = try? FileManager.default.contentsOfDirectory(atPath: path(folder))
    else { return [] }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw .outside }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    guard isFolderInside(folder) else { throw .outside }
    do throws(FileFault) {
      return try readFile(self.path(path), limit: limit, following: false)
    } catch {
      // Only a symbolic link needs a look at where it leads.
      guard error == .outside else { throw error }
      guard isInside(self.path(path)) else { throw .outside }
      return try readFile(self.path(path), limit: limit)
    }
  }

  private func path(_ path: String) -> String { path.isEmpty ? root.path : root.path + "/" + path }

  private func isFolderInside(_ folder: String) -> Bool {
    if let known = folders.withLock({ $0[folder] }) { return known }
    let isInside = isInside(path(folder))
    folders.withLock { $0[folder] = isInside }
    return isInside
  }

  /// Whether a path leads out of the workspace through a symbolic link, whether or not there is something.
  func leadsOutside(_ path: String) -> Bool {
    var folder = self.path(path)
    // What is not there yet will be made in the first folder that is.
    while folder.utf8.count > root.path.utf8.count, OpenFile.Status(path: folder) == nil {
      folder = URL(fileURLWithPath: folder).deletingLastPathComponent().path
    }
    return !isInside(folder)
  }

  private func isInside(_ path: String) -> Bool {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return resolved == resolvedRoot || resolved.hasPrefix(resolvedRoot + "/")
  }
}

/// Reads a file of at most so many bytes, as it was at one time: a file that is being written is
/// read again, and is a fault if it does not come to rest.
///
/// - Parameter following: whether a symbolic link may be followed; it is `outside` otherwise.
func readFile(
  _ path: String, limit: Int, following: Bool = true
) throws(FileFault) -> [UInt8] {
  for _ in 0..<3 {
    guard let file = OpenFile.reading(path, following: following) else {
      throw FileFault(errno: errno)
    }
    guard let status = file.status() else { throw .unreadable }
    switch status.kind {
    case S_IFREG: break
    case S_IFDIR: throw .isFolder
    default: throw .unreadable
    }
    if status.size > limit { throw .tooLarge(limit: limit) }
    var bytes: [UInt8] = []
    guard file.read(into: &bytes, expecting: status.size, limit: limit) else { throw .unreadable }
    guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
    if file.status() == status, bytes.count == status.size { return bytes }
  }
  throw .changing
}

/// Reads what somebody named on the command line: a file, `-` for standard input, or a pipe, as of
/// `diff <(git show HEAD~1:concept.md) concept.md`.
func readNamed(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
  if path == "-" { return try Machine.standardInput(limit: limit) }
  guard let kind = OpenFile.Status(path: path)?.kind, kind == S_IFIFO || kind == S_IFCHR else {
    return try readFile(path, limit: limit)
  }
  // Whoever names a pipe waits for what comes out of it.
  guard let stream = OpenFile.readingStream(path) else { throw FileFault(errno: errno) }
  var bytes: [UInt8] = []
  guard stream.read(into: &bytes, expecting: 0, limit: limit) else { throw .unreadable }
  guard bytes.count <= limit else { throw .tooLarge(limit: limit) }
  return bytes
}

extension FileFault {
  fileprivate init(errno: Int32) {
    switch errno {
    case ENOENT, ENOTDIR: self = .missing
    case EACCES, EPERM: self = .denied
    case ELOOP: self = .outside
    default: self = .unreadable
    }
  }
}
