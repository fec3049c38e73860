internal import Foundation
internal import Publishing

/// The output folder of one workspace on disk.
struct DiskOutput: OutputFiles {
  let root: URL

  init(_ path: String) { root = URL(fileURLWithPath: path, isDirectory: true) }

  func size(of path: String) -> Int? {
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: root.appendingPathComponent(path).path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
    return attributes?[.size] as? Int
  }

  func read(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: root.appendingPathComponent(path))).map(Array.init)
  }

  /// Into a file beside it, then renamed over it, which the system does at once.
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault) {
    let url = root.appendingPathComponent(path)
    try makeFolder(url.deletingLastPathComponent())
    do {
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw fault(error)
    }
  }

  func remove(_ path: String) {
    try? FileManager.default.removeItem(at: root.appendingPathComponent(path))
  }

  func makeFolder(_ folder: URL) throws(OutputFault) {
    var ancestor = folder.standardizedFileURL
    while ancestor.path != "/" {
      let attributes = try? FileManager.default.attributesOfItem(
        atPath: ancestor.resolvingSymlinksInPath().path)
      if let type = attributes?[.type] as? FileAttributeType {
        guard type == .typeDirectory else { throw .inTheWay(ancestor.path) }
        break
      }
      ancestor.deleteLastPathComponent()
    }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw fault(error)
    }
  }

  /// Runs with the folder to itself: a second build waits until the first has ended.
  func locked<Result>(_ body: () -> Result) throws(OutputFault) -> Result {
    try makeFolder(root)
    let path = root.appendingPathComponent(".vorlage.lock").path
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    guard let handle = FileHandle(forUpdatingAtPath: path) else { throw .denied }
    defer { try? handle.close() }
    if flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) != 0 {
      Machine.note(
        say(
          de: "Ein anderer Lauf schreibt gerade in diesen Ordner; ich warte, bis er fertig ist.",
          en: "another run is writing to this folder; waiting until it is done"))
      guard flock(handle.fileDescriptor, LOCK_EX) == 0 else { throw .busy }
    }
    return body()
  }

  private func fault(_ error: any Error) -> OutputFault {
    guard let error = error as? CocoaError else { return .failed("\(error)") }
    return switch error.code {
    case .fileWriteOutOfSpace: .noSpace
    case .fileWriteNoPermission, .fileWriteVolumeReadOnly: .denied
    default: .failed(error.localizedDescription)
    }
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
  var isFolder: Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: root.path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }
}
