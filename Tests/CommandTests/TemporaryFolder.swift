import Foundation

/// A folder on disk for one test, which goes when the test is over.
final class TemporaryFolder: Sendable {
  let url: URL

  init(_ files: [String: String] = [:]) throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("vorlage-test-\(UUID().uuidString)/workspace", isDirectory: true)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    write(files)
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  /// The path of a file; the folder's own for an empty name.
  func path(_ name: String = "") -> String {
    name.isEmpty ? url.path : url.appendingPathComponent(name).path
  }

  func write(_ files: [String: String]) {
    for (name, text) in files { write(name, Array(text.utf8)) }
  }

  func write(_ name: String, _ bytes: [UInt8]) {
    let file = url.appendingPathComponent(name)
    try? FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data(bytes).write(to: file)
  }

  func link(_ name: String, to destination: String) throws {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: file)
    try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: destination)
  }

  func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url.appendingPathComponent(name))).map(Array.init)
  }

  func text(_ name: String) -> String? { read(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The paths of all files below a folder, in their order; without the lock of a build.
  func files(in folder: String = "") -> [String] {
    let all =
      FileManager.default.enumerator(atPath: path(folder))?.compactMap { $0 as? String } ?? []
    return all.filter { name in
      var isFolder: ObjCBool = false
      let full = path(folder) + "/" + name
      _ = unsafe FileManager.default.fileExists(atPath: full, isDirectory: &isFolder)
      return !isFolder.boolValue && !name.hasSuffix(".lock")
    }.sorted()
  }
}
