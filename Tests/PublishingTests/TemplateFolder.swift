import Diagnostics
import Foundation
import Localization
import Templating

/// The files of `Templates/` as they lie there, so that a failing test names the line to change.
struct TemplateFolder: TemplateSource {
  let files: [SourceFile]
  let paths: [String]

  init() {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Templates")
    let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    paths = (found ?? []).filter { path in
      [".html.xml", ".docbook.xml", ".css", ".svg", ".yaml"].contains { path.hasSuffix($0) }
    }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    files = paths.enumerated().map { index, path in
      let bytes = (try? Data(contentsOf: folder.appendingPathComponent(path))) ?? Data()
      return SourceFile(id: UInt32(index), path: path, bytes: Array(bytes))
    }
  }

  func file(at path: String) -> SourceFile? { files.first { $0.path == path } }

  func catalogue(_ tag: String) -> (catalogue: Catalogue, diagnostics: [Diagnostic])? {
    guard let file = file(at: "messages/\(tag).yaml"), let language = Language(tag) else {
      return nil
    }
    return Catalogue.read(file, language: language)
  }

  /// A finding as path, line, column and message.
  func show(_ diagnostic: Diagnostic) -> String {
    guard let span = diagnostic.span, let file = files.first(where: { $0.id == span.file }) else {
      return diagnostic.message(in: .en)
    }
    let before = file.bytes.prefix(Int(span.start))
    let line = before.count { $0 == 0x0A } + 1
    let column = before.count - (before.lastIndex(of: 0x0A) ?? -1)
    return "\(file.path):\(line):\(column): \(diagnostic.message(in: .en)) "
      + (diagnostic.hint(in: .en) ?? "")
  }
}
