internal import Diagnostics
internal import Publishing
internal import Synchronization
internal import Workspace

/// Parts the bytes into files at each NUL, the first line of each being its path, then builds the
/// workspace twice. What is built is valid, and the second build changes nothing.
@Sendable func fuzzWorkspace(_ bytes: [UInt8]) {
  var files = MemoryFiles([:])
  let output = FuzzedOutput()
  for part in bytes.split(separator: 0).prefix(20) {
    let pieces = part.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(decoding: pieces[0], as: UTF8.self)
    let content = pieces.count == 2 ? Array(pieces[1]) : []
    if path == ".vorlage.json" {
      output.put(path, content)
    } else {
      files.files[path] = content
    }
  }
  let first = build("fuzz", files: files, output: output)
  let rendering = TextRendering(language: .en)
  let shown = first.diagnostics.map { rendering.render($0, in: first.sources) }
  _ = JSON.findings(first.diagnostics, in: first.sources).text
  for diagnostic in first.diagnostics
  where ["invalid-docbook", "render-limit", "docbook-not-validated"].contains(diagnostic.slug) {
    // Templates of one's own may do as they like.
    if files.files.keys.contains(where: { $0.hasPrefix("templates/") }) { break }
    fatalError(rendering.render(diagnostic, in: first.sources))
  }
  let second = build("fuzz", files: files, output: output)
  precondition(second.written.isEmpty && second.removed.isEmpty, "written again")
  precondition(second.refused == first.refused, "otherwise refused")
  let again = second.diagnostics.map { rendering.render($0, in: second.sources) }
  // That the list was unreadable is said once.
  let list = { (text: String) in !text.contains("[output-list]") }
  precondition(again == shown.filter(list), "other findings")
}

/// An output folder in memory.
private final class FuzzedOutput: OutputFiles {
  private let files = Mutex<[String: [UInt8]]>([:])

  func put(_ path: String, _ bytes: [UInt8]) { files.withLock { $0[path] = bytes } }
  func size(of path: String) -> Int? { files.withLock { $0[path]?.count } }
  func read(_ path: String) -> [UInt8]? { files.withLock { $0[path] } }
  func write(_ path: String, _ bytes: [UInt8]) throws(OutputFault) { put(path, bytes) }
  func remove(_ path: String) { files.withLock { $0[path] = nil } }
}
