internal import FoundationEssentials
internal import Glibc
internal import Publishing
internal import Synchronization

/// The output folder of one workspace on disk.
struct DiskOutput: OutputFiles {
  let root: URL
  private let rootPath: String

  init(_ path: String) {
    root = URL(fileURLWithPath: path, isDirectory: true)
    rootPath = root.path
  }

  /// The folder of a workspace itself, for what commands write into it.
  init(_ workspace: DiskFiles) { self.init(workspace.root.path) }

  /// Files that are not whole yet begin so; each has a name of its own, whatever process or thread
  /// writes it, and what a process that was killed left behind is removed by the next build.
  private static let partPrefix = ".vorlage-part-"
  private static let partCount = Atomic(0)
  private static let process = getpid()

  private static func newPartName() -> String {
    let count = partCount.wrappingAdd(1, ordering: .relaxed).newValue
    return "\(partPrefix)\(process)-\(count)"
  }

  private func path(_ path: String) -> String { rootPath + "/" + path }

  func size(of path: String) -> Int? {
    guard let status = OpenFile.Status(path: self.path(path)), status.kind == S_IFREG else {
      return nil
    }
    return status.size
  }

  func read(_ path: String) -> [UInt8]? { try? readFile(self.path(path), limit: .max - 4096) }

  /// Into a file beside it, then renamed over it, which the system does at once.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault) {
    let target = self.path(path)
    // By bytes: a sign that combines with the one before it is one character with the `/`.
    let bytesOfPath = target.utf8
    let slash = bytesOfPath.lastIndex(of: UInt8(ascii: "/")) ?? bytesOfPath.startIndex
    let folder = String(decoding: bytesOfPath[..<slash], as: UTF8.self)
    let part = folder + "/" + Self.newPartName()
    var file = OpenFile.making(part)
    if file == nil {
      switch errno {
      case ENOENT, ENOTDIR: try makeFolder(URL(fileURLWithPath: folder, isDirectory: true))
      case EEXIST: unsafe unlink(part)
      case let fault: throw OutputFault(errno: fault, folder)
      }
      file = OpenFile.making(part)
    }
    guard let made = consume file else { throw OutputFault(errno: errno, folder) }
    // Who may read a file does not change with what it says.
    if let before = OpenFile.Status(path: target), before.kind == S_IFREG {
      made.belong(as: before)
    }
    var isWritten = made.write(bytes)
    var fault = errno
    _ = consume made
    if isWritten {
      isWritten = unsafe rename(part, target) == 0
      fault = errno
    }
    guard isWritten else {
      unsafe unlink(part)
      throw OutputFault(errno: fault, target)
    }
  }

  func remove(_ path: String) { unsafe unlink(self.path(path)) }

  func makeFolder(_ folder: URL) throws(OutputFault) {
    var ancestor = folder.standardizedFileURL
    var missing: [String] = []
    while ancestor.path != "/" {
      if let status = OpenFile.Status(path: ancestor.path) {
        guard status.kind == S_IFDIR else { throw .inTheWay(ancestor.path) }
        break
      }
      missing.append(ancestor.path)
      ancestor.deleteLastPathComponent()
    }
    for path in missing.reversed() where unsafe mkdir(path, 0o777) != 0 {
      // Another run may have made it meanwhile.
      if errno != EEXIST { throw OutputFault(errno: errno, path) }
    }
  }

  /// Runs with the folder to itself: a second build waits until the first has ended.
  func locked<Result>(_ body: () -> Result) throws(OutputFault) -> Result {
    try makeFolder(root)
    let path = root.appendingPathComponent(".vorlage.lock").path
    guard let file = OpenFile.lock(path) else { throw OutputFault(errno: errno, path) }
    if !file.lock(isWaiting: false) {
      Machine.note(
        say(
          de: "Ein anderer Lauf schreibt gerade in diesen Ordner; ich warte, bis er fertig ist.",
          en: "another run is writing to this folder; waiting until it is done"))
      guard file.lock(isWaiting: true) else { throw .busy }
    }
    // The lock goes with the file, which has to stay open so long.
    defer { file.unlock() }
    removeParts()
    return body()
  }

  /// Removes what processes that were killed have left in a folder. Those that still run are left
  /// alone.
  func removeDeadParts(in folder: String) {
    for part in names(in: folder) where part.hasPrefix(Self.partPrefix) {
      let process = part.dropFirst(Self.partPrefix.utf8.count).split(separator: "-").first
      guard let process = process.flatMap({ pid_t($0) }), kill(process, 0) != 0, errno == ESRCH
      else { continue }
      remove(folder + "/" + part)
    }
  }

  /// What builds that were killed have left, in this folder and those right below.
  private func removeParts() {
    for name in names(in: "") {
      if name.hasPrefix(Self.partPrefix) {
        remove(name)
      } else if !name.contains(".") {
        for part in names(in: name) where part.hasPrefix(Self.partPrefix) {
          remove(name + "/" + part)
        }
      }
    }
  }

  private func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: path(folder))) ?? []
  }
}

extension DiskOutput {
  /// Whether anything has this name: a file, a folder, a link that leads nowhere.
  func isTaken(_ path: String) -> Bool {
    let name = root.appendingPathComponent(path).path
    return (try? FileManager.default.attributesOfItem(atPath: name)) != nil
      || (try? FileManager.default.destinationOfSymbolicLink(atPath: name)) != nil
  }

  /// Whether the path names a folder that is there.
  var isFolder: Bool { OpenFile.Status(path: rootPath)?.kind == S_IFDIR }
}

extension OutputFault {
  /// Of a stream or a device, which does not stay as it was.
  init(ofStream errno: Int32) {
    let full = say(de: "der Datenträger ist voll", en: "the disk is full")
    self = .failed(errno == ENOSPC ? full : unsafe String(cString: strerror(errno)))
  }

  fileprivate init(errno: Int32, _ path: String) {
    switch errno {
    case ENOSPC, EDQUOT: self = .noSpace
    case EACCES, EPERM, EROFS: self = .denied
    case EISDIR, ENOTDIR, ENOTEMPTY: self = .inTheWay(path)
    default: self = .failed(unsafe String(cString: strerror(errno)))
    }
  }
}
