internal import Foundation
internal import Workspace

/// A workspace folder on disk. Nothing outside of it is read, whatever symbolic links say.
struct DiskFiles: WorkspaceFiles {
  let root: URL
  private let resolvedRoot: String

  init(_ path: String) {
    root = URL(fileURLWithPath: path, isDirectory: true)
    resolvedRoot = root.resolvingSymlinksInPath().path
  }

  /// The folder's own name.
  var name: String { root.standardizedFileURL.lastPathComponent }

  func names(in folder: String) -> [String] {
    let url = folder.isEmpty ? root : root.appendingPathComponent(folder, isDirectory: true)
    guard isInside(url), let names = try? FileManager.default.contentsOfDirectory(atPath: url.path)
    else { return [] }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else { throw .outside }
    let url = root.appendingPathComponent(path)
    guard isInside(url) else { throw .outside }
    return try readFile(url.path, limit: limit)
  }

  private func isInside(_ url: URL) -> Bool {
    let resolved = url.resolvingSymlinksInPath().path
    return resolved == resolvedRoot || resolved.hasPrefix(resolvedRoot + "/")
  }
}

/// Reads a file of at most so many bytes.
func readFile(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
  do {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: break
    case .typeDirectory: throw FileFault.isFolder
    default: throw FileFault.unreadable
    }
    if let size = attributes[.size] as? Int, size > limit { throw FileFault.tooLarge(limit: limit) }
    let data = try Data(contentsOf: url)
    // The file may have grown since its size was asked for.
    guard data.count <= limit else { throw FileFault.tooLarge(limit: limit) }
    return Array(data)
  } catch let fault as FileFault {
    throw fault
  } catch let error as CocoaError {
    switch error.code {
    case .fileReadNoSuchFile, .fileNoSuchFile: throw .missing
    case .fileReadNoPermission: throw .denied
    default: throw .unreadable
    }
  } catch {
    throw .unreadable
  }
}
