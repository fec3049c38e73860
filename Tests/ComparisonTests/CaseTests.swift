import Comparison
import Foundation
import Markup
import Testing

/// A tricky case: old text, new text, what is wanted. See the files in `cases`.
struct TrickyCase: Sendable, CustomTestStringConvertible {
  let file: URL
  /// The line of its first fence, from 1, and the lines of what is wanted.
  let line: Int
  let wantedLines: Range<Int>
  let old: String
  let new: String
  let wanted: String

  var testDescription: String { "\(file.lastPathComponent):\(line)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "cases")

  static let all: [TrickyCase] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.lastPathComponent.hasSuffix(".case.md") }
      .sorted { $0.path < $1.path }.flatMap(read)
  }()

  /// A case stands between lines of ten backticks, its parts parted by lines of a single dot. `␣` is a space
  /// at a line's end, `⍽` a no-break space, `­` a soft hyphen.
  private static func read(_ file: URL) -> [TrickyCase] {
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [TrickyCase] = []
    var parts: [[Substring]] = []
    var (start, wantedStart) = (0, 0)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("``````````") {
        if parts.isEmpty {
          parts = [[]]
          start = index + 1
        } else {
          let texts = parts.map { $0.map { $0 + "\n" }.joined() }
          if texts.count == 3 {
            cases.append(
              TrickyCase(
                file: file, line: start, wantedLines: wantedStart..<index,
                old: unmasked(texts[0]), new: unmasked(texts[1]), wanted: texts[2]))
          }
          parts = []
        }
      } else if line == ".", !parts.isEmpty {
        parts.append([])
        wantedStart = index + 1
      } else if !parts.isEmpty {
        parts[parts.count - 1].append(line)
      }
    }
    return cases
  }

  private static func unmasked(_ text: String) -> String {
    text.replacingOccurrences(of: "␣", with: " ").replacingOccurrences(of: "⍽", with: "\u{A0}")
  }
}

@Suite struct CaseTests {
  @Test(arguments: TrickyCase.all)
  func tricky(_ wanted: TrickyCase) throws {
    let (old, new) = (side(wanted.old), side(wanted.new))
    let result = compare(old, new)
    #expect(try Contract.faults(result, old.document, new.document).isEmpty)
    let found = Rendering.text(of: result)
    if ProcessInfo.processInfo.environment["VORLAGE_ACCEPT"] == nil {
      #expect(found == wanted.wanted)
    }
  }

  /// Takes what is found for what is wanted; then read the difference.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["VORLAGE_ACCEPT"] != nil))
  func accept() throws {
    for (file, cases) in Dictionary(grouping: TrickyCase.all, by: \.file) {
      var lines = try String(contentsOf: file, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      for wanted in cases.reversed() {
        let found = Rendering.text(of: compare(side(wanted.old), side(wanted.new)))
        lines.replaceSubrange(
          wanted.wantedLines,
          with: found.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .map(String.init))
      }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
  }
}

/// A comparison as the case files show it.
enum Rendering {
  static func text(of result: Comparison) -> String {
    var lines: [String] = []
    for pair in result.sections {
      if pair.new != 0 { lines.append(heading(of: pair, in: result)) }
      if pair.changes.contains(.retitled) {
        lines.append("  title: " + show(result.titleRuns(of: pair), result))
      }
      if pair.new != 0, pair.changes.isDisjoint(with: [.changed, .added, .removed]) { continue }
      for block in result.blocks(of: pair) {
        let sign = block.moved ? "m" : block.old == nil ? "+" : block.new == nil ? "-" : " "
        lines.append("\(sign) " + show(result.runs(of: block), result))
        lines += markup(of: block, in: result)
      }
    }
    if result.heldEqual != [] {
      lines.append("held equal: " + result.heldEqual.names.joined(separator: ", "))
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// What of a block is marked up differently, and what exactly.
  private static func markup(of block: UnitPair, in result: Comparison) -> [String] {
    if block.markup.isEmpty { return [] }
    var lines = ["  markup: " + block.markup.names.joined(separator: ", ")]
    let detail = result.markupDetail(of: block)
    func name(_ emphasis: Emphasis) -> String {
      let kinds: [(Emphasis, String)] = [(.strong, "**"), (.emphasis, "*"), (.code, "`")]
      return kinds.filter { emphasis.contains($0.0) }.map(\.1).joined(separator: "+")
    }
    for change in detail.emphasis {
      lines.append("    emphasis: \(name(change.old)) → \(name(change.new))")
    }
    for change in detail.addresses {
      let old = change.old.flatMap { result.old.document.link(of: $0)?.destination }
      let new = change.new.flatMap { result.new.document.link(of: $0)?.destination }
      lines.append("    address: \(old ?? "–") → \(new ?? "–")")
    }
    if block.markup.contains(.form), let old = block.old, let new = block.new {
      let form = result.old.form(of: result.old.units[old]).names.joined(separator: ", ")
      let other = result.new.form(of: result.new.units[new]).names.joined(separator: ", ")
      lines.append("    form: \(form) → \(other)")
    }
    return lines
  }

  private static func heading(of pair: SectionPair, in result: Comparison) -> String {
    func label(_ side: Side, _ index: Int?) -> String? {
      index.map {
        [side.document.sections[$0].number?.label, side.string(side.titles[$0].text)]
          .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    let (old, new) = (label(result.old, pair.old), label(result.new, pair.new))
    let names = pair.changes.isEmpty ? "unchanged" : pair.changes.names.joined(separator: ", ")
    let both = [old, new == old ? nil : new].compactMap { $0 }.joined(separator: " → ")
    return "# \(both): \(names)"
  }

  private static func show(_ runs: ArraySlice<Run>, _ result: Comparison) -> String {
    if runs.count == 1, let run = runs.first {
      switch run.kind {
      case .deleted: return visible(result.old.string(run.old))
      case .inserted: return visible(result.new.string(run.new))
      default: break
      }
    }
    return runs.map { run in
      switch run.kind {
      case .equal: visible(result.new.string(run.new))
      case .same:
        "{~\(visible(result.old.string(run.old)))|\(visible(result.new.string(run.new)))~}"
      case .deleted: "[-\(visible(result.old.string(run.old)))-]"
      case .inserted: "{+\(visible(result.new.string(run.new)))+}"
      }
    }.joined()
  }

  private static func visible(_ text: String) -> String {
    text.replacingOccurrences(of: "\u{A0}", with: "⍽").replacingOccurrences(of: "\n", with: "⏎")
  }
}
