internal import Diagnostics
internal import StandardTemplates

/// The templates, style sheets and catalogues that are part of the program.
@safe enum BuiltInFiles {
  /// Path below `Templates/` and content, in the order of the paths' bytes.
  static let all: [(path: String, bytes: [UInt8])] = {
    var files: [(path: String, bytes: [UInt8])] = []
    guard let table = unsafe vorlage_file_table() else { return [] }
    files.reserveCapacity(vorlage_file_count())
    for index in 0..<vorlage_file_count() {
      let file = unsafe table[index]
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
      files.append((unsafe String(cString: file.path), unsafe Array(bytes)))
    }
    return files
  }()

  /// One of them, which takes a copy of no other.
  static func file(_ path: String) -> SourceFile? {
    guard let table = unsafe vorlage_file_table() else { return nil }
    for index in 0..<vorlage_file_count() {
      let file = unsafe table[index]
      guard unsafe String(cString: file.path) == path else { continue }
      let bytes = unsafe UnsafeBufferPointer(start: file.bytes, count: file.count)
      return unsafe SourceFile(path: "Templates/" + path, bytes: Array(bytes))
    }
    return nil
  }

  /// Of all of them.
  static let fingerprint: Fingerprint = {
    var fingerprint = Fingerprint()
    for (path, bytes) in all {
      fingerprint.add(path)
      fingerprint.add(bytes)
    }
    return fingerprint
  }()
}
