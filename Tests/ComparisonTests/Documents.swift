import Comparison
import Diagnostics
import Foundation
import MarkdownReading
import Markup

/// A Markdown text as a side of a comparison.
func side(_ source: String, _ label: String = "") -> ComparedText {
  side(Array(source.utf8), label)
}

func side(_ bytes: [UInt8], _ label: String = "") -> ComparedText {
  let file = SourceFile(path: label, bytes: bytes)
  return ComparedText(label: label, document: readMarkdown(file).document)
}

/// Files to compare that are at hand.
enum Documents {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The Markdown files of the examples, by path in the project.
  static let examples: [String] = files(below: "Examples")

  private static func files(below folder: String) -> [String] {
    let base = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(atPath: base.path()) else { return [] }
    return walk.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  static func bytes(_ path: String) -> [UInt8]? {
    let url = path.hasPrefix("/") ? URL(filePath: path) : root.appending(path: path)
    return (try? Data(contentsOf: url)).map { Array($0) }
  }

  /// Further documents, where they are at hand: `revisions/old` and `new`, `laws`,
  /// `integrationskonzept-2018.md`. The tests do without them.
  static let corpus: String? = {
    let folder = root.appending(path: "../shared/corpus").standardized.path()
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// Single documents of the corpus.
  static let laws: [String] = {
    guard let corpus else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: corpus + "/laws")) ?? []
    return names.sorted().map { "\(corpus)/laws/\($0)" }
  }()

  /// Pairs of revisions of the corpus.
  static let revisions: [(old: String, new: String)] = {
    guard let corpus else { return [] }
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: corpus + "/revisions/old")) ?? []
    return names.sorted().map { ("\(corpus)/revisions/old/\($0)", "\(corpus)/revisions/new/\($0)") }
  }()

  /// Texts to make revisions of: with many sections.
  static let concepts: [String] = {
    var result = ["Examples/nordhausen/concept/2018.md"]
    if let corpus { result.append(corpus + "/integrationskonzept-2018.md") }
    return result
  }()
}
