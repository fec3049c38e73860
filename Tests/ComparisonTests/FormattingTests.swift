import Comparison
import Foundation
import Testing

/// What no reader would call a change is none.
@Suite struct FormattingTests {
  @Test(arguments: Documents.examples)
  func wrapping(_ path: String) throws {
    let source = String(decoding: try #require(Documents.bytes(path)), as: UTF8.self)
    // Lines of a paragraph become one.
    var (long, isCode) = ("", false)
    for line in source.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") || line == "---" { isCode.toggle() }
      let isContinued = !isCode && long.last?.isLetter ?? false && line.first?.isLetter ?? false
      long += (isContinued ? "  " : "\n") + line
    }
    try check(source, String(long.dropFirst()))
  }

  @Test(arguments: Documents.examples)
  func typing(_ path: String) throws {
    let source = String(decoding: try #require(Documents.bytes(path)), as: UTF8.self)
    // Code is what it is, letter by letter.
    var isCode = false
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map {
      (line) -> String in
      if line.hasPrefix("```") || line == "---" { isCode.toggle() }
      if isCode || line.hasPrefix("#") { return String(line) }
      return String(line).replacing("„", with: "\"").replacing("“", with: "\"")
        .replacing(" – ", with: " — ").replacing("z. B.", with: "z.B.")
        .replacing("ä", with: "a\u{308}")
    }
    let typed = lines.joined(separator: "\n")
    #expect(try result(source, typed).isEmpty)
  }

  @Test(arguments: Documents.examples)
  func frontMatter(_ path: String) throws {
    let source = String(decoding: try #require(Documents.bytes(path)), as: UTF8.self)
    guard source.hasPrefix("---\n"), let end = source.range(of: "\n---\n") else { return }
    try check(source, "---\ntitel: Ein anderer\n---\n" + source[end.upperBound...])
    try check(source, String(source[end.upperBound...]))
  }

  @Test(arguments: Documents.revisions.filter { $0.old.contains("FRONTMATTER") })
  func frontMatterOfTheCorpus(_ old: String, _ new: String) throws {
    let (old, new) = (try #require(Documents.bytes(old)), try #require(Documents.bytes(new)))
    #expect(compare(side(old), side(new)).isEmpty)
  }

  private func result(_ old: String, _ new: String) throws -> Comparison {
    compare(side(old), side(new))
  }

  private func check(_ old: String, _ new: String) throws {
    #expect(try result(old, new).isEmpty)
    #expect(try result(new, old).isEmpty)
  }
}
