import Comparison
import Foundation
import Testing

/// What no reader would call a change is none.
@Suite struct FormattingTests {
  @Test(arguments: Documents.examples)
  func wrapping(_ path: String) throws {
    let source = String(decoding: try #require(Documents.bytes(path)), as: UTF8.self)
    // Lines of a paragraph become one.
    let long = source.replacing(try Regex(#"(?<=[\p{L},.;])\n(?=[\p{L}„(])"#), with: "  ")
    try check(source, long)
  }

  @Test(arguments: Documents.examples)
  func typing(_ path: String) throws {
    let source = String(decoding: try #require(Documents.bytes(path)), as: UTF8.self)
    let body = source.split(separator: "\n---\n", maxSplits: 1).last.map(String.init) ?? source
    var typed = body.replacing(try Regex("[„“]"), with: "\"").replacing(" – ", with: " — ")
    typed.replace("z. B.", with: "z.B.")
    typed.replace("ä", with: "a\u{308}")
    // Identifiers stay as they are.
    #expect(try result(body, typed).isEmpty)
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
