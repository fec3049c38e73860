import Diagnostics
import Foundation

extension WorkspaceCase {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("cases")

  /// Every case of every file.
  static let all: [WorkspaceCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".case.md") }.sorted().flatMap { read(lines(of: $0), $0) }
  }()

  private static func lines(of file: String) -> [String] {
    let url = folder.appendingPathComponent(file)
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func read(_ lines: [String], _ file: String) -> [WorkspaceCase] {
    var cases: [WorkspaceCase] = []
    var shared: [Block] = []
    var open: (fence: Int, info: String, first: Int)?
    for (index, line) in lines.enumerated() {
      let fence = line.prefix { $0 == "`" }.count
      if let block = open {
        guard fence >= block.fence, fence == line.count else { continue }
        let text = lines[(block.first + 1)..<index].map { $0 + "\n" }.joined()
        let closed = Block(info: block.info, text: text, lines: block.first..<(index + 1))
        if cases.isEmpty {
          shared.append(closed)
        } else {
          cases[cases.count - 1].blocks.append(closed)
        }
        open = nil
      } else if fence >= 3 {
        open = (fence, String(line.dropFirst(fence)), index)
      } else if line.hasPrefix("# ") {
        cases.append(
          WorkspaceCase(
            name: String(line.dropFirst(2)), file: file, line: index + 1, shared: shared))
      }
    }
    return cases
  }

  /// Behind the last line of prose of a case without blocks.
  private static func end(of example: WorkspaceCase, in lines: [String]) -> Int {
    let rest = lines[example.line...]
    let next = rest.firstIndex { $0.hasPrefix("# ") } ?? rest.endIndex
    return (rest[..<next].lastIndex { !$0.isEmpty } ?? example.line - 1) + 1
  }

  /// Writes what is now found into the files, for a look at the difference.
  static func accept() throws {
    for (file, cases) in Dictionary(grouping: all, by: \.file) {
      var lines = lines(of: file)
      // From the end, so that the line numbers above stay true.
      for example in cases.reversed() {
        let (diagnostics, sources) = example.findings()
        var place = example.blocks.last?.lines.upperBound ?? end(of: example, in: lines)
        for block in example.blocks.reversed() {
          if block.info.hasPrefix("findings") {
            lines.removeSubrange(block.lines)
            place = block.lines.lowerBound
          } else if block.isAdoption {
            let text = example.adopted(block).split(
              separator: "\n", omittingEmptySubsequences: false
            ).dropLast().map(String.init)
            let old = block.lines.lowerBound + 1..<block.lines.upperBound - 1
            lines.replaceSubrange(old, with: text)
            if block.lines.lowerBound < place { place += text.count - old.count }
          }
        }
        let blocks = [MessageLanguage.en, .de].flatMap { language in
          ["```\(info(language))"]
            + text(diagnostics, in: sources, language).split(separator: "\n").map(String.init)
            + ["```"]
        }
        lines.insert(contentsOf: blocks, at: place)
      }
      try lines.joined(separator: "\n").write(
        to: folder.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
  }
}
