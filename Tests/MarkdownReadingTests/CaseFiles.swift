import Foundation

/// One example of a case file: input and expected output between lines of backticks.
///
/// A case begins with ten backticks and `case KIND`, has a line `.` between its two halves, and ends with ten
/// backticks. `→` is a tab and `␠` a space that an editor would lose. Everything else is prose.
struct Case: Sendable, CustomStringConvertible {
  let file: String
  let line: Int
  let kind: String
  let input: String
  let expected: String

  var description: String { "\(file):\(line)" }

  /// All cases of a folder beside a test file.
  static func all(beside path: String) -> [Case] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("cases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".case.md") }.sorted().flatMap { name in
      read(folder.appendingPathComponent(name), fence: "``````````", opening: "case ")
    }
  }

  /// The examples of a file, each opened by a fence and a word.
  static func read(_ url: URL, fence: String, opening: String) -> [Case] {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
    var cases: [Case] = []
    var halves: [[Substring]]?
    var (start, kind) = (0, "")
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if var read = halves {
        if line == fence {
          let texts = read.map { unmasked($0.map { $0 + "\n" }.joined()) }
          cases.append(
            Case(
              file: url.lastPathComponent, line: start, kind: kind, input: texts[0],
              expected: texts.count > 1 ? texts[1] : ""))
          halves = nil
        } else {
          if line == ".", read.count == 1 {
            read.append([])
          } else {
            read[read.count - 1].append(line)
          }
          halves = read
        }
      } else if line.hasPrefix(fence + opening) || line.hasPrefix(fence + " " + opening) {
        (start, kind) = (index + 1, String(line.split(separator: " ").last ?? ""))
        halves = [[]]
      }
    }
    return cases
  }

  /// Writes what each case of a folder gives in the place of what it expects.
  static func accept(beside path: String, _ actual: (Case) -> String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      .appendingPathComponent("cases")
    for (name, cases) in Dictionary(grouping: all(beside: path), by: \.file) {
      let url = folder.appendingPathComponent(name)
      var lines = try String(contentsOf: url, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for example in cases.sorted(by: { $0.line > $1.line }) {
        guard let point = lines[example.line...].firstIndex(of: "."),
          let end = lines[point...].firstIndex(where: { $0 == "``````````" })
        else { continue }
        let text = masked(actual(example)).split(separator: "\n", omittingEmptySubsequences: false)
        lines.replaceSubrange((point + 1)..<end, with: text.dropLast().map(String.init))
      }
      try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
  }

  private static func masked(_ text: String) -> String {
    text.replacingOccurrences(of: "\t", with: "→").replacingOccurrences(of: " \n", with: "␠\n")
  }

  private static func unmasked(_ text: String) -> String {
    text.replacingOccurrences(of: "→", with: "\t").replacingOccurrences(of: "␠", with: " ")
  }
}
