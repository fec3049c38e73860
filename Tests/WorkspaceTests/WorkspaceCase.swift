import Diagnostics
import Foundation
import Publishing
import Testing
import Workspace

/// A case of a file in `cases`: a heading, prose, and fenced blocks. Adding one needs no code.
///
/// - ```` ```file PATH ````: a file of the workspace. Blocks before the first heading belong to
///   every case of the file; a case replaces one by naming its path again.
/// - ```` ```bytes PATH ````: the same, with `\xE4` for a byte.
/// - ```` ```fault PATH ````: a file that cannot be had: missing, outside, too large, folder, denied,
///   unreadable.
/// - ```` ```copies 20 folder/%.csv ````: many files of one content.
/// - ```` ```findings ````: what `check` reports, in English, as
///   `path:line:column severity[slug] message` with the hint in the next line;
///   ```` ```findings de ````: the same in German.
/// - ```` ```adopt 2020 ````: what becomes of that year's proposals: the lines by which the next
///   revision differs from the last, or what stands against it; ```` ```adopt 2020 de ````: the
///   latter in German; `draft` or `recommended` behind the year: the text that is voted upon.
///
/// Fences that hold fences are longer. `ACCEPT=1 swift test --filter WorkspaceCases` writes what is
/// now reported into the files.
struct WorkspaceCase: CustomTestStringConvertible, Sendable {
  /// A fenced block with the lines that it takes, its fences among them.
  struct Block: Sendable {
    var info: String
    var text: String
    var lines: Range<Int>

    var isAdoption: Bool { info.hasPrefix("adopt ") }

    /// Whether it says what a case expects.
    var isExpectation: Bool { info.hasPrefix("findings") || isAdoption }
  }

  var name: String
  var file: String
  var line: Int
  /// Blocks that stand before the first heading of the file.
  var shared: [Block]
  var blocks: [Block] = []

  var testDescription: String { "\(file):\(line): \(name)" }

  /// Where a failure is reported: in the case file.
  var location: SourceLocation {
    SourceLocation(
      fileID: "WorkspaceTests/cases/\(file)",
      filePath: Self.folder.appendingPathComponent(file).path, line: line, column: 1)
  }

  func expected(_ language: MessageLanguage) -> Block? {
    blocks.first { $0.info == Self.info(language) }
  }

  static func info(_ language: MessageLanguage) -> String {
    language == .en ? "findings" : "findings \(language.rawValue)"
  }

  var files: CaseFiles {
    var files = CaseFiles()
    for block in shared + blocks where !block.isExpectation {
      if !files.add(block) {
        Issue.record("no such block: \(block.info)", sourceLocation: location)
      }
    }
    return files
  }

  /// What `vorlage check` finds.
  func findings() -> (diagnostics: [Diagnostic], sources: SourceFiles) {
    let files = files
    let workspace = readWorkspace(name: "test", files: files)
    let publisher = Publisher(workspace, files: files, available: Set(workspace.paperNames))
    return (
      (workspace.diagnostics + publisher.diagnostics).sorted(in: publisher.sources),
      publisher.sources
    )
  }

  /// Findings as the case files write them.
  static func text(
    _ diagnostics: [Diagnostic], in sources: SourceFiles, _ language: MessageLanguage
  ) -> String {
    diagnostics.map { diagnostic in
      var line = diagnostic.path.map { $0 + " " } ?? ""
      if let span = diagnostic.span, let file = sources[span.file] {
        let place = file.lineColumn(at: Int(span.start))
        line = "\(file.path):\(place.line):\(place.column) "
      }
      line += "\(diagnostic.severity)[\(diagnostic.slug)] \(diagnostic.message(in: language))\n"
      return line + (diagnostic.hint(in: language).map { "  \($0)\n" } ?? "")
    }.joined()
  }
}
