import Foundation
import Publishing
import Workspace

/// The repository's example as a workspace in memory.
enum Example {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Examples/nordhausen")

  static let files: MemoryFiles = {
    var files = MemoryFiles([:])
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    for path in paths ?? [] {
      let bytes = try? Data(contentsOf: folder.appendingPathComponent(path))
      files.files[path] = bytes.map(Array.init)
    }
    return files
  }()

  /// What a build of the untouched example writes.
  static let output: MemoryOutput = {
    let output = MemoryOutput()
    _ = build(files, into: output)
    return output
  }()

  /// The example's text of a file.
  static func text(_ path: String) -> String {
    String(decoding: files.files[path] ?? [], as: UTF8.self)
  }

  /// The example with some texts replaced.
  static func changed(_ path: String, _ replacements: (String, String)...) -> MemoryFiles {
    var changed = files
    var text = text(path)
    for (old, new) in replacements { text = text.replacingOccurrences(of: old, with: new) }
    changed.files[path] = Array(text.utf8)
    return changed
  }

  @discardableResult
  static func build(
    _ files: MemoryFiles, into output: some OutputFiles, options: BuildOptions = BuildOptions()
  ) -> BuildResult {
    Publishing.build("nordhausen", files: files, output: output, options: options)
  }
}
