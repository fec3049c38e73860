import Diagnostics
import Foundation
import Testing

private let isAccepting = ProcessInfo.processInfo.environment["ACCEPT"] != nil

/// What `check` finds in small workspaces, case by case.
@Suite struct WorkspaceCases {
  @Test(.enabled(if: isAccepting)) func acceptsWhatIs() throws { try WorkspaceCase.accept() }

  @Test(.disabled(if: isAccepting), arguments: WorkspaceCase.all)
  func finds(_ example: WorkspaceCase) {
    let (diagnostics, sources) = example.findings()
    for language in [MessageLanguage.en, .de] {
      let found = WorkspaceCase.text(diagnostics, in: sources, language)
      let expected = example.expected(language)?.text
      guard found != expected else { continue }
      Issue.record(
        "found:\n\(found)expected:\n\(expected ?? "no block \(WorkspaceCase.info(language))")",
        sourceLocation: example.location)
    }
  }

  /// Every problem of these areas has a case; those that only commands report are tested with them.
  @Test(arguments: ["Workspace", "Proposals", "Adoption", "Files", "YAML"])
  func everyProblemHasACase(_ area: String) throws {
    let slugs = try Self.slugs(of: area)
    #expect(slugs.count > 5)
    let known = Set(Problem.all.map(\.slug))
    let ofCommands: Set = [
      "no-workspace", "already-there", "no-concept-in-force", "same-output",
      "unknown-proposal", "not-expressible", "nothing-to-propose", "line-ends-kept",
      "byte-order-mark-kept", "last-line-end-kept", "unicode-form-kept", "file-changing",
      "more-findings",
      "revision-in-force", "unknown-report", "not-comparable", "output-is-input", "no-such-measure",
    ]
    let text = WorkspaceCase.all.flatMap(\.blocks).filter(\.isExpectation).map(\.text).joined()
    for slug in slugs where !ofCommands.contains(slug) {
      #expect(known.contains(slug), "\(slug) is missing in Problem.all")
      #expect(text.contains("[\(slug)]"), "no case for \(slug)")
    }
  }

  /// The slugs of a file in `Problems`, which groups them as nothing public does.
  private static func slugs(of area: String) throws -> [String] {
    let file = WorkspaceCase.folder.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appendingPathComponent("Sources/Diagnostics/Problems/\(area).swift")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count >= 3, parts[0].allSatisfy({ $0 == " " }), parts[2].hasPrefix(", .") else {
        return nil
      }
      return String(parts[1])
    }
  }
}
